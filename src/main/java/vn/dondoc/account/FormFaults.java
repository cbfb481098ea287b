package vn.dondoc.account;

import java.util.List;
import org.springframework.validation.BindingResult;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/** Puts what a service refused beside the fields of the form. */
final class FormFaults {

    private FormFaults() {}

    /** @return the faults that belong to no field, as those of an uploaded file */
    static List<Fault> tell(RefusedException refused, BindingResult form) {
        for (Fault fault : refused.faults()) {
            if (isField(form, fault)) {
                form.rejectValue(fault.path(), fault.code(), fault.arguments(), null);
            }
        }
        return refused.faults().stream().filter(fault -> !isField(form, fault)).toList();
    }

    private static boolean isField(BindingResult form, Fault fault) {
        return fault.line() == 0 && form.getFieldType(fault.path()) != null;
    }
}
