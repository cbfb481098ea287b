package vn.dondoc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.CountedStatements;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.calendar.PlanChange.Kind;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.guidance.Drafts;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.difference.Topic;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.nextyear.NextYear;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.notices.digest.MailChange;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Intake;
import vn.dondoc.territory.UnitId;

/** Lạng Sơn on 17 November 2020: 98% is asked instead of 90, one report later, one no longer, one more. */
@LangSonTest
@Transactional
class EffectsTests {

    private static final String NAME = "lang-son/2020";
    private static final String PAGE = "/packs/lang-son/2020/draft/effects";
    private static final PackFiles FOLDER = PackFiles.of(Path.of("rules/lang-son/2020"), NAME);

    @Autowired
    private MockMvc web;

    @Autowired
    private LangSonYear year;

    @Autowired
    private LangSon langSon;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Intake intake;

    @Autowired
    private Drafts drafts;

    @Autowired
    private EffectsOfDraft effects;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private MessageSource messages;

    @BeforeEach
    void settle() {
        year.settle();
        clock.moveTo("2020-11-17T10:00");
        langSon.signIn(LangSon.PLANNER);
        intake.take(NAME, List.of(figure("06184", 1), figure("06187", 2)), List.of());
    }

    @Test
    void theDraftIsLaidOverThePlan() {
        Effects found = effects.of(pack(draft()), Locale.forLanguageTag("vi"));

        assertThat(found.plan())
                .extracting(
                        PlanEffect::code,
                        effect -> effect.count(Kind.MOVED),
                        effect -> effect.count(Kind.APPEARED),
                        effect -> effect.count(Kind.VANISHED))
                .containsExactly(tuple("BC-NAM", 11, 0, 0), tuple("BC-DX", 0, 11, 0), tuple("MH-QUY", 0, 0, 11));
    }

    @Test
    void whatWasDueBeforeTodayStaysAsItWas() {
        PackFiles earlier =
                edited(Map.of("bao-cao.quytac", text -> text.replace("trước ngày 10/6", "trước ngày 10/5")));

        Effects found = effects.of(pack(earlier), Locale.forLanguageTag("vi"));

        assertThat(found.difference().of(Topic.REPORT)).hasSize(2);
        assertThat(found.plan()).isEmpty();
        assertThat(found.verdicts()).isEmpty();
        assertThat(found.mails().total()).isZero();
        assertThat(found.untouched()).isPositive();
    }

    @Test
    void verdictsThatFlipSayWhy() {
        Effects found = effects.of(pack(draft()), Locale.forLanguageTag("vi"));

        assertThat(found.verdicts()).singleElement().satisfies(effect -> {
            assertThat(effect.code()).isEqualTo("MH-XA");
            assertThat(effect.total()).isOne();
            assertThat(effect.why())
                    .extracting(change -> change.aspect().name())
                    .containsExactly("LEVEL_UP");
            assertThat(effect.shown()).singleElement().satisfies(flip -> {
                assertThat(flip.before().unit().code()).isEqualTo("06184");
                assertThat(flip.before().outcome()).isEqualTo(Outcome.MET);
                assertThat(flip.after().outcome()).isEqualTo(Outcome.NOT_YET_DUE);
            });
        });
    }

    @Test
    void mailsOfTheComingWeekAreHeldAgainstOneAnother() {
        Effects found = effects.of(pack(draft()), Locale.forLanguageTag("vi"));

        assertThat(found.mails().shown())
                .filteredOn(mail -> mail.recipient().equals("Lương Văn Sáng"))
                .filteredOn(mail -> mail.day().equals(LocalDate.of(2020, 11, 19)))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.gone())
                            .extracting(MailChange.Item::due)
                            .containsOnly("Hạn cuối thứ Bảy, 21/11/2020");
                    assertThat(mail.added())
                            .extracting(MailChange.Item::due)
                            .containsOnly("Hạn cuối thứ Năm, 26/11/2020");
                });
        assertThat(found.mails().shown())
                .allSatisfy(mail -> assertThat(mail.day()).isAfter(LocalDate.of(2020, 11, 17)));
        assertThat(found.mails().total()).isPositive();
    }

    @Test
    void thePageShowsExactlyThatAndChangesNothing() throws Exception {
        drafts.begin(draft(), 1);
        Map<String, Object> before = tables();

        List<String> sent = statements.during(() -> assertThat(page(LangSon.PLANNER))
                .contains("Mức tăng từ 90% lên 98%", "BC-DX", "MH-QUY", "không còn", "11 đơn vị")
                .contains("Mức tăng từ 1 mô hình lên 2 mô hình", "Thị trấn Đồng Đăng")
                .doesNotContain("??", "NH-100", "LE-VNN"));

        assertThat(tables()).isEqualTo(before);
        assertThat(sent)
                .noneMatch(sql -> sql.toLowerCase(Locale.ROOT).matches("(?s)\\s*(insert|update|delete|merge).*"));
        assertThat(sent).hasSizeLessThan(60);
    }

    @Test
    void aFaultyDraftIsNotTried() throws Exception {
        drafts.begin(edited(Map.of("chi-tieu.quytac", text -> text.replace("phấn đấu có", "mong"))), 1);

        assertThat(page(LangSon.PLANNER)).contains("nên chưa thử được", "/packs/lang-son/2020/draft\"");
    }

    @Test
    void onlyThoseWhoMayReadDraftsSeeIt() throws Exception {
        drafts.begin(draft(), 1);
        web.perform(get(PAGE.replace("2020", "2021")).with(user(LangSon.PLANNER)))
                .andExpect(status().isNotFound());

        assertThat(page(LangSon.STAFF)).contains("BC-DX");
        web.perform(get(PAGE).with(user(LangSon.DISTRICT_CHAIR))).andExpect(status().isForbidden());
    }

    @Test
    void aPackThatWasNeverAdoptedIsAllNew() {
        RulePack next =
                pack(new NextYear(messages).of(FOLDER, "lang-son/2021", 2021).files());

        Effects found = effects.of(next, Locale.forLanguageTag("vi"));

        assertThat(found.difference()).isNull();
        assertThat(found.count(Kind.APPEARED)).isGreaterThan(1000);
        assertThat(found.count(Kind.VANISHED) + found.count(Kind.MOVED)).isZero();
        assertThat(found.mails().total()).isZero();
    }

    @Test
    void rulesThatNobodyOwesYetSayWhatTheyWaitFor() {
        PackFiles opened = edited(Map.of(
                "bao-cao.quytac", text -> text + """

                        Báo cáo BC-TT: Báo cáo thiệt hại
                          Căn cứ: lang-son-2020-hd, mục III (kết)
                          Khi xảy ra thiên tai, mỗi huyện phải gửi báo cáo đột xuất, kịp thời

                        Báo cáo BC-YC: Báo cáo theo yêu cầu
                          Căn cứ: lang-son-2020-hd, mục III (kết)
                          Mỗi huyện phải gửi báo cáo đột xuất, khi có yêu cầu
                        """,
                "clauses.csv", text -> text.replace(",BC-ND-NAM,", ",BC-ND-NAM;BC-TT;BC-YC,")));

        Effects found = effects.of(pack(opened), Locale.forLanguageTag("vi"));

        assertThat(found.unowed())
                .extracting(Unowed::code, rule -> messages.getMessage(rule.why(), Locale.forLanguageTag("vi")))
                .contains(
                        tuple("BC-TT", "khi xảy ra thiên tai, cán bộ tỉnh mở"),
                        tuple("BC-YC", "khi có yêu cầu, cán bộ tỉnh mở"))
                .contains(tuple("XA-DIEM", "chưa có danh sách"))
                .hasSize(5);
    }

    @Test
    void aPackOfNextYearIsInForceFromItsFirstDayAndSaysWhatHasNoDay() throws Exception {
        drafts.begin(new NextYear(messages).of(FOLDER, "lang-son/2021", 2021).files(), 0);

        assertThat(page(LangSon.PLANNER, PAGE.replace("2020", "2021")))
                .contains("có hiệu lực từ 01/01/2021", "dịp 18/11", "văn bản không ghi ngày")
                .contains("Chưa ai phải làm", "chưa có danh sách")
                .contains("href=\"/packs/lang-son/2021/draft/revisions\"")
                .doesNotContain("hôm nay (", "không có ngày", "??");
    }

    private String page(String person) throws Exception {
        return page(person, PAGE);
    }

    private String page(String person, String address) throws Exception {
        return web.perform(get(address).with(user(person)).locale(Locale.forLanguageTag("vi")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** Rows and a digest of each table. */
    private Map<String, Object> tables() {
        Map<String, Object> tables = new TreeMap<>();
        for (String table : List.of(
                "adopted_pack",
                "adopted_file",
                "obligation",
                "planning",
                "verdict",
                "verdict_change",
                "message",
                "draft",
                "draft_revision",
                "draft_file")) {
            List<String> rows = new ArrayList<>();
            database.query("select * from " + table, row -> {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    line.append(row.getString(i)).append('|');
                }
                rows.add(line.toString());
            });
            rows.sort(null);
            tables.put(table, rows.size() + " rows, " + rows.hashCode());
        }
        return tables;
    }

    private Figure figure(String unit, long models) {
        return new Figure(
                UnitId.of(unit),
                "mo-hinh-phong-chong-toi-pham",
                Period.parse("2020"),
                BigDecimal.valueOf(models),
                clock.instant());
    }

    private static PackFiles draft() {
        return edited(Map.of(
                "chi-tieu.quytac",
                text -> text.replace("có ít nhất 90% khu dân cư", "có ít nhất 98% khu dân cư")
                        .replace("1.535/1.705 → Đạt", "1.671/1.705 → Đạt")
                        .replace("có ít nhất 1 mô hình", "có ít nhất 2 mô hình")
                        .replace("1 → Đạt; 3", "2 → Đạt; 3"),
                "bao-cao.quytac",
                text -> text.replaceAll("(?s)\n[^\n]*\nBáo cáo MH-QUY.*?\n\n", "\n")
                                .replace("trước ngày 22/11/2020", "trước ngày 27/11/2020")
                        + """

                        Báo cáo BC-DX: Báo cáo kết quả Tháng cao điểm
                          Căn cứ: lang-son-2020-hd, mục III (kết)
                          Mỗi huyện phải gửi báo cáo năm, trước ngày 05/12
                        """,
                "clauses.csv",
                text -> text.replace(",MH-QUY,", ",by-hand,Không gửi ").replace(",BC-ND-NAM,", ",BC-ND-NAM;BC-DX,")));
    }

    private static PackFiles edited(Map<String, UnaryOperator<String>> edits) {
        SortedMap<String, byte[]> files = new TreeMap<>(FOLDER.files());
        edits.forEach((path, edit) -> files.computeIfPresent(
                path,
                (any, bytes) ->
                        edit.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)));
        return new PackFiles(NAME, files);
    }

    private static RulePack pack(PackFiles files) {
        PackReader.Reading reading = PackReader.create().read(files);
        assertThat(reading.faults()).filteredOn(fault -> !fault.warning()).isEmpty();
        return reading.pack();
    }
}
