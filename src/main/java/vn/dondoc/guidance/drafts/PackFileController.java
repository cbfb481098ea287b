package vn.dondoc.guidance.drafts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.guidance.Draft;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.VersionHead;
import vn.dondoc.territory.RefusedException;

/** Packs and their guidance documents as files: given out to be saved, never shown by the browser as a page of ours. */
@Controller
class PackFileController {

    private final Packs packs;
    private final PackDocuments documents;
    private final DraftPages pages;

    PackFileController(Packs packs, PackDocuments documents, DraftPages pages) {
        this.packs = packs;
        this.documents = documents;
        this.pages = pages;
    }

    /** An adopted version, else the newest, with the documents attached now. */
    @GetMapping("/packs/{province}/{year}/export")
    ResponseEntity<byte[]> export(
            @PathVariable String province,
            @PathVariable String year,
            @RequestParam(required = false) @Nullable Integer version) {
        String name = DraftPages.name(province, year);
        int wanted = version != null
                ? version
                : packs.versions(name).stream()
                        .map(VersionHead::version)
                        .findFirst()
                        .orElseThrow(PackFileController::notThere);
        PackFiles files = packs.files(name, wanted).orElseThrow(PackFileController::notThere);
        return zip(files, "v" + wanted);
    }

    /** The newest revision of the open draft. */
    @GetMapping("/packs/{province}/{year}/draft/export")
    ResponseEntity<byte[]> exportDraft(@PathVariable String province, @PathVariable String year) {
        Draft draft = pages.open(DraftPages.name(province, year));
        return zip(draft.files(), "draft-" + draft.head().revision());
    }

    private ResponseEntity<byte[]> zip(PackFiles pack, String which) {
        SortedMap<String, byte[]> all = new TreeMap<>(pack.files());
        all.putAll(documents.files(pack.name()));
        String file = pack.name().replace('/', '-') + "-" + which + ".zip";
        return file(PackZip.of(pack.name(), all), file, MediaType.parseMediaType("application/zip"));
    }

    @GetMapping("/packs/{province}/{year}/documents/{file}")
    ResponseEntity<byte[]> document(
            @PathVariable String province, @PathVariable String year, @PathVariable String file) {
        DocumentKind kind = DocumentKind.of(file).orElseThrow(PackFileController::notThere);
        return documents
                .content(DraftPages.name(province, year), file)
                .map(content -> file(content, file, kind.mediaType()))
                .orElseThrow(PackFileController::notThere);
    }

    @PostMapping("/packs/{province}/{year}/documents")
    String attach(
            @PathVariable String province,
            @PathVariable String year,
            @RequestParam List<MultipartFile> files,
            Locale locale,
            RedirectAttributes redirect)
            throws IOException {
        String name = DraftPages.name(province, year);
        SortedMap<String, byte[]> given = new TreeMap<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                given.put(lastName(String.valueOf(file.getOriginalFilename())), file.getBytes());
            }
        }
        try {
            documents.attach(name, given);
            redirect.addFlashAttribute("done", pages.say("guidance.draft.attached", locale, given.size()));
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("refused", pages.say(refused.faults(), locale));
        }
        return "redirect:/packs/" + name + "/documents";
    }

    @PostMapping("/packs/{province}/{year}/documents/{file}/remove")
    String remove(
            @PathVariable String province,
            @PathVariable String year,
            @PathVariable String file,
            Locale locale,
            RedirectAttributes redirect) {
        String name = DraftPages.name(province, year);
        documents.remove(name, file);
        redirect.addFlashAttribute("done", pages.say("guidance.draft.document-removed", locale, file));
        return "redirect:/packs/" + name + "/documents";
    }

    @GetMapping("/packs/{province}/{year}/documents")
    String documents(@PathVariable String province, @PathVariable String year, Locale locale, Model model) {
        String name = DraftPages.name(province, year);
        pages.frame(model, name, "documents", locale);
        model.addAttribute("documents", documents.of(name));
        return "guidance/documents";
    }

    /** Some browsers send a path. */
    private static String lastName(String given) {
        String composed = Normalizer.normalize(given, Normalizer.Form.NFC);
        return composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1);
    }

    private static ResponseEntity<byte[]> file(byte[] content, String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
