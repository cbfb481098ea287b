package vn.dondoc.guidance.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Changes files as slips, broken transmissions and malice would. */
final class Spoiling {

    /** Words of the language and characters that mean something to some reader of the files. */
    private static final List<String> WORDS = List.of(
            "phải",
            "phấn đấu",
            "mỗi huyện",
            "mỗi đơn vị cấp xã",
            "mỗi khu dân cư",
            "tỉnh",
            "toàn tỉnh",
            "các cấp",
            "mỗi xã",
            "mỗi tổ chức thành viên",
            "và",
            ",",
            ";",
            ":",
            ".",
            "ít nhất",
            "không quá",
            "dưới",
            "trên",
            "từ",
            "trở lên",
            "tất cả",
            "100%",
            "0%",
            "97,5%",
            "1.500",
            "1,5 tỷ đồng",
            "999.999.999.999.999",
            "0",
            "-1",
            "khu dân cư",
            "xã",
            "đạt chỉ tiêu",
            "chỉ tiêu giao",
            "so với năm trước",
            "so với kỳ trước",
            "giảm",
            "tăng",
            "gửi báo cáo",
            "tháng",
            "quý",
            "6 tháng",
            "9 tháng",
            "năm",
            "đột xuất",
            "kèm biểu",
            "hoàn thành việc",
            "gửi ít nhất 1",
            "trước ngày",
            "vào ngày",
            "chậm nhất ngày",
            "đến hết ngày",
            "trước 17 giờ ngày",
            "29/2",
            "31/12",
            "1/1",
            "30/6/2025",
            "20 hằng tháng",
            "của tháng cuối quý",
            "tháng sau",
            "trong quý IV",
            "từ ngày 1/1 đến ngày 31/12",
            "trong vòng 5 ngày làm việc kể từ",
            "trước hạn của cấp trên 5 ngày làm việc",
            "khi có văn bản \"a\"",
            "khi có yêu cầu",
            "Khi xảy ra thiên tai,",
            "nhân dịp 18/11",
            "không ghi ngày",
            "kịp thời",
            "\n  Căn cứ: ",
            "\n  Áp dụng khi: số hộ nghèo lớn hơn 0",
            "\n  Trừ: huyện Cao Lộc",
            "\n  Chỉ áp dụng: 183; 06184",
            "\n  Mức độ: trọng tâm",
            "\n  Số liệu: báo cáo BC-NAM",
            "\n  Chốt số liệu: ngày 31/5",
            "\n  Thay cho: BC-THANG tháng 6; BC-QUY quý II",
            "\n  Nhắc: ngày đến hạn",
            "\n  Hiệu lực: từ ngày 1/3 đến ngày 30/9",
            "\n  Ví dụ: 1/2 → Đạt; 1 → Chưa đạt",
            "\n  Đề nghị: a",
            "\nChỉ tiêu A-1: a",
            "\nBáo cáo A-1: a",
            "\nNhiệm vụ A-1: a",
            "\"",
            "“",
            "”",
            "'",
            "\n",
            "\r",
            "\t",
            "#",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "&a",
            "*a",
            "<<",
            "!!x",
            "|",
            ">",
            "?",
            "%",
            "---",
            "|",
            "=",
            "<=",
            "+",
            "\uFEFF",
            "\u200B",
            "\u202E",
            "\u2028",
            "\u0000",
            "\u0301",
            "\uD83D\uDE00",
            "{0}",
            "${x}",
            "\\u0022",
            "*/",
            "end rule",
            "System.setProperty(\"dondoc.canary\", \"1\")",
            "by-hand",
            "reference",
            "units:commune",
            "ratio",
            "since_1_january",
            "own-plus-children",
            "00",
            "2027",
            "null",
            "~");

    private final Random random;
    private final List<String> done = new ArrayList<>();

    Spoiling(Random random) {
        this.random = random;
    }

    void begin() {
        done.clear();
    }

    /** What was done to the last pack. */
    String last() {
        return String.join("; ", done);
    }

    /** @param other another file of the pack, to take lines from */
    byte[] of(String path, byte[] bytes, String other) {
        int kind = random.nextInt(8);
        done.add(path + " " + kind);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return switch (kind) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 2 -> bytes(lines(text, lines -> Collections.swap(lines, any(lines), any(lines))));
            case 3 -> bytes(lines(text, lines -> lines.add(any(lines), lines.get(any(lines)))));
            case 4 -> bytes(lines(text, lines -> lines.remove(any(lines))));
            case 5 ->
                bytes(lines(text, lines -> {
                    List<String> others = other.lines().toList();
                    if (!others.isEmpty()) {
                        lines.add(any(lines), others.get(any(others)));
                    }
                }));
            case 6 -> bytes(repeated(text));
            default -> bytes(spliced(text));
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int flips = 1 + random.nextInt(4); flips > 0 && flipped.length > 0; flips--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** Up to three words put in, or in place of what stands there. */
    private String spliced(String text) {
        StringBuilder spliced = new StringBuilder(text);
        for (int words = 1 + random.nextInt(3); words > 0; words--) {
            int start = random.nextInt(spliced.length() + 1);
            int end = random.nextBoolean() ? start : Math.min(spliced.length(), start + random.nextInt(20));
            String word = WORDS.get(random.nextInt(WORDS.size()));
            done.add("“" + word + "” at " + start);
            spliced.replace(start, end, random.nextBoolean() ? word : " " + word + " ");
        }
        return spliced.toString();
    }

    /** A part of the file many times over. */
    private String repeated(String text) {
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + 1 + random.nextInt(200));
        return text.substring(0, start)
                + text.substring(start, end).repeat(1 + random.nextInt(100))
                + text.substring(end);
    }

    private interface Change {
        void to(List<String> lines);
    }

    private static String lines(String text, Change change) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (!lines.isEmpty()) {
            change.to(lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private int any(List<String> lines) {
        return random.nextInt(lines.size());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
