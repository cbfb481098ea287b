package vn.dondoc;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser, the one that the machine has. Where there is none, tests are skipped with one line, unless
 * {@code DONDOC_REQUIRE_BROWSER=true} makes its absence a failure. {@code DONDOC_BROWSER} names one in another place.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private Browser(Path executable) {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
    }

    /** Starts the machine's browser, or skips the test that asks for it. */
    public static Browser open() {
        Optional<Path> executable = executable();
        if (executable.isEmpty() && Boolean.parseBoolean(System.getenv("DONDOC_REQUIRE_BROWSER"))) {
            throw new IllegalStateException("DONDOC_REQUIRE_BROWSER is set, but there is no Chromium or Chrome here");
        }
        if (executable.isEmpty()) {
            System.out.println("No Chromium or Chrome here: a test in a real browser is skipped");
        }
        Assumptions.assumeTrue(executable.isPresent(), "no Chromium or Chrome here");
        return new Browser(executable.orElseThrow());
    }

    /** A page of its own, without cookies of others, on an office screen (1366 × 768). */
    public Page page() {
        return page(new com.microsoft.playwright.Browser.NewContextOptions());
    }

    /** A page with scripts switched off. */
    public Page pageWithoutScript() {
        return page(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private Page page(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context =
                browser.newContext(options.setViewportSize(1366, 768).setLocale("vi-VN"));
        context.onRequest(request -> requests.add(request.url()));
        context.setDefaultTimeout(10_000);
        return context.newPage();
    }

    /** The addresses of everything that pages have asked for. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> executable() {
        String named = System.getenv("DONDOC_BROWSER");
        Stream<Path> candidates = named != null
                ? Stream.of(Path.of(named))
                : NAMES.stream()
                        .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                .map(folder -> Path.of(folder, name)));
        return candidates.filter(Files::isExecutable).findFirst();
    }
}
