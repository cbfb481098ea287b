/** Workbooks that come back filled in: opened safely, read by meaning, told cell by cell what is in doubt. */
@NullMarked
package vn.dondoc.reporting.workbook.reading;

import org.jspecify.annotations.NullMarked;
