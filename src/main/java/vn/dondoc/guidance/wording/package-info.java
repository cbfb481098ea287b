/** Words as people write them: how they are compared, cut, counted, and which are nearest to others. */
@NullMarked
@NamedInterface("wording")
package vn.dondoc.guidance.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
