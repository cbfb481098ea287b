package vn.dondoc.guidance;

/**
 * A pack came into force. Published inside the adopting transaction.
 *
 * @param name the pack's name, {@code lang-son/2020}
 * @param version the version adopted
 */
public record PackAdopted(String name, int version) {}
