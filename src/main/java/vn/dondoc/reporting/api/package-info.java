/** Door 4: reports, and what came in, for programs. */
@NullMarked
package vn.dondoc.reporting.api;

import org.jspecify.annotations.NullMarked;
