package vn.dondoc.reporting.receipts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.Paper;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.territory.UnitId;

/** The book in which every receipt is entered, never changed, at most struck out. */
@Repository
public class ReceiptRegister {

    private static final String ENTRY = """
            select r.*, c.cancelled_at, c.cancelled_by, c.reason, s.received_at as signed_at,
                   s.recorded_at as signed_recorded_at, s.recorded_by as signed_by, s.letter_number as signed_number
            from receipt r
            left join receipt_cancellation c on c.receipt_id = r.id
            left join receipt_signed_copy s on s.receipt_id = r.id
            """;

    static final String ENTER = """
            insert into receipt (pack, rule, unit, period, received_at, recorded_at, door, signed,
                                 letter_number, letter_day, signer, form_attached, remark, recorded_by)
            values (:pack, :rule, :unit, :period, :receivedAt, :recordedAt, :door, :signed,
                    :letterNumber, :letterDay, :signer, :formAttached, :remark, :by)
            """;

    private final JdbcClient jdbc;

    public ReceiptRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line of the book.
     *
     * @param pack name of the pack
     * @param signedCopy the signed copy that followed; absent = none did
     * @param struck when and by whom it was struck out; absent = it stands
     */
    public record Entry(
            long id,
            String pack,
            Receipt receipt,
            ReceivedLetter letter,
            @Nullable SignedCopy signedCopy,
            @Nullable Struck struck) {

        public ReportKey key() {
            return new ReportKey(receipt.rule(), receipt.unit(), receipt.period());
        }

        public @Nullable String letterNumber() {
            return letter.number();
        }

        /** Whether the signed copy is there, at once or since. */
        public boolean isSigned() {
            return letter.signed() || signedCopy != null;
        }
    }

    /** A line struck out. */
    record Struck(Instant at, String by, @Nullable String reason) {}

    /** Lets others who enter lines by hand wait until this transaction is over. */
    void takeTurn() {
        jdbc.sql("select id from receipt_turn for update").query(Integer.class).single();
    }

    /** The line that says the same already, by when and which way it came and its number; empty = none that stands. */
    Optional<Entry> same(String pack, Receipt receipt, ReceivedLetter letter) {
        ReportKey key = new ReportKey(receipt.rule(), receipt.unit(), receipt.period());
        return standing(pack, key).stream()
                .filter(entry -> entry.receipt().receivedAt().equals(receipt.receivedAt()))
                .filter(entry -> entry.receipt().door() == receipt.door())
                .filter(entry -> Objects.equals(entry.letterNumber(), letter.number()))
                .findFirst();
    }

    /** @return the line's id */
    public long enter(String pack, Receipt receipt, boolean signed, @Nullable String letterNumber) {
        return enter(pack, receipt, new ReceivedLetter(signed, letterNumber, null, null, null));
    }

    /** @return the line's id */
    public long enter(String pack, Receipt receipt, ReceivedLetter letter) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql(ENTER).paramSource(line(pack, receipt, letter)).update(id, "id");
        return id.getKeyAs(Long.class);
    }

    static SqlParameterSource line(String pack, Receipt receipt, ReceivedLetter letter) {
        return new MapSqlParameterSource("pack", pack)
                .addValue("rule", receipt.rule())
                .addValue("unit", receipt.unit().toString())
                .addValue("period", receipt.period().toString())
                .addValue("receivedAt", StoredFigures.time(receipt.receivedAt()))
                .addValue("recordedAt", StoredFigures.time(receipt.recordedAt()))
                .addValue("door", receipt.door().name())
                .addValue("signed", letter.signed())
                .addValue("letterNumber", letter.number())
                .addValue("letterDay", letter.day(), Types.DATE)
                .addValue("signer", letter.signer())
                .addValue("formAttached", letter.formAttached(), Types.BOOLEAN)
                .addValue("remark", receipt.remark())
                .addValue("by", receipt.by());
    }

    public void strikeOut(long id, Instant at, String by, @Nullable String reason) {
        jdbc.sql(
                        "insert into receipt_cancellation (receipt_id, cancelled_at, cancelled_by, reason) values (?, ?, ?, ?)")
                .params(Arrays.asList(id, StoredFigures.time(at), by, reason))
                .update();
    }

    /** That the signed copy of a soft one came; once for each line. */
    void add(long id, SignedCopy copy) {
        jdbc.sql("""
                        insert into receipt_signed_copy (receipt_id, received_at, recorded_at, recorded_by, letter_number)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        id,
                        StoredFigures.time(copy.receivedAt()),
                        StoredFigures.time(copy.recordedAt()),
                        copy.by(),
                        copy.number()))
                .update();
    }

    Optional<Entry> find(long id) {
        return jdbc.sql(ENTRY + "where r.id = ?")
                .param(id)
                .query(ReceiptRegister::entry)
                .optional();
    }

    /** Everything entered for one report, struck out or not, by the moment received. */
    public List<Entry> of(String pack, ReportKey key) {
        return jdbc.sql(ENTRY + """
                        where r.pack = ? and r.rule = ? and r.unit = ? and r.period = ?
                        order by r.received_at, r.id
                        """)
                .params(pack, key.rule(), key.unit().toString(), key.period().toString())
                .query(ReceiptRegister::entry)
                .list();
    }

    /** Those of them that stand. */
    public List<Entry> standing(String pack, ReportKey key) {
        return of(pack, key).stream().filter(entry -> entry.struck() == null).toList();
    }

    /** Of the papers that settle the report as well ({@code Thay cho}), the line that did so first; empty = none has yet. */
    public Optional<Entry> instead(RulePack pack, ReportKey key) {
        return Paper.insteadOf(pack, key.rule(), key.period()).stream()
                .flatMap(paper ->
                        standing(pack.name(), new ReportKey(paper.rule().code(), key.unit(), paper.period())).stream()
                                .skip(paper.rule().owed() - 1L)
                                .limit(1))
                .min(Comparator.comparing(entry -> entry.receipt().receivedAt()));
    }

    /** Everything entered for one unit, by the moment received. */
    public List<Entry> of(String pack, UnitId unit) {
        return jdbc.sql(ENTRY + "where r.pack = ? and r.unit = ? order by r.received_at, r.id")
                .params(pack, unit.toString())
                .query(ReceiptRegister::entry)
                .list();
    }

    /** Everything entered for a pack, the latest received first. */
    public List<Entry> of(String pack) {
        return jdbc.sql(ENTRY + "where r.pack = ? order by r.received_at desc, r.id desc")
                .param(pack)
                .query(ReceiptRegister::entry)
                .list();
    }

    /** The reports and tasks of a pack of which anything was entered. */
    List<Duty.Name> keys(String pack) {
        return jdbc.sql("select distinct rule, period from receipt where pack = ?")
                .param(pack)
                .query((row, number) -> new Duty.Name(row.getString("rule"), Period.parse(row.getString("period"))))
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("pack"),
                StoredFigures.receipt(row, number),
                new ReceivedLetter(
                        row.getBoolean("signed"),
                        row.getString("letter_number"),
                        row.getObject("letter_day", LocalDate.class),
                        row.getString("signer"),
                        row.getObject("form_attached", Boolean.class)),
                signedCopy(row),
                row.getObject("cancelled_at") == null
                        ? null
                        : new Struck(
                                StoredFigures.instant(row, "cancelled_at"),
                                row.getString("cancelled_by"),
                                row.getString("reason")));
    }

    private static @Nullable SignedCopy signedCopy(ResultSet row) throws SQLException {
        return row.getObject("signed_at") == null
                ? null
                : new SignedCopy(
                        StoredFigures.instant(row, "signed_at"),
                        StoredFigures.instant(row, "signed_recorded_at"),
                        row.getString("signed_by"),
                        row.getString("signed_number"));
    }
}
