/** Forms as spreadsheets: how they are laid out, and the templates that people download. */
@NullMarked
package vn.dondoc.reporting.workbook;

import org.jspecify.annotations.NullMarked;
