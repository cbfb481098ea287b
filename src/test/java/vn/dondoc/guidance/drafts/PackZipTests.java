package vn.dondoc.guidance.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.drafts.PackUnzip.Contents;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

class PackZipTests {

    private static final Path RULES = Path.of("rules");

    @TempDir
    private Path folder;

    static Stream<String> packs() throws IOException {
        try (Stream<Path> folders = Files.walk(RULES, 2)) {
            return folders
                    .filter(path -> Files.exists(path.resolve("pack.yaml")))
                    .map(path -> RULES.relativize(path).toString())
                    .toList()
                    .stream();
        }
    }

    private static PackFiles pack(String name) {
        return PackFiles.of(RULES.resolve(name), name);
    }

    private static void assertSame(SortedMap<String, byte[]> actual, SortedMap<String, byte[]> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (path, content) -> assertThat(actual.get(path)).as(path).isEqualTo(content));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void whatIsGivenOutComesInAgainByteForByte(String name) {
        PackFiles pack = pack(name);
        byte[] zip = PackZip.of(name, pack.files());
        Contents contents = PackUnzip.of(zip);

        assertSame(contents.files(), pack.files());
        assertThat(new PackFiles(name, contents.files()).digest()).isEqualTo(pack.digest());
        assertThat(contents.folder()).isEqualTo(name);
        assertThat(contents.ignored()).isEmpty();
        assertThat(PackZip.of(name, pack.files())).isEqualTo(zip);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void otherProgramsReadItAndWeReadTheirs(String name) throws Exception {
        PackFiles pack = pack(name);
        Path zip = Files.write(folder.resolve("out.zip"), PackZip.of(name, pack.files()));
        run(folder, "unzip", "-q", zip.toString(), "-d", "unzipped");
        assertSame(PackFiles.of(folder.resolve("unzipped").resolve(name), name).files(), pack.files());

        Path parent = folder.resolve("unzipped").resolve(name).getParent();
        run(parent, "zip", "-q", "-r", "theirs.zip", name.substring(name.indexOf('/') + 1));
        Contents theirs = PackUnzip.of(Files.readAllBytes(parent.resolve("theirs.zip")));
        assertSame(theirs.files(), pack.files());
        assertThat(theirs.folder()).isEqualTo(name.substring(name.indexOf('/') + 1));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void whatPythonZipsIsReadToo(String name) throws Exception {
        run(folder, "python3", "-c", """
                import shutil, sys
                shutil.make_archive('theirs', 'zip', sys.argv[1])
                """, RULES.resolve(name).toAbsolutePath().toString());
        Contents theirs = PackUnzip.of(Files.readAllBytes(folder.resolve("theirs.zip")));
        assertSame(theirs.files(), pack(name).files());
        assertThat(theirs.folder()).isEmpty();
    }

    /** Skips where the machine has no such program. */
    private static void run(Path where, String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(where.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            Assumptions.abort("no " + command[0] + " here");
            return;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    @Test
    void whatMacsAndWindowsAddIsLeftOutAndNamed() {
        Contents contents = PackUnzip.of(zip(Map.of(
                "Lạng Sơn 2020/pack.yaml", "a",
                "Lạng Sơn 2020/forms\\b.yaml", "b",
                "Lạng Sơn 2020/documents/Hướng dẫn (bản ký).pdf", "%PDF-1.7",
                "Lạng Sơn 2020/.git/config", "c",
                "Lạng Sơn 2020/.DS_Store", "c",
                "__MACOSX/Lạng Sơn 2020/._pack.yaml", "c")));

        assertThat(contents.folder()).isEqualTo("Lạng Sơn 2020");
        assertThat(contents.files()).containsOnlyKeys("pack.yaml", "forms/b.yaml");
        assertThat(contents.documents()).containsOnlyKeys("Hướng dẫn (bản ký).pdf");
        assertThat(contents.ignored())
                .containsExactly(
                        "Lạng Sơn 2020/.DS_Store", "Lạng Sơn 2020/.git/config", "__MACOSX/Lạng Sơn 2020/._pack.yaml");
    }

    @Test
    void lettersWithTheirAccentsApartAreTheSameName() {
        Contents contents = PackUnzip.of(zip(Map.of("pack.yaml", "a", "documents/Hươ\u0301ng dẫn.txt", "b")));
        assertThat(contents.documents()).containsOnlyKeys("Hướng dẫn.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../pack.yaml",
                "a/../../pack.yaml",
                "/etc/pack.yaml",
                "C:\\pack.yaml",
                "..\\pack.yaml",
                "a//pack.yaml",
                "./pack.yaml",
                "a\u0000/pack.yaml",
                ".."
            })
    void noNameLeadsOutOfTheFolder(String name) {
        refused(zip(Map.of("pack.yaml", "a", name, "b")), name.replace('\\', '/'), "guidance.draft.zip-path");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("clauses.csv"));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        inTime(() -> refused(bytes.toByteArray(), "clauses.csv", "guidance.draft.zip-swells"));
    }

    @Test
    void aHundredThousandEntriesAreNotCounted() throws IOException {
        byte[] zip = zip(100_000);
        inTime(() -> refused(zip, "", "guidance.draft.zip-entries"));
        ByteBuffer.wrap(zip)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(zip.length - 22 + 8, (short) 1)
                .putShort(zip.length - 22 + 10, (short) 1);
        inTime(() -> refused(zip, "", "guidance.draft.zip-entries"));
    }

    @Test
    void lyingSizesAreFoundOut() {
        byte[] zip = PackZip.of("lang-son/2020", new TreeMap<>(Map.of("pack.yaml", "title: x".getBytes())));
        ByteBuffer little = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int directory = little.getInt(zip.length - 6);
        little.putInt(directory + 24, 1_000_000_000);
        refused(little.array(), "", "guidance.draft.zip-disagrees");

        ByteBuffer header = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(18, 4).putInt(22, 4);
        refused(header.array(), "lang-son/2020/pack.yaml", "guidance.draft.zip-broken");
    }

    @Test
    void anotherNameInTheTableOfContentsIsFoundOut() {
        byte[] zip = PackZip.of("a/2020", new TreeMap<>(Map.of("pack.yaml", new byte[0])));
        String all = new String(zip, StandardCharsets.ISO_8859_1);
        int second = all.lastIndexOf("pack.yaml");
        zip[second] = 'q';
        refused(zip, "", "guidance.draft.zip-disagrees");
    }

    @Test
    void aLinkIsNoFile() throws Exception {
        Files.writeString(folder.resolve("pack.yaml"), "title: x");
        Files.createSymbolicLink(folder.resolve("clauses.csv"), Path.of("pack.yaml"));
        run(folder, "zip", "-q", "-y", "links.zip", "pack.yaml", "clauses.csv");
        refused(Files.readAllBytes(folder.resolve("links.zip")), "clauses.csv", "guidance.draft.zip-link");
    }

    @Test
    void aNameThatIsThereTwiceIsRefused() {
        byte[] zip = zip(Map.of("pack.yaml", "a", "Pack.yaml", "b"));
        String all = new String(zip, StandardCharsets.ISO_8859_1).replace("Pack", "pack");
        refused(all.getBytes(StandardCharsets.ISO_8859_1), "pack.yaml", "guidance.draft.zip-twice");
    }

    @Test
    void whatIsNoZipOrHasNothingInItIsSaid() {
        refused(new byte[0], "", "guidance.draft.zip-none");
        refused("title: x".getBytes(StandardCharsets.UTF_8), "", "guidance.draft.zip-none");
        refused(zip(Map.of(".DS_Store", "a")), "", "guidance.draft.zip-empty");
    }

    private static void inTime(Runnable work) {
        Assertions.assertTimeout(Duration.ofSeconds(5), work::run);
    }

    private static void refused(byte[] zip, String path, String code) {
        assertThatThrownBy(() -> PackUnzip.of(zip))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::path, Fault::code)
                                .isEqualTo(List.of(org.assertj.core.groups.Tuple.tuple(path, code))));
    }

    private static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(int entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("lists/" + i + ".csv"));
            }
        }
        return bytes.toByteArray();
    }
}
