/** The demonstration: Lạng Sơn 2020 with people, reports and a clock that can be moved. Only under profile demo. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "territory",
            "account",
            "guidance",
            "guidance::language",
            "guidance::pack",
            "calendar",
            "reporting",
            "compliance",
            "notices",
            "notices::delivery",
            "notices::digest",
            "notices::letter",
            "jobs"
        })
package vn.dondoc.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
