package vn.dondoc.guidance.drafts;

import java.util.regex.Pattern;
import vn.dondoc.guidance.PackFolders;
import vn.dondoc.territory.Vietnamese;

/** A pack's name as people write it, made the one that files and addresses use. */
final class PackNames {

    private static final Pattern KIND = Pattern.compile("^(?:tinh|thanh pho|tp\\.?)\\s+");

    private PackNames() {}

    /**
     * {@code Tỉnh Lạng Sơn/2027} becomes {@code lang-son/2027}; what is a pack's name already stays.
     *
     * @param typed a province and, after the last slash, a year
     * @return not certain to be a pack's name: the year may be missing
     */
    static String of(String typed) {
        String given = typed.strip();
        int slash = given.lastIndexOf('/');
        if (PackFolders.isName(given) || slash < 0) {
            return given;
        }
        String plain = Vietnamese.plainKey(given.substring(0, slash).strip());
        String province = KIND.matcher(plain).replaceFirst("").replaceAll("[^a-z0-9]+", "-");
        return province.replaceAll("^-|-$", "") + given.substring(slash).replace(" ", "");
    }
}
