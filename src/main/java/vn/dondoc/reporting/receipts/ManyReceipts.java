package vn.dondoc.reporting.receipts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReceiptsEntered.Line;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.territory.UnitId;

/** Many lines of the register at once. */
@Repository
public class ManyReceipts {

    private static final ReceivedLetter NO_LETTER = new ReceivedLetter(false, null, null, null, null);

    private final NamedParameterJdbcTemplate jdbc;

    ManyReceipts(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** When a report was first received, by unit, as far as the lines stand; those not received are left out. */
    public Map<UnitId, Instant> first(String pack, String rule, Period period, Collection<UnitId> units) {
        Map<UnitId, Instant> first = new HashMap<>();
        Map<String, Object> asked = Map.of(
                "pack",
                pack,
                "rule",
                rule,
                "period",
                period.toString(),
                "units",
                units.stream().map(UnitId::toString).toList());
        jdbc.query("""
                select r.unit, min(r.received_at) as received_at
                from receipt r left join receipt_cancellation c on c.receipt_id = r.id
                where r.pack = :pack and r.rule = :rule and r.period = :period and r.unit in (:units)
                  and c.receipt_id is null
                group by r.unit
                """, asked, row -> {
            first.put(UnitId.parse(row.getString("unit")), StoredFigures.instant(row, "received_at"));
        });
        return first;
    }

    /** @return the lines, in the same order */
    public List<Line> enter(String pack, List<Receipt> receipts) {
        if (receipts.isEmpty()) {
            return List.of();
        }
        GeneratedKeyHolder ids = new GeneratedKeyHolder();
        jdbc.batchUpdate(
                ReceiptRegister.ENTER,
                receipts.stream()
                        .map(receipt -> ReceiptRegister.line(pack, receipt, NO_LETTER))
                        .toArray(SqlParameterSource[]::new),
                ids,
                new String[] {"id"});
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < receipts.size(); at++) {
            Number id = (Number) ids.getKeyList().get(at).get("id");
            lines.add(new Line(id.longValue(), receipts.get(at)));
        }
        return lines;
    }
}
