package vn.dondoc.guidance.editing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackText;
import vn.dondoc.guidance.drafts.PackPaths;

/**
 * A file of a draft as text that people edit.
 *
 * @param path inside the pack
 * @param bytes as saved; none for a file that is not there yet
 */
record DraftFile(String path, byte[] bytes) {

    /**
     * In characters. Even if each needs three bytes, and each byte three letters in a form, the server takes the form;
     * the longest file of our packs has a fifth of it. Longer ones are edited outside and imported.
     */
    static final int LONGEST = 200_000;

    static DraftFile of(PackFiles files, String path) {
        return new DraftFile(path, files.files().getOrDefault(path, new byte[0]));
    }

    /** Whether a text area can show it whole and give it back: UTF-8 of a length that is edited at ease. */
    boolean isEditable() {
        try {
            return PackPaths.isPath(path)
                    && StandardCharsets.UTF_8
                                    .newDecoder()
                                    .decode(ByteBuffer.wrap(bytes))
                                    .length()
                            <= LONGEST;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }

    String text() {
        return PackText.shown(bytes);
    }

    List<String> lines() {
        return text().lines().toList();
    }

    /** The file with what was typed; with the very same bytes as before, if nothing was changed. */
    DraftFile typed(String typed) {
        return new DraftFile(path, PackText.typed(typed, bytes));
    }

    boolean isSameAs(DraftFile other) {
        return Arrays.equals(bytes, other.bytes);
    }
}
