/** What nobody should write, and what becomes of it: a corpus, a fuzz test, and the rules that hold whatever comes. */
@NullMarked
package vn.dondoc.guidance.hostile;

import org.jspecify.annotations.NullMarked;
