package vn.dondoc.guidance.editing;

import vn.dondoc.guidance.pack.Clause;

/** A block to begin a rule with; {@code MÃ} and {@code …} are what the planner fills in. */
final class NewRule {

    static final String TARGET = """
            Chỉ tiêu MÃ: …
              Căn cứ: %s
              %s phấn đấu có ít nhất 90%% …, trong năm
              Số liệu: báo cáo …
              Ví dụ: … → Đạt; … → Chưa đạt
            """;

    static final String REPORT = """
            Báo cáo MÃ: …
              Căn cứ: %s
              %s phải gửi báo cáo năm, không ghi ngày
            """;

    static final String TASK = """
            Nhiệm vụ MÃ: …
              Căn cứ: %s
              %s phải hoàn thành việc "%s", không ghi ngày
            """;

    private static final String OPEN = "…";

    private NewRule() {}

    /** The rule that the clause asks for, as far as the clause says it, under the words of the document. */
    static String of(Clause clause) {
        String citation = RulePlaces.citation(clause);
        String quote = clause.quote().isEmpty() ? "" : "# “" + clause.quote() + "”\n";
        return quote
                + switch (clause.kind()) {
                    case "target" -> TARGET.formatted(citation, who(clause, "Toàn tỉnh"));
                    case "report" -> REPORT.formatted(citation, who(clause, "Mỗi đơn vị cấp xã"));
                    default ->
                        TASK.formatted(
                                citation,
                                who(clause, "Các cấp"),
                                clause.summary().replaceAll("[\"“”]", "'"));
                };
    }

    /** @param frame one of the constants */
    static String empty(String frame, String who) {
        return frame.formatted(OPEN + ", mục " + OPEN, who, OPEN);
    }

    private static String who(Clause clause, String otherwise) {
        return switch (clause.responsible()) {
            case "province" -> "Tỉnh";
            case "district" -> "Mỗi huyện";
            case "commune" -> "Mỗi đơn vị cấp xã";
            case "member_organisation" -> "Mỗi tổ chức thành viên";
            default -> otherwise;
        };
    }
}
