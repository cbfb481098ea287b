package vn.dondoc.guidance.hostile;

import java.util.Locale;
import vn.dondoc.guidance.reading.SmallPack;

/** Where in a pack a planner can write, each with all around it in order. */
enum Place {

    /** Every place that takes free text, at once. */
    EVERYWHERE {
        @Override
        SmallPack with(String text) {
            String yaml = "'" + text.replace("'", "''") + "'";
            String cell = '"' + text.replace("\"", "\"\"") + '"';
            return SmallPack.withRules(RULES_TEXT.replace("TEXT", text))
                    .with("pack.yaml", HEAD.replace("TEXT", yaml))
                    .with("indicators.csv", INDICATORS.replace("TEXT", cell))
                    .with("clauses.csv", CLAUSES.replace("TEXT", cell))
                    .with("forms/bieu-1.yaml", FORM_TEXT.replace("TEXT", yaml))
                    .with("lists/xa-diem.csv", "code,name\n06184," + cell + "\n");
        }
    },

    /** The name of a task, between quotation marks. */
    TASK {
        @Override
        SmallPack with(String text) {
            return SmallPack.withSentence("Nhiệm vụ", "Tỉnh phải hoàn thành việc \"" + text + "\", trong năm");
        }
    },
    CODE {
        @Override
        SmallPack with(String text) {
            return SmallPack.withRules("Nhiệm vụ " + text + ": Thử\n  Căn cứ: hd, mục I\n  " + PLAIN + "\n");
        }
    },
    SENTENCE {
        @Override
        SmallPack with(String text) {
            return SmallPack.withSentence("Báo cáo", text);
        }
    },

    /** One line more under a heading. */
    LINE {
        @Override
        SmallPack with(String text) {
            return SmallPack.withSentence("Nhiệm vụ", PLAIN + "\n  " + text);
        }
    },

    /** A line more under the heading of a target. */
    TARGET_LINE {
        @Override
        SmallPack with(String text) {
            return SmallPack.withSentence(
                    "Chỉ tiêu",
                    "Mỗi huyện phải có ít nhất 90% khu dân cư tổ chức Ngày hội, trong năm\n"
                            + "  Ví dụ: 9/10 → Đạt; 8/10 → Chưa đạt\n  " + text);
        }
    },

    /** A whole file of rules. */
    RULES {
        @Override
        SmallPack with(String text) {
            return SmallPack.withRules(text);
        }
    },
    YAML {
        @Override
        SmallPack with(String text) {
            return SmallPack.aPack().with("pack.yaml", text);
        }
    },

    /** Below what a good {@code pack.yaml} says. */
    MORE_YAML {
        @Override
        SmallPack with(String text) {
            return SmallPack.aPack().replacing("pack.yaml", "reports-to", text + "\nreports-to");
        }
    },
    TITLE_IN_YAML {
        @Override
        SmallPack with(String text) {
            return SmallPack.aPack().replacing("pack.yaml", "title: Bộ thử", "title: " + text);
        }
    },
    PROVINCE {
        @Override
        SmallPack with(String text) {
            return SmallPack.aPack().replacing("pack.yaml", "province: \"20\"", "province: " + text);
        }
    },
    FORM {
        @Override
        SmallPack with(String text) {
            return SmallPack.aPack().with("forms/bieu-1.yaml", text);
        }
    },

    /** The rule that a form's figures are held against. */
    TOTAL {
        @Override
        SmallPack with(String text) {
            return SmallPack.aPack().replacing("forms/bieu-1.yaml", "ho-ngheo <= tong-ho", text);
        }
    },

    /** A row more. */
    CLAUSE {
        @Override
        SmallPack with(String text) {
            return SmallPack.aPack().replacing("clauses.csv", "reference,\n", "reference,\n" + text + "\n");
        }
    },
    INDICATOR {
        @Override
        SmallPack with(String text) {
            return SmallPack.aPack()
                    .replacing(
                            "indicators.csv",
                            "Kết quả,text,,none,,,at_date,,\n",
                            "Kết quả,text,,none,,,at_date,,\n" + text + "\n");
        }
    },
    LIST {
        @Override
        SmallPack with(String text) {
            return SmallPack.aPack().with("lists/xa-diem.csv", text);
        }
    };

    private static final String PLAIN = "Tỉnh phải hoàn thành việc \"Rà soát\", trong năm";

    private static final String HEAD = """
            title: TEXT
            province: "20"
            year: 2021
            from: 2021-01-01
            to: 2021-12-31
            documents:
              - id: hd
                title: TEXT
                issuer: TEXT
            reports-to: { district: province, commune: district, residential_area: commune }
            lists:
              - name: TEXT
                file: lists/xa-diem.csv
            decisions:
              - point: TEXT
                decision: TEXT
                reason: TEXT
            """;

    private static final String INDICATORS = """
            code,phrases,name,type,measure,adds_up,numerator,denominator,counted,part_of,note
            ngay-hoi,khu dân cư tổ chức Ngày hội,TEXT,count,TEXT,sum,,units:residential_area,since_1_january,,TEXT
            """;

    private static final String CLAUSES = """
            id,document,clause,kind,responsible,summary,quote,covered_by,reason
            HD-bieu,hd,Biểu,reference,mixed,TEXT,TEXT,reference,TEXT
            HD-I,hd,I,task,mixed,TEXT,TEXT,A-1;A-2;A-3,TEXT
            """;

    private static final String FORM_TEXT = """
            code: bieu-1
            title: TEXT
            document: hd
            clause: Biểu
            sections:
              - title: TEXT
                lines:
                  - no: 1
                    text: TEXT
                    level: 0
                    values: [ngay-hoi]
            totals:
              - check: ngay-hoi <= ngay-hoi
                severity: refuse
                why: TEXT
            """;

    private static final String RULES_TEXT = """
            # TEXT
            Nhiệm vụ A-1: TEXT
              Căn cứ: hd, mục I
              Tỉnh phải hoàn thành việc “TEXT”, trong năm
              Đề nghị: TEXT
            Nhiệm vụ A-2: TEXT
              Căn cứ: hd, mục I
              Tỉnh phải hoàn thành việc “Lấy ý kiến”, khi có văn bản “TEXT”
            Chỉ tiêu A-3: TEXT
              Căn cứ: hd, mục I
              Toàn tỉnh phấn đấu có 100% khu dân cư tổ chức Ngày hội, trong năm
              Ví dụ: 5/5 → Đạt; 4/5 → Chưa đạt
            """;

    abstract SmallPack with(String text);

    static Place of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
