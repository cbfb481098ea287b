package vn.dondoc.account;

import java.util.regex.Pattern;

/** What may be an address that mail goes to: one that a header can carry as it stands. */
final class Addresses {

    private static final Pattern ONE =
            Pattern.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,186}[a-zA-Z0-9])?");

    private Addresses() {}

    static boolean isOne(String typed) {
        return ONE.matcher(typed).matches() && !typed.contains("..") && !typed.startsWith(".");
    }
}
