package vn.dondoc.guidance.reading;

import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;

/**
 * Where faults are written down, and the place that is being read.
 *
 * @param path the file inside the pack
 * @param line counted from 1; 0 = the whole file
 */
record Notes(Faults faults, String path, int line) {

    Notes(Faults faults) {
        this(faults, "", 0);
    }

    Notes in(String path) {
        return new Notes(faults, path, 0);
    }

    Notes at(int line) {
        return new Notes(faults, path, line);
    }

    void fault(String code, Object... arguments) {
        faults.add(Fault.at(path, line, code, arguments));
    }

    void warn(String code, Object... arguments) {
        faults.add(Fault.warning(path, line, code, arguments));
    }
}
