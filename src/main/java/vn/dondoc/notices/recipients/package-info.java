/** Whom a matter of a unit concerns on a day, by the offices held, and who reads it for those away. */
@NullMarked
package vn.dondoc.notices.recipients;

import org.jspecify.annotations.NullMarked;
