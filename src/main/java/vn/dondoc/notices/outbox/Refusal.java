package vn.dondoc.notices.outbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Why a mail was not taken.
 *
 * @param words the server's, or Jakarta Mail's, for staff to read; one line
 */
record Refusal(Trouble trouble, String words) {

    /** RFC 3463: of an address (X.1.n) or its mailbox (X.2.n). */
    private static final Pattern ENHANCED = Pattern.compile("\\b[45]\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    /** Why no connection came about. */
    static Refusal onConnecting(MessagingException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException
                    || String.valueOf(cause.getMessage()).contains("STARTTLS")) {
                return new Refusal(Trouble.NOT_SAFE, line(cause));
            } else if (cause instanceof AuthenticationFailedException) {
                return new Refusal(Trouble.SIGN_IN, line(cause));
            }
        }
        return new Refusal(Trouble.UNREACHABLE, line(failure));
    }

    /**
     * Why a mail was not taken over a connection that stood. Jakarta Mail puts the reply to the one recipient inside the
     * failure of the whole.
     *
     * @param complete whether the server had been told that the mail was complete
     */
    static Refusal onSending(MessagingException failure, boolean complete) {
        Refusal found = new Refusal(complete ? Trouble.CUT_OFF : Trouble.LOST, line(failure));
        if (failure instanceof AddressException) {
            return new Refusal(Trouble.NOT_AN_ADDRESS, line(failure));
        }
        for (Exception next = failure; next instanceof MessagingException step; next = step.getNextException()) {
            if (step instanceof SMTPAddressFailedException reply && reply.getReturnCode() > 0) {
                found = new Refusal(ofRecipient(reply.getReturnCode(), line(reply)), line(reply));
            } else if (step instanceof SMTPSenderFailedException reply && reply.getReturnCode() > 0) {
                found = new Refusal(ofSender(reply.getReturnCode()), line(reply));
            } else if (step instanceof SMTPSendFailedException reply && reply.getReturnCode() > 0) {
                boolean atSender = String.valueOf(reply.getCommand()).startsWith("MAIL");
                Trouble trouble =
                        atSender ? ofSender(reply.getReturnCode()) : ofMail(reply.getReturnCode(), line(reply));
                found = new Refusal(trouble, line(reply));
            }
        }
        return found;
    }

    private static Trouble ofRecipient(int code, String words) {
        Matcher enhanced = ENHANCED.matcher(words);
        if (!enhanced.find() && (code == 550 || code == 551)) {
            return Trouble.NOBODY;
        }
        // 5.1.n: the address; 5.2.1: the mailbox is disabled. All other 5xx are a matter of policy.
        boolean address = enhanced.reset().find()
                && (enhanced.group(1).equals("1") || enhanced.group().endsWith(".2.1"));
        return code >= 500 && address ? Trouble.NOBODY : ofMail(code, words);
    }

    /** 552 at MAIL: larger than the server takes; 530, 534, 535, 538: RFC 4954, section 6. */
    private static Trouble ofSender(int code) {
        if (code == 552) {
            return Trouble.REJECTED;
        }
        return code < 500 ? Trouble.UNREACHABLE : isSignIn(code) ? Trouble.SIGN_IN : Trouble.SENDER;
    }

    private static Trouble ofMail(int code, String words) {
        Matcher enhanced = ENHANCED.matcher(words);
        if (code == 421) {
            return Trouble.UNREACHABLE;
        } else if (code < 500) {
            return Trouble.BUSY;
        } else if (isSignIn(code)) {
            return Trouble.SIGN_IN;
        }
        boolean full = enhanced.find() ? enhanced.group().endsWith(".2.2") : code == 552;
        return full ? Trouble.FULL : Trouble.REJECTED;
    }

    private static boolean isSignIn(int code) {
        return code >= 530 && code <= 538;
    }

    private static String line(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return message.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
