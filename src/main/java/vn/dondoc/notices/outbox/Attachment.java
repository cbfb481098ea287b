package vn.dondoc.notices.outbox;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file that goes with a mail.
 *
 * @param name file name as the reader sees it; what no file name may hold becomes a dash
 * @param mediaType without parameters: {@code text/calendar}; of text the bytes are UTF-8
 * @param bytes at most {@link #MOST_BYTES}
 */
public record Attachment(String name, String mediaType, byte[] bytes) {

    /** Some mail servers take no more than 10 MB a mail, and a delivery has a hundred mails in hand. */
    public static final int MOST_BYTES = 500_000;

    private static final int LONGEST_NAME = 120;
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{C}/\\\\:*?\"<>|;]+");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]{1,90}");

    /** @throws IllegalArgumentException if there are too many bytes or the media type is none */
    public Attachment {
        name = NOT_IN_NAMES.matcher(name).replaceAll("-").strip();
        name = name.substring(Math.max(0, name.length() - LONGEST_NAME));
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new IllegalArgumentException("No media type: " + mediaType);
        }
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException(name + " has " + bytes.length + " bytes");
        }
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that
                && name.equals(that.name)
                && mediaType.equals(that.mediaType)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, mediaType, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return name + " (" + mediaType + ", " + bytes.length + " bytes)";
    }
}
