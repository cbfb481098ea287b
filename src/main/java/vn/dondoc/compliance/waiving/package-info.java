/** Waivers and extensions: units ask, offices decide, what was decided can be taken back; with their pages. */
@NullMarked
@NamedInterface("waiving")
package vn.dondoc.compliance.waiving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
