package vn.dondoc.dashboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Request;
import vn.dondoc.calendar.Requests;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.guidance.AdoptedPack;

/** What letters ask for under a pack, with its verdicts. */
@Component
class RequestedList {

    private final Requests requests;
    private final Verdicts verdicts;
    private final Standings standings;

    RequestedList(Requests requests, Verdicts verdicts, Standings standings) {
        this.requests = requests;
        this.verdicts = verdicts;
        this.standings = standings;
    }

    /** The newest first. */
    List<Requested> of(AdoptedPack pack) {
        List<Request> all = new ArrayList<>(requests.of(pack));
        if (all.isEmpty()) {
            return List.of();
        }
        Collections.reverse(all);
        Map<String, List<Verdict>> byCode = verdicts.of(pack).stream()
                .filter(verdict -> Request.isBehind(verdict.rule()))
                .collect(Collectors.groupingBy(verdict -> verdict.rule().code()));
        return all.stream()
                .map(request -> new Requested(
                        request,
                        byCode.getOrDefault(request.code(), List.of()).stream()
                                .map(verdict -> standings.of(pack, verdict))
                                .toList()))
                .toList();
    }
}
