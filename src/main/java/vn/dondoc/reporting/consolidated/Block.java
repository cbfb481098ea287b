package vn.dondoc.reporting.consolidated;

import java.util.stream.Stream;

/**
 * A text of the report that an office may write otherwise.
 *
 * @param key its name in the database: that of a {@link Place}, for a section of the form the section's title
 * @param standard what stands there until somebody writes otherwise
 */
record Block(String key, Place place, String title, String standard) {

    /** Where it stands on the paper. */
    enum Place {
        SUPERIOR,
        ISSUER,
        SYMBOL,
        TOWN,
        COMMITTEE,
        TITLE,
        OPENING,
        SECTION,
        ASSESSMENT,
        PLAN,
        PROPOSALS,
        CLOSING,
        RECIPIENTS,
        SIGNATURE;

        /** Whether it is read as running text, with blanks to be filled. */
        public boolean isText() {
            return compareTo(TITLE) >= 0 && compareTo(CLOSING) <= 0;
        }

        /** Whether it has a chapter of its own, numbered after those of the form. */
        boolean isChapter() {
            return this == ASSESSMENT || this == PLAN || this == PROPOSALS;
        }

        static Stream<Place> before() {
            return Stream.of(values()).filter(place -> place.compareTo(SECTION) < 0);
        }

        static Stream<Place> after() {
            return Stream.of(values()).filter(place -> place.compareTo(SECTION) > 0);
        }
    }
}
