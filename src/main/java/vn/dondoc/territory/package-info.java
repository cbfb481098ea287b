/** Which units there are, on which days, and who stands above whom. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.dondoc.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
