// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daylight.Offsets;
import org.daylight.StatedDate;
import org.daylight.Text;
import org.daylight.run.SearchForm;
import org.daylight.run.Searching;
import org.daylight.search.Expansion;
import org.daylight.search.Found;
import org.daylight.search.Item;

/** How results of a search are printed. */
final class SearchOutput {
    /** So many values of a facet fit a line. */
    private static final int VALUES = 6;

    /** So many words of a language are named; --json names all. */
    private static final int TERMS = 3;

    private SearchOutput() {}

    static void print(Searching.Answer answer, boolean json, int first) {
        Found found = answer.found();
        found.notes().forEach(Output::progress);
        if (json) {
            found.groups().forEach(g -> Output.json(SearchForm.group(g, answer.sizes())));
            Output.json(SearchForm.summary(found));
            return;
        }
        found.also().forEach(e -> Output.line(also(e)));
        if (found.total() == 0) {
            Output.progress("nothing found; try fewer words, begin*, nearly~, or `daylight read` where pages wait");
            return;
        }
        Output.line(count(found.pages(), "page") + ", " + count(found.statements(), "statement") + ", "
                + (found.entries() == 1 ? "1 entry" : found.entries() + " entries") + " in "
                + count(found.total(), "group"));
        int number = first;
        for (Found.Group group : found.groups()) {
            Output.line("");
            Output.line(++number + ". " + heading(group, answer.sizes()));
            group.hits().forEach(SearchOutput::hit);
        }
        Output.line("");
        found.facets().forEach((name, counts) -> facet(name, counts));
        if (first + found.groups().size() < found.total()) {
            Output.progress("results " + (first + 1) + " to "
                    + (first + found.groups().size()) + " of " + found.total() + "; --page shows more");
        }
    }

    private static String count(long n, String word) {
        return n + " " + word + (n == 1 ? "" : "s");
    }

    private static String also(Expansion expansion) {
        return "also searched for \"" + expansion.typed() + "\" (" + expansion.label() + "): "
                + expansion.also().stream()
                        .collect(Collectors.groupingBy(
                                Expansion.Term::lang,
                                LinkedHashMap::new,
                                Collectors.mapping(Expansion.Term::text, Collectors.toList())))
                        .entrySet()
                        .stream()
                        .map(e -> e.getKey() + ": " + some(e.getValue()))
                        .collect(Collectors.joining("; "));
    }

    private static String some(List<String> terms) {
        return String.join(", ", terms.subList(0, Math.min(TERMS, terms.size()))) + (terms.size() > TERMS ? ", …" : "");
    }

    private static String heading(Found.Group group, Map<String, Searching.Size> sizes) {
        Searching.Size size = sizes.get(group.key());
        if (size == null) {
            return "entry " + group.key();
        }
        return count(size.pages(), "page") + ", " + count(size.origins(), "origin")
                + (size.pages() == group.pages() ? "" : "; found on " + group.pages())
                + (group.statements() == 0 ? "" : "; " + count(group.statements(), "statement")) + "  story "
                + group.key();
    }

    private static void hit(Found.Hit hit) {
        Item item = hit.item();
        String title = marked(item.words().title(), hit.title(), 0);
        StatedDate date = item.facts().date();
        Output.line("   " + (title.isEmpty() ? "(no title)" : title)
                + (item.type() == Item.Type.ENTRY
                        ? ""
                        : "  [" + item.facts().source()
                                + (date == null ? ", undated" : ", " + date.value()) + ", "
                                + item.words().lang()
                                + (item.facts().gone() ? ", gone" : "") + "]"));
        Found.Passage passage = hit.passage();
        if (passage != null) {
            Output.line("      … "
                    + marked(passage.text(), passage.marks(), passage.at().start()) + " …");
        }
        Output.line("      "
                + switch (item.type()) {
                    case PAGE ->
                        item.facts().address() + "  document " + item.id()
                                + (passage == null
                                        ? ""
                                        : "  " + passage.at().start() + "–"
                                                + passage.at().end());
                    case STATEMENT ->
                        (item.facts().speaker().isEmpty()
                                        ? "no speaker named"
                                        : item.facts().speaker()) + "  statement on "
                                + item.facts().entry() + ", decision "
                                + item.facts().event();
                    case ENTRY ->
                        "entry " + item.id() + "  "
                                + String.join(", ", item.facts().kinds());
                });
    }

    /** The text with what was looked for in brackets. */
    private static String marked(String text, List<Offsets> marks, int base) {
        Text words = new Text(text);
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Offsets mark : marks) {
            int start = words.utf16(mark.start() - base);
            int end = words.utf16(mark.end() - base);
            out.append(text, at, start).append('[').append(text, start, end).append(']');
            at = end;
        }
        return out.append(text, at, text.length()).toString();
    }

    private static void facet(String name, List<Found.Count> counts) {
        if (!counts.isEmpty()) {
            Output.line(name + ": "
                    + counts.stream()
                            .limit(VALUES)
                            .map(c -> c.value() + " " + c.results())
                            .collect(Collectors.joining(" · "))
                    + (counts.size() > VALUES ? " · …" : ""));
        }
    }
}
