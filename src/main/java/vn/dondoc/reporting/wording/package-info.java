/** How moments, faults and remarks are said. */
@NullMarked
package vn.dondoc.reporting.wording;

import org.jspecify.annotations.NullMarked;
