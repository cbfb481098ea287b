/** The typed form of a planner's sentence: scope, demand, deadline, and the periods they speak of. */
@NullMarked
@NamedInterface("language")
package vn.dondoc.guidance.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
