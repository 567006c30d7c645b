// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Event;
import org.daylight.Mask;
import org.daylight.Offsets;
import org.daylight.Passage;
import org.daylight.Text;
import org.daylight.ledger.Checkpoint;
import org.daylight.publish.PreservedCopy;
import org.daylight.publish.bundle.BundleInput;
import org.daylight.publish.bundle.Vouchers;
import org.daylight.publish.leak.Forbidden;
import org.daylight.register.Footnotes;
import org.jspecify.annotations.Nullable;

/**
 * Captures as they may be handed to a stranger: masked, with what of each event may be opened, at one position of the
 * ledger. Made once; nothing else may write meanwhile (the case is locked).
 */
final class BundleView {
    private final Workbench workbench;
    private final Checkpoint checkpoint;
    private final Veils drawn;
    private final Discretion discretion;
    private final ExportingWacz exporting;
    private final Map<DocumentId, Veil> veils = new HashMap<>();
    private final Map<CaptureId, String> heldBack = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<CaptureId, String> exhibits = new HashMap<>();

    /** @param drawn {@link Veils#afresh} for what leaves the case */
    BundleView(Workbench workbench, Veils drawn) {
        this.workbench = workbench;
        this.drawn = drawn;
        checkpoint = workbench.ledger().checkpoint();
        discretion = new Discretion(workbench);
        exporting = new ExportingWacz(workbench);
        new Exhibits(workbench).all().forEach(e -> exhibits.merge(e.capture(), e.number(), (a, b) -> a + ", " + b));
    }

    /** Sentences for the person who hands the bundle over. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** What must not stand anywhere in what is handed over. */
    Forbidden forbidden() {
        List<String> masked = workbench.readings().allDocuments().stream()
                .flatMap(d -> veil(d).names().stream())
                .filter(MaskedNames::full)
                .distinct()
                .toList();
        return new SealedDetails(workbench).forbidden(masked, "nothing was handed over");
    }

    /**
     * @param captures which, restricted ones only where nothing but their commitments is to be shown
     * @param disclose further private fields that are to be opened, by name
     * @param leftOut restricted captures that would belong here
     */
    BundleInput input(List<Capture> captures, Set<String> disclose, int leftOut) {
        Map<Long, Set<String>> open = new TreeMap<>();
        open.put(0L, new TreeSet<>());
        List<BundleInput.Item> items = new ArrayList<>();
        List<BundleInput.KeptWords> texts = new ArrayList<>();
        List<BundleInput.Cited> passages = new ArrayList<>();
        int masked = 0;
        for (Capture capture : captures) {
            Set<String> fields = open.computeIfAbsent(capture.event(), seq -> new TreeSet<>());
            BundleInput.Item item = item(capture);
            items.add(item);
            if (item.url() != null) {
                fields.add("url");
            }
            if (capture.restricted()) {
                continue;
            }
            Collection<Rests> decisions = decisions(capture);
            for (Document d : documents(capture, decisions)) {
                List<Rests> on = decisions.stream()
                        .filter(s -> s.passage().document().equals(d.id()))
                        .toList();
                Veil veil = veil(d);
                boolean bars = !veil.text().equals(d.text());
                masked += veil.masksIn(new Offsets(0, new Text(d.text()).length()));
                if (bars && on.isEmpty()) {
                    continue;
                }
                Text shown = bars ? paragraphs(veil, on) : new Text(d.text());
                texts.add(new BundleInput.KeptWords(d.id(), capture.id(), shown.string(), d.extractor(), bars));
                for (Rests s : on) {
                    BundleInput.Cited cited = cited(s, shown, veil);
                    passages.add(cited);
                    open.computeIfAbsent(s.event(), x -> new TreeSet<>()).addAll(openFields(s, cited, veil));
                }
            }
        }
        List<BundleInput.History> histories = Histories.of(workbench.ledger(), captures, checkpoint.size());
        BundleVouchers vouching = new BundleVouchers(workbench.ledger(), checkpoint);
        Vouchers vouchers =
                vouching.of(captures.stream().map(Capture::event).sorted().toList());
        vouching.events(vouchers).forEach(seq -> open.computeIfAbsent(seq, x -> new TreeSet<>()));
        histories.forEach(h -> h.steps().forEach(s -> open.computeIfAbsent(s.event(), x -> new TreeSet<>())));
        List<BundleInput.Proven> events = new ArrayList<>();
        List<BundleInput.Opened> opened = new ArrayList<>();
        Set<String> unknown = new TreeSet<>(disclose);
        open.forEach((seq, fields) -> {
            Event event = workbench.ledger().event(seq);
            events.add(new BundleInput.Proven(
                    event, workbench.ledger().prove(seq, checkpoint.size()).path()));
            unknown.removeAll(event.committed().keySet());
            fields.addAll(disclose);
            opened.addAll(opened(seq, fields));
        });
        if (!unknown.isEmpty()) {
            throw new DaylightException("no event of this bundle has a private field \""
                    + unknown.iterator().next() + "\"; their names stand under \"private\" in each event");
        }
        long last = checkpoint.size() - 1;
        return new BundleInput(
                workbench.folder().name(),
                workbench.ledger().event(last).time(),
                checkpoint,
                workbench.ledger().verifier(),
                items,
                texts,
                passages.stream()
                        .sorted((a, b) -> Long.compare(a.event(), b.event()))
                        .toList(),
                events,
                opened,
                histories,
                vouchers,
                new BundleInput.Counts(
                        leftOut,
                        (int) items.stream()
                                .filter(i ->
                                        i.heldBack() != null && !i.capture().restricted())
                                .count(),
                        masked));
    }

    private BundleInput.Item item(Capture capture) {
        Event event = workbench.ledger().event(capture.event());
        long length = event.open().get("fileLength") instanceof Long n ? n : 0;
        if (capture.restricted()) {
            return new BundleInput.Item(capture, length, exhibits.get(capture.id()), null, null, "under seal");
        }
        Veil veil = veil(capture);
        String url = capture.url().equals(veil.hide(capture.url())) ? capture.url() : null;
        return new BundleInput.Item(
                capture,
                length,
                exhibits.get(capture.id()),
                url,
                veil.hide(veil.document().title()),
                heldBack(capture));
    }

    /** Why the stored file stays here; a file with several captures goes out only where all of them may. */
    private @Nullable String heldBack(Capture capture) {
        for (Capture other : workbench.register().captures()) {
            if (other.file().equals(capture.file())) {
                String why = heldBack.computeIfAbsent(other.id(), id -> own(other));
                if (!why.isEmpty()) {
                    return other.id().equals(capture.id())
                            ? why
                            : "held by the monitor: another page in the same stored file may name private persons";
                }
            }
        }
        return null;
    }

    private String own(Capture capture) {
        if (capture.restricted()) {
            return "held by the monitor: under seal";
        }
        if (!exporting.replays(capture)) {
            notes.add("the stored file of capture " + capture.id() + " is no WARC file that a viewer can replay: hand "
                    + capture.file() + " over beside the bundle");
            return "held by the monitor: not in a form that a WACZ file can hold";
        }
        if (!searchable(capture)) {
            notes.add("capture " + capture.id() + " is " + capture.mediaType()
                    + ": names in it cannot be looked for; look at it yourself before you hand the bundle over");
            return "";
        }
        try {
            return discretion.copy(capture, veil(capture)) instanceof PreservedCopy.Kept kept ? kept.reason() : "";
        } catch (DaylightException e) {
            notes.add("the stored file of capture " + capture.id() + " is not handed over: " + e.getMessage());
            return "held by the monitor: it cannot be searched for names";
        }
    }

    private static boolean searchable(Capture capture) {
        String type = capture.mediaType() == null ? "" : capture.mediaType();
        return type.isEmpty() || type.startsWith("text/") || type.matches(".*(html|xml|json|javascript).*");
    }

    /**
     * A word of a person that rests on a passage: a statement of the register, or that the passage says what a note of a
     * report claims.
     */
    private record Rests(
            long event,
            CaptureId capture,
            Passage passage,
            @Nullable String speaker) {}

    private Collection<Rests> decisions(Capture capture) {
        Map<Long, Rests> decisions = new TreeMap<>();
        workbench.register().statements().stream()
                .filter(s -> s.capture().equals(capture.id()))
                .forEach(s -> decisions.putIfAbsent(
                        s.decision(), new Rests(s.decision(), capture.id(), s.passage(), s.speaker())));
        for (Footnotes.Check check : new Footnotes(workbench.database()).confirmed(capture.id())) {
            // The words of an early confirmation were not frozen with the text they stand in: nobody could check them.
            if (check.at() != null && !frozen(check.event()).isEmpty()) {
                decisions.put(
                        check.event(),
                        new Rests(
                                check.event(), capture.id(), Passage.of(document(check.document()), check.at()), null));
            }
        }
        return decisions.values();
    }

    private String frozen(long event) {
        return workbench.ledger().event(event).open().get("textSha256") instanceof String digest ? digest : "";
    }

    /** The texts that decisions rest on, and the current one. */
    private List<Document> documents(Capture capture, Collection<Rests> decisions) {
        Map<DocumentId, Document> documents = new TreeMap<>();
        workbench.readings().documentOf(capture.id()).ifPresent(d -> documents.put(d.id(), d));
        for (Rests s : decisions) {
            DocumentId id = s.passage().document();
            documents.put(id, document(id));
        }
        return List.copyOf(documents.values());
    }

    private Document document(DocumentId id) {
        return workbench
                .readings()
                .document(id)
                .orElseThrow(() -> new DaylightException(
                        "the text " + id + " that a decision rests on is not read; run `daylight read --all`"));
    }

    /**
     * Of a text with masked names the cited paragraphs alone, all else behind bars. The digest of the whole text is open
     * for ever: beside it, a text in which nothing but the name is missing would tell whoever guesses the name that the
     * guess is right.
     */
    private static Text paragraphs(Veil veil, List<Rests> cited) {
        Text masked = new Text(veil.text());
        List<Offsets> shown =
                cited.stream().map(s -> veil.paragraph(s.passage().at())).toList();
        int bar = Mask.BAR.codePointAt(0);
        int[] points = masked.string().codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            Offsets at = new Offsets(i, i + 1);
            if (points[i] != '\n' && shown.stream().noneMatch(o -> o.contains(at))) {
                points[i] = bar;
            }
        }
        return new Text(new String(points, 0, points.length));
    }

    private BundleInput.Cited cited(Rests s, Text shown, Veil veil) {
        Passage p = s.passage();
        return new BundleInput.Cited(
                s.event(),
                workbench.ledger().event(s.event()).time(),
                s.capture(),
                p.document(),
                p.at(),
                shown.at(p.at()),
                shown.at(before(p)),
                shown.at(behind(p)),
                s.speaker() == null ? null : veil.hide(s.speaker()),
                p.fragment());
    }

    private static Offsets before(Passage p) {
        return new Offsets(
                p.at().start() - p.prefix().codePointCount(0, p.prefix().length()), p.at().start());
    }

    private static Offsets behind(Passage p) {
        return new Offsets(
                p.at().end(),
                p.at().end() + p.suffix().codePointCount(0, p.suffix().length()));
    }

    /** The private fields of a decision in which nothing is hidden. */
    private static Set<String> openFields(Rests s, BundleInput.Cited shown, Veil veil) {
        Passage p = s.passage();
        Set<String> fields = new TreeSet<>();
        open("quote", p.quote(), shown.quote(), veil, fields);
        open("prefix", p.prefix(), shown.prefix(), veil, fields);
        open("suffix", p.suffix(), shown.suffix(), veil, fields);
        open("speaker", s.speaker(), shown.speaker(), veil, fields);
        return fields;
    }

    private static void open(
            String field, @Nullable String value, @Nullable String shown, Veil veil, Set<String> fields) {
        if (value != null && value.equals(shown) && value.equals(veil.hide(value))) {
            fields.add(field);
        }
    }

    private List<BundleInput.Opened> opened(long seq, Set<String> fields) {
        return workbench.ledger().privateValues(seq).stream()
                .filter(v -> fields.contains(v.field()))
                .flatMap(v -> v.salt() != null && v.value() != null
                        ? Stream.of(new BundleInput.Opened(seq, v.field(), v.salt(), v.value()))
                        : Stream.empty())
                .toList();
    }

    private Veil veil(Capture capture) {
        return veil(workbench.readings().documentOf(capture.id()).orElseGet(() -> CaptureShelf.nothing(capture)));
    }

    private Veil veil(Document document) {
        return veils.computeIfAbsent(document.id(), id -> drawn.over(document));
    }
}
