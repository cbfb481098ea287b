package vn.dondoc.guidance.nextyear;

import java.util.List;
import vn.dondoc.territory.Fault;

/**
 * What a person should look at in a line.
 *
 * @param marked whether it also stands as a comment above the line; else it is only listed
 */
record Remark(String code, List<Object> arguments, boolean marked) {

    static Remark marked(String code, Object... arguments) {
        return new Remark(code, List.of(arguments), true);
    }

    static Remark listed(String code, Object... arguments) {
        return new Remark(code, List.of(arguments), false);
    }

    Fault at(String path, int line) {
        return Fault.warning(path, line, "guidance.next." + code, arguments.toArray());
    }
}
