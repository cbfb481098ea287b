/**
 * The jobs of the installation as people see them: when each ran and will run, what it did, run now, pause. Modules
 * declare their jobs themselves; a job says what it did by {@code context.setResult} with a
 * {@link org.springframework.context.MessageSourceResolvable} whose arguments are numbers or texts, or nothing if there
 * was nothing to do (without arguments: why there was nothing to do), and is named in its module's bundle: {@code job.GROUP.NAME} and {@code job.GROUP.NAME.what}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account"})
package vn.dondoc.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
