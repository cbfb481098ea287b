package vn.dondoc.reporting.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.mailed.TakenFile;

/**
 * What was decided about a mail.
 *
 * @param reason in the words of a machine; absent where the fate says everything
 * @param waits whether somebody has to look at it
 * @param files what became of the files with figures in it
 */
record Taken(Fate fate, @Nullable String reason, boolean waits, List<TakenFile> files) {

    static Taken as(Fate fate) {
        return new Taken(fate, null, fate.isForPeople(), List.of());
    }

    /** The reports that came in by it, each once. */
    List<ReportKey> reports() {
        return files.stream()
                .flatMap(file -> file.forms().stream())
                .map(form -> form.report().key())
                .distinct()
                .toList();
    }
}
