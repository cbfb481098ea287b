package vn.dondoc.guidance.nextyear;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.dondoc.guidance.nextyear.Lines.Line;
import vn.dondoc.territory.Fault;

/** One file of the new pack, written line by line. */
final class NextFile {

    private static final String COMMENT = "# Xem lại: ";

    private final String path;
    private final Function<Fault, String> words;
    private final StringBuilder text = new StringBuilder();
    private final List<Fault> review = new ArrayList<>();
    private int lines;
    private String above = "";

    /** @param words what a remark says in a comment */
    NextFile(String path, Function<Fault, String> words) {
        this.path = path;
        this.words = words;
    }

    /** @param commentable whether comments may stand above the line */
    void add(Line line, List<Remark> remarks, boolean commentable) {
        Set<Remark> once = new LinkedHashSet<>(remarks);
        if (commentable) {
            once.stream().filter(Remark::marked).forEach(remark -> comment(line, remark));
        }
        write(line.whole());
        once.forEach(remark -> review.add(remark.at(path, lines)));
    }

    private void comment(Line line, Remark remark) {
        String indent = line.text()
                .substring(0, line.text().length() - line.text().stripLeading().length());
        String comment = indent + COMMENT + words.apply(remark.at(path, 0));
        if (!above.contains(comment)) {
            write(comment + (line.end().isEmpty() ? "\n" : line.end()));
        }
    }

    private void write(String line) {
        text.append(line);
        lines++;
        above = isRemark(line) ? above + line : "";
    }

    static boolean isRemark(String line) {
        return line.stripLeading().startsWith(COMMENT.strip());
    }

    String text() {
        return text.toString();
    }

    List<Fault> review() {
        return review;
    }
}
