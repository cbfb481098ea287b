package vn.dondoc.guidance.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule.Binding;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.guidance.wording.Words;

/**
 * A sentence understood: who owes what by when.
 *
 * @param words as written
 * @param rhythms never empty
 * @param event what opens it each time anew; absent = nothing has to happen first
 */
record Sentence(
        Words words,
        Binding binding,
        Scope scope,
        List<Rhythm> rhythms,
        Demand demand,
        Deadline deadline,
        @Nullable String event) {}
