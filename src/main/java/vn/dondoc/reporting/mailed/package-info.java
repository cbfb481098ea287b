/** Forms that come by mail: what becomes of each, and how their unit confirms them. */
@NullMarked
package vn.dondoc.reporting.mailed;

import org.jspecify.annotations.NullMarked;
