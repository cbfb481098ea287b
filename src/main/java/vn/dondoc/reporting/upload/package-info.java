/** Files of figures, looked at and taken. */
@NullMarked
package vn.dondoc.reporting.upload;

import org.jspecify.annotations.NullMarked;
