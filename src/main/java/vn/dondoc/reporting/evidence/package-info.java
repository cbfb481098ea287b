/** Scans and photos that show that something was done, and the tasks that are ticked off with them. */
@NullMarked
package vn.dondoc.reporting.evidence;

import org.jspecify.annotations.NullMarked;
