package vn.dondoc.notices.ladder;

import java.util.List;
import java.util.Map;
import vn.dondoc.territory.Unit;

/**
 * What is to be told one morning.
 *
 * @param digests one a person, by user name
 * @param unattended units, residential areas left out, that owe something due to be told and have nobody in charge
 * @param silences who would be told and is not, with the number of matters, by user name
 */
public record Morning(List<Digest> digests, List<Unit> unattended, Map<Silence, Integer> silences) {

    /** A day off. */
    public static final Morning OFF = new Morning(List.of(), List.of(), Map.of());
}
