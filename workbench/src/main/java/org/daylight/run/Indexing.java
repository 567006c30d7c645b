// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.Claim;
import org.daylight.ClaimValues;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Entry;
import org.daylight.Statement;
import org.daylight.search.Item;
import org.jspecify.annotations.Nullable;

/**
 * What of a case can be found: its current pages, the statements and the entries of its register, all behind bars where
 * they may name a private person.
 */
final class Indexing {
    /** What a server says of a page that is not there. */
    private static final Set<Integer> GONE = Set.of(404, 410, 451);

    private final Workbench workbench;
    private final Veils drawn;
    private final Map<CaptureId, Capture> captures = new HashMap<>();
    private final Map<String, Capture> latest = new HashMap<>();
    private final Map<DocumentId, @Nullable Veil> veils = new HashMap<>();
    private final StorySizes stories;

    Indexing(Workbench workbench, StorySizes stories) {
        this.workbench = workbench;
        this.stories = stories;
        drawn = new Veils(workbench);
        for (Capture c : workbench.register().captures()) {
            captures.put(c.id(), c);
            latest.merge(c.url(), c, (a, b) -> b.time().isBefore(a.time()) ? a : b);
        }
    }

    Stream<Item> items() {
        return Stream.of(pages(), statements(), entries()).flatMap(s -> s);
    }

    private Stream<Item> pages() {
        return workbench.readings().documents().stream().flatMap(d -> page(d).stream());
    }

    private List<Item> page(Document d) {
        Capture capture =
                workbench.readings().captureOf(d.id()).map(captures::get).orElse(null);
        if (capture == null) {
            return List.of();
        }
        Veil veil = drawn.over(d);
        Set<String> countries = new TreeSet<>();
        Set<String> kinds = new TreeSet<>();
        for (Claim c : workbench.readings().claims(d.id())) {
            countries.addAll(countries(c.values()));
            kinds.add(c.kind().code());
        }
        return List.of(new Item(
                Item.Type.PAGE,
                d.id().value(),
                new Item.Words(d.lang(), or(veil.hide(d.title())), veil.text(), 0),
                facts(veil, capture, countries, kinds, capture.event(), "", "")));
    }

    private Item.Facts facts(
            Veil veil,
            Capture capture,
            Set<String> countries,
            Set<String> kinds,
            long event,
            String entry,
            String speaker) {
        Document d = veil.document();
        String address = or(veil.hide(capture.url()));
        Item.Facts bare = new Item.Facts(
                address,
                or(veil.hide(d.publisher())),
                List.copyOf(countries),
                List.copyOf(kinds),
                d.published(),
                event,
                GONE.contains(latest.getOrDefault(capture.url(), capture).status()),
                d.id().value(),
                entry,
                speaker,
                stories.of(d.id()));
        return bare.source().isEmpty() ? bare.from(bare.host()) : bare;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The countries that a claim speaks of. */
    static List<String> countries(ClaimValues values) {
        return switch (values) {
            case ClaimValues.Presence p -> List.of(p.hostCountry());
            case ClaimValues.Response r -> List.of(r.country());
            case ClaimValues.Incident i -> i.hostCountry() == null ? List.of() : List.of(i.hostCountry());
            case ClaimValues.Agreement a -> a.countries();
            case ClaimValues.Figure f ->
                f.scope() != null && f.scope().matches("[A-Z]{2}") ? List.of(f.scope()) : List.of();
            case ClaimValues.Method m -> List.of();
            case ClaimValues.Stand s -> List.of();
        };
    }

    private Stream<Item> statements() {
        Map<String, String> labels = new HashMap<>();
        workbench.register().entries().forEach(e -> labels.put(e.id().value(), e.label()));
        return workbench.register().statements().stream().flatMap(s -> statement(s, labels).stream());
    }

    private List<Item> statement(Statement s, Map<String, String> labels) {
        Veil veil = veil(s.passage().document());
        Capture capture = captures.get(s.capture());
        if (veil == null || capture == null) {
            return List.of();
        }
        String entry = s.entry().value();
        String title = labels.getOrDefault(entry, entry) + " · " + s.property() + ": " + s.value();
        return List.of(new Item(
                Item.Type.STATEMENT,
                s.decision() + "/" + s.property(),
                new Item.Words(
                        s.lang(),
                        or(veil.hide(title)),
                        or(veil.hide(s.passage().quote())),
                        s.passage().at().start()),
                facts(
                        veil,
                        capture,
                        new LinkedHashSet<>(countries(s.detail())),
                        Set.of(s.detail().kind().code()),
                        s.decision(),
                        entry,
                        or(veil.hide(s.speaker())))));
    }

    private Stream<Item> entries() {
        return workbench.register().entries().stream().map(this::entry);
    }

    private Item entry(Entry e) {
        String label = e.label();
        Set<String> countries = new TreeSet<>();
        long event = Long.MAX_VALUE;
        for (Statement s : workbench.register().statements(e.id())) {
            Veil veil = veil(s.passage().document());
            label = veil == null ? label : Objects.requireNonNullElse(veil.hide(label), "");
            countries.addAll(countries(s.detail()));
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

    private @Nullable Veil veil(DocumentId id) {
        if (!veils.containsKey(id)) {
            veils.put(id, workbench.readings().document(id).map(drawn::over).orElse(null));
        }
        return veils.get(id);
    }
}
