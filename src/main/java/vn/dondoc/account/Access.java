package vn.dondoc.account;

import java.util.List;
import vn.dondoc.territory.UnitId;

/**
 * Who may see and change what; asked by services, not only by pages. Everyone sees and changes their own unit and what
 * stands below it; provincial staff and administrators the whole province.
 */
public interface Access {

    /** The person signed in. @throws org.springframework.security.access.AccessDeniedException if nobody is */
    Officer current();

    /** The units at the top of what the current person may see, in the order of the offices. */
    List<UnitId> homes();

    boolean maySee(UnitId unit);

    /** Whether that is everything: staff of the province where the installation has but one. */
    boolean seesAll();

    /** @throws org.springframework.security.access.AccessDeniedException if the current person may not see the unit */
    void requireSee(UnitId unit);

    /** Whether the current person may enter figures for the unit. */
    boolean mayReportFor(UnitId unit);

    /** Whether that person may, signed in or not: for what they send by other ways than our pages. */
    boolean mayReportFor(Officer officer, UnitId unit);

    /** @throws org.springframework.security.access.AccessDeniedException if the current person may not report for it */
    void requireReportFor(UnitId unit);

    /** @throws org.springframework.security.access.AccessDeniedException if the current person does not hold the role */
    void requireRole(Role role);
}
