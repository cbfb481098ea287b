package vn.dondoc.guidance.drafts;

import java.time.Instant;

/**
 * A guidance document attached to a pack, without its content.
 *
 * @param file its name; the page {@code /packs/{name}/documents/{file}} gives it out
 * @param bytes how large it is
 * @param digest SHA-256, hexadecimal
 * @param attachedBy sign-in name
 */
public record PackDocument(String file, long bytes, String digest, Instant attachedAt, String attachedBy) {}
