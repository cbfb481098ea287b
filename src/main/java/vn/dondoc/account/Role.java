package vn.dondoc.account;

/** What a person does in a unit. */
public enum Role {
    /** Ban Phong trào of the province: sees the province, reviews, records receipts. */
    PROVINCIAL_STAFF,
    /** Chủ tịch, Phó Chủ tịch thường trực of a district or commune committee. */
    CHAIR,
    /** The person in charge of reports in a unit; enters figures. */
    CLERK,
    /** Writes rules. */
    PLANNER,
    /** Runs the installation: accounts, units, calendar. */
    ADMINISTRATOR;

    /** As Spring Security knows it: {@code ROLE_CLERK}. */
    String authority() {
        return "ROLE_" + name();
    }

    /** Whether the office reaches over the whole province, whichever unit it is held in. */
    boolean isProvincial() {
        return this == PROVINCIAL_STAFF || this == PLANNER || this == ADMINISTRATOR;
    }

    /** Whether figures may be entered by it. */
    boolean reports() {
        return this == PROVINCIAL_STAFF || this == CHAIR || this == CLERK;
    }
}
