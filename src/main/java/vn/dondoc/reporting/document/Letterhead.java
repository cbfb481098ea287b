package vn.dondoc.reporting.document;

import java.util.List;

/**
 * What stands above a document. Each text is written as given.
 *
 * @param superior the body above, line by line; may be empty
 * @param issuer who issues it, line by line
 * @param number {@code Số: 08/BC-MTTQ-BTT}, or with the number left open for the registry
 * @param about the subject of a letter, {@code V/v …}; empty for documents with a title
 * @param placeAndDay {@code Lạng Sơn, ngày 05 tháng 02 năm 2026}, or with the day left open
 */
public record Letterhead(List<String> superior, List<String> issuer, String number, String about, String placeAndDay) {

    public Letterhead {
        superior = List.copyOf(superior);
        issuer = List.copyOf(issuer);
    }
}
