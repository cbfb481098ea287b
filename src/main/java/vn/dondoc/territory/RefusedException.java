package vn.dondoc.territory;

import java.util.List;

/** What was given has faults and nothing of it was taken. Carries all of them. */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public RefusedException(List<Fault> faults) {
        super(faults.size() + " faults, first: " + faults.get(0));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
