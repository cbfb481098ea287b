package vn.dondoc.account;

/**
 * Links by which people set their own password: single use, good for a day of the machine's time, kept as a digest
 * only.
 */
public interface Invitations {

    /** @return the path of the page on which the person sets a password; only for administrators */
    String invite(String username);

    /** Whether the token can still be used. */
    boolean isOpen(String token);

    /**
     * Sets the password of the person invited, and uses the token up. Other links, open sessions and API keys of the person
     * end.
     *
     * @throws vn.dondoc.territory.RefusedException if the password is too weak or the token no longer good
     */
    void accept(String token, String password);
}
