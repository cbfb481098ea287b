/** Files sent by the link of a reminder, without sign-in, and the tray in which they wait to be confirmed. */
@NullMarked
package vn.dondoc.reporting.link;

import org.jspecify.annotations.NullMarked;
