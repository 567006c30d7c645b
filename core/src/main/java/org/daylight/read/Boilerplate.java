// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells from tag, role, class and id whether an element surrounds a text rather than being it. */
final class Boilerplate {
    private static final Pattern PARTS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])");
    private static final Set<String> NEVER_READ = Set.of(
            "script",
            "style",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "button",
            "input",
            "select",
            "textarea",
            "datalist",
            "audio",
            "video",
            "map",
            "head",
            "dialog",
            "frame",
            "frameset");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "search",
            "complementary",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "tablist");
    private static final Set<String> CONTENT = Set.of("html", "body", "main", "article");

    private static final int MOST_NAMES = 40;
    private static final int LONGEST_NAME = 80;

    private final Set<String> drop;
    private final Set<String> weigh;
    private final Set<String> layout;
    /** Names repeat all over a page: each is judged once. */
    private final Map<String, Verdict> judged = new HashMap<>();

    /** For one page; not for several threads. */
    Boilerplate() {
        drop = Words.SHIPPED.drop;
        weigh = Words.SHIPPED.weigh;
        layout = Words.SHIPPED.layout;
    }

    /** The words as shipped, read once. */
    private static final class Words {
        static final Words SHIPPED = new Words();

        private final Set<String> drop = new HashSet<>();
        private final Set<String> weigh = new HashSet<>();
        private final Set<String> layout = new HashSet<>();

        private Words() {
            Set<String> group = drop;
            for (String line : Lists.lines("html/boilerplate.txt")) {
                switch (line) {
                    case "[drop]" -> group = drop;
                    case "[weigh]" -> group = weigh;
                    case "[layout]" -> group = layout;
                    default -> Collections.addAll(group, line.split(" "));
                }
            }
        }
    }

    /** What an element is to the text. */
    enum Verdict {
        READ,
        /** Dropped unless most of the page's text is in it: names lie, and some pages are one big sidebar. */
        WEIGH,
        DROP,
        /** Holds no text at all. */
        NEVER
    }

    /** Judges one element by itself. */
    Verdict of(Element e) {
        String tag = e.normalName();
        if (NEVER_READ.contains(tag)) {
            return Verdict.NEVER;
        }
        if (e.hasAttr("hidden")
                || e.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none")) {
            return Verdict.WEIGH;
        }
        if (CONTENT.contains(tag)) {
            return Verdict.READ;
        }
        String role = e.attr("role");
        if (tag.equals("nav") || tag.equals("footer") || ROLES.contains(role)) {
            return Verdict.DROP;
        }
        boolean aside = tag.equals("aside") || tag.equals("header") || tag.equals("noscript");
        Verdict verdict = aside ? Verdict.WEIGH : Verdict.READ;
        for (String name : (e.className() + " " + e.id()).strip().split("\\s+", MOST_NAMES)) {
            Verdict named = name.isEmpty() || name.length() > LONGEST_NAME
                    ? Verdict.READ
                    : judged.computeIfAbsent(name, this::ofName);
            verdict = named.compareTo(verdict) > 0 ? named : verdict;
        }
        return verdict;
    }

    private Verdict ofName(String name) {
        Verdict verdict = Verdict.READ;
        boolean ofLayout = false;
        for (String part : PARTS.split(name)) {
            String word = part.toLowerCase(Locale.ROOT);
            ofLayout |= layout.contains(word);
            if (drop.contains(word)) {
                verdict = Verdict.DROP;
            } else if (weigh.contains(word) && verdict == Verdict.READ) {
                verdict = Verdict.WEIGH;
            }
        }
        return ofLayout && verdict == Verdict.DROP ? Verdict.WEIGH : verdict;
    }
}
