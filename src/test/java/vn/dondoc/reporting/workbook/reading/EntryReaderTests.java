package vn.dondoc.reporting.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.workbook.reading.CellValue.Kind;

class EntryReaderTests {

    @ParameterizedTest(name = "{0} “{1}” beside “{2}”: {3}, {4} {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # type | text          | beside    | entry        | kind    | note
            COUNT  | 12            |           | 12           |         |
            COUNT  | 06            |           | 6            |         |
            COUNT  | 1.234         |           | 1234         |         |
            COUNT  | 1,234         |           | 1234         |         |
            COUNT  | 1,234         | 1.234,5   |              | REFUSED | reporting.fault.not-whole
            COUNT  | 1 234         |           | 1234         |         |
            COUNT  | ’12           |           | 12           |         |
            COUNT  | 12 hộ         |           | 12           |         |
            COUNT  | 12 người      |           | 12           | DOUBT   | reporting.reading.measure
            COUNT  | 12,5          |           |              | REFUSED | reporting.fault.not-whole
            COUNT  | -3            |           |              | REFUSED | reporting.fault.negative
            COUNT  | nhiều         |           |              | REFUSED | reporting.reading.no-number
            COUNT  | -             |           | 0            | NOTE    | reporting.reading.none
            COUNT  | KHÔNG         |           | 0            | NOTE    | reporting.reading.none
            COUNT  | Không có      |           | 0            | NOTE    | reporting.reading.none
            COUNT  | …             |           |              | NOTE    | reporting.reading.not-known
            COUNT  | 1.23          |           |              | REFUSED | reporting.fault.not-whole
            COUNT  | 12.345.67     |           |              | REFUSED | reporting.reading.no-number
            AREA   | 1.234,5       |           | 1234,5       |         |
            AREA   | 1,234.5       |           | 1234,5       |         |
            AREA   | 1.234         |           | 1234         | DOUBT   | reporting.reading.number
            AREA   | 1,234         |           | 1,234        | DOUBT   | reporting.reading.number
            AREA   | 1.234         | 2.345,5   | 1234         |         |
            AREA   | 1.234         | 2,345.5   | 1,234        |         |
            AREA   | 1.234         | 1.234.567 | 1234         |         |
            AREA   | 1250.5        |           | 1250,5       |         |
            AREA   | 0.125         |           | 0,125        |         |
            AREA   | 12,5 m²       |           | 12,5         | DOUBT   | reporting.reading.measure
            MONEY  | 1.234.567     |           | 1234567      |         |
            MONEY  | 5 triệu đồng  |           | 5000000      | DOUBT   | reporting.reading.large
            MONEY  | 1,5 tỷ        |           | 1500000000   | DOUBT   | reporting.reading.large
            MONEY  | 99999999999999999 |    |              | REFUSED | reporting.fault.too-large
            TEXT   | 12 văn bản    |           | 12 văn bản   |         |
            TEXT   | -             |           | -            |         |
            """)
    void readsTextsAsOfficesWriteThem(
            Indicator.Type type, String text, String beside, String entry, CellNote.Kind kind, String note) {
        EntryReader reader = new EntryReader(NumberStyle.of(List.of(text, beside == null ? "" : beside)));

        EntryReader.Reading reading = reader.read(new CellValue(Kind.TEXT, text, null, false), indicator(type));

        assertThat(reading.entry()).isEqualTo(entry == null ? "" : entry);
        assertThat(reading.note()).isEqualTo(note);
        if (kind != null) {
            assertThat(reading.kind()).isEqualTo(kind);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
            COUNT | NUMBER  | 12               | 12      |
            COUNT | NUMBER  | 12.5             |         | reporting.fault.not-whole
            COUNT | NUMBER  | 1E+300           |         | reporting.fault.too-large
            AREA  | NUMBER  | 1250.5           | 1250,5  |
            COUNT | PERCENT | 0.96             | 96      | reporting.reading.percent
            COUNT | PERCENT | 0.965            |         | reporting.reading.percent-refused
            COUNT | DAY     | 43987            |         | reporting.reading.day
            COUNT | ERROR   | #REF!            |         | reporting.reading.error
            COUNT | UNKNOWN | ''               |         | reporting.reading.formula
            COUNT | TRUTH   | true             |         | reporting.reading.no-number
            TEXT  | DAY     | 43987            | 05/06/2020 |
            TEXT  | NUMBER  | 3.5              | 3,5     |
            """)
    void readsCellsOfEveryKind(Indicator.Type type, Kind kind, String text, String entry, String note) {
        BigDecimal number =
                kind == Kind.NUMBER || kind == Kind.PERCENT || kind == Kind.DAY ? new BigDecimal(text) : null;

        EntryReader.Reading reading =
                new EntryReader(NumberStyle.UNKNOWN).read(new CellValue(kind, text, number, false), indicator(type));

        assertThat(reading.entry()).isEqualTo(entry == null ? "" : entry);
        assertThat(reading.note()).isEqualTo(note);
    }

    @Test
    void aDoubtfulNumberOffersBothItsReadings() {
        EntryReader.Reading reading = new EntryReader(NumberStyle.UNKNOWN)
                .read(new CellValue(Kind.TEXT, "1.234", null, false), indicator(Indicator.Type.AREA));

        assertThat(reading.readings()).containsExactly("1234", "1,234");
    }

    private static Indicator indicator(Indicator.Type type) {
        return new Indicator(
                "ho-ngheo",
                List.of(),
                "Số hộ nghèo",
                type,
                "hộ",
                Indicator.AddsUp.SUM,
                null,
                null,
                Indicator.Counted.AT_DATE,
                null,
                2);
    }
}
