package vn.dondoc.reporting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The whole form {@code ntm-dtvm} of the district Cao Lộc for the half-year, made up: every field with a text as people
 * type it, in the order of the form. Its figures agree with each other, so that no question is asked. What is sent by
 * any door must come out as {@link #SENT} and count as {@link #FIGURES}.
 */
public final class HalfYearFigures {

    private static final String TABLE = """
            van-ban-cap-uy            | Chỉ thị số 05-CT/HU ngày 12/02/2020 về Cuộc vận động / Công văn số 17-CV/HU ngày 03/3/2020
            van-ban-phoi-hop          | Kế hoạch số 21/KH-MTTQ ngày 20/02/2020
            kdc                       | 206
            kdc-van-hoa               | 171
            gia-dinh-van-hoa          | 15.412
            kinh-phi-cvd              | 1.020.000.000
            kinh-phi-cvd-huyen        | 60.000.000
            kinh-phi-cvd-xa           | 330.000.000
            kinh-phi-cvd-kdc          | 630.000.000
            kinh-phi-ntm              | 48.250.500.000
            kinh-phi-ntm-ngan-sach    | 40.000.000.000
            kinh-phi-ntm-doanh-nghiep | 3.150.000.000
            kinh-phi-ntm-nhan-dan     | 4.600.500.000
            kinh-phi-ntm-khac         | 500.000.000
            cuoc-tuyen-truyen-kdc     | 618
            tai-lieu-tuyen-truyen     | 4.120
            tien-ung-ho-ntm           | 1.234.567.000
            dat-hien-tang             | 12.345,5
            ngay-cong                 | 8.760,25
            ngay-cong-tri-gia         | 1.752.050.000
            ho-ngheo                  | 1.234
            ho-ngheo-lam-nha          | 37
            nguoi-duoc-tham-hoi       | 2.050
            qua-tham-hoi-tri-gia      | 615.000.000
            ho-ngheo-doan-the         | 410
            ho-thoat-ngheo            | 96
            mo-hinh-giam-ngheo        | 14
            htx-moi                   | 3
            htx-hieu-qua              | 11
            mo-hinh-lien-ket          | 7
            mo-hinh-van-minh-do-thi   | 2
            kdc-noi-sinh-hoat         | 198
            nha-van-hoa-xa            | 19
            clb-kdc                   | 143
            mo-hinh-gia-dinh-hanh-phuc | 12
            mo-hinh-chong-bao-luc     | 22
            mo-hinh-tre-em            | 6
            nguoi-bhyt                | 74.816
            nguoi-co-cong-tro-giup    | 305
            tro-giup-tien             | 91.500.000
            tro-giup-hien-vat         | 305 suất quà, 12 xe đạp
            tro-giup-hien-vat-tri-gia | 61.000.000
            quy-den-on-dap-nghia      | 412.300.000
            thien-tai-tien            | 250.000.000
            thien-tai-hien-vat        | 3,5 tấn gạo
            thien-tai-hien-vat-tri-gia | 42.000.000
            mo-hinh-moi-truong        | 31
            mo-hinh-chat-thai         | 9
            to-tu-quan-moi-truong     | 88
            nguoi-nuoc-hop-ve-sinh    | 71.006
            mo-hinh-antq              | 24
            mo-hinh-atgt              | 22
            mo-hinh-attp              | 8
            ho-dang-ky-thuc-pham      | 5.317
            nguoi-cam-hoa             | 45
            hom-thu-to-giac           | 44
            nguon-tin-to-giac         | 102
            te-nan-phat-sinh          | 0
            cuoc-giam-sat-dau-tu      | 65
            ket-qua-giam-sat          | Kiến nghị 04 việc, đã trả lời 03
            ket-qua-khieu-nai         | Tiếp nhận 06 đơn, đã giải quyết 05
            ket-qua-to-cao            | Không có
            to-hoa-giai               | 206
            vu-hoa-giai               | 187
            vu-hoa-giai-thanh         | 163
            danh-gia-dang             | 22/22 hoàn thành tốt
            danh-gia-chinh-quyen      | 20/22 hoàn thành tốt
            danh-gia-mat-tran         | 22/22 hoàn thành tốt
            kdc-ngay-hoi              | 0
            kdc-le-va-hoi             | 0
            mo-hinh-phong-chong-toi-pham | 25
            tong-gia-dinh             | 18.903
            tong-ho                   | 19.020
            nguoi-ngheo               | 5.104
            dan-so                    | 79.873
            nguoi-co-cong             | 612
            kdc-co-clb                | 120
            """;

    /** What is typed into the 77 fields, by indicator; lines of a list are separated by a line break. */
    public static final Map<String, String> TYPED = typed();

    /** What the submission then holds: the same, since numbers are typed here as the program writes them. */
    public static final Map<String, String> SENT = TYPED;

    /** The figures that count afterwards; what is told in words is none. */
    public static final Map<String, BigDecimal> FIGURES = figures();

    /** What the page computes of them, in per cent. */
    public static final Map<String, String> RATIOS = Map.ofEntries(
            Map.entry("kdc-van-hoa-ty-le", "83,00"),
            Map.entry("gia-dinh-van-hoa-ty-le", "81,53"),
            Map.entry("ho-ngheo-ty-le", "6,48"),
            Map.entry("ho-ngheo-lam-nha-ty-le", "2,99"),
            Map.entry("nguoi-duoc-tham-hoi-ty-le", "40,16"),
            Map.entry("kdc-noi-sinh-hoat-ty-le", "96,11"),
            Map.entry("nha-van-hoa-xa-ty-le", "86,36"),
            Map.entry("clb-kdc-ty-le", "58,25"),
            Map.entry("nguoi-bhyt-ty-le", "93,66"),
            Map.entry("nguoi-co-cong-tro-giup-ty-le", "49,83"),
            Map.entry("nguoi-nuoc-hop-ve-sinh-ty-le", "88,89"),
            Map.entry("vu-hoa-giai-thanh-ty-le", "87,16"));

    private HalfYearFigures() {}

    private static Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        Arrays.stream(TABLE.split("\n"))
                .map(line -> line.split("\\|", 2))
                .forEach(line -> typed.put(line[0].strip(), line[1].strip().replace(" / ", "\n")));
        return typed;
    }

    private static Map<String, BigDecimal> figures() {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        typed().forEach((code, text) -> {
            if (text.matches("[\\d.]+(,\\d+)?")) {
                figures.put(code, new BigDecimal(text.replace(".", "").replace(',', '.')));
            }
        });
        return figures;
    }
}
