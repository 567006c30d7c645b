// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.room;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daylight.Capture;
import org.daylight.ClaimId;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.StatedDate;
import org.daylight.protect.Right;
import org.daylight.register.WaitingPages;
import org.daylight.run.ModelSetting;
import org.daylight.run.ReadingRoom;
import org.daylight.web.page.NoteBox;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** Opens pages of the reading room for a visit. */
final class Pages {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ps", "sd", "ug", "ur", "yi");

    /** A title stands among so many parts, behind a date or the name of a column. */
    private static final int NEAR_TOP = 6;

    private final Visit visit;
    private final ReadingRoom room;

    Pages(Visit visit) {
        this.visit = visit;
        room = new ReadingRoom(visit.workbench());
    }

    ReadingRoom room() {
        return room;
    }

    /**
     * The page that the path names.
     *
     * @throws Visit.Missing where there is none that the person may see
     */
    ReadingRoom.Opened opened() {
        DocumentId id = visit.part("document", DocumentId::new);
        ReadingRoom.Opened page = room.open(id).orElseThrow(() -> new Visit.Missing(id.value()));
        if (page.capture().restricted() && !visit.may(Right.PROTECT)) {
            throw new Visit.Missing(id.value());
        }
        return page;
    }

    /**
     * The claim of it that the path names.
     *
     * @throws Visit.Missing where the page has none such
     */
    ReadingRoom.Held claim(ReadingRoom.Opened page) {
        return page.claim(visit.part("claim", ClaimId::new)).orElseThrow(() -> new Visit.Missing("claim"));
    }

    Cards cards(ReadingRoom.Opened page) {
        String room = "/room/" + page.document().id().value();
        Filter filter = Filter.of(visit);
        List<String> ids =
                page.claims().stream().map(h -> h.claim().id().value()).toList();
        Map<String, NoteBox> notes = NoteBox.each(visit, ids, id -> room + filter.query(id) + "#c-" + id);
        if (!visit.may(Right.DECIDE)) {
            notes.values().removeIf(box -> box.notes().isEmpty());
        }
        return new Cards(this.room, page, visit.words(), visit.workbench().codebook(), notes);
    }

    /** The whole page, this claim being looked at; the first that waits where none is named. */
    RoomPage page(ReadingRoom.Opened page, Filter filter, @Nullable String claim) {
        Document document = page.document();
        Capture capture = page.capture();
        StatedDate published = document.published();
        String lang = document.lang().equals("und") ? "" : document.lang();
        List<PageText.Part> parts = new PageText(page).parts(document.blocks());
        String title = page.veil().hide(document.title());
        int heading = heading(parts, title);
        List<Card> cards = cards(page).all();
        return new RoomPage(
                document.id().value(),
                title,
                heading,
                page.veil().hide(document.publisher()),
                published == null ? null : published.value(),
                published == null ? "" : published.precision().code(),
                visit.words().moment(capture.time()),
                capture.id().value(),
                lang,
                visit.words().languageName(document.lang()),
                direction(document.lang()),
                capture.browser().screenshot() != null,
                capture.status() == 404 || capture.status() == 410,
                capture.restricted(),
                parts,
                cards,
                current(page, cards, claim, filter),
                waiting(page, filter),
                page.story(),
                next(page, filter),
                new ModelSetting(visit.workbench()).model().isPresent());
    }

    /** Which of the first parts is the title itself; -1 where none is. */
    private static int heading(List<PageText.Part> parts, @Nullable String title) {
        for (int i = 0; title != null && i < Math.min(NEAR_TOP, parts.size()); i++) {
            if (parts.get(i).words().equals(title.strip())) {
                return i;
            }
        }
        return -1;
    }

    static String direction(String lang) {
        return lang.equals("und") || lang.isEmpty()
                ? "auto"
                : RIGHT_TO_LEFT.contains(lang.split("-", 2)[0].toLowerCase(Locale.ROOT)) ? "rtl" : "ltr";
    }

    /** The claim that is named; else the first that can be decided, of the kind that is gone through; else the first. */
    private static @Nullable String current(
            ReadingRoom.Opened page, List<Card> cards, @Nullable String named, Filter filter) {
        if (named != null && cards.stream().anyMatch(c -> c.id().equals(named))) {
            return named;
        }
        return page.claims().stream()
                .filter(filter::waits)
                .map(h -> h.claim().id().value())
                .findFirst()
                .or(() -> cards.stream().filter(Card::open).map(Card::id).findFirst())
                .or(() -> cards.stream().map(Card::id).findFirst())
                .orElse(null);
    }

    /** How many claims of a page wait, of those that are gone through. */
    static int waiting(ReadingRoom.Opened page, Filter filter) {
        return (int) page.claims().stream().filter(filter::waits).count();
    }

    /** The claim that follows this one and waits, of those that are gone through; the first such where none follows. */
    static @Nullable String after(ReadingRoom.Opened page, Filter filter, String claim) {
        String first = null;
        boolean passed = false;
        for (ReadingRoom.Held held : page.claims()) {
            String id = held.claim().id().value();
            if (id.equals(claim)) {
                passed = true;
            } else if (filter.waits(held)) {
                if (passed) {
                    return id;
                }
                first = Objects.requireNonNullElse(first, id);
            }
        }
        return first;
    }

    /** The page that follows in the queue. */
    @Nullable
    String next(ReadingRoom.Opened page, Filter filter) {
        DocumentId id = page.document().id();
        WaitingPages waiting = new WaitingPages(visit.workbench().database());
        if (filter.halves()) {
            return waiting.halves(visit.workbench().actor(), 2).stream()
                    .map(p -> p.id().value())
                    .filter(p -> !p.equals(id.value()))
                    .findFirst()
                    .orElse(null);
        }
        return waiting.next(filter.choice(), id).map(DocumentId::value).orElse(null);
    }
}
