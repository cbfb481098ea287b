package vn.dondoc.guidance.drools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.CompiledRules;
import vn.dondoc.guidance.RuleCompiler;
import vn.dondoc.guidance.pack.RulePack;

/** Compiles packs with the executable model. */
@Component
public class DroolsCompiler implements RuleCompiler {

    private static final String FOLDER = "src/main/resources/vn/dondoc/";

    private final Path common;

    /** @param rulesDir the folder that holds {@code chung} */
    public DroolsCompiler(@Value("${dondoc.rules-dir}") Path rulesDir) {
        common = rulesDir.resolve("chung");
    }

    /** {@inheritDoc} One build at a time in the whole process: Drools shares its compiler and repository. */
    @Override
    public CompiledRules compile(RulePack pack) {
        Map<String, String> sources = commonRules();
        String emitted = emit(pack);
        StringBuilder shown = new StringBuilder(emitted);
        sources.forEach((name, drl) -> shown.append("\n// ===== rules/")
                .append(name)
                .append(" =====\n")
                .append(drl));
        sources.put("pack/rules.drl", emitted);
        synchronized (DroolsCompiler.class) {
            return CompiledRules.of(build(pack.name(), sources), shown.toString());
        }
    }

    @Override
    public String emit(RulePack pack) {
        return Drl.of(pack);
    }

    private Map<String, String> commonRules() {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.list(common)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".drl"))::iterator) {
                sources.put("chung/" + file.getFileName(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The common rules cannot be read from " + common, e);
        }
        return sources;
    }

    private static KieBase build(String name, Map<String, String> sources) {
        KieServices kie = KieServices.get();
        // One fixed release a pack, removed afterwards: a new one for each build would stay in memory for ever.
        ReleaseId release = kie.newReleaseId("vn.dondoc", name.replaceAll("[^A-Za-z0-9]", "-"), "1");
        KieFileSystem files = kie.newKieFileSystem();
        files.generateAndWritePomXML(release);
        sources.forEach((file, drl) -> files.write(
                FOLDER + file,
                kie.getResources()
                        .newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name())));
        // Inside Spring Boot's jar the default loader does not find the fact classes in threads of a pool.
        ClassLoader loader = DroolsCompiler.class.getClassLoader();
        try {
            KieBuilder builder = kie.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                throw new IllegalStateException("Drools refuses the rules of " + name + ": "
                        + builder.getResults().getMessages());
            }
            return kie.newKieContainer(release, loader).getKieBase();
        } finally {
            kie.getRepository().removeKieModule(release);
        }
    }
}
