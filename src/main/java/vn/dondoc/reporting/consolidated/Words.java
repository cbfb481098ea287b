package vn.dondoc.reporting.consolidated;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import vn.dondoc.calendar.Due;
import vn.dondoc.reporting.figures.Numbers;

/**
 * How a report says numbers, money, shares and days: always Vietnamese, whatever the reader's language. What is cut says
 * so, and nothing is rounded in anyone's favour.
 */
record Words(MessageSource messages) {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MILLION = BigDecimal.TEN.pow(6);
    private static final BigDecimal BILLION = BigDecimal.TEN.pow(9);

    /** Shares below 1 % are told finer than others, but no finer than this. */
    private static final int FINEST = 4;

    String say(String key, Object... arguments) {
        return messages.getMessage("consolidated.text." + key, arguments, VIETNAMESE);
    }

    /** What stands above the title of every such paper. */
    public String kind() {
        return say("kind").toUpperCase(VIETNAMESE);
    }

    /** {@code Số: 08/BC-MTTQ-BTT}, or with the number left open. */
    public String number(Content content, Edition edition) {
        return edition.number().isEmpty()
                ? say("number.open", content.symbol())
                : say("number", edition.number(), content.symbol());
    }

    /** {@code Lạng Sơn, ngày 05 tháng 02 năm 2026}, or with the day left open. */
    public String place(Content content, Edition edition) {
        LocalDate day = edition.day();
        return day == null
                ? say("place.open", content.town(), Integer.toString(edition.year()))
                : say(
                        "place",
                        content.town(),
                        "%02d".formatted(day.getDayOfMonth()),
                        month(day),
                        Integer.toString(day.getYear()));
    }

    /** What an amended report says of itself. */
    public String amends(Edition edition) {
        return say("amends", edition.replaced(), edition.reason());
    }

    /** {@code Số liệu: …}, {@code Đơn vị: …}. */
    public String change(Change change) {
        return say("change." + change.kind(), change.name());
    }

    /** {@code Đã gửi, chậm 02 ngày}. */
    public String standing(Content.SenderLine line) {
        return line.say(this);
    }

    public String nation() {
        return say("nation");
    }

    public String motto() {
        return say("motto");
    }

    public String recipients() {
        return say("recipients");
    }

    String say(MessageSourceResolvable text) {
        return messages.getMessage(text, VIETNAMESE);
    }

    /** {@code 06}, {@code 1.646}, {@code 12,5}: whole numbers from 1 to 9 have a zero before them. */
    static String count(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        boolean small = plain.scale() <= 0 && plain.signum() > 0 && plain.compareTo(BigDecimal.TEN) < 0;
        return (small ? "0" : "") + Numbers.write(plain);
    }

    static String count(long number) {
        return count(BigDecimal.valueOf(number));
    }

    /** {@code 350.400.000 đồng}, {@code 350,4 triệu đồng}, {@code hơn 1,23 tỷ đồng}: cut, and then with "hơn". */
    String money(BigDecimal dong) {
        BigDecimal cut = cut(dong);
        return cut.compareTo(dong) == 0 ? rounded(cut) : say("more", rounded(cut));
    }

    /** The same where it is a lower bound anyway. */
    String moneyAtLeast(BigDecimal dong) {
        return rounded(cut(dong));
    }

    private static BigDecimal cut(BigDecimal dong) {
        if (dong.compareTo(MILLION) < 0) {
            return dong;
        }
        int places = dong.compareTo(BILLION) < 0 ? -5 : -7;
        return dong.setScale(places, RoundingMode.DOWN);
    }

    private String rounded(BigDecimal dong) {
        if (dong.compareTo(MILLION) < 0) {
            return say("dong", Numbers.write(dong));
        }
        return dong.compareTo(BILLION) < 0
                ? say("million", count(dong.divide(MILLION)))
                : say("billion", count(dong.divide(BILLION)));
    }

    /** {@code 96,5%}: one decimal, cut; below 1 % as many as it takes, at most four. {@code whole} must not be 0. */
    static String percent(long part, long whole) {
        return percent(part, whole, RoundingMode.DOWN);
    }

    /** The same for an upper bound: not less than it can be. */
    static String percentAtMost(long part, long whole) {
        return percent(part, whole, RoundingMode.UP);
    }

    private static String percent(long part, long whole, RoundingMode rounding) {
        BigDecimal hundredfold = BigDecimal.valueOf(part).multiply(HUNDRED);
        int scale = 1;
        while (scale < FINEST
                && part > 0
                && hundredfold
                                .divide(BigDecimal.valueOf(whole), scale, RoundingMode.DOWN)
                                .signum()
                        == 0) {
            scale++;
        }
        return Numbers.write(hundredfold.divide(BigDecimal.valueOf(whole), scale, rounding)) + "%";
    }

    /** {@code 09/6/2020}: days below 10 and the months 1 and 2 with a zero (Decree 30/2020/NĐ-CP, annex I). */
    static String day(LocalDate day) {
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month(day), day.getYear());
    }

    static String month(LocalDate day) {
        return day.getMonthValue() <= 2 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
    }

    static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, Due.ZONE);
    }

    /** {@code 8 giờ ngày 17/11/2020}, {@code 8 giờ 05 phút ngày 17/11/2020}. */
    public String moment(Instant moment) {
        ZonedDateTime local = moment.atZone(Due.ZONE);
        String day = day(local.toLocalDate());
        String hour = Integer.toString(local.getHour());
        return local.getMinute() == 0
                ? say("hour", hour, day)
                : say("minute", hour, "%02d".formatted(local.getMinute()), day);
    }

    /** {@code a, b và c}. */
    String list(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : say("and", String.join(", ", parts.subList(0, parts.size() - 1)), parts.get(parts.size() - 1));
    }
}
