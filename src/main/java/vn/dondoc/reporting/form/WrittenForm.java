package vn.dondoc.reporting.form;

import java.util.Map;

/**
 * What is written in a unit's form.
 *
 * @param entries texts by indicator
 * @param nothingDone whether "Báo cáo không phát sinh" is said
 * @param stamp as of {@link Posted}
 */
public record WrittenForm(Map<String, String> entries, boolean nothingDone, String stamp) {}
