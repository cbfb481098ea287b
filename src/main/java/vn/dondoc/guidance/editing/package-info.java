/** The sentence editor of a draft: the text, what is wrong with it at its line, and the guidance beside it. */
@NullMarked
package vn.dondoc.guidance.editing;

import org.jspecify.annotations.NullMarked;
