package vn.dondoc.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.guidance.PackFolders.Proposal;
import vn.dondoc.guidance.PackFolders.State;

@ServerTest
@Transactional
class PackFoldersTests {

    private static final String NAME = "thu/2020";

    @Autowired
    private StoredPacks stored;

    @Autowired
    private Packs packs;

    @Autowired
    private PackReviews reviews;

    @TempDir
    private Path rules;

    private PackFolders folders;

    @BeforeEach
    void writeAPack() throws IOException {
        folders = new PackFolders(rules, stored, reviews);
        write("pack.yaml", """
                title: Bộ thử
                province: "20"
                year: 2020
                documents:
                  - { id: hd, title: Hướng dẫn, issuer: Ban Thường trực }
                reports-to: { district: province }
                """);
        write("indicators.csv", "code,phrases,name,type,measure,adds_up,numerator,denominator,counted,part_of,note\n");
        write(
                "clauses.csv",
                "id,document,clause,kind,responsible,summary,quote,covered_by,reason\n"
                        + "HD-1,hd,I,task,province,Tập huấn,tập huấn,TH,\n");
        write(
                "a.quytac",
                "Nhiệm vụ TH: Tập huấn\n  Căn cứ: hd, mục I\n  Tỉnh phải hoàn thành việc \"Tập huấn\", trong năm\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = rules.resolve(NAME).resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void adopt() {
        AsInstallation.run(() -> packs.adopt(rules.resolve(NAME), NAME));
    }

    private Proposal proposal() {
        return folders.find(NAME).orElseThrow();
    }

    @Test
    void aFolderIsNewThenTheSameThenChangedThenMissing() throws IOException {
        assertThat(proposal().state()).isEqualTo(State.NEW);
        assertThat(proposal().isReady()).isTrue();
        adopt();
        assertThat(proposal().state()).isEqualTo(State.SAME);
        assertThat(proposal().isReady()).isFalse();
        write("a.quytac", "Nhiệm vụ TH: Tập huấn\n");
        assertThat(proposal().state()).isEqualTo(State.CHANGED);
        assertThat(proposal().isReady()).isFalse();
        assertThat(proposal().faults()).isNotEmpty();
        Files.move(rules.resolve(NAME), rules.resolve("elsewhere"));
        assertThat(proposal().state()).isEqualTo(State.MISSING);
        assertThat(proposal().adopted()).isNotNull();
        assertThat(packs.find(NAME)).isPresent();
    }

    @Test
    void onlyPacksAreListed() throws IOException {
        Files.createDirectories(rules.resolve("chung"));
        Files.createDirectories(rules.resolve("mau/2027"));
        Files.createDirectories(rules.resolve("calendar/khac"));
        assertThat(folders.all()).extracting(Proposal::name).isEqualTo(List.of(NAME));
        assertThat(new PackFolders(rules.resolve("nowhere"), stored, reviews).all())
                .isEmpty();
    }

    @Test
    void aFolderTooLargeToBeAPackIsSaid() throws IOException {
        Files.write(rules.resolve(NAME).resolve("large.csv"), new byte[5_000_001]);
        assertThat(proposal().isReady()).isFalse();
        assertThat(proposal().faults()).extracting("code").containsExactly("guidance.fault.folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../etc", "thu/../2020", "thu/20", "/etc/2020", "THU/2020", "thu/2020/x"})
    void noNameLeadsElsewhere(String name) {
        assertThat(folders.find(name)).isEmpty();
        assertThatThrownBy(() -> folders.folder(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
