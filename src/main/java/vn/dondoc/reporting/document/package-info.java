/**
 * Office documents (.docx) in the layout of Decree 30/2020/NĐ-CP, annex I, as the Front uses it: page, header with
 * national title, signature, recipients, annex. Knows nothing of what the document says.
 */
@NullMarked
@NamedInterface("document")
package vn.dondoc.reporting.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
