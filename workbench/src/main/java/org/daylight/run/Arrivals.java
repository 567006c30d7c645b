// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.Claim;
import org.daylight.ClaimValues;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Entry;
import org.daylight.Statement;
import org.daylight.register.Corroborations;
import org.daylight.search.Concepts;
import org.daylight.search.Item;

/**
 * What came into a case, one thing at a time, as it can be found: behind the masks, and nothing of restricted captures. It
 * looks up what it needs and reads nothing else, however large the case is.
 */
public final class Arrivals {
    private static final Set<Integer> GONE = Set.of(404, 410, 451);

    /** So many captures of an address are looked at for one that was read. */
    private static final int LOOKED_AT = 8;

    private final Workbench workbench;
    private final Corroborations stories;

    /** Of this case. */
    public Arrivals(Workbench workbench) {
        this.workbench = workbench;
        stories = new Corroborations(workbench.database());
    }

    /**
     * A page that was read.
     *
     * @param capture of it
     * @param document its text
     * @param item as it can be found
     * @param claims what a reader found in it
     */
    public record Page(Capture capture, DocumentId document, Item item, List<Claim> claims) {
        /** Copies the list. */
        public Page {
            claims = List.copyOf(claims);
        }
    }

    /** Which words say the same across languages. */
    public Concepts concepts() {
        return Searching.concepts(workbench);
    }

    /** The page of a capture; empty where it was not read, or it may be shown to stewards alone. */
    public Optional<Page> page(CaptureId id) {
        Optional<Capture> capture = workbench.register().capture(id).filter(c -> !c.restricted());
        Optional<Document> read = workbench.readings().documentOf(id);
        if (capture.isEmpty() || read.isEmpty()) {
            return Optional.empty();
        }
        DocumentId document = read.get().id();
        List<Claim> claims = workbench.readings().claims(document);
        Item item = ItemMaking.page(
                workbench.veils().over(read.get()), capture.get(), gone(capture.get()), story(document), claims);
        return Optional.of(new Page(capture.get(), document, item, claims));
    }

    /** What stood at the address of a page when it was captured before; empty where it was not, or nobody read it. */
    public Optional<Page> before(Page page) {
        List<Capture> earlier =
                new ArrayList<>(workbench.register().capturesOf(page.capture().url()));
        earlier.removeIf(c -> c.event() > page.capture().event()
                || (c.event() == page.capture().event()
                        && c.id().equals(page.capture().id())));
        earlier.sort(java.util.Comparator.comparingLong(Capture::event).reversed());
        return earlier.stream()
                .limit(LOOKED_AT)
                .filter(c -> !c.id().equals(page.capture().id()))
                .flatMap(c -> page(c.id()).stream())
                .findFirst();
    }

    /** Whether a reader looked at a capture, whatever came of it. */
    public boolean settled(CaptureId id) {
        return workbench.readings().documentOf(id).isPresent()
                || workbench.readings().unread().containsKey(id)
                || workbench.register().capture(id).map(Capture::restricted).orElse(true);
    }

    /** A statement as it can be found; empty where it rests on restricted matter. */
    public Optional<Item> statement(Statement s) {
        DocumentId document = s.passage().document();
        Optional<Capture> capture = workbench.register().capture(s.capture()).filter(c -> !c.restricted());
        Optional<Entry> entry = workbench.register().entry(s.entry());
        String label = entry.map(e -> e.label() + " · " + ItemMaking.said(workbench.codebook(), e, s))
                .orElse(s.entry().value());
        return capture.flatMap(c -> workbench
                .readings()
                .document(document)
                .map(d -> ItemMaking.statement(s, workbench.veils().over(d), c, gone(c), story(document), label)));
    }

    /** The countries that values speak of. */
    public static List<String> countries(ClaimValues values) {
        return ItemMaking.countries(values);
    }

    /** The codes of values, coarse and fine: whatever of them is a word of a codebook. */
    public static List<String> codes(ClaimValues values) {
        return values.toMap().values().stream()
                .filter(String.class::isInstance)
                .map(v -> String.valueOf(v).toLowerCase(Locale.ROOT))
                .filter(v -> v.matches("[a-z][a-z0-9_.-]{2,60}"))
                .toList();
    }

    private boolean gone(Capture capture) {
        return GONE.contains(capture.status());
    }

    private String story(DocumentId document) {
        return stories.storyId(document).orElse(document.value());
    }
}
