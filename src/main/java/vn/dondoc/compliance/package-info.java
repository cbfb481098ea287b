/** Who met what: figures and obligations judged by Drools, each verdict with its reason. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "territory",
            "account",
            "account::api",
            "guidance",
            "guidance::language",
            "guidance::pack",
            "guidance::facts",
            "calendar",
            "reporting",
            "reporting::rollup"
        })
package vn.dondoc.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
