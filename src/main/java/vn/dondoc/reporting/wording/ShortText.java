package vn.dondoc.reporting.wording;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.territory.PlainText;

/** Texts whose length the page's field already bounds. */
public final class ShortText {

    public static final int REMARK = 2000;
    public static final int LETTER_NUMBER = 100;
    public static final int NAME = 200;

    private ShortText() {}

    /** Plain; absent where empty. Longer than the field allows is no page of ours: 400. */
    public static @Nullable String of(String typed, int longest) {
        String plain = PlainText.of(typed);
        if (plain.length() > longest) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return plain.isEmpty() ? null : plain;
    }
}
