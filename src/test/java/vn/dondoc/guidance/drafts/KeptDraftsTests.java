package vn.dondoc.guidance.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Draft;
import vn.dondoc.guidance.DraftHead;
import vn.dondoc.guidance.Drafts;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReviews;
import vn.dondoc.guidance.Packs;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

@ServerTest
@Transactional
class KeptDraftsTests {

    private static final String NAME = "lang-son/2020";
    private static final String RULES = "chi-tieu.quytac";

    @Autowired
    private LangSon langSon;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Packs packs;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftStore store;

    @Autowired
    private PackReviews reviews;

    @Autowired
    private Access access;

    @Autowired
    private Officers officers;

    @Autowired
    private TransactionOperations transaction;

    private PackFiles original;

    @BeforeEach
    void settle() {
        langSon.settle();
        original = PackFiles.of(Path.of("rules", NAME), NAME);
        langSon.signIn(LangSon.PLANNER);
    }

    private Draft begin() {
        return drafts.begin(original, null);
    }

    /** The original with one more comment in its rules. */
    private SortedMap<String, byte[]> with(String line) {
        SortedMap<String, byte[]> files = new TreeMap<>(original.files());
        files.put(
                RULES,
                (new String(files.get(RULES), StandardCharsets.UTF_8) + line + "\n").getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static void refused(ThrowingCallable work, String... codes) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::code)
                                .containsExactly(codes));
    }

    @Test
    void eachSaveIsARevisionAndEachCanBeReadAgainByteForByte() {
        Draft first = begin();
        clock.moveTo("2020-11-17T09:30");
        Draft second = drafts.save(NAME, 1, with("Một câu không ai hiểu"));

        assertThat(first.head())
                .extracting(DraftHead::revision, DraftHead::faults)
                .containsExactly(1, 0);
        assertThat(second.head().faults()).isPositive();
        assertThat(drafts.find(NAME).orElseThrow().files().digest())
                .isEqualTo(second.files().digest());
        assertThat(drafts.revision(NAME, 1).orElseThrow().files().digest()).isEqualTo(original.digest());
        assertThat(drafts.revisions(NAME))
                .extracting(DraftHead::revision, DraftHead::savedBy, DraftHead::savedAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, LangSon.PLANNER, MovableClock.at("2020-11-17T09:30")),
                        org.assertj.core.groups.Tuple.tuple(1, LangSon.PLANNER, MovableClock.at(MovableClock.START)));
        assertThat(drafts.open()).containsExactly(second.head());
        assertThat(drafts.revision(NAME, 3)).isEmpty();
    }

    @Test
    void whatDidNotChangeIsNoRevision() {
        begin();
        assertThat(drafts.save(NAME, 1, original.files()).head().revision()).isOne();
        assertThat(drafts.revisions(NAME)).hasSize(1);
    }

    @Test
    void whoSavesSecondIsToldWhoWasFirstAndNothingIsLost() {
        begin();
        clock.moveTo("2020-11-17T09:30");
        SortedMap<String, byte[]> first = with("# Người thứ nhất");
        drafts.save(NAME, 1, first);
        langSon.signIn(LangSon.ADMINISTRATOR);

        assertThatThrownBy(() -> drafts.save(NAME, 1, with("# Người thứ hai")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(
                                        fault -> assertThat(messages.getMessage(
                                                        fault, java.util.Locale.forLanguageTag("vi")))
                                                .startsWith(
                                                        "Hoàng Văn Thu đã lưu lần 2 lúc 09:30 17/11/2020, sau khi bạn mở lần 1")));
        assertThat(drafts.find(NAME).orElseThrow().files().digest()).isEqualTo(new PackFiles(NAME, first).digest());
    }

    @Test
    void aNameHasOneOpenDraft() {
        begin();
        refused(this::begin, "guidance.draft.already-open");
    }

    @Test
    void aDiscardedDraftMakesRoomForANewOneAndItsRevisionsAreKept() {
        begin();
        drafts.save(NAME, 1, with("# Sửa"));
        drafts.discard(NAME);

        assertThat(drafts.find(NAME)).isEmpty();
        assertThat(begin().head().revision()).isOne();
        assertThat(database.sql("select count(*) from draft_revision")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        refused(() -> drafts.save("lang-son/2021", 1, original.files()), "guidance.draft.none");
    }

    @Test
    void whoWroteDoesNotAdoptAndWhoAdoptsClosesTheDraft() {
        begin();
        langSon.signIn(LangSon.ADMINISTRATOR);
        drafts.save(NAME, 1, with("# Cũng của người quản trị"));
        refused(() -> drafts.adopt(NAME, 2), "guidance.draft.own");
        langSon.signIn(LangSon.PLANNER);
        refused(() -> drafts.adopt(NAME, 2), "guidance.draft.own");
        assertThat(drafts.adopters(NAME)).isEmpty();
        drafts.discard(NAME);

        begin();
        assertThat(drafts.adopters(NAME)).extracting(Officer::username).containsExactly(LangSon.ADMINISTRATOR);
        langSon.signIn(LangSon.ADMINISTRATOR);
        refused(() -> drafts.adopt(NAME, 2), "guidance.draft.newer");
        AdoptedPack adopted = drafts.adopt(NAME, 1);

        assertThat(adopted.version()).isOne();
        assertThat(adopted.pack().digest()).isEqualTo(original.digest());
        assertThat(packs.inForceOn(LocalDate.of(2020, 6, 1))).containsExactly(adopted);
        assertThat(drafts.find(NAME)).isEmpty();
        assertThat(database.sql("select adopted_version from draft where adopted_version is not null")
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
    }

    @Test
    void inASmallOfficeOnePersonMayDoBoth() {
        DraftRights rights = new DraftRights(access, officers, clock, false);
        Drafts alone = new KeptDrafts(store, reviews, packs, rights, officers, transaction, clock);
        begin();
        assertThat(alone.adopters(NAME))
                .extracting(Officer::username)
                .containsExactlyInAnyOrder(LangSon.PLANNER, LangSon.ADMINISTRATOR);
        assertThat(alone.adopt(NAME, 1).version()).isOne();
    }

    @Test
    void aFaultyDraftIsKeptButNotAdopted() {
        begin();
        drafts.save(NAME, 1, with("Chỉ tiêu X-1: một\n  Mỗi xã phải nhảy"));
        langSon.signIn(LangSon.ADMINISTRATOR);
        assertThatThrownBy(() -> drafts.adopt(NAME, 2))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.faults())
                                .anyMatch(fault -> fault.path().equals(RULES)));
        assertThat(packs.find(NAME)).isEmpty();
        assertThat(drafts.find(NAME)).isPresent();
    }

    @Test
    void whatWasAdoptedMeanwhileIsNotReplacedUnseen() {
        packs.adopt(original);
        drafts.begin(new PackFiles(NAME, with("# Bản soạn")), 1);
        packs.adopt(new PackFiles(NAME, with("# Bản khác")));
        langSon.signIn(LangSon.ADMINISTRATOR);

        refused(() -> drafts.adopt(NAME, 1), "guidance.draft.adopted-changed");
        assertThat(drafts.adopt(NAME, 1, 2).version()).isEqualTo(3);
    }

    @Test
    void staffReadAndOthersSeeNothing() {
        begin();
        langSon.signIn(LangSon.STAFF);
        assertThat(drafts.find(NAME)).isPresent();
        assertThatThrownBy(() -> drafts.save(NAME, 1, with("# Sửa"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.discard(NAME)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.adopt(NAME, 1)).isInstanceOf(AccessDeniedException.class);
        langSon.signIn(LangSon.DISTRICT_CHAIR);
        assertThatThrownBy(drafts::open).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.find(NAME)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(this::begin).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.csv",
                "/a.csv",
                "a/../../b.csv",
                "a\\b.csv",
                "a.drl",
                "a.quytac.exe",
                ".a.csv",
                "a/b/c/d.csv",
                "a//b.csv",
                "C:a.csv",
                "a\u0000.csv",
                "á.csv",
                "a.csv/",
                ".csv",
                "documents"
            })
    void noFileLeadsElsewhereOrIsOfAnotherKind(String path) {
        SortedMap<String, byte[]> files = new TreeMap<>(original.files());
        files.put(path, new byte[0]);
        refused(() -> drafts.begin(new PackFiles(NAME, files), null), "guidance.draft.path");
    }

    @Test
    void whatIsTooMuchForAPackIsRefusedAllAtOnce() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 199; i++) {
            files.put("lists/" + i + ".csv", new byte[0]);
        }
        files.put("a.csv", new byte[5_000_001]);
        files.put("A.csv", new byte[0]);
        refused(
                () -> drafts.begin(new PackFiles("Lạng Sơn/2020", files), null),
                "guidance.draft.name",
                "guidance.draft.too-many-files",
                "guidance.draft.path-twice");
    }
}
