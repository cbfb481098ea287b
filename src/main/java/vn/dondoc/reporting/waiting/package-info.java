/** What came in without sign-in and waits for somebody of the unit to confirm it, whichever door it came by. */
@NullMarked
package vn.dondoc.reporting.waiting;

import org.jspecify.annotations.NullMarked;
