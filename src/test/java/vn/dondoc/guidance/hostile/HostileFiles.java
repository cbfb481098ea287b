package vn.dondoc.guidance.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.reading.SmallPack;

/** What cannot be written on one line of the table: bytes, great lengths, great numbers. */
final class HostileFiles {

    private static final String RULE =
            "Nhiệm vụ A-1: Thử\n  Căn cứ: hd, mục I\n  Tỉnh phải hoàn thành việc “Rà soát”, trong năm\n";

    private static final String INDICATORS =
            "code,phrases,name,type,measure,adds_up,numerator,denominator,counted,part_of,note\n";

    private static final Map<String, Supplier<SmallPack>> FILES = new LinkedHashMap<>();

    static {
        // Encodings.
        bytes("UTF-16 with a mark", RULE, StandardCharsets.UTF_16);
        bytes("UTF-16 little end first", RULE, StandardCharsets.UTF_16LE);
        bytes("UTF-32", RULE, Charset.forName("UTF-32"));
        bytes("Windows-1258", "Nhiệm vụ A-1: Thử\n", Charset.forName("windows-1258"));
        bytes("Latin-1", "Nhiem vu A-1: Thử à la carte é\n", StandardCharsets.ISO_8859_1);
        bytes("UTF-7, which is plain ASCII", "Nhi+Hsc-m v+Hwk- A-1: Th+Hu0-\n", StandardCharsets.US_ASCII);
        raw("overlong UTF-8 of a slash", 'N', 0xC0, 0xAF);
        raw("overlong UTF-8 of NUL", 'N', 0xC0, 0x80);
        raw("a lone surrogate in UTF-8", 'N', '\n', 0xED, 0xA0, 0x80);
        raw("five bytes for one character", 0xF8, 0x88, 0x80, 0x80, 0x80);
        raw("beyond Unicode", 0xF4, 0x90, 0x80, 0x80);
        raw("cut within a character", 'N', 'h', 'i', 0xE1, 0xBB);
        raw("a byte that never occurs", '#', '\n', '\n', 0xFE, 'a');
        raw("NUL between letters", '#', 'a', 'b', 0);
        raw("a picture", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
        raw("a zip file", 'P', 'K', 3, 4, 20, 0, 0, 0);
        raw("nothing at all");
        files("only line ends", () -> rules("\n".repeat(100_000)));
        files("a byte order mark", () -> withClause().with("a.quytac", "\uFEFF" + RULE));
        files("two byte order marks", () -> withClause().with("a.quytac", "\uFEFF\uFEFF" + RULE));
        files("a byte order mark in the middle", () -> withClause().with("a.quytac", RULE + "\uFEFF" + RULE));
        files("byte order marks in every file", HostileFiles::markedEverywhere);
        files("Windows line ends", () -> withClause().with("a.quytac", RULE.replace("\n", "\r\n")));
        files("old Macintosh line ends", () -> withClause().with("a.quytac", RULE.replace("\n", "\r")));
        files("line separators of Unicode", () -> withClause().with("a.quytac", RULE.replace("\n", "\u2028")));
        files("paragraph separators of Unicode", () -> withClause().with("a.quytac", RULE.replace("\n", "\u2029")));
        files("form feeds for line ends", () -> withClause().with("a.quytac", RULE.replace("\n", "\f")));
        files(
                "decomposed letters",
                () -> withClause().with("a.quytac", Normalizer.normalize(RULE, Normalizer.Form.NFD)));
        files(
                "letters with a thousand accents",
                () -> withClause().with("a.quytac", RULE.replace("Rà soát", "a" + "\u0301".repeat(1000))));
        // Lengths.
        files("a line of a megabyte", () -> rules("Nhiệm vụ A-1: " + "a".repeat(1_000_000) + "\n"));
        files("a comment of a megabyte", () -> rules("# " + "a".repeat(1_000_000) + "\n"));
        files(
                "a sentence of a megabyte",
                () -> rules("Nhiệm vụ A-1: Thử\n  Tỉnh phải " + "và ".repeat(300_000) + "\n"));
        files(
                "a cell of a megabyte",
                () -> SmallPack.aPack().with("clauses.csv", "id\n\"" + "a".repeat(1_000_000) + "\"\n"));
        files(
                "a value of a megabyte in YAML",
                () -> SmallPack.aPack().with("pack.yaml", "title: " + "a".repeat(1_000_000)));
        files(
                "a cell over a million lines",
                () -> SmallPack.aPack()
                        .with(
                                "clauses.csv",
                                "id,document,clause,kind,responsible,summary,quote,covered_by,reason\n\""
                                        + "\n".repeat(1_000_000)));
        files("six megabytes", () -> SmallPack.aPack().with("a.quytac", new byte[6_000_000]));
        files("a code of a thousand letters", () -> rules(RULE.replace("A-1", "A".repeat(1000))));
        files("a title of three thousand letters", () -> rules(RULE.replace("Thử", "Thử ".repeat(750))));
        files(
                "a pack's title of three thousand letters",
                () -> SmallPack.aPack().replacing("pack.yaml", "Bộ thử", "Bộ ".repeat(1000)));
        files(
                "a task of three thousand letters",
                () -> withClause().with("a.quytac", RULE.replace("Rà soát", "Rà ".repeat(1000))));
        files(
                "a thousand clauses cited by one rule",
                () -> rules(
                        RULE.replace("hd, mục I", many(360, i -> "hd, mục I").replace("\n", "; "))));
        files("ten thousand lines under one heading", () -> rules(RULE + "  Đề nghị: Gửi lại\n".repeat(10_000)));
        files(
                "thousands of examples",
                () -> rules("Chỉ tiêu A-1: Thử\n  Căn cứ: hd, mục I\n"
                        + "  Mỗi huyện phải có ít nhất 90% khu dân cư tổ chức Ngày hội, trong năm\n"
                        + ("  Ví dụ: " + "9/10 → Đạt; 8/10 → Chưa đạt; ".repeat(12) + "\n").repeat(190)));
        files("an area as large as the sun", () -> area("999.999.999.999.999"));
        files(
                "numbers allotted beyond all measure",
                () -> withClause()
                        .with(
                                "allotments.csv",
                                "indicator,unit,number\nquy,183,999999999999999 tỷ đồng\nquy,182,999.999 tỷ đồng\n"));
        files(
                "numbers allotted to what is no unit",
                () -> withClause()
                        .with(
                                "allotments.csv",
                                "indicator,unit,number\nquy,'); drop table unit; --,1\nquy,${x},1\nket-qua,183,1\n"));
        files("nested brackets in YAML", () -> SmallPack.aPack().with("pack.yaml", "title: " + "[".repeat(3_900)));
        files(
                "nested maps in YAML",
                () -> SmallPack.aPack().with("pack.yaml", "title: " + "{a: ".repeat(900) + "}".repeat(900)));
        files(
                "nested lines in YAML",
                () -> SmallPack.aPack()
                        .with(
                                "pack.yaml",
                                IntStream.range(0, 2000)
                                        .mapToObj(i -> " ".repeat(i) + "a:")
                                        .collect(Collectors.joining("\n"))));
        files("nested lists in YAML", () -> SmallPack.aPack().with("pack.yaml", "title:\n " + "- ".repeat(1900) + "a"));
        files("a billion laughs", HostileFiles::laughs);
        files(
                "a hundred thousand keys in YAML",
                () -> SmallPack.aPack().with("pack.yaml", many(100_000, i -> "k" + i + ": 1")));
        files(
                "a number of ten thousand digits in YAML",
                () -> SmallPack.aPack()
                        .replacing(
                                "pack.yaml",
                                "year: 2021",
                                "year: " + many(3, i -> "9".repeat(1300)).replace("\n", "")));
        // Numbers of things.
        files("ten thousand good rules", () -> clauses(10_000).with("a.quytac", many(10_000, HostileFiles::task)));
        files(
                "ten thousand faulty rules",
                () -> rules(many(
                        10_000,
                        i -> "Chỉ tiêu A-" + i
                                + ": Thử\n  Căn cứ: hd, mục I\n  Mỗi huyn phải cóo ít nhất 90% khu dân, trước")));
        files("ten thousand headings that are none", () -> rules(many(10_000, i -> "Nhiệm vu A-" + i + ": Thử")));
        files("ten thousand rules of one code", () -> rules(RULE.repeat(10_000)));
        files("ten thousand lines that belong to nothing", () -> rules("  Căn cứ: hd, mục I\n".repeat(10_000)));
        files(
                "a hundred thousand lines that nobody understands",
                () -> rules("Nhiệm vụ A-1: Thử\n" + "  Cănn cứ: hd\n".repeat(100_000)));
        files(
                "five hundred rules on one subject",
                () -> clauses(500)
                        .with(
                                "a.quytac",
                                many(
                                        500,
                                        i -> "Chỉ tiêu A-%d: Thử\n  Căn cứ: hd, mục %d\n".formatted(i, i)
                                                + "  Mỗi huyện phải có ít nhất 1 mô hình phòng, chống tội phạm, trong năm\n"
                                                + "  Ví dụ: 1 → Đạt; 0 → Chưa đạt")));
        files(
                "five hundred reports on one day",
                () -> clauses(500)
                        .with(
                                "a.quytac",
                                many(
                                        500,
                                        i ->
                                                "Báo cáo A-%d: Thử\n  Căn cứ: hd, mục %d\n  Mỗi huyện phải gửi báo cáo tháng, vào ngày 20 hằng tháng"
                                                        .formatted(i, i))));
        files(
                "a hundred thousand clauses",
                () -> SmallPack.aPack()
                        .with(
                                "clauses.csv",
                                "id,document,clause,kind,responsible,summary,quote,covered_by,reason\n"
                                        + many(100_000, i -> "c" + i + ",hd,I,task,mixed,v,q,A-1,")));
        files(
                "fifty thousand clauses of unknown kinds",
                () -> SmallPack.aPack()
                        .with(
                                "clauses.csv",
                                "id,document,clause,kind,responsible,summary,quote,covered_by,reason\n"
                                        + many(50_000, i -> "c" + i + ",hx,I,tassk,mixd,v,q,A-" + i + ",")));
        files(
                "fifty thousand indicators",
                () -> SmallPack.aPack()
                        .with(
                                "indicators.csv",
                                INDICATORS
                                        + many(50_000, i -> "a" + i + ",cụm từ " + i + ",a,count,a,sum,,,at_date,,")));
        files(
                "an indicator of ten thousand phrases",
                () -> SmallPack.aPack()
                        .with(
                                "indicators.csv",
                                INDICATORS + "aa,\""
                                        + many(350, i -> "từ " + i + "|").replace("\n", "")
                                        + "\",a,count,a,sum,,,at_date,,\n"));
        files(
                "a list of a hundred thousand units",
                () -> SmallPack.aPack().with("lists/xa-diem.csv", "code,name\n" + many(100_000, i -> i + ",a")));
        files(
                "a form of ten thousand lines",
                () -> SmallPack.aPack()
                        .with(
                                "forms/bieu-1.yaml",
                                """
                code: bieu-1
                title: a
                document: hd
                clause: Biểu
                sections:
                  - title: I
                    lines:
                """
                                        + many(
                                                10_000,
                                                i -> "      - { no: " + i % 10_000
                                                        + ", text: a, level: 0, values: [mo-hinh] }")));
        files("two hundred forms", () -> {
            SmallPack pack = SmallPack.aPack();
            IntStream.range(0, 200)
                    .forEach(i -> pack.with(
                            "forms/b" + i + ".yaml",
                            "code: b" + i + "\ntitle: a\ndocument: hd\nclause: Biểu\nsections: []\n"));
            return pack;
        });
        // Names of files.
        files("a file above the pack", () -> withClause().without("a.quytac").with("../a.quytac", RULE));
        files("a file anywhere", () -> withClause().without("a.quytac").with("/etc/a.quytac", RULE));
        files(
                "a file with a line end in its name",
                () -> withClause().without("a.quytac").with("a\nb.quytac", RULE));
        files(
                "a file whose name runs backwards",
                () -> withClause().without("a.quytac").with("a\u202Ecatyuq.quytac", RULE));
        files(
                "a file named like a message",
                () -> withClause().without("a.quytac").with("{0} ${7*7} '%s'.quytac", RULE));
        files(
                "a file name of two hundred letters",
                () -> withClause().without("a.quytac").with("a".repeat(200) + ".quytac", RULE));
        files(
                "files of other kinds",
                () -> withClause()
                        .with("a.quytac", RULE)
                        .with("Rules.java", "class Rules { static { System.exit(1); } }")
                        .with("rules.drl", "rule \"x\" when eval(true) then System.exit(1); end")
                        .with("META-INF/kmodule.xml", "<kmodule/>")
                        .with("kbase.xls", new byte[] {1, 2, 3}));
        files(
                "DRL that calls itself a rule file",
                () -> withClause()
                        .with("a.quytac", RULE)
                        .with(
                                "b.quytac",
                                "rule \"x\"\nwhen\n  eval(true)\nthen\n  System.setProperty(\"dondoc.canary\", \"1\");\nend\n"));
        files(
                "a form and a rule file of nothing but comments",
                () -> withClause()
                        .with("a.quytac", RULE)
                        .with("b.quytac", "# a\n")
                        .with("forms/c.yaml", "# a\n"));
        files("no file at all", HostileFiles::withoutAny);
    }

    private HostileFiles() {}

    private static void files(String name, Supplier<SmallPack> pack) {
        if (FILES.put(name, pack) != null) {
            throw new IllegalStateException("Twice: " + name);
        }
    }

    private static void bytes(String name, String text, Charset charset) {
        files(name, () -> withClause().with("a.quytac", text.getBytes(charset)));
    }

    private static void raw(String name, int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        files(name, () -> withClause().with("a.quytac", bytes));
    }

    static PackFiles of(String name) {
        return Optional.ofNullable(FILES.get(name))
                .orElseThrow(() -> new IllegalArgumentException("No such files: " + name))
                .get()
                .files();
    }

    static java.util.Set<String> names() {
        return FILES.keySet();
    }

    private static SmallPack rules(String text) {
        return withClause().with("a.quytac", text);
    }

    /** A pack whose clause {@code I} is covered by the rule {@code A-1}. */
    private static SmallPack withClause() {
        return SmallPack.withRules(RULE);
    }

    /** A pack with clauses 0, 1, 2 …, each covered by the rule of that number. */
    private static SmallPack clauses(int number) {
        return SmallPack.aPack()
                .with(
                        "clauses.csv",
                        "id,document,clause,kind,responsible,summary,quote,covered_by,reason\n"
                                + "HD-bieu,hd,Biểu,reference,mixed,Biểu,biểu,reference,\n"
                                + many(number, i -> "c%d,hd,%d,task,mixed,v,q,A-%d,".formatted(i, i, i)));
    }

    private static String task(int i) {
        return "Nhiệm vụ A-%d: Thử\n  Căn cứ: hd, mục %d\n  Tỉnh phải hoàn thành việc \"Việc %d\", trong năm"
                .formatted(i, i, i);
    }

    private static String many(int number, IntFunction<String> line) {
        return IntStream.range(0, number).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static SmallPack area(String number) {
        return rules("Chỉ tiêu A-1: Thử\n  Căn cứ: hd, mục I\n  Mỗi huyện phải có ít nhất %s đất hiến, trong năm\n"
                                .formatted(number)
                        + "  Ví dụ: 1 → Đạt; 0 → Chưa đạt\n")
                .with("indicators.csv", INDICATORS + "dat,đất hiến,Đất,area,m²,sum,,,since_1_january,,\n")
                .with("forms/bieu-1.yaml", "code: bieu-1\ntitle: a\ndocument: hd\nclause: Biểu\n");
    }

    private static SmallPack laughs() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
        for (int i = 1; i < 12; i++) {
            yaml.append("a%d: &a%d [%s]%n"
                    .formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9).replaceAll(", $", "")));
        }
        return SmallPack.aPack().with("pack.yaml", yaml.toString());
    }

    private static SmallPack markedEverywhere() {
        SmallPack pack = withClause();
        Map.copyOf(pack.files().files())
                .forEach((path, bytes) -> pack.with(path, "\uFEFF" + new String(bytes, StandardCharsets.UTF_8)));
        return pack;
    }

    private static SmallPack withoutAny() {
        SmallPack pack = SmallPack.aPack();
        Map.copyOf(pack.files().files()).keySet().forEach(pack::without);
        return pack;
    }
}
