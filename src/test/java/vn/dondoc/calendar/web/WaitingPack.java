package vn.dondoc.calendar.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;

/** A pack of Lạng Sơn 2020 whose rules wait for something, or leave their day open. */
final class WaitingPack {

    static final String NAME = "lang-son/2020";

    private static final String RULES = """
            Báo cáo BC-TT: Báo cáo thiệt hại
              Căn cứ: hd, mục I
              Khi xảy ra thiên tai, mỗi huyện phải gửi báo cáo đột xuất, trong vòng 3 ngày làm việc kể từ khi xảy ra thiên tai
            Nhiệm vụ CUU-TRO: Cứu trợ
              Căn cứ: hd, mục I
              Khi xảy ra thiên tai, mỗi huyện phải hoàn thành việc "Cứu trợ", kịp thời
            Báo cáo BC-DX: Báo cáo đột xuất
              Căn cứ: hd, mục I
              Mỗi huyện phải gửi báo cáo đột xuất, khi có yêu cầu
            Nhiệm vụ SO-KET: Sơ kết
              Căn cứ: hd, mục I
              Mỗi huyện phải hoàn thành việc "Sơ kết", khi có văn bản "Hướng dẫn sơ kết", trong vòng 10 ngày
            Báo cáo BC-NAM: Báo cáo năm
              Căn cứ: hd, mục I
              Mỗi huyện phải gửi báo cáo năm, không ghi ngày
            Báo cáo BC-THANG: Báo cáo tháng
              Căn cứ: hd, mục I
              Mỗi huyện phải gửi báo cáo tháng, định kỳ
            Báo cáo BC-CUOI: Báo cáo năm theo nội dung
              Căn cứ: hd, mục I
              Mỗi huyện phải gửi báo cáo năm, chậm nhất ngày 30/11
            Báo cáo BC-XA: Báo cáo năm của cấp xã
              Căn cứ: hd, mục I
              Mỗi đơn vị cấp xã phải gửi báo cáo năm, trước hạn của cấp trên 3 ngày làm việc
            """;

    private WaitingPack() {}

    /** Written into the folder and adopted from there. */
    static void adopt(Packs packs, Path folder) {
        try {
            Files.writeString(folder.resolve("pack.yaml"), """
                    title: Gói thử
                    province: "20"
                    year: 2020
                    from: 2020-01-01
                    to: 2020-12-31
                    documents:
                      - {id: hd, title: Hướng dẫn, issuer: Ủy ban}
                    reports-to: {district: province, commune: district, residential_area: commune}
                    """);
            Files.writeString(
                    folder.resolve("clauses.csv"),
                    "id,document,clause,kind,responsible,summary,quote,covered_by,reason\n"
                            + "HD-I,hd,I,report,district,Báo cáo,báo cáo,"
                            + "BC-TT;CUU-TRO;BC-DX;SO-KET;BC-NAM;BC-THANG;BC-CUOI;BC-XA,\n");
            Files.writeString(
                    folder.resolve("indicators.csv"),
                    "code,phrases,name,type,measure,adds_up,numerator,denominator,counted,part_of,note\n");
            Files.writeString(folder.resolve("viec.quytac"), RULES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AsInstallation.run(() -> packs.adopt(folder, NAME));
    }

    /** {@code unit period last-day} of everyone who owes it, {@code -} where there is no day. */
    static List<String> owed(Packs packs, Obligations obligations, String rule) {
        AdoptedPack pack = packs.find(NAME).orElseThrow();
        return obligations.of(pack).stream()
                .filter(owed -> owed.rule().code().equals(rule))
                .map(owed -> "%s %s %s"
                        .formatted(
                                owed.unit().code(),
                                owed.period(),
                                owed.due() == null ? "-" : owed.due().lastDay()))
                .toList();
    }
}
