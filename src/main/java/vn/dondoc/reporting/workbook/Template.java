package vn.dondoc.reporting.workbook;

import static java.util.Objects.requireNonNull;

import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.RulePack;

/**
 * What a template is made of besides the figures.
 *
 * @param heading what stands above the table
 */
record Template(RulePack pack, Form form, WorkbookKey key, Heading heading) {

    /**
     * The lines above the table, as they are written.
     *
     * @param owner whose report it is
     * @param due by when; empty where there is no day
     * @param about the period and the days that the figures speak of
     * @param howTo how it is filled in
     */
    record Heading(String owner, String due, String title, String about, String howTo) {}

    Indicator indicator(String code) {
        return requireNonNull(pack.indicators().get(code));
    }
}
