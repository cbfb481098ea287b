/** What the senders of mails are answered. */
@NullMarked
package vn.dondoc.notices.answer;

import org.jspecify.annotations.NullMarked;
