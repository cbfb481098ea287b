package vn.dondoc.guidance.difference;

import java.util.List;
import vn.dondoc.guidance.language.Scope;

/** Whether more or fewer owe it. Words that mean the same units are no change. */
record ScopeChanges(Alike alike, List<Change> changes) {

    void between(Scope old, Scope now) {
        boolean wider = covers(now, old);
        boolean narrower = covers(old, now);
        if (wider != narrower || !wider) {
            Aspect aspect = wider ? Aspect.SCOPE_WIDER : narrower ? Aspect.SCOPE_NARROWER : Aspect.SCOPE;
            if (!alike.same(old.words(), now.words())) {
                changes.add(Change.of(aspect, Said.quoted(old.words()), Said.quoted(now.words())));
            }
        }
    }

    private static boolean covers(Scope whole, Scope part) {
        return part.parts().stream()
                .allMatch(one -> whole.parts().stream()
                        .anyMatch(other -> other.level() == one.level()
                                && (other.types().isEmpty()
                                        || !one.types().isEmpty()
                                                && other.types().containsAll(one.types()))));
    }
}
