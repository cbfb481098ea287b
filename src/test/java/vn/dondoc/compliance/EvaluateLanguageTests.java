package vn.dondoc.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.calendar.CalendarCsv;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Entered;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.calendar.YearPlanner;
import vn.dondoc.guidance.RuleCompiler;
import vn.dondoc.guidance.drools.PackFixture;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.guidance.reading.SmallPack;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitsCsv;

/** From the planner's sentence to the verdict, for every kind of sentence that is judged in its own way. */
class EvaluateLanguageTests {

    private static final String RULES = """
            Chỉ tiêu GIAO: Mô hình được giao
              Căn cứ: hd, mục I
              Mỗi đơn vị cấp xã phải đạt 100% chỉ tiêu giao mô hình phòng, chống tội phạm, trong năm
              Ví dụ: 12/12 → Đạt; 11/12 → Chưa đạt
            Chỉ tiêu GIAO-TINH: Mô hình được giao, cả tỉnh
              Căn cứ: hd, mục II
              Toàn tỉnh phấn đấu đạt 90% chỉ tiêu giao mô hình phòng, chống tội phạm, trong năm
              Ví dụ: 18/20 → Đạt; 17/20 → Chưa đạt
            Chỉ tiêu XA-DAT: Xã đạt chỉ tiêu giao
              Căn cứ: hd, mục III
              Mỗi huyện phấn đấu có 75% xã, phường, thị trấn đạt chỉ tiêu GIAO, trong năm
              Ví dụ: 150/200 → Đạt; 149/200 → Chưa đạt
            Chỉ tiêu GIAM: Giảm hộ nghèo
              Căn cứ: hd, mục IV
              Mỗi đơn vị cấp xã phấn đấu giảm ít nhất 5% hộ nghèo so với năm trước, trong năm
              Áp dụng khi: mô hình phòng, chống tội phạm lớn hơn 0
              Ví dụ: 95/100 → Đạt; 96/100 → Chưa đạt
            Chỉ tiêu TANG: Thêm tiền ủng hộ
              Căn cứ: hd, mục V
              Mỗi quý, mỗi huyện phấn đấu tăng trên 10% tiền ủng hộ Quỹ so với kỳ trước, đến hết ngày 25 của tháng cuối quý
              Ví dụ: 111/100 → Đạt; 110/100 → Chưa đạt
            Chỉ tiêu DIEM: Xã điểm
              Căn cứ: hd, mục VI
              Mỗi đơn vị cấp xã phấn đấu có ít nhất 1 mô hình phòng, chống tội phạm, trong tháng 6
              Chỉ áp dụng: danh sách "Chưa có"
              Ví dụ: 1 → Đạt; 0 → Chưa đạt
            Báo cáo THANG: Báo cáo tháng
              Căn cứ: hd, mục VII
              Mỗi huyện phải gửi báo cáo tháng, trước ngày 20 hằng tháng
            Báo cáo QUY: Báo cáo quý
              Căn cứ: hd, mục VIII
              Mỗi huyện phải gửi báo cáo quý, trước ngày 22 của tháng cuối quý
            Báo cáo BC-6T: Báo cáo 6 tháng
              Căn cứ: hd, mục IX
              Mỗi huyện phải gửi báo cáo 6 tháng, trước ngày 20/6
              Thay cho: THANG tháng 6; QUY quý II
            """;

    private static final String UNITS = """
            code,parent_code,level,type,name_vi,residential_areas
            20,,province,tỉnh,Lạng Sơn,
            183,20,district,huyện,Cao Lộc,
            1,183,commune,xã,Hòa Bình,5
            2,183,commune,thị trấn,Đồng Đăng,5
            """;

    private static @Nullable Judging judging;
    private static @Nullable Owed owed;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readOnce() {
        RulePack pack = SmallPack.withRules(RULES)
                .with("allotments.csv", "indicator,unit,number\nmo-hinh,xã Hoà Bình,12\nmo-hinh,2,8\n")
                .read()
                .pack();
        Territory units = UnitsCsv.read(new StringReader(UNITS), "units.csv").orThrow();
        WorkingDays days = CalendarCsv.read(PackFixture.RULES.resolve("calendar/vietnam.csv"))
                .orThrow();
        judging = new Judging(pack, RuleCompiler.of(PackFixture.RULES).compile(pack), units);
        YearPlanner planner = new YearPlanner();
        owed = new Owed(
                planner.plan(pack, units, days, Entered.NOTHING), planner.exempt(pack, units, days, Entered.NOTHING));
    }

    @ParameterizedTest(name = "{0} of {1} in {2}, {3}; {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # rule   | unit | period  | figures                              | receipts and waivers          | verdict
            GIAO     | 1    | 2021    | 1 mo-hinh 2021 12                    |                               | MET,reached,100,100,100,100,low=12 missing=0 allotted=12
            GIAO     | 2    | 2021    | 2 mo-hinh 2021 7                     |                               | NOT_MET,short,87.5,87.5,87.5,100,low=7 missing=0 allotted=8
            GIAO-TINH | 20  | 2021    | 1 mo-hinh 2021 12; 2 mo-hinh 2021 6  |                               | MET,reached,90,90,90,90,low=18 missing=0 allotted=20
            GIAO-TINH | 20  | 2021    | 1 mo-hinh 2021 12                    |                               | UNKNOWN,unknown,,60,,90,low=12 missing=1 allotted=20
            XA-DAT   | 183  | 2021    | 1 mo-hinh 2021 12; 2 mo-hinh 2021 8  |                               | MET,reached,100,100,100,75,low=2 high=2 whole=2 missing=0 meeting=GIAO
            XA-DAT   | 183  | 2021    | 1 mo-hinh 2021 12; 2 mo-hinh 2021 7  |                               | NOT_MET,short,50,50,50,75,low=1 high=1 whole=2 missing=0 meeting=GIAO
            XA-DAT   | 183  | 2021    | 1 mo-hinh 2021 12                    |                               | UNKNOWN,unknown,,50,100,75,low=1 high=2 whole=2 missing=1 meeting=GIAO
            XA-DAT   | 183  | 2021    | 1 mo-hinh 2021 12                    | GIAO 2 2021 waived            | MET,reached,100,100,100,75,low=1 high=1 whole=1 missing=0 meeting=GIAO
            GIAM     | 1    | 2021    | 1 mo-hinh 2021 1; 1 ho-ngheo 2020 100; 1 ho-ngheo 2021 95 |          | MET,reached,5,5,5,5,low=95 missing=0 base=100 base_missing=0 than=2020 condition=mo-hinh
            GIAM     | 1    | 2021    | 1 mo-hinh 2021 0; 1 ho-ngheo 2020 100; 1 ho-ngheo 2021 99 |          | NOT_APPLICABLE,not_applicable,,,,5,low=99 missing=0 base=100 base_missing=0 than=2020 condition=mo-hinh
            GIAM     | 1    | 2021    | 1 ho-ngheo 2020 100; 1 ho-ngheo 2021 99 |                            | UNKNOWN,unknown,1,1,1,5,low=99 missing=0 base=100 base_missing=0 than=2020 condition=mo-hinh
            GIAM     | 1    | 2021    | 1 mo-hinh 2021 1; 1 ho-ngheo 2021 0  |                               | UNKNOWN,unknown,,,,5,low=0 missing=0 base=0 base_missing=1 than=2020 condition=mo-hinh
            TANG     | 183  | 2021-Q1 | 183 quy 2020-Q4 1000000; 183 quy 2021-Q1 1100001 |                   | MET,reached,10.0001,10.0001,10.0001,10,low=1100001 missing=0 base=1000000 base_missing=0 than=2020-Q4
            TANG     | 183  | 2021-Q2 | 183 quy 2021-Q1 1000000; 183 quy 2021-Q2 1100000 |                   | NOT_MET,short,10,10,10,10,low=1100000 missing=0 base=1000000 base_missing=0 than=2021-Q1
            DIEM     | 1    | 2021    | 1 mo-hinh 2021 1                     |                               | NOT_APPLICABLE,not_applicable,,,,1,out_of_scope
            THANG    | 183  | 2021-06 |                                      |                               | NOT_MET,missing,,,,,received=0 owed=1
            THANG    | 183  | 2021-06 |                                      | 183 BC-6T 2021-H1 2021-06-18T08:00 | MET,on_time,,,,,received=0 owed=1 instead_of=BC-6T@2021-H1 at=2021-06-18T08:00
            THANG    | 183  | 2021-06 |                                      | 183 BC-6T 2021-H1 2021-06-22T08:00 | NOT_MET,late,,,,,received=0 owed=1 instead_of=BC-6T@2021-H1 at=2021-06-22T08:00 late=3
            THANG    | 183  | 2021-06 |                                      | 183 BC-6T 2021-H1 2021-06-22T08:00; 183 THANG 2021-06 2021-06-17T08:00 | MET,on_time,,,,,received=1 owed=1 at=2021-06-17T08:00
            THANG    | 183  | 2021-06 |                                      | 183 BC-6T 2021-H1 2021-06-16T08:00; 183 THANG 2021-06 2021-06-17T08:00 | MET,on_time,,,,,received=1 owed=1 instead_of=BC-6T@2021-H1 at=2021-06-16T08:00
            THANG    | 183  | 2021-05 |                                      | 183 BC-6T 2021-H1 2021-05-16T08:00 | NOT_MET,missing,,,,,received=0 owed=1
            QUY      | 183  | 2021-Q2 |                                      | 183 BC-6T 2021-H1 2021-06-21T08:00 | MET,on_time,,,,,received=0 owed=1 instead_of=BC-6T@2021-H1 at=2021-06-21T08:00
            QUY      | 183  | 2021-Q1 |                                      | 183 BC-6T 2021-H1 2021-03-21T08:00 | NOT_MET,missing,,,,,received=0 owed=1
            """)
    void judgesAtTheEndOfTheYear(
            String rule, String unit, String period, @Nullable String figures, @Nullable String other, String verdict)
            throws IOException {
        List<String> rows = evaluate(figures == null ? "" : figures, other == null ? "" : other);
        assertThat(rows)
                .filteredOn(row -> row.startsWith(rule + "," + unit + "," + period + ","))
                .singleElement()
                .satisfies(row -> assertThat(row.split(",", 5)[4]).isEqualTo(verdict));
    }

    private List<String> evaluate(String figures, String other) throws IOException {
        write("figures.csv", "unit,indicator,period,value", figures, "");
        write("reports.csv", "unit,report,period,received_at", other, "(?!.*waived).*");
        write("waivers.csv", "rule,unit,period,reason,valid_from,valid_to,new_due", other, ".*waived");
        Faults faults = new Faults();
        EvidenceCsv files = new EvidenceCsv(judging.pack(), judging.territory(), faults);
        Evidence evidence = new Evidence(
                files.figures(folder.resolve("figures.csv")),
                files.reports(folder.resolve("reports.csv")),
                files.waivers(folder.resolve("waivers.csv")),
                LocalDate.of(2022, 1, 1).atStartOfDay(Due.ZONE).toInstant());
        faults.throwIfRefused();
        StringWriter out = new StringWriter();
        VerdictsCsv.print(judging.pack(), judging.judge(owed, evidence), List.of(), out);
        return out.toString().lines().toList();
    }

    /** Those of the words that match, each as a row. */
    private void write(String name, String head, String words, String pattern) throws IOException {
        StringBuilder text = new StringBuilder(head).append('\n');
        for (String row : words.split("; ")) {
            if (!row.isEmpty() && (pattern.isEmpty() || row.matches(pattern))) {
                text.append(row.replace(' ', ',')).append(row.endsWith("waived") ? ",,,\n" : "\n");
            }
        }
        Files.writeString(folder.resolve(name), text);
    }
}
