/** Drafts of packs: saved, compared, given out and taken in as zip files, adopted by a second person. */
@NullMarked
package vn.dondoc.guidance.drafts;

import org.jspecify.annotations.NullMarked;
