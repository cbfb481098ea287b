package vn.dondoc.reporting.workbook.reading;

/** Whether two texts differ by a few slips of the keyboard only. */
final class Slips {

    /** One letter in so many. */
    private static final int LETTERS_PER_SLIP = 8;

    private Slips() {}

    static boolean few(String one, String other) {
        int most = Math.min(one.length(), other.length()) / LETTERS_PER_SLIP;
        return Math.abs(one.length() - other.length()) <= most && distance(one, other) <= most;
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
