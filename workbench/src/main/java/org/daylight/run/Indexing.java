// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.Digest;
import org.daylight.DocumentId;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.Statement;
import org.daylight.register.Corroborations;
import org.daylight.register.Readings;
import org.daylight.search.Item;
import org.daylight.search.Pending;
import org.jspecify.annotations.Nullable;

/**
 * What of a case can be found: its current pages, the statements and the entries of its register, all behind bars where
 * they may name a private person. What rests on restricted captures is left out.
 */
final class Indexing {
    /** What a server says of a page that is not there. */
    private static final Set<Integer> GONE = Set.of(404, 410, 451);

    /** So many statements are read at a time. */
    private static final int PAGE = 2_000;
    /** So many pages are kept with their veils: statements of one page mostly follow each other. */
    private static final int VEILS = 64;

    private final Workbench workbench;
    private final Veils drawn;
    private final Map<CaptureId, Capture> captures = new HashMap<>();
    private final Map<String, Capture> latest = new HashMap<>();
    private final Map<DocumentId, Readings.State> states = new LinkedHashMap<>();
    private final Map<DocumentId, Optional<Veil>> veils = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<DocumentId, Optional<Veil>> eldest) {
            return size() > VEILS;
        }
    };
    private final Map<DocumentId, String> stories;
    /** By entry: what its statements are marked with, all together. */
    private final Map<EntryId, Long> statementMarks = new HashMap<>();

    Indexing(Workbench workbench) {
        this.workbench = workbench;
        stories = new Corroborations(workbench.database()).storyIds();
        workbench.readings().states().forEach(s -> states.put(s.id(), s));
        drawn = workbench.veils();
        for (Capture c : workbench.register().captures()) {
            captures.put(c.id(), c);
            latest.merge(c.url(), c, (a, b) -> b.time().isBefore(a.time()) ? a : b);
        }
    }

    /** All that can be found; the statements before the entries that they are on. */
    Stream<Pending> items() {
        return Stream.<Supplier<Stream<Pending>>>of(this::pages, this::statements, this::entries)
                .flatMap(Supplier::get);
    }

    private Stream<Pending> pages() {
        return states.values().stream()
                .filter(s -> s.current() && open(captures.get(s.capture())))
                .map(s -> Pending.of(
                        Item.Type.PAGE,
                        s.id().value(),
                        mark(s.id(), captures.get(s.capture()), ""),
                        () -> page(s.id())));
    }

    private static boolean open(@Nullable Capture capture) {
        return capture != null && !capture.restricted();
    }

    /** Of all that an item of a document is made from. */
    private String mark(DocumentId id, @Nullable Capture capture, String own) {
        Readings.State state = states.get(id);
        return Digest.of(String.join(
                        "\n",
                        drawn.mark(),
                        state == null ? "" : state.mark(),
                        capture == null ? "" : capture.url() + " " + capture.event() + " " + gone(capture),
                        story(id),
                        own))
                .hex()
                .substring(0, 32);
    }

    private boolean gone(Capture capture) {
        return GONE.contains(latest.getOrDefault(capture.url(), capture).status());
    }

    /** The story of a document; a text that is no longer current stands for itself. */
    private String story(DocumentId document) {
        return stories.getOrDefault(document, document.value());
    }

    private Item page(DocumentId id) {
        Veil veil = veil(id).orElseThrow();
        Capture capture = Objects.requireNonNull(
                captures.get(Objects.requireNonNull(states.get(id)).capture()));
        return ItemMaking.page(
                veil, capture, gone(capture), story(id), workbench.readings().claims(id));
    }

    private Stream<Pending> statements() {
        Map<EntryId, Entry> entries = new HashMap<>();
        workbench.register().entries().forEach(e -> entries.put(e.id(), e));
        return Stream.iterate(
                        workbench.register().statements(-1, "", PAGE),
                        page -> !page.isEmpty(),
                        page -> workbench
                                .register()
                                .statements(
                                        page.getLast().decision(),
                                        page.getLast().property(),
                                        PAGE))
                .flatMap(List::stream)
                .flatMap(s -> statement(s, entries).stream());
    }

    private Optional<Pending> statement(Statement s, Map<EntryId, Entry> entries) {
        DocumentId document = s.passage().document();
        Capture capture = captures.get(s.capture());
        Entry entry = entries.get(s.entry());
        String label = entry == null
                ? s.entry().value()
                : entry.label() + " · " + ItemMaking.said(workbench.codebook(), entry, s);
        String mark = mark(document, capture, label + "\n" + s);
        statementMarks.merge(
                s.entry(), Long.parseUnsignedLong(mark.substring(0, 16), 16), (all, one) -> all * 31 + one);
        return capture == null || !open(capture) || !states.containsKey(document)
                ? Optional.empty()
                : Optional.of(Pending.of(
                        Item.Type.STATEMENT,
                        s.decision() + "/" + s.property(),
                        mark,
                        () -> ItemMaking.statement(
                                s, veil(document).orElseThrow(), capture, gone(capture), story(document), label)));
    }

    private Stream<Pending> entries() {
        return workbench.register().entries().stream()
                .map(e -> Pending.of(
                        Item.Type.ENTRY,
                        e.id().value(),
                        Digest.of(drawn.mark() + "\n" + e + "\n" + statementMarks.getOrDefault(e.id(), 0L))
                                .hex()
                                .substring(0, 32),
                        () -> entry(e)));
    }

    private Item entry(Entry e) {
        String label = e.label();
        Set<String> countries = new TreeSet<>();
        long event = Long.MAX_VALUE;
        for (Statement s : workbench.register().statements(e.id())) {
            if (drawn.mayName(label)) {
                String open = label;
                label = veil(s.passage().document())
                        .map(veil -> ItemMaking.or(veil.hide(open)))
                        .orElse(open);
            }
            countries.addAll(ItemMaking.countries(s.detail()));
            event = Math.min(event, s.decision());
        }
        return new Item(
                Item.Type.ENTRY,
                e.id().value(),
                new Item.Words("und", label, "", 0),
                new Item.Facts(
                        "",
                        "",
                        new ArrayList<>(countries),
                        List.of(e.kind().code()),
                        null,
                        event == Long.MAX_VALUE ? 0 : event,
                        false,
                        "",
                        e.id().value(),
                        "",
                        e.id().value()));
    }

    private Optional<Veil> veil(DocumentId id) {
        return veils.computeIfAbsent(id, d -> workbench.readings().document(d).map(drawn::over));
    }
}
