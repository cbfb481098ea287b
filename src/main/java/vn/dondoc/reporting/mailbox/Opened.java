package vn.dondoc.reporting.mailbox;

import jakarta.mail.MessagingException;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mail's file being opened: whatever is in it, something comes out of it. */
record Opened(File file, String digest) {

    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

    /** @param large whether only its header was kept */
    Arrival arrival(Place place, long bytes, @Nullable Instant storedAt, boolean large) throws IOException {
        if (large) {
            return arrival(place, header(), bytes, storedAt, Fate.TOO_LARGE);
        }
        try {
            return arrival(place, LetterReader.read(file), bytes, storedAt, null);
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.warn("Mail {} cannot be read and is laid before a person: {}", digest, e.toString());
            return arrival(place, header(), bytes, storedAt, Fate.UNREADABLE);
        }
    }

    private Arrival arrival(Place place, Letter letter, long bytes, @Nullable Instant storedAt, @Nullable Fate fate)
            throws IOException {
        return new Arrival(place, letter, digest, bytes, sameKey(letter.messageId()), storedAt, fate);
    }

    private Letter header() {
        try {
            return LetterReader.header(file);
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.debug("Not even its header", e);
            return Letter.unreadable();
        }
    }

    /** Of Message-ID and content; of all bytes where there is no Message-ID. */
    private String sameKey(@Nullable String messageId) throws IOException {
        if (messageId == null) {
            return digest;
        }
        MessageDigest sha = sha256();
        sha.update(messageId.getBytes(StandardCharsets.UTF_8));
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file.toPath()))) {
            skipHeader(bytes);
            byte[] chunk = new byte[8192];
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                sha.update(chunk, 0, read);
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /** Up to the first empty line. */
    private static void skipHeader(InputStream bytes) throws IOException {
        int inLine = 0;
        for (int one = bytes.read(); one >= 0; one = bytes.read()) {
            if (one == '\n') {
                if (inLine == 0) {
                    return;
                }
                inLine = 0;
            } else if (one != '\r') {
                inLine++;
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
