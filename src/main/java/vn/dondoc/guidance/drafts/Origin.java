package vn.dondoc.guidance.drafts;

/** Where the first revision of a draft comes from, besides a zip file; the likeliest first. */
enum Origin {
    /** The newest adopted version. */
    ADOPTED,
    /** The pack of the year before, or of the latest year before that has one, prepared for this year. */
    LAST_YEAR,
    /** The folder of that name among the rules of the installation. */
    FOLDER,
    /** What was written and discarded last. */
    DISCARDED,
    /** The commented template. */
    TEMPLATE,
    /** Only the headings of the files. */
    EMPTY
}
