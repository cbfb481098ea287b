package vn.dondoc.compliance;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.PeriodWords;
import vn.dondoc.guidance.language.Period;

/** Why a verdict is what it is, in sentences: what has come in, and what follows from it. */
@Component
public class ReasonWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final MessageSource messages;

    ReasonWords(MessageSource messages) {
        this.messages = messages;
    }

    /** In the reader's language. */
    public String explain(Verdict verdict) {
        Map<String, String> figures = figures(verdict.reason());
        List<String> sentences = new ArrayList<>();
        if (figures.containsKey("meeting")) {
            sentences.add(meeting(figures));
        } else if (figures.containsKey("whole")) {
            sentences.add(share(figures));
        } else if (figures.containsKey("allotted")) {
            sentences.add(allotted(figures));
        } else if (figures.containsKey("base")) {
            sentences.add(change(figures));
        } else if (figures.containsKey("low")) {
            sentences.add(text("count", number(figures.get("low")), number(figures.get("missing"))));
        } else if (figures.containsKey("received")) {
            sentences.add(receipts(figures));
        }
        boolean listMissing = verdict.state() == Verdict.State.NOT_APPLICABLE
                && verdict.rule().isListMissing();
        sentences.add(text(listMissing ? "no-list" : "state." + verdict.state()));
        return String.join(" ", sentences);
    }

    private String share(Map<String, String> figures) {
        String low = figures.get("low");
        String high = figures.get("high");
        String whole = figures.get("whole");
        if (whole.equals("?")) {
            return text("share-of-unknown", number(low));
        }
        return low.equals(high)
                ? text("share", number(low), number(whole))
                : text("share-open", number(low), number(whole), number(high), number(figures.get("missing")));
    }

    private String meeting(Map<String, String> figures) {
        String met = number(figures.get("low"));
        String whole = number(figures.get("whole"));
        String open = figures.get("missing");
        return open.equals("0")
                ? text("meeting", met, whole, figures.get("meeting"))
                : text("meeting-open", met, whole, figures.get("meeting"), number(open));
    }

    private String allotted(Map<String, String> figures) {
        String low = number(figures.get("low"));
        String missing = figures.get("missing");
        if (figures.get("allotted").equals("?")) {
            return text("allotted-unknown", low);
        }
        String allotted = number(figures.get("allotted"));
        return missing.equals("0")
                ? text("allotted", low, allotted)
                : text("allotted-open", low, allotted, number(missing));
    }

    private String change(Map<String, String> figures) {
        String low = number(figures.get("low"));
        String missing = figures.get("missing");
        String now = missing.equals("0") ? text("now", low) : text("now-open", low, number(missing));
        return now + " " + base(figures);
    }

    private String base(Map<String, String> figures) {
        String than = figures.get("than");
        if (than == null) {
            return text("base-none");
        }
        String period = period(than);
        String base = figures.get("base");
        String missing = figures.getOrDefault("base_missing", "0");
        if (base.equals("?")) {
            return text("base-unknown", period);
        }
        return missing.equals("0")
                ? text("base", period, number(base))
                : text("base-open", period, number(base), number(missing));
    }

    private String receipts(Map<String, String> figures) {
        String at = figures.get("at");
        if (at != null) {
            String moment = MOMENT.format(LocalDateTime.parse(at));
            String instead = figures.get("instead_of");
            return instead == null ? text("received", moment) : instead(instead.split("@"), moment);
        }
        String owed = figures.get("owed");
        return owed.equals("1") ? text("nothing-received") : text("received-some", figures.get("received"), owed);
    }

    private String instead(String[] paper, String moment) {
        return text("instead", moment, paper[0], period(paper[1]));
    }

    private String period(String name) {
        return messages.getMessage(PeriodWords.of(Period.parse(name)), LocaleContextHolder.getLocale());
    }

    private static Map<String, String> figures(String reason) {
        Map<String, String> figures = new TreeMap<>();
        for (String part : reason.split(" ")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                figures.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return figures;
    }

    private static String number(String figure) {
        Locale locale = LocaleContextHolder.getLocale();
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        BigDecimal number = new BigDecimal(figure);
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        return format.format(number);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage("compliance.reason." + key, arguments, LocaleContextHolder.getLocale());
    }
}
