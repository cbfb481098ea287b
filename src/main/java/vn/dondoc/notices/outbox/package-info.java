/** Mails from being filed to being with the mail server: what waits, what was sent, what could not be, and why. */
@NullMarked
package vn.dondoc.notices.outbox;

import org.jspecify.annotations.NullMarked;
