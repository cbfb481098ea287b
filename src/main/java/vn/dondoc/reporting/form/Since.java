package vn.dondoc.reporting.form;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.Receipt;

/**
 * What somebody changed in a form.
 *
 * @param door by which it came
 * @param file that brought it; absent unless it was a file of figures
 * @param names of the fields that read otherwise since, in the form's order; empty where a file brought them
 */
public record Since(
        Instant at, String by, Receipt.Door door, @Nullable String file, List<String> names) {}
