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
    ADMINISTRATOR
}
