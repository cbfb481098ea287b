package vn.dondoc.reporting.consolidated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.guidance.pack.ReportText.Fact;
import vn.dondoc.territory.Unit;

/** What a report says of itself: who has sent, who has not, whose figures it rests on, and up to which moment. */
record Facts(Subject subject, List<Sender> senders, Instant asOf, Words words) {

    String say(Fact fact) {
        return switch (fact) {
            case MOMENT -> words.moment(asOf);
            case SENT -> ofAll(senders.stream().filter(Sender::isHere).count());
            case NOT_SENT -> notSent();
            case SENDING -> sending();
            case SOURCE -> source();
            default -> throw new IllegalArgumentException(fact.word());
        };
    }

    /** {@code 10/11 huyện, thành phố}. */
    private String ofAll(long count) {
        return words.say("of-all", Words.count(count), Words.count(senders.size()), subject.kinds());
    }

    private String notSent() {
        List<String> names = senders.stream()
                .filter(sender -> !sender.isHere() && sender.state() != Sender.State.WAIVED)
                .map(Sender::unit)
                .map(Unit::fullName)
                .toList();
        return names.isEmpty() ? words.say("nobody") : words.list(names);
    }

    /** {@code 08/11 huyện, thành phố gửi đúng hạn; 02 đơn vị gửi chậm; 01 đơn vị chưa gửi}; no zeros. */
    private String sending() {
        List<String> parts = new ArrayList<>();
        for (Sender.State state : Sender.State.values()) {
            long count =
                    senders.stream().filter(sender -> sender.state() == state).count();
            if (count > 0) {
                parts.add(words.say(
                        "sending." + state + (parts.isEmpty() ? ".first" : ""),
                        parts.isEmpty() ? ofAll(count) : Words.count(count)));
            }
        }
        return String.join("; ", parts);
    }

    /** {@code Số liệu lũy kế từ … đến …, tổng hợp lúc … theo báo cáo của 10/11 huyện, thành phố; chưa có số liệu của …}. */
    String source() {
        List<String> missing = senders.stream()
                .filter(sender -> !sender.figures())
                .map(Sender::unit)
                .map(Unit::fullName)
                .toList();
        String said = words.say(
                "source",
                Words.day(subject.period().start().withDayOfYear(1)),
                Words.day(subject.figuresUntil()),
                words.moment(asOf),
                ofAll(senders.size() - missing.size()));
        return missing.isEmpty() ? said + "." : words.say("source.missing", said, words.list(missing));
    }
}
