// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.Stance;
import org.daylight.Statement;
import org.daylight.corroborate.Root;
import org.daylight.corroborate.Support;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Merkle;
import org.daylight.publish.Disclosure;
import org.daylight.publish.DueView;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EntryView;
import org.daylight.publish.EventView;
import org.daylight.publish.PassageView;
import org.daylight.publish.PropertyView;
import org.daylight.publish.ReaderInfo;
import org.daylight.publish.SourceView;
import org.daylight.publish.StatementView;
import org.daylight.publish.SupportRule;
import org.daylight.publish.Withheld;
import org.daylight.register.Dating;
import org.daylight.register.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The register as an edition may print it: masked, with support and conflicts, restricted captures left out. Made once
 * for one position of the ledger; nothing else may write meanwhile (the case is locked).
 */
final class EditionView {
    private final Workbench workbench;
    private final Checkpoint checkpoint;
    private final Map<CaptureId, Capture> captures = new HashMap<>();
    private final Veils drawn;
    private final Map<DocumentId, Veil> veils = new HashMap<>();
    private final PageOrigins origins;
    /** Owners of roots may be private persons: the edition knows them by number. */
    private final Map<String, String> rootIds = new HashMap<>();

    private final List<Statement> statements;
    private final Disagreements disagreements;
    private final PassageViews passages;
    private final DueLinks due;
    private int withdrawn;

    EditionView(Workbench workbench) {
        this.workbench = workbench;
        checkpoint = workbench.ledger().checkpoint();
        workbench.register().captures().forEach(c -> captures.put(c.id(), c));
        drawn = Veils.afresh(workbench);
        for (Document d : workbench.readings().allDocuments()) {
            veils.put(d.id(), drawn.over(d));
        }
        new Corroborating(workbench).refresh(what -> {});
        origins = new PageOrigins(workbench);
        due = new DueLinks(workbench);
        disagreements = new Disagreements(workbench, drawn, origins);
        statements = workbench.register().statements().stream()
                .filter(this::publishable)
                .toList();
        passages = new PassageViews(workbench, checkpoint, drawn, this::veil);
    }

    /** A statement whose words stand in a restricted capture is withdrawn, and counted. */
    private boolean publishable(Statement s) {
        Capture capture = captures.get(s.capture());
        boolean open = capture != null && !capture.restricted();
        if (!open) {
            withdrawn++;
        }
        return open;
    }

    private Veil veil(DocumentId id) {
        return veils.computeIfAbsent(
                id,
                missing -> drawn.over(workbench
                        .readings()
                        .document(missing)
                        .orElseThrow(() -> new DaylightException("the text " + missing
                                + " that a decision rests on is not read; run `daylight read --all`"))));
    }

    /** Names that must not stand anywhere in the edition. */
    List<String> forbidden() {
        return Stream.concat(
                        // A surname alone is masked on its own page; elsewhere it is another person's, or a word.
                        veils.values().stream().flatMap(v -> v.names().stream()).filter(MaskedNames::full),
                        new Sealing(workbench).all("nothing was published").values().stream().flatMap(s -> s.all().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    EditionInput input(int number, String title) {
        List<EntryView> entries = workbench.register().entries().stream()
                .map(this::entry)
                .flatMap(Optional::stream)
                .toList();
        List<PassageView> shown = passages.of(statements);
        return new EditionInput(
                number,
                title,
                workbench.folder().name(),
                asOf(),
                checkpoint.size(),
                checkpoint.note(),
                checkpoint.root(),
                workbench.ledger().verifier().toString(),
                0,
                entries,
                shown,
                sources(),
                events(),
                withheld(),
                readerInfo(),
                new SupportRule(Support.RULE_VERSION, List.of(Support.RULE.split("(?<=\\.) "))));
    }

    private Optional<EntryView> entry(Entry entry) {
        List<Statement> own = on(entry.id());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Statement>> byProperty = new LinkedHashMap<>();
        for (Statement s : own) {
            if (!DueLinks.reply(s)) {
                byProperty.computeIfAbsent(s.property(), p -> new ArrayList<>()).add(s);
            }
        }
        List<PropertyView> properties = new ArrayList<>();
        Set<String> differing = Disagreements.open(disagreements.of(entry.id()));
        byProperty.forEach((property, said) -> properties.add(property(property, said, differing)));
        DueLinks.Beside beside = due.beside(entry, own);
        return Optional.of(new EntryView(
                entry(entry, own),
                country(entry, own),
                city(own),
                properties,
                open(beside.replies()).map(this::statement).toList(),
                due(beside)));
    }

    private DueView due(DueLinks.Beside beside) {
        return new DueView(
                beside.owed(),
                open(beside.outcomes()).map(this::outcome).toList(),
                beside.asked(asOf().atZone(ZoneOffset.UTC).toLocalDate().toString()),
                beside.searched(),
                beside.answered());
    }

    private Stream<Statement> open(List<Statement> linked) {
        return linked.stream().filter(s -> {
            Capture capture = captures.get(s.capture());
            return capture != null && !capture.restricted();
        });
    }

    private DueView.Outcome outcome(Statement s) {
        Entry entry = workbench.register().entry(s.entry()).orElseThrow();
        Stage stage = Stage.of(s.detail()).orElseThrow();
        return new DueView.Outcome(
                entry.id(),
                entry(entry, on(entry.id())).label(),
                stage.code(),
                stage.sort().code(),
                stage.words(),
                statement(s));
    }

    private List<Statement> on(EntryId entry) {
        return statements.stream().filter(s -> s.entry().equals(entry)).toList();
    }

    /** A statement as its own entry supports it, wherever it is shown. */
    private StatementView statement(Statement s) {
        return statement(s, on(s.entry()));
    }

    private Instant asOf() {
        return workbench.ledger().event(checkpoint.size() - 1).time();
    }

    /** The label as it may be shown: a reviewer may have typed a name that is masked on the pages. */
    private Entry entry(Entry entry, List<Statement> own) {
        String label = entry.label();
        for (Statement s : own) {
            String hidden = veil(s.passage().document()).hide(label);
            label = hidden == null ? label : hidden;
        }
        return new Entry(entry.id(), entry.kind(), label);
    }

    private PropertyView property(String property, List<Statement> said, Set<String> differing) {
        Support support = origins.support(said);
        boolean conflicting = said.stream().anyMatch(s -> differing.contains(s.decision() + "/" + property));
        return new PropertyView(
                property,
                said.stream().map(s -> statement(s, said)).toList(),
                conflicting,
                support.origins(),
                support.pages());
    }

    private StatementView statement(Statement s, List<Statement> all) {
        Veil veil = veil(s.passage().document());
        Support support = origins.support(all.stream()
                .filter(o -> o.property().equals(s.property())
                        && o.value().equals(s.value())
                        && (o.stance() == Stance.DENIES) == (s.stance() == Stance.DENIES))
                .toList());
        Root root = Objects.requireNonNull(support.roots().get(s), "every statement has a root");
        return new StatementView(
                s.claim(),
                s.decision(),
                MaskedStatement.hidden(veil, s.value()),
                MaskedStatement.values(veil, s.detail()),
                s.stance(),
                s.detail() instanceof ClaimValues.Stand stand ? stand.fine() : null,
                veil.hide(s.speaker()),
                PassageViews.id(s),
                s.stated() == null ? veil.document().published() : s.stated(),
                s.asOf(),
                s.lang(),
                support.origins(),
                support.pages(),
                root.counts() ? rootIds.computeIfAbsent(root.owner(), o -> "R" + (rootIds.size() + 1)) : null,
                root.kind().code());
    }

    private static @Nullable String country(Entry entry, List<Statement> own) {
        for (Statement s : own) {
            if (s.detail() instanceof ClaimValues.Presence p) {
                return p.hostCountry();
            }
        }
        for (Statement s : own) {
            if (s.detail() instanceof ClaimValues.Response r) {
                return r.country();
            }
        }
        for (Statement s : own) {
            if (s.detail() instanceof ClaimValues.Incident i && i.hostCountry() != null) {
                return i.hostCountry();
            }
        }
        String series = entry.id().series();
        return series.length() == 2 ? series : null;
    }

    private static @Nullable String city(List<Statement> own) {
        return own.stream()
                .map(s -> s.detail() instanceof ClaimValues.Presence p ? p.hostCity() : null)
                .filter(c -> c != null)
                .findFirst()
                .orElse(null);
    }

    private List<SourceView> sources() {
        Map<String, Set<CaptureId>> pages = new TreeMap<>();
        Map<String, Set<String>> languages = new HashMap<>();
        Map<String, Integer> said = new HashMap<>();
        for (Statement s : statements) {
            Veil veil = veil(s.passage().document());
            String name =
                    Optional.ofNullable(veil.hide(veil.document().publisher())).orElse("publisher not named");
            pages.computeIfAbsent(name, n -> new TreeSet<>()).add(s.capture());
            languages
                    .computeIfAbsent(name, n -> new TreeSet<>())
                    .add(veil.document().lang());
            said.merge(name, 1, Integer::sum);
        }
        return pages.entrySet().stream()
                .map(e -> new SourceView(
                        e.getKey(),
                        null,
                        null,
                        List.copyOf(languages.getOrDefault(e.getKey(), Set.of())),
                        null,
                        e.getValue().size(),
                        said.getOrDefault(e.getKey(), 0)))
                .toList();
    }

    /** The events that the edition rests on: captures and decisions. */
    private List<EventView> events() {
        Map<Long, Set<String>> shown = new TreeMap<>();
        for (Statement s : statements) {
            Veil veil = veil(s.passage().document());
            shown.computeIfAbsent(s.decision(), seq -> new TreeSet<>()).addAll(open(s, veil));
            Capture capture = captures.get(s.capture());
            if (capture != null) {
                Set<String> fields = shown.computeIfAbsent(capture.event(), seq -> new TreeSet<>());
                if (capture.url().equals(veil.hide(capture.url()))) {
                    fields.add("url");
                }
            }
        }
        return shown.keySet().stream()
                .map(seq -> {
                    Event event = workbench.ledger().event(seq);
                    return new EventView(
                            seq,
                            event.kind(),
                            event.time(),
                            Merkle.leaf(event.json()),
                            event.json(),
                            workbench.ledger().prove(seq, checkpoint.size()).path(),
                            disclosed(seq, shown.getOrDefault(seq, Set.of())));
                })
                .toList();
    }

    /** The private fields of a decision in which nothing is masked. */
    private static Set<String> open(Statement s, Veil veil) {
        Set<String> fields = new TreeSet<>();
        if (veil.masksIn(s.passage().at()) == 0) {
            fields.add("quote");
        }
        if (s.speaker() != null && s.speaker().equals(veil.hide(s.speaker()))) {
            fields.add("speaker");
        }
        if (s.detail().equals(MaskedStatement.values(veil, s.detail()))) {
            fields.add("values");
        }
        // When and where: they are printed beside the words.
        fields.addAll(Dating.FIELDS);
        return fields;
    }

    private List<Disclosure> disclosed(long seq, Set<String> fields) {
        return workbench.ledger().privateValues(seq).stream()
                .filter(v -> fields.contains(v.field()))
                .flatMap(v -> v.salt() != null && v.value() != null
                        ? Stream.of(new Disclosure(v.field(), v.salt(), v.value()))
                        : Stream.empty())
                .toList();
    }

    private Withheld withheld() {
        Set<String> seen = new LinkedHashSet<>();
        int masked = 0;
        for (Statement s : statements) {
            if (seen.add(PassageViews.id(s))) {
                Veil veil = veil(s.passage().document());
                masked += veil.masksIn(veil.paragraph(s.passage().at()));
            }
        }
        Map<ClaimId, String> verdicts = workbench.register().verdicts();
        int waiting = (int) workbench.readings().claims().stream()
                .map(Claim::id)
                .distinct()
                .filter(id -> !verdicts.containsKey(id))
                .count();
        return new Withheld(
                (int) captures.values().stream().filter(Capture::restricted).count(),
                masked,
                waiting,
                (int) verdicts.values().stream().filter("reject"::equals).count(),
                withdrawn);
    }

    private ReaderInfo readerInfo() {
        Map<ClaimId, String> verdicts = workbench.register().verdicts();
        Set<String> actors = verdicts.isEmpty()
                ? Set.of()
                : workbench.register().statements().stream()
                        .map(s -> workbench.ledger().event(s.decision()).actor())
                        .collect(Collectors.toSet());
        return new ReaderInfo(
                workbench.reader().version(),
                workbench.readings().documents().size(),
                // Decided claims count as proposed, those of restricted captures too, which are listed no more.
                (int) Stream.concat(workbench.readings().claims().stream().map(Claim::id), verdicts.keySet().stream())
                        .distinct()
                        .count(),
                (int) verdicts.values().stream().filter("accept"::equals).count(),
                Math.max(1, actors.size()));
    }
}
