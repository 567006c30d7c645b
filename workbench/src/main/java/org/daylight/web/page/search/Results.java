// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daylight.run.Searching;
import org.daylight.search.Expansion;
import org.daylight.search.Found;
import org.daylight.search.Item;
import org.daylight.web.page.Marked;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a search shows.
 *
 * @param asked the question
 * @param summary how much was found, in words
 * @param groups results by story or entry
 * @param facets what they can be narrowed to
 * @param also words of the codebook that were looked for beside those typed
 * @param notes what was made of the question
 * @param total how many groups there are
 * @param behind whether decisions of the last moments are missing
 */
record Results(
        Asked asked,
        String summary,
        List<Group> groups,
        List<Facet> facets,
        List<Also> also,
        List<String> notes,
        int total,
        boolean behind) {

    /**
     * Results of one story or one entry.
     *
     * @param support as it is said everywhere; null for an entry
     * @param link to the story; null for an entry
     * @param more how many further pages of it answer
     * @param lines the best results
     */
    record Group(Searching.@Nullable Size support, @Nullable String link, int more, List<Line> lines) {}

    /**
     * One result.
     *
     * @param type page, statement or entry
     * @param link where it leads
     * @param lang of its words
     * @param title with the words of the question marked
     * @param facts outlet, day, language and the like, in words, each apart: they are of different scripts
     * @param speaker of a statement; empty for others
     * @param passage around the words of the question; empty where they stand in the title alone
     * @param gone whether the page was no longer there
     */
    record Line(
            String type,
            String link,
            String lang,
            List<Marked.Piece> title,
            List<String> facts,
            String speaker,
            List<Marked.Piece> passage,
            boolean gone) {}

    /**
     * What results can be narrowed to.
     *
     * @param filter its name in the form
     * @param values the most frequent first
     */
    record Facet(String filter, List<Value> values) {}

    /** A value with how many results have it. */
    record Value(String value, String label, long results, boolean ticked) {}

    /** What a word of the codebook also means, by language. */
    record Also(String typed, String label, List<Expansion.Term> terms) {}

    /** Most values of a facet that are offered. */
    private static final int VALUES = 12;

    static Results of(Asked asked, Searching.Answer answer, boolean behind, Words words) {
        Found found = answer.found();
        List<Facet> facets = new ArrayList<>();
        Asked.FILTERS.forEach((facet, filter) -> {
            List<Value> values = values(asked, filter, found.facets().getOrDefault(facet, List.of()), words);
            if (!values.isEmpty()) {
                facets.add(new Facet(filter, values));
            }
        });
        return new Results(
                asked,
                words.say("search.summary", found.pages(), found.statements(), found.entries(), found.total()),
                found.groups().stream()
                        .map(g -> group(g, answer.sizes(), words))
                        .toList(),
                facets,
                found.also().stream()
                        .map(e -> new Also(e.typed(), e.label(), e.also()))
                        .toList(),
                found.notes(),
                found.total(),
                behind);
    }

    private static List<Value> values(Asked asked, String filter, List<Found.Count> counts, Words words) {
        List<Value> values = new ArrayList<>();
        for (Found.Count count : counts) {
            boolean ticked = asked.has(filter, count.value());
            if (values.size() < VALUES || ticked) {
                values.add(new Value(count.value(), label(filter, count.value(), words), count.results(), ticked));
            }
        }
        for (String kept : asked.ticked().getOrDefault(filter, List.of())) {
            if (values.stream().noneMatch(v -> v.value().equals(kept))) {
                values.add(new Value(kept, label(filter, kept, words), 0, true));
            }
        }
        return values;
    }

    private static String label(String filter, String value, Words words) {
        return switch (filter) {
            case "lang" -> words.languageName(value);
            case "country", "published-in" -> words.country(value);
            case "kind" -> words.code("search.kind", value);
            default -> value;
        };
    }

    private static Group group(Found.Group group, Map<String, Searching.Size> sizes, Words words) {
        Searching.Size size = sizes.get(group.key());
        long shown = group.hits().stream()
                .filter(h -> h.item().type() == Item.Type.PAGE)
                .count();
        return new Group(
                size,
                size == null ? null : "/stories/" + Asked.encoded(group.key()),
                (int) Math.max(0, group.pages() - shown),
                group.hits().stream().map(h -> line(h, words)).toList());
    }

    private static Line line(Found.Hit hit, Words words) {
        Item item = hit.item();
        Item.Facts facts = item.facts();
        Found.Passage passage = hit.passage();
        List<String> known = new ArrayList<>();
        if (!facts.source().isBlank() && item.type() != Item.Type.ENTRY) {
            known.add(facts.source());
        }
        if (facts.date() != null) {
            known.add(facts.date().value());
        }
        if (item.type() == Item.Type.PAGE) {
            known.add(words.languageName(item.words().lang()));
        }
        if (item.type() == Item.Type.ENTRY) {
            facts.kinds().forEach(k -> known.add(words.code("search.kind", k)));
            facts.countries().forEach(c -> known.add(words.country(c)));
        }
        String title = item.words().title();
        return new Line(
                item.type().code().toLowerCase(Locale.ROOT),
                link(item),
                item.words().lang(),
                title.isBlank()
                        ? Marked.pieces(facts.address().isBlank() ? item.id() : facts.address())
                        : Marked.pieces(title, 0, hit.title()),
                List.copyOf(known),
                facts.speaker(),
                passage == null
                        ? List.of()
                        : Marked.pieces(passage.text(), passage.at().start(), passage.marks()),
                facts.gone());
    }

    private static String link(Item item) {
        return switch (item.type()) {
            case PAGE -> "/room/" + Asked.encoded(item.facts().document());
            case STATEMENT, ENTRY -> "/register/" + Asked.encoded(item.facts().entry());
        };
    }
}
