package vn.dondoc.guidance.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Fault;

/** A pack of a few lines, faultless until something is changed in it. */
public final class SmallPack {

    private static final String HEAD = """
            title: Bộ thử
            province: "20"
            year: 2021
            from: 2021-01-01
            to: 2021-12-31
            documents:
              - id: hd
                title: Hướng dẫn
                issuer: Ban Thường trực
            reports-to: { district: province, commune: district, residential_area: commune }
            lists:
              - name: 13 xã điểm
                file: lists/xa-diem.csv
              - name: Chưa có
                file: lists/chua-co.csv
            """;

    private static final String INDICATORS = """
            code,phrases,name,type,measure,adds_up,numerator,denominator,counted,part_of,note
            kdc-ngay-hoi,khu dân cư tổ chức Ngày hội|KDC có Ngày hội,Ngày hội,count,khu dân cư,sum,,units:residential_area,since_1_january,,
            mo-hinh,"mô hình phòng, chống tội phạm",Mô hình,count,mô hình,sum,,,at_date,,
            quy,tiền ủng hộ Quỹ,Quỹ,money,đồng,sum,,,since_1_january,,
            ho-ngheo,hộ nghèo,Hộ nghèo,count,hộ,sum,,tong-ho,at_date,tong-ho,
            tong-ho,,Tổng số hộ,count,hộ,sum,,,at_date,,
            ho-ngheo-ty-le,tỷ lệ hộ nghèo,Tỷ lệ hộ nghèo,ratio,%,none,ho-ngheo,tong-ho,at_date,,
            ket-qua,kết quả hòa giải,Kết quả,text,,none,,,at_date,,
            """;

    private static final String FORM = """
            code: bieu-1
            title: Biểu số 1
            document: hd
            clause: Biểu
            sections:
              - title: I
                lines:
                  - no: 1
                    text: Ngày hội
                    level: 0
                    values: [kdc-ngay-hoi, mo-hinh, quy, ho-ngheo, tong-ho]
            totals:
              - check: ho-ngheo <= tong-ho
                severity: refuse
                why: Hộ nghèo là một phần
            """;

    private static final String CLAUSES = """
            id,document,clause,kind,responsible,summary,quote,covered_by,reason
            """;

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private SmallPack() {
        with("pack.yaml", HEAD);
        with("indicators.csv", INDICATORS);
        with("clauses.csv", CLAUSES + "HD-bieu,hd,Biểu,reference,mixed,Biểu,biểu,reference,\n");
        with("forms/bieu-1.yaml", FORM);
        with("lists/xa-diem.csv", "code,name\n06184,Đồng Đăng\n06187,Cao Lộc\n");
        with("lists/chua-co.csv", "code,name\n");
    }

    public static SmallPack aPack() {
        return new SmallPack();
    }

    /** Rules as in a file, and for each citation {@code hd, mục X} the row of the clause that names the rule. */
    public static SmallPack withRules(String rules) {
        StringBuilder clauses = new StringBuilder(CLAUSES + "HD-bieu,hd,Biểu,reference,mixed,Biểu,biểu,reference,\n");
        String code = "";
        for (String line : rules.lines().toList()) {
            if (line.matches("(?iu)(Chỉ tiêu|Báo cáo|Nhiệm vụ) .*")) {
                code = line.replaceAll("(?iu)^(Chỉ tiêu|Báo cáo|Nhiệm vụ) ([^:]*):.*$", "$2");
            } else if (line.strip().startsWith("Căn cứ: hd, mục ")) {
                String number = line.strip().substring("Căn cứ: hd, mục ".length());
                clauses.append("HD-%s-%s,hd,%s,task,mixed,Việc,việc,%s,%n".formatted(number, code, number, code));
            }
        }
        return aPack().with("clauses.csv", clauses.toString()).with("a.quytac", rules);
    }

    /** One report rule of district with that sentence. */
    public static SmallPack withSentence(String kind, String sentence) {
        return withRules(kind + " X-1: Thử\n  Căn cứ: hd, mục I\n  " + sentence + "\n");
    }

    public SmallPack with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public SmallPack with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    public SmallPack without(String path) {
        files.remove(path);
        return this;
    }

    public SmallPack replacing(String path, String old, String replacement) {
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(path + " does not contain " + old);
        }
        return with(path, text.replace(old, replacement));
    }

    public Reading read() {
        return new RulePackReader().read(files());
    }

    public PackFiles files() {
        return new PackFiles("thu/2021", new TreeMap<>(files));
    }

    /** The rules read, also those of a pack that its checks refuse. @throws AssertionError with the faults if none */
    public Rule rule() {
        Reading reading = read();
        if (reading.pack() == null) {
            throw new AssertionError(String.join("\n", messages(reading)));
        }
        return reading.pack().rules().get(0);
    }

    /** Keys of the faults without their common beginning, in order of file and line. */
    public List<String> faults() {
        return read().faults().stream()
                .map(Fault::code)
                .map(code -> code.replace("guidance.fault.", "").replace("guidance.warning.", "warning."))
                .toList();
    }

    /** The faults as people read them. */
    public List<String> messages() {
        return messages(read());
    }

    static List<String> messages(Reading reading) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/guidance", "messages/territory");
        messages.setDefaultEncoding("UTF-8");
        Locale vietnamese = Locale.forLanguageTag("vi");
        messages.setDefaultLocale(vietnamese);
        return reading.faults().stream()
                .map(fault -> fault.say(messages, vietnamese))
                .toList();
    }
}
