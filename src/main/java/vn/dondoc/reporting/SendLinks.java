package vn.dondoc.reporting;

import java.util.Collection;
import java.util.Map;

/** Links by which files may be sent for one report each without sign-in; what comes so waits to be confirmed. */
public interface SendLinks {

    /**
     * New links, good for two months and until they are revoked. They are good at once: a mail that names one may be lost,
     * but none names one that is not good. All of a morning are asked for together.
     *
     * @param asked what each reader is asked for: a person by username, or a shared mailbox by its address
     * @return the path of each, by reader and report, to be put behind the address of the installation
     */
    Map<String, Map<ReportKey, String>> mint(Map<String, ? extends Collection<ReportKey>> asked);
}
