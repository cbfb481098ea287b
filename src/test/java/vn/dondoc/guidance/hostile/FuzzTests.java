package vn.dondoc.guidance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.dondoc.guidance.CompiledRules;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.guidance.RuleCompiler;
import vn.dondoc.guidance.drools.DroolsExamples;
import vn.dondoc.guidance.pack.RulePack;

/**
 * Packs that come with the software, spoilt at random: whatever comes of it is read or refused in words, and what is
 * read compiles and runs. Lasts {@code -Dfuzz.seconds} (10); {@code -Dfuzz.seed} draws others than every build does.
 */
class FuzzTests {

    private static final Duration LASTS = Duration.ofSeconds(Long.getLong("fuzz.seconds", 10));
    private static final long SEED = Long.getLong("fuzz.seed", 20201118);

    /** Compiling takes a hundred times as long as reading. */
    private static final int COMPILED_ONE_IN = 40;

    private static final PackReader READER = PackReader.create();
    private static final RuleCompiler COMPILER = RuleCompiler.of(Path.of("rules"));

    private final Random random = new Random(SEED);
    private final Spoiling spoiling = new Spoiling(random);
    private final Watched watched = new Watched();

    @Test
    void whatIsSpoiltIsReadOrRefusedInWords() throws Exception {
        List<PackFiles> packs = new ArrayList<>();
        for (String name : List.of("lang-son/2020", "tra-vinh/2021", "tuyen-quang/2018", "son-la/2023", "mau/2027")) {
            packs.add(PackFiles.of(Path.of("rules", name), name));
        }
        int[] readable = new int[1];
        int[] compiled = new int[1];
        int spoilt = 0;
        long until = System.nanoTime() + LASTS.toNanos();
        while (System.nanoTime() < until) {
            PackFiles pack = spoilt(packs.get(random.nextInt(packs.size())));
            String what = "pack " + ++spoilt + " of seed " + SEED;
            try {
                watched.run(what, () -> {
                    hold(pack, readable, compiled);
                    return what;
                });
            } catch (Exception | AssertionError broken) {
                throw new AssertionError(what + ": " + spoiling.last(), broken);
            }
            assertThat(System.getProperty("dondoc.canary")).isNull();
        }
        System.out.printf(
                "Seed %d: %d packs spoilt, %d of them still readable, %d compiled; the slowest took %d ms%n",
                SEED,
                spoilt,
                readable[0],
                compiled[0],
                watched.slowest(1).get(0).millis());
    }

    private void hold(PackFiles files, int[] readable, int[] compiled) {
        Reading reading = READER.read(files);
        Holds.ofReading(files, reading);
        RulePack pack = reading.pack();
        if (pack != null && readable[0]++ % COMPILED_ONE_IN == 0) {
            CompiledRules rules = COMPILER.compile(pack);
            Holds.ofDrl(rules.drl());
            // Some may fail, as a threshold was spoilt; none may break.
            new DroolsExamples().failing(pack, rules);
            compiled[0]++;
        }
    }

    private PackFiles spoilt(PackFiles pack) {
        SortedMap<String, byte[]> files = new TreeMap<>(pack.files());
        List<String> paths = List.copyOf(files.keySet());
        spoiling.begin();
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            String path = paths.get(random.nextInt(paths.size()));
            byte[] other = files.get(paths.get(random.nextInt(paths.size())));
            files.put(path, spoiling.of(path, files.get(path), new String(other, StandardCharsets.UTF_8)));
        }
        return new PackFiles(pack.name(), files);
    }
}
