package vn.dondoc.reporting;

/** How far the review of reports is. */
public interface Reviews {

    /**
     * Of the units that the person signed in may see.
     *
     * @throws org.springframework.security.access.AccessDeniedException to planners, who have no part in it
     */
    ReviewCounts counts();
}
