package vn.dondoc.notices.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Why a mail was not taken.
 *
 * @param forGood whether trying again is of no use: the address or the mail itself was refused with 5xx (RFC 5321,
 *     4.2.1). A refused sender or a missing sign-in is a matter of configuration and does not lose the mail.
 * @param reason the server's words, or ours, for staff to read
 */
record Refusal(boolean forGood, String reason) {

    /** Unwraps what Jakarta Mail reports; the reply to the one recipient stands inside that to the whole. */
    static Refusal of(MessagingException failure) {
        Refusal found = new Refusal(failure instanceof AddressException, line(failure));
        for (Exception next = failure; next instanceof MessagingException step; next = step.getNextException()) {
            if (step instanceof SMTPAddressFailedException address) {
                found = new Refusal(address.getReturnCode() >= 500, line(address));
            } else if (step instanceof SMTPSendFailedException send) {
                found = new Refusal(send.getReturnCode() >= 500 && !isSignIn(send.getReturnCode()), line(send));
            }
        }
        return found;
    }

    /** 530, 534, 535, 538: RFC 4954, section 6. */
    private static boolean isSignIn(int code) {
        return code >= 530 && code <= 538;
    }

    private static String line(Exception failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return message.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
