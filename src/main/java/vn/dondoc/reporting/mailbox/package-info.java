/** The mailbox: answers to our mails and mails given back are read, sorted, and laid into the tray of who sees the unit. */
@NullMarked
package vn.dondoc.reporting.mailbox;

import org.jspecify.annotations.NullMarked;
