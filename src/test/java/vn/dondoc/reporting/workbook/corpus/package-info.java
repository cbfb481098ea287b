/** Makes the workbooks of the corpus; what becomes of each is in {@code src/test/resources/workbooks/corpus.txt}. */
@NullMarked
package vn.dondoc.reporting.workbook.corpus;

import org.jspecify.annotations.NullMarked;
