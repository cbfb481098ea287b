package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewsTests {

    @TempDir
    Path data;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.ofEpochMilli(System.currentTimeMillis()));

    private Path file(String text) throws IOException {
        return Files.writeString(data.resolve("given"), text);
    }

    private long stored() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).count() - 1;
        }
    }

    @Test
    void whatIsTakenIsKeptForGoodAndOnlyByWhoLookedAtIt() throws IOException {
        Previews previews = new Previews(new FileStore(data), now::get);
        String digest = previews.keep(file("a"), "caoloc.canbo");

        assertThat(previews.take(digest, "vanlang.canbo")).isEmpty();
        assertThat(previews.take("xx", "caoloc.canbo")).isEmpty();
        assertThat(previews.take(digest, "caoloc.canbo"))
                .hasValueSatisfying(taken -> assertThat(taken).isEqualTo(new FileStore(data).find(digest)));
        assertThat(new FileStore(data).find(digest).exists()).isTrue();
    }

    @Test
    void whatNobodyTookIsDeletedAfterADay() throws IOException {
        Previews previews = new Previews(new FileStore(data), now::get);
        String digest = previews.keep(file("a"), "caoloc.canbo");
        now.updateAndGet(moment -> moment.plus(Previews.KEPT).plus(Duration.ofMinutes(1)));
        previews.keep(file("b"), "vanlang.canbo");

        assertThat(previews.take(digest, "caoloc.canbo")).isEmpty();
        assertThat(stored()).isLessThanOrEqualTo(1);
    }

    @Test
    void nobodyFillsTheDiskWithWhatTheyOnlyLookAt() throws IOException {
        Previews previews = new Previews(new FileStore(data), now::get);
        String first = previews.keep(file("first"), "caoloc.canbo");
        try (Stream<Path> own = Files.walk(data)) {
            Path kept = own.filter(path -> path.endsWith(first)).findFirst().orElseThrow();
            Files.setLastModifiedTime(kept, FileTime.from(now.get().minus(Duration.ofHours(1))));
        }
        for (int n = 0; n < Previews.MOST; n++) {
            previews.keep(file("file " + n), "caoloc.canbo");
        }

        assertThat(stored()).isEqualTo(Previews.MOST);
        assertThat(previews.take(first, "caoloc.canbo")).isEmpty();
    }
}
