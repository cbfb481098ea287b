package vn.dondoc.reporting.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.api.DutiesWanted;
import vn.dondoc.account.api.Listing;
import vn.dondoc.account.api.PageAsked;
import vn.dondoc.account.api.Paged;
import vn.dondoc.reporting.figures.StoredFigures;

/** The register of what came in, page by page, with two queries whatever their size. */
@Repository
@Transactional(readOnly = true)
class ReceiptRows {

    private static final String FROM =
            "from receipt r left join receipt_cancellation c on c.receipt_id = r.id where " + DutiesWanted.in("r");

    private final JdbcClient jdbc;

    ReceiptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the register as programs are told of it. */
    @Schema(name = "Receipt", description = "That something came in; decides timeliness and says nothing about figures")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            long id,
            @Schema(example = "lang-son/2020") String pack,
            @Schema(example = "BC-6T") String rule,
            @Schema(example = "183") String unit,
            @Schema(example = "2020-H1") String period,
            @Schema(description = "The moment it came") Instant receivedAt,

            @Schema(description = "The moment we learnt of it")
            Instant recordedAt,

            @Schema(description = "The way it came", example = "ZALO")
            String door,

            @Schema(description = "Whether it was the signed copy")
            boolean signed,

            @Schema(description = "Number of the letter it came with", example = "21/BC-MTTQ") @Nullable
            String letterNumber,

            @Schema(description = "The day the letter bears") @Nullable
            LocalDate letterDay,

            @Schema(description = "Who signed it") @Nullable String signer,

            @Schema(description = "Whether the form came with it; absent = not written down") @Nullable
            Boolean formAttached,

            @Nullable String remark,

            @Schema(description = "Who recorded it") @Nullable
            String recordedBy,

            @Schema(description = "When it was struck out; absent = it stands") @Nullable
            Instant struckAt) {}

    /** The latest received first. */
    Paged<Row> page(DutiesWanted wanted, PageAsked page) {
        return new Listing("r.*, c.cancelled_at", FROM, "r.received_at desc, r.id desc", wanted.parameters())
                .page(jdbc, page, ReceiptRows::row);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("pack"),
                row.getString("rule"),
                row.getString("unit"),
                row.getString("period"),
                StoredFigures.instant(row, "received_at"),
                StoredFigures.instant(row, "recorded_at"),
                row.getString("door"),
                row.getBoolean("signed"),
                row.getString("letter_number"),
                row.getObject("letter_day", LocalDate.class),
                row.getString("signer"),
                row.getObject("form_attached", Boolean.class),
                row.getString("remark"),
                row.getString("recorded_by"),
                row.getObject("cancelled_at") == null ? null : StoredFigures.instant(row, "cancelled_at"));
    }
}
