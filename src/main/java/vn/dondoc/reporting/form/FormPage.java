package vn.dondoc.reporting.form;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.figures.Numbers;
import vn.dondoc.reporting.form.WorkingDraft.Typed;

/**
 * A form as the page shows it: printed lines, each with its fields.
 *
 * @param box "Báo cáo không phát sinh"
 * @param faults of the whole form or of any field, in the form's order
 */
record FormPage(List<Section> sections, Box box, List<Said> faults) {

    /** A section with its lines; {@code added} by us, the printed form lacks it. */
    record Section(String title, boolean added, List<Line> lines) {}

    /** A printed line; a heading has no fields. */
    record Line(int number, String text, int level, List<Field> fields) {}

    /**
     * A field.
     *
     * @param text as typed, or, for a ratio, as computed; may be empty
     * @param seen what stood in it when its writer last saw it
     * @param earlier the figure of the last earlier period, of a stock also of the year before; absent = none
     * @param isCarried whether that figure is a stock that stands in for the empty field until it is confirmed
     * @param basis of a ratio: the two figures it is computed of; absent = they are not both there
     * @param theirs what somebody else wrote in between, if it differs; absent = nothing
     * @param isNews whether others changed it and its writer has not seen it yet
     * @param draft what somebody last typed into it without saving; absent = nothing, or the writer wrote over it just now
     */
    record Field(
            Indicator indicator,
            String text,
            String seen,
            @Nullable Figure earlier,
            boolean isCarried,
            @Nullable Basis basis,
            @Nullable String theirs,
            boolean isNews,
            @Nullable Typed draft,
            List<Said> faults) {

        public String id() {
            return id(indicator.code());
        }

        /** The input's name and id. */
        static String id(String code) {
            return FormTyping.PREFIX + code;
        }

        public boolean isRatio() {
            return indicator.type() == Indicator.Type.RATIO;
        }

        public boolean isList() {
            return indicator.type() == Indicator.Type.DOCUMENTS;
        }

        /** How many documents are named, one on a line. */
        public long listed() {
            return text.lines().filter(line -> !line.isBlank()).count();
        }

        /** What a decision for the own text names. */
        public String decided() {
            return Merge.decided(indicator.code(), theirs == null ? "" : theirs);
        }

        public boolean isNumber() {
            return indicator.type().isNumber();
        }

        public boolean isRefused() {
            return faults.stream().anyMatch(said -> !said.fault().asked());
        }

        @Nullable
        public String earlierText() {
            return earlier == null ? null : Numbers.write(earlier.value());
        }
    }

    /**
     * The box "Báo cáo không phát sinh".
     *
     * @param isNews whether others changed it and its writer has not seen it yet
     * @param draft who last ticked or emptied it without saving, and when; absent = nobody, or the writer just now
     */
    record Box(boolean isTicked, boolean isNews, @Nullable Typed draft) {

        static Box of(Sheet sheet, Merge merge) {
            return new Box(
                    merge.nothing(),
                    merge.theirs().contains(WorkingDraft.NOTHING),
                    merge.draft(sheet.draft(), WorkingDraft.NOTHING));
        }

        /** What its writer has seen of it, as their page sends it back. */
        public String seen() {
            return WorkingDraft.said(isTicked);
        }
    }

    /** A share's two figures; the name of the whole is absent where registered units of a level are counted. */
    record Basis(String part, String whole, @Nullable String name) {}

    /** A fault in the reader's language; {@code confirmed} if it is a question already answered with yes. */
    record Said(EntryFault fault, String text, boolean confirmed) {

        /** @param posted holds the answers */
        static List<Said> of(List<EntryFault> faults, Posted posted, MessageSource messages, Locale locale) {
            return faults.stream()
                    .map(fault -> new Said(fault, messages.getMessage(fault, locale), posted.confirms(fault)))
                    .toList();
        }

        public String key() {
            return fault.key();
        }

        @Nullable
        public String fieldId() {
            return fault.indicator() == null ? null : Field.id(fault.indicator());
        }
    }

    /** The fields that are filled in, in order. */
    List<Field> entered() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .flatMap(line -> line.fields().stream())
                .filter(field -> field.indicator().type().isEntered())
                .toList();
    }

    /** Whether sending only waits for answers. */
    public boolean isAsking() {
        return faults.stream().anyMatch(said -> said.fault().asked() && !said.confirmed());
    }

    /** @param merge what stands in the fields, and what others wrote meanwhile */
    static FormPage of(Sheet sheet, Merge merge, List<Said> faults) {
        Form form = requireNonNull(sheet.report().form());
        Map<String, Indicator> indicators = sheet.report().pack().indicators();
        FormFilling filling = new FormFilling(
                sheet,
                indicators,
                merge,
                FormEntries.read(merge.entries(), form, indicators).numbers(),
                sheet.draft().leftOver(sheet.saved()),
                faults);
        return new FormPage(form.sections().stream().map(filling::section).toList(), Box.of(sheet, merge), faults);
    }
}
