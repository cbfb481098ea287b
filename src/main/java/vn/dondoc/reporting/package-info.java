/** What came in: receipts, submissions with their history, and the figures rolled up the tree. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "territory",
            "account",
            "account::api",
            "guidance",
            "guidance::language",
            "guidance::pack",
            "guidance::wording",
            "calendar"
        })
package vn.dondoc.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
