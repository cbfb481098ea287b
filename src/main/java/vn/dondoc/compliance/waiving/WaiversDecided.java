package vn.dondoc.compliance.waiving;

import java.util.List;

/**
 * Waivers or extensions were given, not agreed to or taken back. Told once for all that one decision gave, within its
 * transaction, after the verdicts were judged anew.
 *
 * @param pack its name
 * @param decided never empty
 */
public record WaiversDecided(String pack, List<WaiverDecided> decided) {}
