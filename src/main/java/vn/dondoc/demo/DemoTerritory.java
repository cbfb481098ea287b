package vn.dondoc.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** Lạng Sơn's 11 districts and 200 communes with their official codes, and 1,705 residential areas made up. */
@Component
@Profile("demo")
class DemoTerritory {

    static final UnitId PROVINCE = UnitId.of("20");

    private static final String LIST = "demo/units-lang-son-2020.csv";

    private final Units units;

    DemoTerritory(Units units) {
        this.units = units;
    }

    void settle() {
        try {
            units.take(new ClassPathResource(LIST).getContentAsByteArray(), LIST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        units.take(residentialAreas().getBytes(StandardCharsets.UTF_8), "residential-areas.csv");
    }

    private String residentialAreas() {
        List<Unit> communes = units.territory().all().stream()
                .filter(unit -> unit.level() == Level.COMMUNE)
                .toList();
        Iterator<Integer> counts = ResidentialAreas.spread(communes.size()).iterator();
        StringBuilder list = new StringBuilder("code,parent_code,level,type,name_vi\n");
        for (Unit commune : communes) {
            int count = counts.next();
            for (int i = 1; i <= count; i++) {
                list.append("%s-%02d,%s,residential_area,khu dân cư,%d %s%n"
                        .formatted(commune.code(), i, commune.code(), i, commune.name()));
            }
        }
        return list.toString();
    }
}
