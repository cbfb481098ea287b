package vn.dondoc.notices.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.Units;

/** How the committee of the province writes its letters: what was last entered, else what is usual. */
@Repository
class KeptSettings {

    private static final int SHOWN = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final Units units;
    private final Clock clock;

    KeptSettings(JdbcClient database, Units units, Clock clock) {
        this.database = database;
        this.units = units;
        this.clock = clock;
    }

    /** Who entered settings when. */
    record Entry(LetterSettings settings, String by, Instant at) {}

    /** The unit whose committee writes. @throws IllegalStateException while there is no province */
    Unit committee() {
        return units.territory().on(LocalDate.now(clock)).at(Level.PROVINCE).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No province yet"));
    }

    LetterSettings now() {
        return history().stream().findFirst().map(Entry::settings).orElseGet(() -> LetterSettings.usual(committee()));
    }

    /** The newest first. */
    List<Entry> history() {
        return database.sql("select * from letter_settings where unit = ? order by id desc limit " + SHOWN)
                .param(committee().id().toString())
                .query((row, number) -> new Entry(
                        JSON.readValue(row.getString("settings"), LetterSettings.class),
                        row.getString("entered_by"),
                        Objects.requireNonNull(row.getObject("entered_at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }

    void enter(LetterSettings settings, String by) {
        database.sql("insert into letter_settings (unit, settings, entered_by, entered_at) values (?, ?, ?, ?)")
                .params(
                        committee().id().toString(),
                        JSON.writeValueAsString(settings),
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
