/** The register of what came in, whichever way, with the scans that go with it. */
@NullMarked
package vn.dondoc.reporting.receipts;

import org.jspecify.annotations.NullMarked;
