package vn.dondoc.reporting.consolidated;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.SamplePacks;
import vn.dondoc.reporting.rollup.RollUp;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.Unit.Parentage;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/** A province with three districts of 10, 20 and 30 residential areas, and what the tests of its report share. */
final class Samples {

    static final Period YEAR = Period.year(2020);
    static final Instant MORNING = Instant.parse("2020-11-17T01:00:00Z");

    private Samples() {}

    static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/consolidated", "messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static Subject subject(int year) {
        UnitTree tree = Territory.of(List.of(
                        unit("20", Level.PROVINCE, "tỉnh", "Lạng Sơn", null, null),
                        unit("178", Level.DISTRICT, "thành phố", "Lạng Sơn", 10, "20"),
                        unit("183", Level.DISTRICT, "huyện", "Cao Lộc", 20, "20"),
                        unit("185", Level.DISTRICT, "huyện", "Bắc Sơn", 30, "20")))
                .on(LocalDate.of(year, 12, 31));
        Unit province = tree.find("20").orElseThrow();
        return new Subject(
                new AdoptedPack(1, MORNING, pack(year), null),
                SamplePacks.form(),
                province,
                Period.year(year),
                tree,
                List.of());
    }

    private static RulePack pack(int year) {
        RulePack empty = SamplePacks.emptyPack("thu/" + year, year, false);
        return new RulePack(
                empty.name(),
                empty.title(),
                empty.province(),
                year,
                empty.from(),
                empty.until(),
                empty.settings(),
                List.of(new RulePack.Document("van-ban", "Kế hoạch năm " + year, "Tỉnh ủy")),
                empty.clauses(),
                SamplePacks.indicators(),
                Map.of("bieu", SamplePacks.form()),
                empty.allotments(),
                empty.allotmentLines(),
                empty.rules(),
                empty.digest());
    }

    private static Unit unit(
            String code, Level level, String type, String name, @Nullable Integer areas, @Nullable String parent) {
        List<Parentage> parents =
                parent == null ? List.of() : List.of(new Parentage(UnitId.of(parent), UnitId.BEGINNING, null));
        return new Unit(UnitId.of(code), level, type, name, areas, null, parents);
    }

    /** {@code 178 kdc=10 le=9; 183 kdc=20}. */
    static RollUp rolledUp(Subject subject, String written) {
        return new RollUp(subject.pack(), subject.tree(), figures(written));
    }

    static List<Figure> figures(String written) {
        List<Figure> figures = new ArrayList<>();
        for (String unit : written.split(";")) {
            String[] words = unit.strip().split(" ");
            for (int i = 1; i < words.length; i++) {
                String[] said = words[i].split("=");
                figures.add(new Figure(UnitId.of(words[0]), said[0], YEAR, new BigDecimal(said[1]), MORNING));
            }
        }
        return figures;
    }

    /** A report in which only these figures and texts are of interest. */
    static Content content(List<Content.FigureLine> figures, List<Content.SenderLine> senders, String text) {
        List<Content.Paragraph> body = List.of(
                new Content.Paragraph(Content.Style.TEXT, "Thực hiện Kế hoạch, báo cáo như sau:"),
                new Content.Paragraph(Content.Style.CHAPTER, "I. Số liệu chung"),
                new Content.Paragraph(Content.Style.HEADING, "1. Phát triển kinh tế"),
                new Content.Paragraph(Content.Style.TEXT, text));
        return new Content(
                List.of("ỦY BAN MTTQ VIỆT NAM", "TỈNH LẠNG SƠN"),
                List.of("BAN THƯỜNG TRỰC"),
                "BC-MTTQ-BTT",
                "Lạng Sơn",
                "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Lạng Sơn",
                "Kết quả thực hiện cuộc vận động năm 2020",
                body,
                List.of("Như trên", "Lưu: VT"),
                List.of("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"),
                "Biểu báo cáo số liệu",
                "Số liệu tổng hợp đến 8 giờ ngày 17/11/2020.",
                figures,
                senders,
                new LinkedHashMap<>(Map.of("OPENING", text)),
                new LinkedHashMap<>(Map.of("OPENING", text)));
    }

    static Content.FigureLine section(String title) {
        return new Content.FigureLine("", title, -1, null, "", "", "", null, true, "", "");
    }

    static Content.FigureLine figure(int number, String code, @Nullable BigDecimal amount, String value) {
        return new Content.FigureLine(
                Integer.toString(number),
                "Số " + code,
                0,
                code,
                "Số " + code,
                "khu dân cư",
                value,
                amount,
                true,
                "11/11",
                "");
    }

    static Content.SenderLine sender(String unit, String name, Sender.State state, long daysLate) {
        boolean here = state == Sender.State.SENT || state == Sender.State.LATE;
        return new Content.SenderLine(
                unit, name, state, "21/11/2020", here ? "8 giờ ngày 20/11/2020" : "", daysLate, here);
    }
}
