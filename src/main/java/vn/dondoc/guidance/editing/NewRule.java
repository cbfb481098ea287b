package vn.dondoc.guidance.editing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.guidance.SentenceCatalogue;
import vn.dondoc.guidance.pack.Clause;

/** A block to begin a rule with; what stands in {@code <…>} the planner fills in. */
final class NewRule {

    private static final Pattern WHO = Pattern.compile("(?m)^  .+? (?=phải|phấn đấu)");

    private NewRule() {}

    /** The rule that the clause asks for, as far as the clause says it, under the words of the document. */
    static String of(Clause clause) {
        String block = block(
                switch (clause.kind()) {
                    case "target" -> "target";
                    case "report" -> "report";
                    default -> "task";
                });
        String quote = clause.quote().isEmpty() ? "" : "# “" + clause.quote() + "”\n";
        String cited = block.replace("<văn bản>, mục <số>", RulePlaces.citation(clause))
                .replace("<tên việc>", clause.summary().replaceAll("[\"“”]", "'"));
        return quote + WHO.matcher(cited).replaceFirst(Matcher.quoteReplacement("  " + who(clause) + " "));
    }

    private static String block(String id) {
        return SentenceCatalogue.Group.HEADINGS.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow()
                .insert();
    }

    private static String who(Clause clause) {
        return switch (clause.responsible()) {
            case "province" -> clause.kind().equals("target") ? "Toàn tỉnh" : "Tỉnh";
            case "district" -> "Mỗi huyện";
            case "commune" -> "Mỗi đơn vị cấp xã";
            case "residential_area" -> "Mỗi khu dân cư";
            case "member_organisation" -> "Mỗi tổ chức thành viên";
            default -> clause.kind().equals("target") ? "Toàn tỉnh" : "<ai>";
        };
    }
}
