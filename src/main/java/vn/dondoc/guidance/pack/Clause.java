package vn.dondoc.guidance.pack;

import java.util.List;

/**
 * One clause of a guidance document and what covers it.
 *
 * @param id unique in the pack
 * @param document id of the document
 * @param number the clause's number as printed
 * @param kind what the clause is: target, report, milestone, task, monitoring, reference, admin
 * @param responsible who is addressed: province, district, commune, residential_area, mixed, member_organisation
 * @param summary our one-line summary
 * @param quote the few words quoted
 * @param coverage how it is covered
 * @param rules codes of the rules that cover it; empty unless coverage is {@link Coverage#RULE}
 * @param reason why, where it is not plain; may be empty
 * @param line line in clauses.csv
 */
public record Clause(
        String id,
        String document,
        String number,
        String kind,
        String responsible,
        String summary,
        String quote,
        Coverage coverage,
        List<String> rules,
        String reason,
        int line) {

    /** What covers a clause. */
    public enum Coverage {
        RULE,
        REFERENCE,
        /** Theo dõi bằng báo cáo chữ. */
        BY_HAND,
        /** Nothing owed: recipients, signatures. */
        ADMINISTRATIVE,
        /** Nothing covers it and nobody marked it. */
        NONE
    }
}
