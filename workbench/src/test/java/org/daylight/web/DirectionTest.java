// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daylight.Capture;
import org.daylight.Document;
import org.daylight.Entry;
import org.daylight.Statement;
import org.daylight.run.Workbench;
import org.daylight.web.page.PageRoute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Words from outside, which may run the other way, never turn the words around them: wherever a title, a name, a quote, a
 * publisher or an address of the case stands on a page, it stands in an element that takes its direction from its own text
 * or says one, or between the isolates of Unicode.
 */
class DirectionTest {
    private static final Pattern RUN = Pattern.compile("\\p{L}{3,}");
    /** Elements that hold outside text alone have one of these; so does whoever stands around nothing else. */
    private static final String APART = "bdi, [dir=auto], [dir=ltr]:not(html)";

    @TempDir
    static Path dir;

    @Test
    void outsideWordsStandApartOnEveryPage() {
        try (Served served = new Served(dir.resolve("case"), "history")) {
            Set<String> outside = outside(served.workbench());
            assertThat(outside).hasSizeGreaterThan(50);
            Walk walk = new Walk(served);
            walk.post("/look", Map.of("language", "he", "back", "/"));
            assertThat(walk.get("/").parsed().select("html").attr("dir")).isEqualTo("rtl");
            List<PageRoute> routes = served.front.routes().stream()
                    .filter(r -> r.verb() == PageRoute.Verb.GET)
                    .toList();
            List<String> starts = routes.stream()
                    .map(PageRoute::path)
                    .filter(p -> !p.matches(".*[{<].*"))
                    .toList();
            Map<String, String> faults = new TreeMap<>();
            walk.found(routes, 2, starts).values().stream()
                    .flatMap(Collection::stream)
                    .filter(Walk.Page::html)
                    .filter(p -> p.parsed().select("html").attr("dir").equals("rtl"))
                    .forEach(p -> faults(p, outside, faults));
            assertThat(faults.values()).isEmpty();
        }
    }

    private static void faults(Walk.Page page, Set<String> outside, Map<String, String> faults) {
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element e && e.hasAttr("title") && e.closest("[dir=ltr]:not(html)") == null) {
                        found(e.attr("title"), outside)
                                .ifPresent(words -> faults.putIfAbsent(
                                        shape(e) + " title",
                                        page.path() + " " + shape(e) + ": its title holds \"" + words + "\""));
                    }
                    if (node instanceof TextNode text && visible(Objects.requireNonNull(text.parent()))) {
                        Element parent = Objects.requireNonNull(text.parent());
                        found(text.text(), outside)
                                .filter(words -> parent.closest(APART) == null)
                                .ifPresent(words -> faults.putIfAbsent(
                                        shape(parent) + words.length() % 2,
                                        page.path() + " " + shape(parent) + ": \""
                                                + text.text().strip() + "\" holds \"" + words + "\""));
                    }
                },
                page.parsed().body());
    }

    /** Text of a drawing takes its direction from its own letters by the style of all pages. */
    private static boolean visible(Element parent) {
        return parent.closest("script, style, svg, pre, title") == null;
    }

    private static Optional<String> found(String text, Set<String> outside) {
        // What stands between FSI and PDI (Unicode, UAX 9) is apart already.
        String shown = text.replaceAll("\u2068[^\u2069]*\u2069", "");
        return outside.stream().filter(shown::contains).findFirst();
    }

    private static String shape(Element e) {
        Element above = e.parent();
        String classes = e.classNames().stream().map(c -> "." + c).collect(Collectors.joining());
        return (above == null ? "" : above.tagName() + above.classNames() + " > ") + e.tagName() + classes;
    }

    private static Set<String> outside(Workbench workbench) {
        Set<String> outside = new TreeSet<>();
        for (Capture capture : workbench.register().captures()) {
            outside.add(capture.url());
            for (Document d : workbench.readings().documentsOf(capture.id())) {
                add(outside, d.title());
                add(outside, d.publisher());
            }
        }
        workbench.register().entries().stream().map(Entry::label).forEach(l -> add(outside, l));
        for (Statement s : workbench.register().statements()) {
            add(outside, s.speaker());
            add(outside, s.passage().quote());
        }
        return outside;
    }

    private static void add(Set<String> outside, @Nullable String words) {
        if (words != null && words.length() > 7 && RUN.matcher(words).find()) {
            outside.add(words.strip());
        }
    }
}
