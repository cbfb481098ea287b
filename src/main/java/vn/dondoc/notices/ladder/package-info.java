/** The steps at which what is owed is spoken of, and what a morning tells whom: pure, but for what it reads. */
@NullMarked
package vn.dondoc.notices.ladder;

import org.jspecify.annotations.NullMarked;
