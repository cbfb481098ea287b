package vn.dondoc.reporting.mailbox;

import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** Units and sizes as the tray says them; templates know it as {@code @trayWords}. */
@Component
public class TrayWords {

    private static final long KILO = 1024;

    private final Units units;

    TrayWords(Units units) {
        this.units = units;
    }

    /** {@code Huyện Cao Lộc}; the code of a unit that is no longer known. */
    public String unit(UnitId id) {
        String name = units.territory().find(id).map(Unit::fullName).orElse(id.toString());
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** {@code 12 KB}, {@code 3,4 MB}. */
    public String size(long bytes) {
        NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(1);
        if (bytes < KILO * KILO) {
            return format.format((bytes + KILO - 1) / KILO) + " KB";
        }
        return format.format((double) bytes / (KILO * KILO)) + " MB";
    }
}
