package vn.dondoc.notices.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.dondoc.account.Officers;
import vn.dondoc.calendar.Due;
import vn.dondoc.notices.ics.DueCalendar;
import vn.dondoc.notices.ics.DueEvent;

/** Where calendar programs read a person's due days; the secret in the address stands for the sign-in. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FeedLinks links;
    private final Misses misses;
    private final Officers officers;
    private final PersonalCalendar calendars;
    private final Clock clock;

    FeedController(FeedLinks links, Misses misses, Officers officers, PersonalCalendar calendars, Clock clock) {
        this.links = links;
        this.misses = misses;
        this.officers = officers;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What has not changed since the program last asked is answered by 304. */
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (misses.areTooMany(address)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, "900")
                    .build();
        }
        LocalDate today = LocalDate.now(clock);
        Optional<DueCalendar> calendar =
                links.owner(token).flatMap(officers::find).map(officer -> calendars.of(officer, today));
        if (calendar.isEmpty()) {
            misses.note(address);
            return ResponseEntity.notFound().build();
        }
        byte[] bytes = calendar.get().feed();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(15)).cachePrivate())
                .eTag(digest(bytes))
                .lastModified(modified(calendar.get(), today))
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("dondoc.ics")
                                .build()
                                .toString())
                .body(bytes);
    }

    /** With the day, too, since what is long past is left out by and by. */
    private static Instant modified(DueCalendar calendar, LocalDate today) {
        Instant midnight = today.atStartOfDay(Due.ZONE).toInstant();
        return calendar.events().stream()
                .map(DueEvent::revision)
                .map(revision -> revision.at())
                .filter(midnight::isBefore)
                .max(Instant::compareTo)
                .orElse(midnight);
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException impossible) { // every Java has SHA-256
            throw new IllegalStateException(impossible);
        }
    }
}
