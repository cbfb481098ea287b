package vn.dondoc.guidance.checking;

import vn.dondoc.territory.Level;

/** Tiers as messages name them. */
final class Tiers {

    private Tiers() {}

    static String say(Level level) {
        return switch (level) {
            case PROVINCE -> "tỉnh";
            case DISTRICT -> "cấp huyện";
            case COMMUNE -> "cấp xã";
            case RESIDENTIAL_AREA -> "khu dân cư";
            case ORGANISATION -> "tổ chức thành viên";
        };
    }
}
