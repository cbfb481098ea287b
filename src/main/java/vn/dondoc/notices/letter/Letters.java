package vn.dondoc.notices.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.util.StringUtils;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.notices.letter.Content.Item;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Vietnamese;

/** The letters, version by version with their files. Nothing is deleted. */
@Repository
class Letters {

    /** Each letter with its newest version and signing. */
    private static final String SELECT = """
            select l.*, v.id as version_id, v.number as version, v.subject, v.addressees, v.body, v.notes,
                   v.new_day, v.new_hour, v.signed_as, v.signer, v.digest, v.made_by, v.made_at,
                   s.number as signed_number, s.signed_on, s.scan_digest, s.scan_name, s.scan_type,
                   s.recorded_by, s.recorded_at
            from letter l
            join letter_version v on v.letter = l.id
                and v.number = (select max(number) from letter_version where letter = l.id)
            left join letter_signing s on s.letter = l.id
                and s.id = (select max(id) from letter_signing where letter = l.id)
            """;

    private final JdbcClient database;

    Letters(JdbcClient database) {
        this.database = database;
    }

    /** @return the id of a new letter without any version */
    long begin() {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("insert into letter (found_by) values ('')").update(id, "id");
        return Objects.requireNonNull(id.getKeyAs(Long.class));
    }

    void addVersion(long letter, int number, Content content, byte[] file, String digest, String by, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("""
                        insert into letter_version (letter, number, subject, addressees, body, notes, new_day, new_hour,
                                                    signed_as, signer, content, digest, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        letter,
                        number,
                        content.subject(),
                        lines(content.addressees()),
                        lines(content.body()),
                        lines(content.notes()),
                        content.newDay(),
                        content.newHour(),
                        lines(content.signedAs()),
                        content.signer(),
                        file,
                        digest,
                        by,
                        utc(at))
                .update(id, "id");
        long version = Objects.requireNonNull(id.getKeyAs(Long.class));
        int position = 0;
        for (Item item : content.items()) {
            insert(version, position++, item);
        }
        foundBy(letter, content, "");
    }

    private void insert(long version, int position, Item item) {
        database.sql("""
                        insert into letter_item (version, position, pack, rule, unit, period, unit_name, matter, clause,
                                                 due_day, days_late)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        version,
                        position,
                        item.key().pack(),
                        item.key().rule(),
                        item.key().unit().toString(),
                        item.key().period().toString(),
                        item.unitName(),
                        item.matter(),
                        item.clause(),
                        item.dueDay(),
                        item.daysLate())
                .update();
    }

    private void foundBy(long letter, Content content, String signedNumber) {
        String words = content.subject() + " " + signedNumber + " "
                + content.items().stream().map(Item::unitName).distinct().collect(Collectors.joining(" "));
        database.sql("update letter set found_by = ? where id = ?")
                .params(Vietnamese.exactKey(words) + "\n" + Vietnamese.plainKey(words), letter)
                .update();
    }

    void sign(Letter letter, Letter.Signing signing) {
        Letter.Scan scan = signing.scan();
        database.sql("""
                        insert into letter_signing (letter, number, signed_on, scan_digest, scan_name, scan_type,
                                                    recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        letter.id(),
                        signing.number(),
                        signing.day(),
                        scan == null ? null : scan.digest(),
                        scan == null ? null : scan.name(),
                        scan == null ? null : scan.mediaType(),
                        signing.by(),
                        utc(signing.at()))
                .update();
        foundBy(letter.id(), letter.content(), signing.number());
    }

    void discard(long letter, Letter.Discarded discarded) {
        database.sql("update letter set discarded_reason = ?, discarded_by = ?, discarded_at = ? where id = ?")
                .params(discarded.reason(), discarded.by(), utc(discarded.at()), letter)
                .update();
    }

    Optional<Letter> find(long id) {
        return letters(SELECT + "where l.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The same; nobody else changes it until the transaction ends. */
    Optional<Letter> lock(long id) {
        database.sql("select id from letter where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    /** The newest first. @param search words of subject, number or units; empty = all */
    List<Letter> page(String search, int limit, int offset) {
        return letters(
                SELECT + "where l.found_by like :found escape '!' order by l.id desc limit :limit offset :offset",
                Map.of("found", pattern(search), "limit", limit, "offset", offset));
    }

    int count(String search) {
        return database.sql("select count(*) from letter l where l.found_by like :found escape '!'")
                .param("found", pattern(search))
                .query(Integer.class)
                .single();
    }

    /** Those that name a unit and stand, the newest first. */
    List<Letter> naming(UnitId unit, int limit) {
        return letters(SELECT + """
                        where l.discarded_at is null
                          and exists (select 1 from letter_item i where i.version = v.id and i.unit = :unit)
                        order by l.id desc limit :limit
                        """, Map.of("unit", unit.toString(), "limit", limit));
    }

    /** What letters that stand ask for already, drafted or signed, with the newest of them. */
    Map<ItemKey, Long> asked() {
        Map<ItemKey, Long> asked = new HashMap<>();
        database.sql("""
                        select i.pack, i.rule, i.period, i.unit, l.id from letter_item i
                        join letter_version v on v.id = i.version
                        join letter l on l.id = v.letter
                        where l.discarded_at is null
                          and v.number = (select max(number) from letter_version where letter = l.id)
                        """).query(row -> {
            asked.merge(key(row), row.getLong("id"), Math::max);
        });
        return asked;
    }

    /** What any letter ever asked for, those that were dropped too. */
    Set<ItemKey> everAsked() {
        return Set.copyOf(database.sql("select distinct pack, rule, period, unit from letter_item")
                .query((row, number) -> key(row))
                .list());
    }

    /** @return the bytes as drafted; empty if there is no such version */
    Optional<byte[]> file(long letter, int version) {
        return database.sql("select content from letter_version where letter = ? and number = ?")
                .params(letter, version)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    private List<Letter> letters(String sql, Map<String, ?> params) {
        Map<Long, Long> versions = new HashMap<>();
        List<Letter> bare = database.sql(sql)
                .params(params)
                .query((row, number) -> {
                    versions.put(row.getLong("id"), row.getLong("version_id"));
                    return letter(row);
                })
                .list();
        Map<Long, List<Item>> items = items(versions.values().stream().toList());
        return bare.stream()
                .map(letter -> with(letter, items.getOrDefault(versions.get(letter.id()), List.of())))
                .toList();
    }

    private Map<Long, List<Item>> items(List<Long> versions) {
        Map<Long, List<Item>> items = new HashMap<>();
        if (!versions.isEmpty()) {
            database.sql("select * from letter_item where version in (:versions) order by version, position")
                    .param("versions", versions)
                    .query(row -> {
                        items.computeIfAbsent(row.getLong("version"), any -> new ArrayList<>())
                                .add(item(row));
                    });
        }
        return items;
    }

    private static Letter with(Letter letter, List<Item> items) {
        Content content = letter.content();
        Content whole = new Content(
                content.subject(),
                content.addressees(),
                content.body(),
                content.notes(),
                content.newDay(),
                content.newHour(),
                content.signedAs(),
                content.signer(),
                items);
        return new Letter(
                letter.id(),
                letter.version(),
                whole,
                letter.digest(),
                letter.madeBy(),
                letter.madeAt(),
                letter.signing(),
                letter.discarded());
    }

    private static Letter letter(ResultSet row) throws SQLException {
        Content content = new Content(
                row.getString("subject"),
                texts(row, "addressees"),
                texts(row, "body"),
                texts(row, "notes"),
                day(row, "new_day"),
                row.getInt("new_hour"),
                texts(row, "signed_as"),
                row.getString("signer"),
                List.of());
        return new Letter(
                row.getLong("id"),
                row.getInt("version"),
                content,
                row.getString("digest"),
                row.getString("made_by"),
                instant(row, "made_at"),
                signing(row),
                discarded(row));
    }

    private static Letter.@Nullable Signing signing(ResultSet row) throws SQLException {
        String number = row.getString("signed_number");
        String scan = row.getString("scan_digest");
        return number == null
                ? null
                : new Letter.Signing(
                        number,
                        day(row, "signed_on"),
                        scan == null
                                ? null
                                : new Letter.Scan(scan, row.getString("scan_name"), row.getString("scan_type")),
                        row.getString("recorded_by"),
                        instant(row, "recorded_at"));
    }

    private static Letter.@Nullable Discarded discarded(ResultSet row) throws SQLException {
        String reason = row.getString("discarded_reason");
        return reason == null
                ? null
                : new Letter.Discarded(reason, row.getString("discarded_by"), instant(row, "discarded_at"));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                key(row),
                row.getString("unit_name"),
                row.getString("matter"),
                row.getString("clause"),
                day(row, "due_day"),
                row.getInt("days_late"));
    }

    private static ItemKey key(ResultSet row) throws SQLException {
        return new ItemKey(
                row.getString("pack"),
                row.getString("rule"),
                Period.parse(row.getString("period")),
                UnitId.parse(row.getString("unit")));
    }

    /** With accents where some were typed; % and _ are only themselves. */
    private static String pattern(String search) {
        String plain = Vietnamese.plainKey(search);
        boolean accented =
                !plain.equals(search.toLowerCase(OfficeWords.VIETNAMESE).strip());
        String key = accented ? Vietnamese.exactKey(search) : plain;
        return "%" + key.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static String lines(List<String> texts) {
        return String.join("\n", texts);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        String joined = row.getString(column);
        return StringUtils.hasLength(joined) ? List.of(joined.split("\n")) : List.of();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
