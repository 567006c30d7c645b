// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A value in the ways in which pages, addresses, scripts and headers write it: as it is, each character of it as an entity,
 * an escape of a script or a percent-encoding, in several charsets, in base64 alone or behind something else.
 */
final class Spelled {
    /** From here on a value is found inside other words as well. */
    static final int LONG = 12;

    private static final int SHORTEST_BASE64 = 8;
    /** What a character is called in HTML, or written as where it ends a word. */
    private static final Map<Character, List<String>> CALLED = Map.of(
            '@', List.of("&commat;"),
            '.', List.of("&period;"),
            '_', List.of("&lowbar;"),
            '+', List.of("&plus;"),
            '/', List.of("&sol;", "\\/"),
            '=', List.of("&equals;"),
            '&', List.of("&amp;"),
            '"', List.of("&quot;", "\\\""),
            '\'', List.of("&apos;", "\\'"),
            ' ', List.of("&nbsp;", "\u00a0", "\u00c2\u00a0", "+", "-", "_", "\n"));

    private final Pattern pattern;
    /** As they may stand in a text, in lower case. */
    private final List<String> literally;
    /** As they may stand in a text whose characters were made plain. */
    private final List<String> plainly;

    /** Finds the value in a text, or in bytes taken as characters, in any case. */
    Spelled(String value, boolean word) {
        Set<String> forms = new LinkedHashSet<>();
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            forms.add(latin(value, charset));
        }
        if (Charset.isSupported("GB18030")) {
            forms.add(latin(value, Charset.forName("GB18030")));
        }
        forms.add(value.replace(" ", ""));
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        forms.add(URLEncoder.encode(encoded, StandardCharsets.UTF_8)); // an address inside an address
        for (int before = 0; before < 3; before++) {
            forms.addAll(base64(value, before));
        }
        forms.remove("");
        String any = forms.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String all = characters(value) + "|" + any;
        // A short name is not to be found inside other words.
        boolean edges = word && value.length() < LONG;
        literally = forms.stream().map(f -> f.toLowerCase(Locale.ROOT)).toList();
        plainly = List.of(Haystack.folded(value), Haystack.folded(latin(value, StandardCharsets.UTF_8)));
        pattern = Pattern.compile(
                edges ? "(?<![A-Za-z0-9])(?:" + all + ")(?![A-Za-z0-9])" : "(?:" + all + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    Pattern pattern() {
        return pattern;
    }

    /** Whether it is worth while to look with the pattern, which takes a hundred times as long. */
    boolean maybeIn(Haystack text) {
        return literally.stream().anyMatch(text.lower()::contains)
                || plainly.stream().anyMatch(text.folded()::contains);
    }

    private static String latin(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    /** Every character in any of its forms, however they are mixed. */
    private static String characters(String value) {
        StringBuilder all = new StringBuilder();
        value.codePoints().forEach(c -> {
            String text = Character.toString(c);
            Set<String> forms = new LinkedHashSet<>();
            forms.add(Pattern.quote(text));
            forms.add(Pattern.quote(latin(text, StandardCharsets.UTF_8)));
            StringBuilder percent = new StringBuilder();
            for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
                percent.append(String.format(Locale.ROOT, "%%(?:25)?%02x", b));
            }
            forms.add(percent.toString());
            forms.add("&#0{0,7}" + c + ";?");
            forms.add(String.format(Locale.ROOT, "&#x0{0,7}%x;?", c));
            forms.add(text.chars()
                    .mapToObj(unit -> String.format(Locale.ROOT, "\\\\{1,2}u%04x", unit))
                    .collect(Collectors.joining()));
            forms.add(String.format(Locale.ROOT, "\\\\u\\{0{0,5}%x\\}", c));
            if (c < 0x100) {
                forms.add(String.format(Locale.ROOT, "\\\\x%02x", c));
            }
            if (c < 0x80) {
                CALLED.getOrDefault((char) c, List.of()).forEach(form -> forms.add(Pattern.quote(form)));
            }
            all.append("(?:").append(String.join("|", forms)).append(')');
        });
        return all.toString();
    }

    /** Where so many bytes stand before it; without the first and last characters that tell of what is around. */
    private static Set<String> base64(String value, int before) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        byte[] moved = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, moved, before, bytes.length);
        String coded = Base64.getEncoder().withoutPadding().encodeToString(moved);
        int from = before == 0 ? 0 : before + 1;
        int to = moved.length * 8 / 6;
        if (to - from < SHORTEST_BASE64) {
            return Set.of();
        }
        String sure = coded.substring(from, to);
        return new LinkedHashSet<>(List.of(
                sure,
                sure.replace('+', '-').replace('/', '_'),
                sure.replace("+", "%2B").replace("/", "%2F")));
    }
}
