// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DocumentId;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.StatedDate;
import org.daylight.Statement;
import org.daylight.corroborate.Support;
import org.jspecify.annotations.Nullable;

/** Who speaks of a reported site, and how: what stands beside a mark of the map, masked. Made for one request. */
public final class SiteCards {
    /** So many speakers of one voice are named at most; the entry's page names all. */
    private static final int MOST_SPEAKERS = 5;

    private final Workbench workbench;
    private final boolean restricted;
    private final Veils veils;
    private final EntryPages pages;
    private final PageOrigins origins;
    private final Map<DocumentId, Optional<Veil>> drawn = new HashMap<>();
    private final Map<CaptureId, Boolean> closed = new HashMap<>();

    /**
     * Cards of this case.
     *
     * @param restricted whether statements on restricted captures are shown
     */
    public SiteCards(Workbench workbench, boolean restricted) {
        this.workbench = workbench;
        this.restricted = restricted;
        veils = workbench.veils();
        pages = new EntryPages(workbench);
        origins = new PageOrigins(workbench);
    }

    /**
     * Who says it.
     *
     * @param name masked; null where the page names nobody
     * @param publisher whose page says so, masked; null where it is not known
     * @param stated when it was said first; null where nobody knows
     */
    public record Speaker(
            @Nullable String name,
            @Nullable String publisher,
            @Nullable StatedDate stated) {}

    /**
     * One way in which a site is spoken of.
     *
     * @param voice which
     * @param speakers who, the first to say it first
     * @param more how many are not named here
     * @param origins distinct roots behind it
     * @param pages pages that carry it
     */
    public record Voiced(Voice voice, List<Speaker> speakers, int more, int origins, int pages) {
        /** Copies the list. */
        public Voiced {
            speakers = List.copyOf(speakers);
        }
    }

    /**
     * One site.
     *
     * @param entry its label masked
     * @param voices how it is spoken of
     */
    public record Card(Entry entry, List<Voiced> voices) {
        /** Copies the list. */
        public Card {
            voices = List.copyOf(voices);
        }
    }

    /** The cards of these sites, as far as something was said of them in these months. */
    public List<Card> of(List<EntryId> sites, Months months) {
        return sites.stream().flatMap(id -> card(id, months).stream()).toList();
    }

    private Optional<Card> card(EntryId id, Months months) {
        Map<Voice, List<Statement>> said = new EnumMap<>(Voice.class);
        for (Statement s : workbench.register().statements(id)) {
            Voice voice = Voice.of(s.property().equals("status") ? s.value() : "", s.stance());
            if (voice != null
                    && months.hold(Months.of(s.stated()).orElse(null))
                    && (restricted || !closed(s.capture()))) {
                said.computeIfAbsent(voice, v -> new ArrayList<>()).add(s);
            }
        }
        List<Voiced> voices = new ArrayList<>();
        said.forEach((voice, statements) -> voices.add(voiced(voice, statements)));
        return pages.entry(id).map(entry -> new Card(entry, voices));
    }

    private Voiced voiced(Voice voice, List<Statement> statements) {
        Support support = origins.support(statements);
        Map<String, Speaker> speakers = new LinkedHashMap<>();
        statements.stream()
                .sorted((a, b) -> order(a.stated(), b.stated()))
                .map(this::speaker)
                .forEach(s -> speakers.putIfAbsent(s.name() == null ? "page " + s.publisher() : s.name(), s));
        List<Speaker> all = List.copyOf(speakers.values());
        return new Voiced(
                voice,
                all.subList(0, Math.min(MOST_SPEAKERS, all.size())),
                Math.max(0, all.size() - MOST_SPEAKERS),
                support.origins(),
                support.pages());
    }

    private static int order(@Nullable StatedDate a, @Nullable StatedDate b) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        return StatedDate.chronological().compare(a, b);
    }

    private Speaker speaker(Statement s) {
        Optional<Veil> veil = veil(s.passage().document());
        return new Speaker(
                hide(veil, s.speaker()),
                veil.map(v -> v.hide(v.document().publisher())).orElse(null),
                s.stated());
    }

    private @Nullable String hide(Optional<Veil> veil, @Nullable String text) {
        if (text == null || !veils.mayName(text)) {
            return text;
        }
        return veil.map(v -> v.hide(text)).orElseGet(() -> veils.hide(text));
    }

    private Optional<Veil> veil(DocumentId document) {
        return drawn.computeIfAbsent(document, veils::of);
    }

    private boolean closed(CaptureId capture) {
        return Objects.requireNonNull(closed.computeIfAbsent(
                capture,
                c -> workbench.register().capture(c).map(Capture::restricted).orElse(true)));
    }
}
