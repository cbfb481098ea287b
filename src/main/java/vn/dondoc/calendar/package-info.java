/** Working days, and what each unit owes by when. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "territory",
            "account",
            "account::api",
            "guidance",
            "guidance::language",
            "guidance::pack",
            "guidance::wording"
        })
package vn.dondoc.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
