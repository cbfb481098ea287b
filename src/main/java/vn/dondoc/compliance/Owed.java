package vn.dondoc.compliance;

import java.util.List;
import vn.dondoc.calendar.Obligation;

/**
 * Everything that is judged.
 *
 * @param obligations what is owed
 * @param exempt what the words of a scope name and nobody owes
 */
public record Owed(List<Obligation> obligations, List<Obligation> exempt) {}
