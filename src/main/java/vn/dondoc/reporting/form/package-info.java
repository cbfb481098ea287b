/** A unit's form: filled in, sent, reviewed; with everything it ever said. */
@NullMarked
package vn.dondoc.reporting.form;

import org.jspecify.annotations.NullMarked;
