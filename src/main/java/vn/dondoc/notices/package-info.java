/** Who is told what, and when: reminders, digests, the outbox and its delivery. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "territory",
            "account",
            "account::api",
            "guidance",
            "guidance::language",
            "guidance::pack",
            "calendar",
            "reporting",
            "reporting::document",
            "compliance",
            "compliance::waiving"
        })
package vn.dondoc.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
