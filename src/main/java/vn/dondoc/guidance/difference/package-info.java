/** What changed from one pack to another: two years side by side, or a draft beside what is in force. */
@NullMarked
@NamedInterface("difference")
package vn.dondoc.guidance.difference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
