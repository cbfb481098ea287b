package vn.dondoc.guidance.language;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is owed. */
public sealed interface Demand {

    /**
     * {@code có ít nhất 90% khu dân cư tổ chức cả phần lễ và phần hội}.
     *
     * @param percent 0 to 100, exact as written
     * @param indicator code of the indicator counted; its denominator is the pack's
     */
    record Share(Comparison comparison, BigDecimal percent, String indicator) implements Demand {}

    /**
     * {@code có ít nhất 1 mô hình phòng, chống tội phạm}.
     *
     * @param number in the indicator's unit of measure, exact as written (money in đồng)
     * @param indicator code of the indicator counted
     */
    record Count(Comparison comparison, BigDecimal number, String indicator) implements Demand {}

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
