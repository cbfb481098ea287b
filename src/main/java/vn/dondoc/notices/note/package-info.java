/** Mails about one matter that do not wait for the morning: reports given back or received, questions, waivers. */
@NullMarked
package vn.dondoc.notices.note;

import org.jspecify.annotations.NullMarked;
