package vn.dondoc.notices.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notices.contact.Contact.Way;

/**
 * How often a unit was reminded of one duty, and what it promised.
 *
 * @param mails by how many steps of the ladder, whoever got them
 * @param ways how often by people, by how they did it; never 0
 * @param last when it last was, by mail or by people
 * @param promised the day it last promised; absent = it promised none
 */
public record Reminded(
        int mails,
        Map<Way, Integer> ways,
        Instant last,
        @Nullable LocalDate promised) {

    public int times() {
        return mails + ways.values().stream().mapToInt(Integer::intValue).sum();
    }
}
