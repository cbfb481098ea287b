package vn.dondoc.guidance.web;

import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.RulePack;

/**
 * One of two packs laid side by side.
 *
 * @param name the pack's name
 * @param version of an adopted pack; absent for a draft or a folder
 * @param source where it comes from
 */
record PackSide(String name, Source source, @Nullable Integer version) {

    /** Where a pack can come from. */
    enum Source {
        ADOPTED,
        DRAFT,
        FOLDER
    }

    /** As an address names it: {@code lang-son/2020@2}, {@code lang-son/2021@draft}, {@code tra-vinh/2021@folder}. */
    public String address() {
        return name + "@" + (version != null ? version.toString() : source == Source.DRAFT ? "draft" : "folder");
    }

    /**
     * What was read of it.
     *
     * @param pack what could be understood; absent if nothing could be
     * @param faulty whether anything was left out
     */
    record Read(PackSide side, @Nullable RulePack pack, boolean faulty) {}
}
