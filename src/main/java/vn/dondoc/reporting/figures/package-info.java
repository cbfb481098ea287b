/** Figures as they are kept, and held against each other: totals, parts, what was reported earlier. */
@NullMarked
package vn.dondoc.reporting.figures;

import org.jspecify.annotations.NullMarked;
