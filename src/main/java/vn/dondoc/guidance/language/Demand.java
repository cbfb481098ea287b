package vn.dondoc.guidance.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is owed. */
public sealed interface Demand {

    /** What is judged on figures: a number or a share held against a threshold. */
    sealed interface Measured extends Demand {

        Comparison comparison();

        /** Per cent where {@link #isPercent()}, else in the indicator's unit of measure. */
        BigDecimal threshold();

        /** Whether figure and threshold are per cent of something. */
        default boolean isPercent() {
            return true;
        }
    }

    /**
     * {@code có ít nhất 90% khu dân cư tổ chức cả phần lễ và phần hội}.
     *
     * @param percent 0 to 100, exact as written
     * @param indicator code of the indicator counted; its denominator is the pack's
     */
    record Share(Comparison comparison, BigDecimal percent, String indicator) implements Measured {

        @Override
        public BigDecimal threshold() {
            return percent;
        }
    }

    /**
     * {@code có ít nhất 1 mô hình phòng, chống tội phạm}.
     *
     * @param number in the indicator's unit of measure, exact as written (money in đồng)
     * @param indicator code of the indicator counted
     */
    record Count(Comparison comparison, BigDecimal number, String indicator) implements Measured {

        @Override
        public BigDecimal threshold() {
            return number;
        }

        @Override
        public boolean isPercent() {
            return false;
        }
    }

    /**
     * {@code đạt 100% chỉ tiêu giao nhà Đại đoàn kết}: held against the number that {@code allotments.csv} allots to the
     * unit. A unit without one is not known to have reached it; where 0 is allotted, the rule does not apply.
     *
     * @param percent of the number allotted, exact as written
     * @param indicator code of the indicator counted
     */
    record Allotted(Comparison comparison, BigDecimal percent, String indicator) implements Measured {

        @Override
        public BigDecimal threshold() {
            return percent;
        }
    }

    /**
     * {@code có ít nhất 75% xã đạt chỉ tiêu TC-01}: the share, among the units below that {@code rule} is asked of, of
     * those that meet it in the same period.
     *
     * @param percent 0 to 100, exact as written
     * @param units which units below are counted
     * @param rule code of the other rule; never one that depends on this one
     */
    record Meeting(Comparison comparison, BigDecimal percent, Scope.Part units, String rule) implements Measured {

        @Override
        public BigDecimal threshold() {
            return percent;
        }
    }

    /**
     * {@code giảm ít nhất 5% hộ nghèo so với năm trước}: the figure of the period against that of an earlier one.
     *
     * @param direction up or down
     * @param comparison at least, or more than
     * @param percent of the earlier figure, exact as written; may be over 100 when it rises
     * @param indicator code of the indicator counted
     */
    record Change(Direction direction, Comparison comparison, BigDecimal percent, String indicator, Baseline baseline)
            implements Measured {

        @Override
        public BigDecimal threshold() {
            return percent;
        }
    }

    /** {@code tăng} or {@code giảm}. */
    enum Direction {
        UP,
        DOWN
    }

    /** What a change is held against. */
    enum Baseline {
        /** {@code năm trước}: the same period of the year before. */
        LAST_YEAR,
        /** {@code kỳ trước}: the period before of the same rhythm. */
        LAST_PERIOD;

        /** As facts and emitted rules write it: {@code last-year}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * {@code gửi báo cáo 6 tháng kèm biểu ntm-dtvm}.
     *
     * @param rhythms the report's periods, in the order written; never empty
     * @param form code of the form that goes with it; absent = a report in words only
     */
    record SendReport(List<Rhythm> rhythms, @Nullable String form) implements Demand {}

    /**
     * {@code gửi ít nhất 1 mô hình hoặc cách làm hay}: counted by receipts, the N-th one decides the day.
     *
     * @param number how many receipts are owed in each period, at least 1
     * @param deliverable the phrase as the pack writes it
     */
    record SendAtLeast(int number, String deliverable) implements Demand {}

    /** {@code hoàn thành việc "…"}. */
    record Complete(String task) implements Demand {}
}
