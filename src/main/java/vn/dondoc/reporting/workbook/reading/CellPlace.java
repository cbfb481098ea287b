package vn.dondoc.reporting.workbook.reading;

/** A cell's place in its sheet, counted from 0. */
record CellPlace(int row, int column) {

    static CellPlace of(String letters, String number) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = 26 * column + letters.charAt(i) - 'A' + 1;
        }
        return new CellPlace(Integer.parseInt(number) - 1, column - 1);
    }

    /** The letters of a column. */
    static String column(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** As spreadsheets write it: {@code D17}. */
    @Override
    public String toString() {
        return column(column) + (row + 1);
    }
}
