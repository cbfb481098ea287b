package vn.dondoc.territory;

import java.util.List;

/** The units this installation keeps. */
public interface Units {

    /** Everything known, of all days; kept in memory and read anew after a change. */
    Territory territory();

    /**
     * Finds units by a part of their name. With accents the tone marks must agree (Hòa = Hoà, but Thanh is not Thành);
     * without accents every candidate is found.
     *
     * @return at most {@code limit} units, by name
     */
    List<Unit> search(String words, int limit);
}
