/** The reminder letter (công văn đôn đốc): drafted from who owes what, signed on paper, kept with what it asked. */
@NullMarked
@NamedInterface("letter")
package vn.dondoc.notices.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
