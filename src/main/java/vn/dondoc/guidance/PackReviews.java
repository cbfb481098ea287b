package vn.dondoc.guidance;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;

/** Reads a proposed pack and has every {@link PackReview} look at it: all that can be known before it is adopted. */
@Component
public final class PackReviews {

    private final PackReader reader;
    private final List<PackReview> reviews;

    public PackReviews(PackReader reader, List<PackReview> reviews) {
        this.reader = reader;
        this.reviews = List.copyOf(reviews);
    }

    /** As the reader gives it, with what the reviews find; they are not asked about a pack that has faults already. */
    public Reading read(PackFiles files) {
        Reading reading = reader.read(files);
        RulePack pack = reading.pack();
        if (pack == null) {
            return reading;
        }
        Faults all = new Faults();
        all.addAll(reading.faults());
        all.addAll(of(pack));
        return new Reading(all.refuse() ? null : pack, all.all(), reading.clauses(), reading.understood());
    }

    /** What the reviews alone find. */
    public List<Fault> of(RulePack pack) {
        return reviews.stream().flatMap(review -> review.review(pack).stream()).toList();
    }
}
