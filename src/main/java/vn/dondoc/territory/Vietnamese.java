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
    private static final Pattern PART = Pattern.compile("[0-9]+|[\\p{L}\\p{M}]+|.", Pattern.DOTALL);

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
        Matcher parts = PART.matcher(lower(name, Normalizer.Form.NFD));
        while (parts.find()) {
            String part = parts.group();
            if (Character.isDigit(part.charAt(0))) {
                letters.append(numberKey(part));
            } else if (Character.isLetter(part.charAt(0))) {
                letters.append(lettersKey(TONE.matcher(part).replaceAll("")));
                tones.append(toneOf(part));
            } else {
                letters.append("01");
            }
        }
        return letters + "00" + tones;
    }

    /** The number of digits goes first, so that 2 comes before 10. */
    private static String numberKey(String number) {
        String digits = number.replaceFirst("^0+(?=.)", "");
        return "1" + (char) ('a' + Math.min(25, digits.length())) + digits;
    }

    /** Each letter with its place among those that look alike: a0 ă1 â2, d0 đ1, o0 ô1 ơ2. */
    private static String lettersKey(String syllable) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < syllable.length(); i++) {
            char letter = syllable.charAt(i);
            char mark = i + 1 < syllable.length() ? syllable.charAt(i + 1) : ' ';
            if (letter == 'đ') {
                key.append("d1");
            } else if (letter >= 'a' && letter <= 'z') {
                boolean last = mark == '\u031B' || letter == 'a' && mark == '\u0302';
                key.append(letter)
                        .append(last ? '2' : MARK.matcher(String.valueOf(mark)).matches() ? '1' : '0');
            }
        }
        return key.toString();
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
    public static String plainKey(String name) {
        return MARK.matcher(lower(name, Normalizer.Form.NFD)).replaceAll("").replace('đ', 'd');
    }

    /** The same letters without accents, capitals kept: {@code Đồng Ý} = {@code Dong Y}. */
    public static String plainLetters(String name) {
        return MARK.matcher(Normalizer.normalize(PlainText.of(name), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static int toneOf(String decomposed) {
        Matcher tone = TONE.matcher(decomposed);
        return tone.find() ? 1 + TONES.indexOf(tone.group()) : 0;
    }

    private static String lower(String name, Normalizer.Form form) {
        return Normalizer.normalize(PlainText.of(name).toLowerCase(Locale.ROOT), form);
    }
}
