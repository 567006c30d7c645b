// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.DocumentId;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.StatedDate;
import org.daylight.Statement;
import org.daylight.codebook.Codebook;
import org.daylight.codebook.Kind;
import org.daylight.codebook.Property;
import org.daylight.register.Grades;
import org.daylight.register.History;
import org.jspecify.annotations.Nullable;

/** Pages of the register as they may be shown: the list of entries, one entry with all that was said and decided of it. */
public final class EntryPages {
    /** So many texts of an entry at most are gone through for names that its label must not show. */
    private static final int MOST_TEXTS = 1_000;

    private final Workbench workbench;
    private final Veils drawn;
    private final Map<DocumentId, Optional<Veil>> veils = new HashMap<>();
    private final Map<String, String> loose = new HashMap<>();
    private final History history;
    private final Grades grades;
    private final Map<String, Grades.Grade> sources;

    /** Pages of this case, or of this case as of a date. */
    public EntryPages(Workbench workbench) {
        this.workbench = workbench;
        drawn = workbench.veils();
        history = new History(workbench.database());
        grades = new Grades(workbench.database());
        sources = grades.sources();
    }

    /**
     * A row of the list.
     *
     * @param entry its label masked
     * @param statements how many stand on it
     * @param pages on how many captures
     */
    public record Row(Entry entry, int statements, int pages) {}

    /**
     * A decision, its reason masked.
     *
     * @param event position in the ledger
     * @param time when
     * @param actor pseudonym of who decided
     * @param verdict its word
     * @param about what it speaks of, in words: entries, a statement, an event; empty where it says so by itself
     * @param reason in the person's words, names masked
     * @param undoneBy the decision that undid it; null while it holds
     */
    public record Step(
            long event,
            Instant time,
            String actor,
            String verdict,
            String about,
            String reason,
            @Nullable Long undoneBy) {}

    /**
     * How a person judged a statement or a source.
     *
     * @param grade 1 to 6 of a statement, A to F of a source
     * @param reason in the person's words, names masked; empty where nobody gave one
     */
    public record Judged(String grade, String reason) {
        /** In English, as programs are told. */
        public String english() {
            return reason.isEmpty() ? grade : grade + ", because: " + reason;
        }
    }

    /**
     * What belongs to a statement beside what the register's view shows of it.
     *
     * @param asOf when it held, as the text says
     * @param stated when it was said
     * @param valueLabel its value in the codebook's words
     * @param proposed what the reader had proposed, masked; null unless a person amended it
     * @param preferred why a person puts it first; null unless somebody does
     * @param credibility as a person graded it; null unless somebody did
     * @param reliability of the publisher; F where nobody graded it
     */
    public record Beside(
            @Nullable StatedDate asOf,
            @Nullable StatedDate stated,
            String valueLabel,
            @Nullable String proposed,
            @Nullable String preferred,
            @Nullable Judged credibility,
            Judged reliability) {}

    /**
     * One property with its statements.
     *
     * @param property its code
     * @param label in the codebook's words
     * @param statements the preferred one first, then in order of decision
     */
    public record Group(String property, String label, List<RegisterView.Shown> statements) {
        /** Copies the list. */
        public Group {
            statements = List.copyOf(statements);
        }
    }

    /**
     * A statement that one person accepted and that waits for another.
     *
     * @param decision the acceptance
     * @param property which property
     * @param value what it would say, masked
     */
    public record Half(long decision, String property, String value) {}

    /**
     * One entry.
     *
     * @param entry its label masked
     * @param merged ids that lead here
     * @param groups its properties in the order of the codebook
     * @param beside what belongs to each statement, by {@code decision/property}
     * @param halves what waits for a second person
     * @param steps all decisions that touch it, oldest first, those included that were undone
     */
    public record Page(
            Entry entry,
            List<EntryId> merged,
            List<Group> groups,
            Map<String, Beside> beside,
            List<Half> halves,
            List<Step> steps) {
        /** Copies the lists. */
        public Page {
            merged = List.copyOf(merged);
            groups = List.copyOf(groups);
            beside = Map.copyOf(beside);
            halves = List.copyOf(halves);
            steps = List.copyOf(steps);
        }
    }

    /**
     * How many entries are listed.
     *
     * @param kind of this kind alone; null for all
     */
    public int count(@Nullable EntryKind kind) {
        return workbench.register().count(kind);
    }

    /** A stretch of the list. */
    public List<Row> list(@Nullable EntryKind kind, int offset, int limit) {
        return workbench.register().page(kind, offset, limit).stream()
                .map(l -> new Row(masked(l.entry()), l.statements(), l.pages()))
                .toList();
    }

    /** The kind that is written so. */
    public EntryKind kind(String word) {
        return CodebookValues.kind(workbench.codebook(), word);
    }

    /** The entry, or where it was merged to the one that it leads to. */
    public Optional<Entry> entry(EntryId id) {
        return workbench.register().entry(workbench.register().resolve(id)).map(this::masked);
    }

    /**
     * One entry.
     *
     * @param statements as the register's view shows them
     */
    public Page page(Entry entry, List<RegisterView.Shown> statements) {
        Codebook codebook = workbench.codebook();
        String kind = entry.kind().code();
        Map<String, Grades.Preferred> preferred = grades.preferred(entry.id());
        Map<String, Beside> beside = new LinkedHashMap<>();
        Map<Long, History.Proposed> proposed = history.proposed(entry.id());
        Map<String, Grades.Grade> credibility = grades.ofStatements(entry.id());
        Set<String> shown =
                statements.stream().map(s -> s.decision() + "/" + s.property()).collect(Collectors.toSet());
        for (Statement s : workbench.register().statements(entry.id())) {
            String name = s.decision() + "/" + s.property();
            if (shown.contains(name)) {
                beside.put(
                        name,
                        beside(
                                s,
                                kind,
                                preferred.get(s.property()),
                                proposed.get(s.decision()),
                                credibility.get(name)));
            }
        }
        Map<String, List<RegisterView.Shown>> said = new LinkedHashMap<>();
        codebook.kind(kind).map(Kind::properties).orElse(List.of()).stream()
                .map(Property::code)
                .forEach(p -> said.put(p, new ArrayList<>()));
        statements.forEach(
                s -> said.computeIfAbsent(s.property(), p -> new ArrayList<>()).add(s));
        List<Group> groups = new ArrayList<>();
        said.forEach((property, all) -> {
            Grades.Preferred first = preferred.get(property);
            if (first != null) {
                all.sort((a, b) -> Boolean.compare(
                        !first.statement().names(a.decision(), a.property()),
                        !first.statement().names(b.decision(), b.property())));
            }
            if (!all.isEmpty()) {
                groups.add(new Group(property, codebook.label(kind, property), all));
            }
        });
        return new Page(
                entry,
                history.mergedInto(entry.id()),
                groups,
                beside,
                workbench.register().halves(entry.id()).stream()
                        .map(s -> new Half(
                                s.decision(), s.property(), hide(s.passage().document(), s.value())))
                        .toList(),
                history.of(entry.id()).stream().map(this::step).toList());
    }

    private Beside beside(
            Statement s,
            String kind,
            Grades.@Nullable Preferred preferred,
            History.@Nullable Proposed proposed,
            Grades.@Nullable Grade credibility) {
        DocumentId document = s.passage().document();
        boolean first = preferred != null && preferred.statement().names(s.decision(), s.property());
        return new Beside(
                s.asOf(),
                s.stated(),
                hide(document, workbench.codebook().valueLabel(kind, s.property(), s.value())),
                proposed == null
                        ? null
                        : hide(
                                document,
                                "\"" + proposed.quote() + "\" "
                                        + proposed.values().toMap()),
                preferred != null && first ? hide(document, preferred.reason()) : null,
                credibility == null ? null : judged(document, credibility),
                reliability(document));
    }

    /** As a person graded the publisher last; else it cannot be judged. */
    private Judged reliability(DocumentId document) {
        String publisher = veil(document).map(v -> v.document().publisher()).orElse(null);
        Grades.Grade given = publisher == null ? null : sources.get(publisher.strip());
        return given == null ? new Judged("F", "") : judged(document, given);
    }

    private Judged judged(DocumentId document, Grades.Grade given) {
        return new Judged(given.value(), hide(document, given.reason()));
    }

    /** The decisions before this event, the latest first. */
    public List<Step> steps(long before, int limit) {
        return history.before(before, limit).stream().map(this::step).toList();
    }

    private Step step(History.Taken t) {
        return new Step(
                t.event(),
                t.time(),
                t.actor(),
                t.verdict(),
                about(t),
                t.reason().isEmpty() ? "" : reason(t),
                t.undoneBy());
    }

    /** Masked as its page is; where it speaks of none, gone through by itself. */
    private String reason(History.Taken t) {
        return t.document() == null
                ? loose.computeIfAbsent(t.reason(), r -> drawn.loose(r, "und"))
                : hide(t.document(), t.reason());
    }

    private static String about(History.Taken t) {
        List<String> words = new ArrayList<>();
        if (t.claim() != null) {
            words.add(t.claim().value());
        }
        if (t.target() != null) {
            words.add("event " + t.target() + (t.property() == null ? "" : "/" + t.property()));
        }
        if (!t.entries().isEmpty()) {
            words.add(String.join(", ", t.entries().stream().map(EntryId::value).toList()));
        }
        if (t.bulk() != null) {
            words.add("one of event " + t.bulk());
        }
        return String.join(", ", words);
    }

    /** An entry with its label as it may be shown. */
    public Entry masked(Entry entry) {
        String label = drawn.hide(entry.label());
        if (!drawn.mayName(label)) {
            return new Entry(entry.id(), entry.kind(), label);
        }
        for (DocumentId document : workbench.register().documents(entry.id(), MOST_TEXTS)) {
            label = hide(document, label);
        }
        return new Entry(entry.id(), entry.kind(), label);
    }

    private String hide(DocumentId document, String text) {
        if (!drawn.mayName(text)) {
            return text;
        }
        String hidden = veil(document).map(v -> v.hide(text)).orElse(null);
        return hidden == null ? drawn.hide(text) : hidden;
    }

    private Optional<Veil> veil(DocumentId document) {
        return veils.computeIfAbsent(document, drawn::of);
    }
}
