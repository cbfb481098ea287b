/** A year's rules as a folder: its clauses, indicators, forms and rules. */
@NullMarked
@NamedInterface("pack")
package vn.dondoc.guidance.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
