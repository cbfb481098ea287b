package vn.dondoc.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.notices.contact.Reminded;
import vn.dondoc.notices.contact.RemindedWords;
import vn.dondoc.notices.contact.Remindings;
import vn.dondoc.reporting.ReportKey;

/** How often units were reminded of what they owe, for pages. */
@Component
class RemindedDuties {

    private final Remindings remindings;
    private final RemindedWords words;

    RemindedDuties(Remindings remindings, RemindedWords words) {
        this.remindings = remindings;
        this.words = words;
    }

    /**
     * How often, and what was promised.
     *
     * @param broken whether a promised day has passed in vain
     */
    record Line(String words, boolean broken) {}

    /** By the path of the standing, of those that were ever reminded of. */
    Map<String, Line> of(AdoptedPack pack, List<Standing> standings) {
        Map<ReportKey, Reminded> reminded = remindings.of(pack.pack().name());
        Map<String, Line> lines = new HashMap<>();
        for (Standing standing : standings) {
            Line line = line(reminded.get(key(standing)), standing);
            if (line != null) {
                lines.put(standing.path(), line);
            }
        }
        return lines;
    }

    private @Nullable Line line(@Nullable Reminded reminded, Standing standing) {
        return reminded == null
                ? null
                : new Line(words.say(reminded, standing.isOpen()), words.isBroken(reminded, standing.isOpen()));
    }

    static ReportKey key(Standing standing) {
        return new ReportKey(standing.rule().code(), standing.unit().id(), standing.period());
    }
}
