/** Who works where: people, the offices they hold in a unit, how they sign in and what they may see. */
@NullMarked
@ApplicationModule(allowedDependencies = {"territory"})
package vn.dondoc.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
