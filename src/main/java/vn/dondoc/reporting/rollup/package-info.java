/** Figures rolled up the tree of units, with bounds where some are missing. */
@NullMarked
@NamedInterface("rollup")
package vn.dondoc.reporting.rollup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
