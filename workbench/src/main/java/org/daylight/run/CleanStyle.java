// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Style sheets of preserved pages, made harmless: nothing is loaded but pictures of the same capture, and no style writes
 * words, for those could be a name that is behind bars in the text. The frame's policy forbids the same once more.
 */
final class CleanStyle {
    /** So many letters of styles are kept of a page. */
    static final int MOST = 2_000_000;

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|\\z)", Pattern.DOTALL);
    // These match wherever they begin: a style of many beginnings without an end must not take the square of its
    // length.
    private static final Pattern RULE =
            Pattern.compile("@(?:import|charset|namespace)\\b[^;{}]*+;?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FONT =
            Pattern.compile("@font-face\\s*+\\{[^}]*+\\}?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ADDRESS =
            Pattern.compile("url\\s*+\\(\\s*+(\"[^\"]*+\"?|'[^']*+'?|[^)\"']*+)\\s*+\\)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern RUNS = Pattern.compile(
            "(?<![A-Za-z0-9_-])(content|behavior|-moz-binding)(\\s*:)|\\b(expression|image|image-set|-webkit-image-set|src|element|attr)(\\s*\\()",
            Pattern.CASE_INSENSITIVE);

    /** Words in styles could be a name: fonts get another, and nothing is written from them. */
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*(?:\"|\\z)|'[^']*(?:'|\\z)");

    private CleanStyle() {}

    /**
     * A style sheet, or the declarations of a {@code style} attribute.
     *
     * @param css as the page has it
     * @param place where in this server a picture of the page stands, by its address as written
     */
    static String of(String css, Function<String, Optional<String>> place) {
        String bare = css.length() > MOST
                ? ""
                : css.replace("\\", "").replace("<", "").replace("\0", "");
        bare = COMMENT.matcher(bare).replaceAll(" ");
        // Rules may hide in rules: until nothing is left to take away.
        for (String before = ""; !before.equals(bare); ) {
            before = bare;
            bare = FONT.matcher(RULE.matcher(bare).replaceAll(" ")).replaceAll(" ");
        }
        bare = RUNS.matcher(bare)
                .replaceAll(m -> m.group(1) != null ? "-not-shown" + m.group(2) : "not-shown" + m.group(4));
        String placed = ADDRESS.matcher(bare)
                .replaceAll(m -> Matcher.quoteReplacement(place.apply(unquoted(m.group(1)))
                        .map(p -> "url(" + p + ")")
                        .orElse("none")));
        return WORDS.matcher(placed).replaceAll("\"x\"");
    }

    private static String unquoted(String address) {
        String bare = address.strip();
        return bare.length() > 1 && (bare.startsWith("\"") || bare.startsWith("'"))
                ? bare.substring(1, bare.length() - 1).strip()
                : bare;
    }
}
