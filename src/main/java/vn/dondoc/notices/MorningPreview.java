package vn.dondoc.notices;

import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.dondoc.notices.outbox.Mail;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.Units;

/** Who would be told what on a morning, and why, without sending anything. */
@Service
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'ADMINISTRATOR')")
class MorningPreview {

    private final Digests digests;
    private final DigestWriter writer;
    private final Units units;

    MorningPreview(Digests digests, DigestWriter writer, Units units) {
        this.digests = digests;
        this.writer = writer;
        this.units = units;
    }

    /**
     * A morning as it would be.
     *
     * @param mails what would be filed
     * @param unattended units that owe something and have nobody to write to
     */
    record Expected(List<Recipient> mails, List<Unit> unattended) {}

    /** A person and their mail. */
    record Recipient(String name, Mail mail) {}

    Expected on(LocalDate today) {
        Morning morning = digests.plan(today);
        List<Recipient> mails = morning.digests().stream()
                .map(digest -> new Recipient(digest.officer().name(), writer.write(digest, units.territory())))
                .toList();
        return new Expected(mails, morning.unattended());
    }
}
