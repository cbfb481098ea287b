/** What units owe: reports and tasks under the adopted packs, with their due days. */
@NullMarked
package vn.dondoc.reporting.owed;

import org.jspecify.annotations.NullMarked;
