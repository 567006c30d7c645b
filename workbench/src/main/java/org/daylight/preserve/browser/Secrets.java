// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The values that would lead from a capture to the person who looked: keys to a session, and the name of the account.
 * Held in memory and nowhere else. Texts are searched as bytes, a character a byte, so that no wrong charset hides a value.
 */
final class Secrets {
    /** Names of fields whose value is a key, in addresses. */
    private static final String SURELY =
            "[a-z0-9_.-]{0,40}(?:token|csrf|xsrf|sessid|session[_-]?id|passw(?:or)?d|secret|"
                    + "signature|credential|api[_-]?key|auth[_-]?key|jsessionid|phpsessid|samlresponse|samlrequest|relaystate)";

    /** Names that mean a key only where the value looks like one. */
    private static final String PERHAPS = "sid|session|auth|code|state|sig|jwt|key|nonce|ticket|assertion";

    // Parentheses and backslashes end a value: they close the strings of a PDF.
    private static final Pattern IN_QUERY =
            Pattern.compile("([?&;](?:" + SURELY + ")=)([^&#;\\s\"'<>()\\\\]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERHAPS_IN_QUERY =
            Pattern.compile("([?&;](?:" + PERHAPS + ")=)([^&#;\\s\"'<>()\\\\]{12,})", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_JSON = Pattern.compile(
            "(\"[a-z0-9_.-]{0,40}(?:token|csrf|xsrf|session[_-]?id|secret|api[_-]?key|jwt)\"\\s*:\\s*\")([^\"\\s]{8,})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern JWT = Pattern.compile("eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]*");

    private static final int MOST = 2_000;

    private final Set<String> tokens = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final List<Spelled> tokenForms = new ArrayList<>();
    private final List<Spelled> nameForms = new ArrayList<>();

    /** The value of a cookie or the like: taken where it is long and mixed enough not to be a word. */
    void token(String value) {
        String decoded = decoded(value);
        for (String form : List.of(value, decoded)) {
            addToken(form);
            for (String piece : form.split("[.|&=,;\\s]")) {
                if (piece.length() >= 16) {
                    addToken(piece);
                }
            }
        }
    }

    private void addToken(String value) {
        boolean mixed =
                value.chars().anyMatch(Character::isDigit) && value.chars().anyMatch(Character::isLetter);
        if (tokens.size() < MOST
                && !value.contains("://")
                && (value.length() >= 20 || (value.length() >= 8 && mixed) || value.matches("[0-9]{8,}"))
                && tokens.add(value)) {
            tokenForms.add(new Spelled(value, false));
        }
    }

    /** The name of an account, and the part before the @ of an address. */
    void name(String value) {
        String name = value.strip();
        if (name.codePointCount(0, name.length()) >= 2 && names.size() < MOST && names.add(name)) {
            nameForms.add(new Spelled(name, true));
            int at = name.indexOf('@');
            if (at >= 3) {
                name(name.substring(0, at));
            }
        }
    }

    /** What is to be covered in a picture, longest first: the names of accounts, and values that a page may print. */
    List<String> shown() {
        return Stream.concat(names.stream(), tokens.stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** What was found and blanked. */
    record Blanked(String text, int tokens, int names) {
        boolean changed() {
            return tokens + names > 0;
        }
    }

    /** Stars in place of every value, a star a character. */
    Blanked blank(String text) {
        Counting counting = new Counting(text);
        Haystack haystack = Haystack.of(text);
        int tokenCount = counting.all(tokenForms, haystack)
                + counting.second(IN_QUERY)
                + counting.second(PERHAPS_IN_QUERY)
                + counting.second(IN_JSON)
                + counting.replace(JWT, m -> 0);
        int nameCount = counting.all(nameForms, haystack);
        return new Blanked(counting.text, tokenCount, nameCount);
    }

    /** As {@link #blank} on bytes that are text in some charset. */
    Blanked blankBytes(byte[] bytes) {
        return blank(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static final class Counting {
        private String text;

        Counting(String text) {
            this.text = text;
        }

        int all(List<Spelled> values, Haystack haystack) {
            return values.stream()
                    .filter(v -> v.maybeIn(haystack))
                    .mapToInt(v -> replace(v.pattern(), m -> 0))
                    .sum();
        }

        int second(Pattern pattern) {
            return replace(pattern, m -> m.end(1) - m.start());
        }

        private int replace(Pattern pattern, ToIntFunction<Matcher> keep) {
            Matcher matcher = pattern.matcher(text);
            StringBuilder out = new StringBuilder();
            int n = 0;
            int from = 0;
            while (matcher.find()) {
                int start = matcher.start() + keep.applyAsInt(matcher);
                String value = text.substring(start, matcher.end());
                if (value.chars().allMatch(c -> c == '*')) {
                    continue;
                }
                out.append(text, from, start).append("*".repeat(value.length()));
                from = matcher.end();
                n++;
            }
            if (n > 0) {
                text = out.append(text, from, text.length()).toString();
            }
            return n;
        }
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value; // no percent-encoding after all
        }
    }
}
