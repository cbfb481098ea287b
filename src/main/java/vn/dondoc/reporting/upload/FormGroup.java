package vn.dondoc.reporting.upload;

import java.util.Comparator;
import java.util.List;
import vn.dondoc.territory.Unit;

/**
 * Forms of a workbook whose units stand below the same one, so that a file of a province can be gone through district by
 * district.
 *
 * @param forms those that would change anything or are to be looked at first, then the rest
 */
record FormGroup(Unit head, List<FormPreview> forms) {

    FormGroup(Unit head, List<FormPreview> forms) {
        this.head = head;
        this.forms = forms.stream()
                .sorted(Comparator.comparing(
                        form -> form.toBeSeen() ? 0 : form.changes().isEmpty() ? 2 : 1))
                .toList();
    }

    /** Forms in which something would change. */
    public long changed() {
        return forms.stream().filter(form -> !form.changes().isEmpty()).count();
    }

    public int cells() {
        return forms.stream().mapToInt(form -> form.changes().size()).sum();
    }

    /** Forms of which something is asked, or that cannot be sent as they are. */
    public long toBeSeen() {
        return forms.stream().filter(FormPreview::toBeSeen).count();
    }
}
