package vn.dondoc.reporting;

import java.util.Collection;
import java.util.Map;

/** Links by which files may be sent for one report each without sign-in; what comes so waits to be confirmed. */
public interface SendLinks {

    /**
     * New links, good for two months and until they are revoked.
     *
     * @param username whom the mail is for: a person, or the address of a shared mailbox
     * @param reports what the mail asks for, each named once
     * @return the path of each, to be put behind the address of the installation
     */
    Map<ReportKey, String> mint(String username, Collection<ReportKey> reports);
}
