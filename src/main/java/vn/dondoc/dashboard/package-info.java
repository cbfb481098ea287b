/** The pages that read across the modules; owns nothing. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "territory",
            "account",
            "guidance",
            "guidance::language",
            "guidance::pack",
            "guidance::difference",
            "calendar",
            "reporting",
            "compliance",
            "notices",
            "notices::contact",
            "notices::digest",
            "notices::letter",
            "jobs"
        })
package vn.dondoc.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
