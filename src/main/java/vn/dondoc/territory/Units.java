package vn.dondoc.territory;

import java.util.List;

/** The units this installation keeps. */
public interface Units {

    /** Everything known, of all days; kept in memory and read anew after a change. */
    Territory territory();

    /**
     * Finds units by a part of their name, by type and name ({@code huyện Cao Lộc}) or by code. With accents the tone
     * marks must agree (Hòa = Hoà, but Thanh is not Thành); without accents every candidate is found.
     *
     * @return at most {@code limit} units of all days, by name in Vietnamese order
     */
    List<Unit> search(String words, int limit);

    /**
     * Takes a list of units as {@link UnitsCsv} reads it, in one piece or not at all: new units are added, known ones
     * (same code and first day) changed, those it does not name stay. Its units may stand under known ones. Only for
     * administrators.
     *
     * @param name of the file, used in the faults
     * @throws RefusedException with every fault of every line
     */
    Taken take(byte[] csv, String name);

    /**
     * Takes a list of which units went into which: {@code old_code,new_code,effective,extent} ({@code full} or
     * {@code partial}); old and new units must be known. Otherwise as {@link #take}.
     *
     * @return how many were new
     */
    int takeSuccessors(byte[] csv, String name);

    /** What an import did: units new, changed and already known as they are. */
    record Taken(int added, int changed, int same) {}
}
