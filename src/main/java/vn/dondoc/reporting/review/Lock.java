package vn.dondoc.reporting.review;

import java.time.Instant;
import vn.dondoc.reporting.ReportKey;

/** A report that was accepted: its figures stay as they are until it is opened again. */
public record Lock(ReportKey report, String by, Instant at) {}
