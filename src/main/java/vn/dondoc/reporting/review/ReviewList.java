package vn.dondoc.reporting.review;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.reporting.ReviewCounts;
import vn.dondoc.reporting.Reviews;
import vn.dondoc.reporting.review.ReviewRows.Row;
import vn.dondoc.reporting.review.ReviewRows.Show;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** What waits for whom: of all units for provincial staff, else of those that may be seen. */
@Service
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'ADMINISTRATOR', 'CHAIR', 'CLERK')")
class ReviewList implements Reviews {

    static final int PAGE = 50;

    private final ReviewRows rows;
    private final ReviewLines lines;
    private final Access access;
    private final Units units;
    private final Clock clock;

    ReviewList(ReviewRows rows, ReviewLines lines, Access access, Units units, Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.access = access;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public ReviewCounts counts() {
        return rows.counts(visible(), LocalDate.now(clock));
    }

    /** @param page counted from 0 */
    @Transactional(readOnly = true)
    List<ReviewLine> page(Show show, int page) {
        List<Row> found = rows.page(show, visible(), PAGE, page * PAGE);
        return lines.of(found, show);
    }

    private @Nullable Set<UnitId> visible() {
        if (access.seesAll()) {
            return null;
        }
        UnitTree tree = units.territory().on(LocalDate.now(clock));
        Set<UnitId> visible = new HashSet<>(access.homes());
        access.homes()
                .forEach(home ->
                        visible.addAll(tree.subtree(home).stream().map(Unit::id).collect(toSet())));
        return visible;
    }
}
