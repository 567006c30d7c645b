// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daylight.Because;
import org.daylight.CaptureId;
import org.daylight.DocumentId;
import org.daylight.StatedDate;
import org.daylight.corroborate.Relation;
import org.daylight.corroborate.Story;
import org.daylight.register.Corroborations;
import org.daylight.register.StoryRows;
import org.jspecify.annotations.Nullable;

/**
 * The stories of a case as they were last made, for a screen: nothing is compared here, and of a list nothing is read but
 * the stretch that is shown. Titles are masked.
 */
public final class StoryBoard {
    /** Where a mask may hide what was asked for, so many stories at most are gone through for one page of the list. */
    private static final int MOST_LOOKED_AT = 400;

    private final Workbench workbench;
    private final Corroborations kept;
    private final StoryRows rows;
    private final Hiding hiding;

    /** The stories of this case. */
    public StoryBoard(Workbench workbench, Veils veils) {
        this.workbench = workbench;
        kept = new Corroborations(workbench.database());
        rows = new StoryRows(workbench.database());
        hiding = new Hiding(workbench, veils);
    }

    /**
     * A page, masked.
     *
     * @param document its text
     * @param capture where it is preserved
     * @param address of the page
     * @param title as the page gives it; its address where it gives none
     * @param publisher as the page names it
     * @param published as far as the page says so
     * @param lang BCP 47
     */
    public record Page(
            DocumentId document,
            CaptureId capture,
            String address,
            String title,
            @Nullable String publisher,
            @Nullable StatedDate published,
            String lang) {}

    /**
     * A row of the list.
     *
     * @param first the page that it begins with
     * @param pages that tell it
     * @param origins that it goes back to
     * @param languages of its pages
     * @param publishers of its pages
     */
    public record Row(Page first, int pages, int origins, List<String> languages, List<String> publishers) {
        /** Copies the lists. */
        public Row {
            languages = List.copyOf(languages);
            publishers = List.copyOf(publishers);
        }
    }

    /**
     * How new the stories are.
     *
     * @param made when they were made; null where that was not kept
     * @param current whether texts did not change since
     */
    public record Made(@Nullable Instant made, boolean current) {}

    /** How new the stories are. */
    public Made made() {
        return new Made(kept.made().orElse(null), new Corroborating(workbench).fresh());
    }

    /** How many stories there are, of one page or of several. */
    public int count(boolean alone) {
        return rows.count(new StoryRows.Asked("", "", "", alone));
    }

    /** The languages of the texts. */
    public List<String> languages() {
        return rows.languages();
    }

    /** The stories that are asked for, those of most pages first. What a mask hides answers no question. */
    public List<Row> list(StoryRows.Asked asked, int offset, int limit) {
        if (asked.words().isEmpty() && asked.publisher().isEmpty()) {
            return rows(rows.page(asked, offset, limit));
        }
        List<StoryRows.Size> shown = rows.page(asked, 0, MOST_LOOKED_AT).stream()
                .filter(s -> answers(s.id(), asked))
                .skip(offset)
                .limit(limit)
                .toList();
        return rows(shown);
    }

    private boolean answers(DocumentId story, StoryRows.Asked asked) {
        return kept.storyOf(story).stream()
                .flatMap(s -> pages(s.documents()).values().stream())
                .anyMatch(p -> (asked.lang().isEmpty() || asked.lang().equals(p.lang()))
                        && (asked.publisher().isEmpty() || asked.publisher().equals(p.publisher()))
                        && (holds(p.title(), asked.words()) || holds(p.publisher(), asked.words())));
    }

    private static boolean holds(@Nullable String text, String words) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private List<Row> rows(List<StoryRows.Size> sizes) {
        List<DocumentId> ids = sizes.stream().map(StoryRows.Size::id).toList();
        Map<DocumentId, Page> firsts = pages(ids);
        Map<DocumentId, List<String>> languages = rows.languages(ids);
        Map<DocumentId, List<StoryRows.Told>> publishers = rows.publishers(ids);
        List<Row> shown = new ArrayList<>();
        for (StoryRows.Size size : sizes) {
            Page first = firsts.get(size.id());
            if (first != null) {
                shown.add(new Row(
                        first,
                        size.pages(),
                        size.origins(),
                        languages.getOrDefault(size.id(), List.of()),
                        publishers.getOrDefault(size.id(), List.of()).stream()
                                .map(p -> hiding.of(p.page(), p.word()))
                                .toList()));
            }
        }
        return shown;
    }

    /** The story that a text stands in. */
    public Optional<Story> story(DocumentId text) {
        return kept.storyOf(text);
    }

    /** What stands above these texts; those that are gone are left out. */
    public Map<DocumentId, Page> pages(Collection<DocumentId> documents) {
        Map<DocumentId, Page> pages = new HashMap<>();
        rows.lines(documents).forEach((id, line) -> pages.put(id, page(line)));
        return pages;
    }

    private Page page(StoryRows.Line line) {
        DocumentId id = line.document();
        String address = hiding.of(id, line.address());
        String title = line.title();
        return new Page(
                id,
                line.capture(),
                address,
                title == null || title.isBlank() ? address : hiding.of(id, title),
                hiding.maybe(id, line.publisher()),
                line.published(),
                line.lang());
    }

    /** Why a relation is one, with the bars of the page that repeats. */
    public Because why(Relation relation) {
        return relation.why().mapped(text -> hiding.of(relation.from(), text));
    }

    /** The whole text of a page with bars; empty where it is gone. */
    public Optional<String> text(DocumentId id) {
        return hiding.veil(id).map(Veil::text);
    }
}
