/** What the guidance asks for: rule packs, read from sentences, checked, compiled to Drools and adopted. */
@NullMarked
@ApplicationModule(allowedDependencies = {"territory", "account", "account::api"})
package vn.dondoc.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
