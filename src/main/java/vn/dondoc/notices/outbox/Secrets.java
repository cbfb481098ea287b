package vn.dondoc.notices.outbox;

import java.util.regex.Pattern;

/** Links in mails that let whoever has them act as the reader. */
final class Secrets {

    private static final Pattern LINK = Pattern.compile("(/(?:send|unsubscribe|invitation)/)[\\w.~%-]+");

    private Secrets() {}

    /** The text as others than its reader may see it. */
    static String blank(String text) {
        return LINK.matcher(text).replaceAll("$1…");
    }
}
