// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daylight.Because;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.EventKind;
import org.daylight.corroborate.Relation;
import org.daylight.corroborate.Story;
import org.daylight.register.Corroborations;
import org.jspecify.annotations.Nullable;

/** The stories of a case as they may be shown: what may name a private person is behind bars. */
public final class StoryView {
    /** So many captures at most are looked through for the hand-in that they belong to. */
    private static final int FILES = 50;

    private final Workbench workbench;
    private final Corroborations kept;
    private final Veils veils;
    private final Map<DocumentId, Page> pages = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    /** The stories of this case, made again where they are due. */
    public StoryView(Workbench workbench, Corroborating.Progress progress) {
        this.workbench = workbench;
        new Corroborating(workbench).refresh(progress);
        kept = new Corroborations(workbench.database());
        veils = workbench.veils();
    }

    /**
     * A page as it may be shown.
     *
     * @param id of its text
     * @param name its address, or of a hand-in the file's name; no two pages have the same
     * @param title as the page gives it
     * @param publisher likewise
     * @param published ISO 8601, as exact as the page gives it
     */
    public record Page(
            DocumentId id,
            String name,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String published) {

        /** Title, outlet and day, as far as they are known; the name where none is. */
        public String shown() {
            List<String> parts = new ArrayList<>();
            parts.add(title == null ? name : title);
            Optional.ofNullable(publisher).ifPresent(parts::add);
            Optional.ofNullable(published).ifPresent(parts::add);
            return String.join(", ", parts);
        }
    }

    /** All stories, those of most pages first. */
    public List<Story> stories() {
        return kept.stories().stream()
                .sorted((a, b) -> a.documents().size() != b.documents().size()
                        ? Integer.compare(b.documents().size(), a.documents().size())
                        : a.first().compareTo(b.first()))
                .toList();
    }

    /**
     * The story that a text, a capture or a page's address stands in.
     *
     * @throws DaylightException where there is none
     */
    public Story story(String id) {
        return candidates(id).stream()
                .flatMap(d -> kept.storyOf(d).stream())
                .findFirst()
                .orElseThrow(() -> new DaylightException("no story with \"" + id
                        + "\"; give the id of a story, a text or a capture, or a page's address: `daylight stories` lists"
                        + " them"));
    }

    private List<DocumentId> candidates(String id) {
        List<DocumentId> found = new ArrayList<>();
        if (id.isBlank() || id.length() > 4096 || id.chars().anyMatch(c -> c < ' ')) {
            return found;
        }
        found.add(new DocumentId(id));
        workbench.register().capturesOf(id).forEach(c -> current(c.id(), found));
        try {
            current(new CaptureId(id), found);
        } catch (IllegalArgumentException e) {
            // It is no capture's id, then.
        }
        return found;
    }

    private void current(CaptureId capture, List<DocumentId> found) {
        workbench.readings().documentOf(capture).map(Document::id).ifPresent(found::add);
    }

    /** How a text may be shown. */
    public Page page(DocumentId id) {
        Page known = pages.get(id);
        if (known == null) {
            known = make(id);
            pages.put(id, known);
        }
        return known;
    }

    private Page make(DocumentId id) {
        Optional<Veil> veil = veils.of(id);
        Optional<Capture> capture = workbench.readings().captureOf(id).flatMap(workbench.register()::capture);
        String address = capture.map(this::address).orElse(id.value());
        String name = Objects.requireNonNullElse(veil.map(v -> v.hide(address)).orElse(address), address);
        if (!names.add(name)) {
            name = name + "#" + id.value();
            names.add(name);
        }
        return new Page(
                id,
                name,
                veil.map(v -> v.hide(v.document().title())).orElse(null),
                veil.map(v -> v.hide(v.document().publisher())).orElse(null),
                veil.map(v -> v.document().published()).map(d -> d.value()).orElse(null));
    }

    /** The address; of what was handed in without one, the name of the file. */
    private String address(Capture capture) {
        if (!capture.url().startsWith("urn:") || capture.event() == 0) {
            return capture.url();
        }
        // The event of a hand-in stands before those of its captures.
        for (long seq = capture.event() - 1; seq >= 0 && seq >= capture.event() - FILES; seq--) {
            if (workbench.ledger().event(seq).kind() == EventKind.HAND_IN) {
                return workbench.ledger().privateValues(seq).stream()
                        .filter(v -> v.field().equals("name"))
                        .flatMap(v -> v.revealed().stream())
                        .map(String::valueOf)
                        .findFirst()
                        .orElse(capture.url());
            }
        }
        return capture.url();
    }

    /** Why a relation is one, with the bars of the page that repeats. */
    public String why(Relation relation) {
        Because why = relation.why();
        return veils.of(relation.from())
                .map(v -> why.mapped(v::hide))
                .orElse(why)
                .english();
    }
}
