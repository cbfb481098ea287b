package vn.dondoc.notices.ics;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Due days as a calendar after RFC 5545: UTF-8, CRLF, lines of at most 75 octets.
 *
 * @param name what its reader's program calls it
 * @param language of all its texts
 */
public record DueCalendar(String name, Locale language, List<DueEvent> events) {

    private static final Duration REFRESH = Duration.ofHours(6);

    /** ical4j counts characters where octets count; so it folds nothing and {@link Folding} does. */
    private static final int NO_FOLDING = 1 << 20;

    /** A calendar that programs come back for. */
    public byte[] feed() {
        return write(calendar(
                List.of(
                        new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH),
                        new XProperty("X-PUBLISHED-TTL", REFRESH.toString())),
                List.of()));
    }

    /**
     * A calendar to be taken over once, as it goes with a mail (RFC 5546, PUBLISH).
     *
     * @param from the mail address that it comes from
     */
    public byte[] publication(String from) {
        return write(calendar(List.of(ImmutableMethod.PUBLISH), List.of(new Organizer("mailto:" + from))));
    }

    private Calendar calendar(List<Property> ofCalendar, List<Property> ofEvents) {
        List<Property> properties = new ArrayList<>(List.of(
                new ProdId("-//Don Doc//Due days//" + language.getLanguage().toUpperCase(Locale.ROOT)),
                ImmutableVersion.VERSION_2_0,
                ImmutableCalScale.GREGORIAN));
        properties.addAll(ofCalendar);
        properties.add(new Name(EventText.plain(name)));
        properties.add(new XProperty("X-WR-CALNAME", EventText.plain(name)));
        List<CalendarComponent> components = new ArrayList<>();
        if (events.stream().anyMatch(event -> event.hour() != null)) {
            components.add(zone());
        }
        events.forEach(event -> components.add(EventText.component(event, ofEvents)));
        return new Calendar(new PropertyList(properties), new ComponentList<>(components));
    }

    /** Seven hours ahead since 1975; earlier days do not come up. */
    private static VTimeZone zone() {
        Standard always = new Standard(new PropertyList(List.of(
                new DtStart<>("19750613T000000"),
                new TzOffsetFrom(ZoneOffset.ofHours(7)),
                new TzOffsetTo(ZoneOffset.ofHours(7)),
                new TzName("+07"))));
        return new VTimeZone(
                new PropertyList(List.of(new TzId(EventText.ZONE.getId()))), new ComponentList<>(List.of(always)));
    }

    private static byte[] write(Calendar calendar) {
        StringWriter out = new StringWriter();
        try {
            new CalendarOutputter(false, NO_FOLDING).output(calendar, out);
        } catch (IOException impossible) { // into memory
            throw new UncheckedIOException(impossible);
        }
        return Folding.fold(out.toString());
    }
}
