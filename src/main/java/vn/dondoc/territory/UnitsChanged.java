package vn.dondoc.territory;

/** Units were added or changed; {@link Units#territory()} gives the new ones already. Told within the transaction. */
public record UnitsChanged() {}
