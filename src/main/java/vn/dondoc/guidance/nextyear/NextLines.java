package vn.dondoc.guidance.nextyear;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.dondoc.guidance.nextyear.Lines.Line;

/** Turns the lines of one file into those of the new pack, one after the other. */
final class NextLines {

    private static final Pattern TOP_LEVEL = Pattern.compile("([a-z-]+):.*");
    private static final Pattern KEY = Pattern.compile("\\s*(?:- )?[\"']?[\\w-]+[\"']?:(?: .*)?|\\s*- .*");
    private static final Pattern BLOCK = Pattern.compile(".*[:-] [|>][+-]?\\d?\\s*");
    private static final Pattern DAY = Pattern.compile("(from|to):\\s*[\"']?(\\d{4})-02-29\\b.*");
    private static final Pattern DATED = Pattern.compile("(?<!\\d)\\d{1,2}/\\d{1,2}(?!\\d)");

    private static final int CLAUSE = 2;
    private static final int QUOTE = 6;

    private final String path;
    private final Years years;
    private final DocumentIds ids;
    private final Doubts doubts;
    private String section = "";
    private int block = -1;
    private int number;

    NextLines(String path, Years years, DocumentIds ids) {
        this.path = path;
        this.years = years;
        this.ids = ids;
        this.doubts = new Doubts(years);
    }

    void next(Line line, NextFile out) {
        number++;
        List<Remark> remarks = new ArrayList<>();
        String text = line.text();
        if (path.endsWith(".csv")) {
            out.add(new Line(ids.move(text), line.end()), ofTable(text), false);
        } else if (NextFile.isRemark(text) || text.isBlank()) {
            out.add(line, remarks, false);
        } else {
            boolean inBlock = isInBlock(text);
            String moved = moved(text, remarks);
            boolean commentable = path.endsWith(".quytac")
                    || !inBlock && (isComment(text) || KEY.matcher(text).matches());
            out.add(new Line(moved, line.end()), remarks, commentable);
        }
    }

    private String moved(String text, List<Remark> remarks) {
        enterSection(text);
        String moved = ids.move(text);
        if (section.equals("decisions")
                || isComment(text) && DATED.matcher(text).find()) {
            years.keep(moved, remarks::add);
        } else {
            moved = years.move(leapDay(moved, remarks), remarks::add);
        }
        doubts.ofAny(text, remarks::add);
        if (path.endsWith(".quytac") && !isComment(text)) {
            doubts.ofRule(text, remarks::add);
        } else if (!isComment(text) && !section.equals("decisions")) {
            doubts.of(text, remarks::add);
        }
        if (section.equals("documents") && text.stripLeading().startsWith("- ")) {
            remarks.add(Remark.marked("document", Years.year(years.to())));
        }
        return moved;
    }

    /** The year of a leap day cannot just be moved. */
    private String leapDay(String text, List<Remark> remarks) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            remarks.add(Remark.marked("leap-day", Years.year(years.to())));
            return text.replace("-02-29", "-02-28");
        }
        return text;
    }

    private void enterSection(String text) {
        Matcher top = TOP_LEVEL.matcher(text);
        if (path.endsWith(".yaml") && top.matches()) {
            section = path.equals("pack.yaml") ? top.group(1) : "";
        }
    }

    /** A clause is held against the new text one by one; a list or an allotment is asked for whole. */
    private List<Remark> ofTable(String text) {
        List<Remark> remarks = new ArrayList<>();
        if (path.equals("clauses.csv")) {
            clause(text, remarks);
        } else if (path.equals("indicators.csv")) {
            years.keep(text, remarks::add);
        } else if (number == 1) {
            remarks.add(Remark.listed("list", Years.year(years.to())));
        }
        return remarks;
    }

    /** The columns: id, document, clause, kind, responsible, summary, quote. */
    private void clause(String text, List<Remark> remarks) {
        if (number == 1) {
            return;
        }
        try (CSVParser row = CSVFormat.RFC4180.parse(new StringReader(text))) {
            row.stream()
                    .filter(cells -> cells.size() > QUOTE)
                    .forEach(cells -> remarks.add(Remark.listed("clause", cells.get(CLAUSE), cells.get(QUOTE))));
        } catch (IOException | UncheckedIOException noRow) {
            remarks.add(Remark.listed("clause", "?", text));
        }
    }

    private boolean isInBlock(String text) {
        int indent = text.length() - text.stripLeading().length();
        if (block >= 0 && indent > block) {
            return true;
        }
        block = path.endsWith(".yaml") && BLOCK.matcher(text).matches() ? indent : -1;
        return false;
    }

    private static boolean isComment(String text) {
        return text.stripLeading().startsWith("#");
    }
}
