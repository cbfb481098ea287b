package vn.dondoc.account;

import java.text.Normalizer;
import org.springframework.validation.Errors;

/** A password typed twice. */
record NewPassword(String password, String repeated) {

    NewPassword() {
        this("", "");
    }

    void checkRepeated(Errors errors) {
        if (!Normalizer.normalize(password, Normalizer.Form.NFC)
                .equals(Normalizer.normalize(repeated, Normalizer.Form.NFC))) {
            errors.rejectValue("repeated", "account.fault.password.repeated");
        }
    }
}
