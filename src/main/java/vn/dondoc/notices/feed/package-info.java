/** Each person's due days for their own calendar program, under a secret link. */
@NullMarked
package vn.dondoc.notices.feed;

import org.jspecify.annotations.NullMarked;
