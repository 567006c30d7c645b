// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text made ready to be asked for many values.
 *
 * @param lower in lower case
 * @param folded with entities, escapes and percent-encodings made plain, in lower case, without what may stand for a space
 */
record Haystack(String lower, String folded) {
    private static final Pattern WRITTEN = Pattern.compile("%(?:25)?([0-9a-f]{2})|&#0*([0-9]{1,7});?"
            + "|&#x0*([0-9a-f]{1,6});?|\\\\{1,2}u([0-9a-f]{4})|\\\\u\\{0*([0-9a-f]{1,6})\\}|\\\\x([0-9a-f]{2})"
            + "|&(commat|period|lowbar|plus|sol|equals|amp|quot|apos|nbsp);");
    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0\u00c2\u00e2+_\\\\-]+");

    static Haystack of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return new Haystack(lower, folded(WRITTEN.matcher(lower).replaceAll(Haystack::plain)));
    }

    static String folded(String text) {
        return SPACE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String plain(MatchResult found) {
        String called = found.group(7);
        if (called != null) {
            return Matcher.quoteReplacement(
                    switch (called) {
                        case "commat" -> "@";
                        case "period" -> ".";
                        case "sol" -> "/";
                        case "equals" -> "=";
                        case "amp" -> "&";
                        case "quot" -> "\"";
                        case "apos" -> "'";
                        default -> "";
                    });
        }
        for (int i = 1; i <= 6; i++) {
            String digits = found.group(i);
            if (digits != null) {
                int c = Integer.parseInt(digits, i == 2 ? 10 : 16);
                return c <= Character.MAX_CODE_POINT ? Matcher.quoteReplacement(Character.toString(c)) : "";
            }
        }
        return "";
    }
}
