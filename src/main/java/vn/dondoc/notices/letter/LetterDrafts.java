package vn.dondoc.notices.letter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Service;

/** Makes drafts and their files. */
@Service
class LetterDrafts {

    private final Composer composer;
    private final LetterFile files;
    private final KeptSettings settings;
    private final LetterVersions versions;
    private final Clock clock;

    LetterDrafts(Composer composer, LetterFile files, KeptSettings settings, LetterVersions versions, Clock clock) {
        this.composer = composer;
        this.files = files;
        this.settings = settings;
        this.versions = versions;
        this.clock = clock;
    }

    /** @param matters with the units to be named, at least one @param signer place among the settings' signers */
    long draft(List<Matter> matters, NewDay until, int signer, LocalDate today, String by) {
        long id = versions.begin();
        write(id, 1, compose(matters, until, signer, today), today, by);
        return id;
    }

    Content compose(List<Matter> matters, NewDay until, int signer, LocalDate today) {
        LetterSettings now = settings.now();
        return composer.compose(matters, now, today, until.day(), until.hour(), now.signer(signer));
    }

    void write(long id, int version, Content content, LocalDate today, String by) {
        byte[] file = files.write(content, settings.now(), today);
        versions.add(id, version, content, file, digest(file), by, clock.instant());
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
