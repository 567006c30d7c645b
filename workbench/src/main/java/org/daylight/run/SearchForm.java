// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Offsets;
import org.daylight.search.Expansion;
import org.daylight.search.Found;
import org.daylight.search.Item;
import org.daylight.search.Question;
import org.jspecify.annotations.Nullable;

/** Answers to a question as JSON: groups of results, then counts. */
public final class SearchForm {
    private SearchForm() {}

    /** The results of one story, or one entry. */
    public static Map<String, @Nullable Object> group(Found.Group group, Map<String, Searching.Size> sizes) {
        Searching.Size size = sizes.get(group.key());
        return Form.object(
                size == null ? "entry" : "story",
                group.key(),
                "pages",
                size == null ? 0 : size.pages(),
                "origins",
                size == null ? 0 : size.origins(),
                "foundPages",
                group.pages(),
                "foundStatements",
                group.statements(),
                "hits",
                group.hits().stream().map(SearchForm::hit).toList());
    }

    private static Map<String, @Nullable Object> hit(Found.Hit hit) {
        Item item = hit.item();
        Item.Facts facts = item.facts();
        Found.Passage passage = hit.passage();
        return Form.object(
                "type", item.type().code(),
                "id", item.id(),
                "title", item.words().title(),
                "titleMarks", marks(hit.title()),
                "lang", item.words().lang(),
                "source", facts.source(),
                "url", facts.address(),
                "publishedIn", facts.publishedIn(),
                "published", Form.value(facts.date()),
                "publishedPrecision", Form.precision(facts.date()),
                "countries", facts.countries(),
                "kinds", facts.kinds(),
                "gone", facts.gone(),
                "event", facts.event(),
                "doc", facts.document(),
                "entry", facts.entry(),
                "speaker", facts.speaker().isEmpty() ? null : facts.speaker(),
                "passage",
                        passage == null
                                ? null
                                : Form.object(
                                        "text", passage.text(),
                                        "start", passage.at().start(),
                                        "end", passage.at().end(),
                                        "marks", marks(passage.marks())));
    }

    private static List<List<Integer>> marks(List<Offsets> marks) {
        return marks.stream().map(m -> List.of(m.start(), m.end())).toList();
    }

    /** What was found in all, by source, country, date and kind, and what else was looked for. */
    public static Map<String, @Nullable Object> summary(Found found) {
        Map<String, @Nullable Object> facets = new LinkedHashMap<>();
        found.facets().forEach((name, counts) -> {
            Map<String, Long> values = new LinkedHashMap<>();
            counts.forEach(c -> values.put(c.value(), c.results()));
            facets.put(name, values);
        });
        List<Object> also = new ArrayList<>();
        for (Expansion e : found.also()) {
            also.add(Form.object(
                    "typed", e.typed(),
                    "code", e.code(),
                    "label", e.label(),
                    "also",
                            e.also().stream()
                                    .map(t -> Form.object("lang", t.lang(), "text", t.text()))
                                    .toList()));
        }
        return Form.object(
                "pages", found.pages(),
                "statements", found.statements(),
                "entries", found.entries(),
                "groups", found.total(),
                "alsoSearched", also,
                "facets", facets,
                "notes", found.notes());
    }

    /**
     * A saved question.
     *
     * @param seen the last event whose answers were seen
     */
    public static Map<String, @Nullable Object> question(Question q, long seen) {
        return Form.object("name", q.name(), "query", q.query(), "savedAt", q.event(), "seen", seen);
    }
}
