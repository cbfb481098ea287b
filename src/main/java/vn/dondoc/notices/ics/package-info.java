/** Due days as calendar programs read them, after RFC 5545. */
@NullMarked
package vn.dondoc.notices.ics;

import org.jspecify.annotations.NullMarked;
