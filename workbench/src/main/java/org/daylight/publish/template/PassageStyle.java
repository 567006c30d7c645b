// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The style sheet of the report without the rules that no passage page has anything for. Each passage page carries its style
 * in itself, so that one that was saved alone looks as it should; an edition has thousands of them, and what stands in all of
 * them is written, tested for leaks and handed out thousands of times.
 *
 * <p>Left out is what is named here; a rule of a class that is not known stays.
 */
final class PassageStyle {
    /** Classes and elements of the report alone: lists, tables, drawings, margins, parts. */
    static final Set<String> REPORT = Set.of(
            ".acts",
            ".again",
            ".bars",
            ".became",
            ".c",
            ".cards",
            ".counts",
            ".disc",
            ".empty",
            ".ends",
            ".findings",
            ".full",
            ".gist",
            ".grid",
            ".hatch",
            ".inc",
            ".key",
            ".keys",
            ".kick",
            ".l",
            ".land",
            ".leading",
            ".lede",
            ".legend",
            ".map",
            ".n",
            ".new",
            ".note",
            ".num",
            ".only",
            ".p-alleges",
            ".p-confirms",
            ".p-declines",
            ".p-denies",
            ".p-reports",
            ".part",
            ".partial",
            ".pill",
            ".props",
            ".prose",
            ".pub",
            ".quality",
            ".resp",
            ".rule",
            ".seal",
            ".src",
            ".stages",
            ".stand",
            ".steps",
            ".strip",
            ".sup",
            ".support",
            ".t",
            ".tl",
            ".toc",
            ".told",
            ".topic",
            ".v",
            ".w",
            ".what",
            ".where",
            ".year",
            "caption",
            "sup",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr");

    private static final Pattern NAMED = Pattern.compile("(?<![\\w-:.#])[.#]?[a-zA-Z][\\w-]*|[.#][a-zA-Z][\\w-]*");

    private PassageStyle() {}

    /** What is left of a style sheet. */
    static String of(String css) {
        StringBuilder out = new StringBuilder(css.length() / 2);
        int at = 0;
        for (int open = css.indexOf('{'); open >= 0; open = css.indexOf('{', at)) {
            int close = closing(css, open);
            String selector = css.substring(at, open).strip();
            String body = css.substring(open + 1, close);
            if (selector.startsWith("@media")) {
                rule(out, selector, of(body));
            } else {
                rule(out, selector.startsWith("@") ? selector : left(selector), body);
            }
            at = close + 1;
        }
        return out.toString();
    }

    private static void rule(StringBuilder out, String selector, String body) {
        if (!selector.isEmpty() && !body.isEmpty()) {
            out.append(selector).append('{').append(body).append("}\n");
        }
    }

    private static String left(String selector) {
        // A comma between brackets parts no selectors; such a list stays or goes as a whole.
        String[] each = selector.contains("(") ? new String[] {selector} : selector.split(",");
        return Arrays.stream(each).filter(PassageStyle::stays).collect(Collectors.joining(","));
    }

    private static boolean stays(String selector) {
        Matcher named = NAMED.matcher(selector);
        while (named.find()) {
            if (REPORT.contains(named.group())) {
                return false;
            }
        }
        return true;
    }

    private static int closing(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("the style sheet has a rule that does not end: " + css.substring(open));
    }
}
