package vn.dondoc.notices.ics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/** One event as a component of a calendar. */
final class EventText {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final LocalTime ALARM = LocalTime.of(8, 0);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private EventText() {}

    /** @param more properties, of this event too */
    static VEvent component(DueEvent event, List<Property> more) {
        Instant revised = event.revision().at();
        List<Property> properties = new ArrayList<>(List.of(
                new Uid(event.uid()),
                new DtStamp(revised),
                new LastModified(revised),
                new Sequence(event.revision().number()),
                start(event),
                new Summary(plain(event.summary())),
                new Description(plain(event.description())),
                new Url(event.link()),
                event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                ImmutableTransp.TRANSPARENT));
        properties.addAll(more);
        List<VAlarm> alarms = event.cancelled()
                ? List.of()
                : event.alarms().stream().map(day -> alarm(event, day)).toList();
        return new VEvent(new PropertyList(properties), new ComponentList<>(alarms));
    }

    private static DtStart<?> start(DueEvent event) {
        LocalTime hour = event.hour();
        return hour == null
                ? new DtStart<>(
                        new ParameterList(List.of(Value.DATE)), DateTimeFormatter.BASIC_ISO_DATE.format(event.day()))
                : new DtStart<>(
                        new ParameterList(List.of(new TzId(ZONE.getId()))),
                        LOCAL.format(event.day().atTime(hour)));
    }

    /** At a moment of its own: working days are nothing that a calendar program could count. */
    private static VAlarm alarm(DueEvent event, LocalDate day) {
        Instant moment = day.atTime(ALARM).atZone(ZONE).toInstant();
        return new VAlarm(new PropertyList(List.of(
                ImmutableAction.DISPLAY,
                new Trigger(new ParameterList(List.of(Value.DATE_TIME)), moment),
                new Description(plain(event.summary())))));
    }

    /** Without control characters, which no text may have; lines end with a single line feed. */
    static String plain(String words) {
        return words.replaceAll("\r\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
    }
}
