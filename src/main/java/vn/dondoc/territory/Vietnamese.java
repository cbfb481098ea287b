package vn.dondoc.territory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Vietnamese words are put in order and compared, the same in memory and in every database. */
public final class Vietnamese {

    /** Ngang (none), huyền, hỏi, ngã, sắc, nặng: the order of dictionaries. */
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    private static final String TONE_SIGNS = "=\\?~/.";

    /** The sign of a syllable without tone mark, in {@link #exactKey}. */
    static final char LEVEL = TONE_SIGNS.charAt(0);

    private static final Pattern TONE = Pattern.compile("[" + TONES + "]");
    private static final Pattern MARK = Pattern.compile("\\p{M}");
    private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern PART = Pattern.compile("[0-9]+|.", Pattern.DOTALL);

    private Vietnamese() {}

    /**
     * A key whose plain order is the Vietnamese one: a ă â b c d đ e ê …, Đ after D, tones only where the letters are
     * the same, numbers by their value. It holds digits and small letters only, which every database orders alike.
     *
     * @return at most three characters for each one of the name, and a few more for each number
     */
    public static String sortKey(String name) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        Matcher parts = PART.matcher(lower(name, Normalizer.Form.NFC));
        while (parts.find()) {
            String part = parts.group();
            if (Character.isDigit(part.charAt(0))) {
                // The length goes first, so that 2 comes before 10.
                String digits = part.replaceFirst("^0+(?=.)", "");
                letters.append('1')
                        .append((char) ('a' + Math.min(25, digits.length())))
                        .append(digits);
            } else {
                addLetter(part.charAt(0), letters, tones);
            }
        }
        return letters + "00" + tones;
    }

    private static void addLetter(char letter, StringBuilder letters, StringBuilder tones) {
        String bare = TONE.matcher(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD))
                .replaceAll("");
        char base = bare.charAt(0);
        if (letter == 'đ') {
            letters.append("d1");
        } else if (base >= 'a' && base <= 'z') {
            letters.append(base)
                    .append(
                            bare.indexOf('\u0302') > 0 && base == 'a' || bare.indexOf('\u031B') > 0
                                    ? '2'
                                    : bare.length() > 1 ? '1' : '0');
        } else {
            letters.append("01");
        }
        tones.append(toneOf(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)));
    }

    /**
     * A key to compare names with their accents, wherever the tone mark was typed: {@code Hòa} = {@code Hoà}, but
     * {@code Thanh} is not {@code Thành}. Each syllable ends with a sign for its tone.
     */
    public static String exactKey(String name) {
        return SYLLABLE.matcher(lower(name, Normalizer.Form.NFD))
                .replaceAll(syllable -> Matcher.quoteReplacement(
                        Normalizer.normalize(TONE.matcher(syllable.group()).replaceAll(""), Normalizer.Form.NFC)
                                + TONE_SIGNS.charAt(toneOf(syllable.group()))));
    }

    /** A key to compare names without accents: {@code Đồng Ý} = {@code dong y}. */
    static String plainKey(String name) {
        return MARK.matcher(lower(name, Normalizer.Form.NFD)).replaceAll("").replace('đ', 'd');
    }

    private static int toneOf(String decomposed) {
        Matcher tone = TONE.matcher(decomposed);
        return tone.find() ? 1 + TONES.indexOf(tone.group()) : 0;
    }

    private static String lower(String name, Normalizer.Form form) {
        return Normalizer.normalize(PlainText.of(name).toLowerCase(Locale.ROOT), form);
    }
}
