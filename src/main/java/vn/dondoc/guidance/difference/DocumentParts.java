package vn.dondoc.guidance.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dondoc.guidance.pack.Clause;
import vn.dondoc.guidance.pack.Clause.Coverage;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.guidance.pack.RulePack.Document;

/** The documents and, in those that both packs have, the clauses. */
final class DocumentParts {

    private final RulePack before;
    private final RulePack after;
    private final Alike alike;

    DocumentParts(RulePack before, RulePack after, Alike alike) {
        this.before = before;
        this.after = after;
        this.alike = alike;
    }

    List<Part> find() {
        List<Document> left = new ArrayList<>(before.documents());
        List<Part> parts = new ArrayList<>();
        for (Document document : after.documents()) {
            Optional<Document> earlier = left.stream()
                    .filter(one -> alike.same(one.id(), document.id()))
                    .findFirst()
                    .or(() -> left.stream()
                            .filter(one -> alike.same(one.title(), document.title())
                                    && alike.same(one.issuer(), document.issuer()))
                            .findFirst());
            earlier.ifPresent(left::remove);
            earlier.map(one -> changed(one, document))
                    .orElseGet(() -> Optional.of(whole(document, after, Fate.NEW)))
                    .ifPresent(parts::add);
        }
        left.forEach(document -> parts.add(whole(document, before, Fate.GONE)));
        return parts;
    }

    private static Part whole(Document document, RulePack pack, Fate fate) {
        int clauses = clausesOf(document, pack).size();
        return new Part(
                Topic.DOCUMENT,
                fate,
                document.id(),
                document.title(),
                List.of(Change.of(Aspect.CLAUSES, Integer.toString(clauses))));
    }

    private Optional<Part> changed(Document old, Document document) {
        List<Change> changes = new ArrayList<>();
        if (!alike.same(old.title(), document.title())) {
            changes.add(Change.of(Aspect.TITLE, Said.quoted(old.title()), Said.quoted(document.title())));
        }
        if (!alike.same(old.issuer(), document.issuer())) {
            changes.add(Change.of(Aspect.ISSUER, Said.quoted(old.issuer()), Said.quoted(document.issuer())));
        }
        clauses(clausesOf(old, before), clausesOf(document, after), changes);
        return Part.changed(Topic.DOCUMENT, document.id(), document.title(), changes);
    }

    private void clauses(List<Clause> old, List<Clause> now, List<Change> changes) {
        List<Clause> left = new ArrayList<>(old);
        for (Clause clause : now) {
            Optional<Clause> earlier = earlier(clause, left);
            earlier.ifPresentOrElse(
                    one -> {
                        left.remove(one);
                        clause(one, clause, changes);
                    },
                    () -> changes.add(Change.of(Aspect.CLAUSE_NEW, clause.number(), clause.summary())));
        }
        left.forEach(clause -> changes.add(Change.of(Aspect.CLAUSE_GONE, clause.number(), clause.summary())));
    }

    /** The clause of the same id, else of the same quote: numbers move when a document is written anew. */
    private Optional<Clause> earlier(Clause clause, List<Clause> left) {
        return left.stream()
                .filter(one -> alike.same(one.id(), clause.id()))
                .findFirst()
                .or(() -> left.stream()
                        .filter(one -> !clause.quote().isEmpty() && alike.same(one.quote(), clause.quote()))
                        .findFirst());
    }

    private void clause(Clause old, Clause now, List<Change> changes) {
        if (!old.number().equals(now.number())) {
            changes.add(Change.of(Aspect.CLAUSE_NUMBER, old.number(), now.number(), now.summary()));
        }
        if (!alike.same(old.summary(), now.summary())) {
            said(now, old.summary(), now.summary(), changes);
        } else if (!alike.same(old.quote(), now.quote())) {
            said(now, old.quote(), now.quote(), changes);
        }
        if (old.coverage() != now.coverage()) {
            changes.add(Change.of(Aspect.CLAUSE_COVERED, coverage(old), coverage(now), now.number(), now.summary()));
        }
    }

    private static void said(Clause clause, String old, String now, List<Change> changes) {
        changes.add(Change.of(Aspect.CLAUSE_CHANGED, Said.quoted(old), Said.quoted(now), clause.number()));
    }

    private static Object coverage(Clause clause) {
        return clause.coverage() == Coverage.RULE
                ? clause.rules().stream().collect(Collectors.joining(", "))
                : Said.word(clause.coverage());
    }

    private static List<Clause> clausesOf(Document document, RulePack pack) {
        return pack.clauses().stream()
                .filter(clause -> clause.document().equals(document.id()))
                .toList();
    }
}
