// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/** Reads the JSON that {@link Jcs} writes, and the same with other spacing, order and escapes. One use, one thread. */
final class JcsParser {
    private final String json;
    private int at;

    JcsParser(String json) {
        this.json = json;
    }

    @Nullable
    Object document() {
        Object value = value(0);
        space();
        if (at != json.length()) {
            throw expected("the end");
        }
        return value;
    }

    private @Nullable Object value(int depth) {
        if (depth > Jcs.MAX_DEPTH) {
            throw expected("at most " + Jcs.MAX_DEPTH + " levels");
        }
        space();
        char c = peek();
        return switch (c) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> text();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> integer();
        };
    }

    private Object object(int depth) {
        TreeMap<String, @Nullable Object> map = new TreeMap<>();
        at++;
        space();
        if (peek() == '}') {
            at++;
            return Collections.unmodifiableMap(map);
        }
        while (true) {
            space();
            int start = at;
            String key = text();
            space();
            take(':');
            if (map.containsKey(key)) {
                at = start;
                throw expected("a key that was not used before");
            }
            map.put(key, value(depth + 1));
            space();
            if (peek() == '}') {
                at++;
                return Collections.unmodifiableMap(map);
            }
            take(',');
        }
    }

    private Object array(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        at++;
        space();
        if (peek() == ']') {
            at++;
            return Collections.unmodifiableList(list);
        }
        while (true) {
            list.add(value(depth + 1));
            space();
            if (peek() == ']') {
                at++;
                return Collections.unmodifiableList(list);
            }
            take(',');
        }
    }

    private String text() {
        int start = at;
        take('"');
        StringBuilder out = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            if (c < 0x20) {
                at--;
                throw expected("an escape in place of a control character");
            }
            out.append(c == '\\' ? escape() : c);
        }
        for (int i = 0; i < out.length(); i++) {
            if (Character.isSurrogate(out.charAt(i))) {
                if (Character.isHighSurrogate(out.charAt(i))
                        && i + 1 < out.length()
                        && Character.isLowSurrogate(out.charAt(i + 1))) {
                    i++;
                } else {
                    at = start;
                    throw expected("a text without half of a surrogate pair");
                }
            }
        }
        return out.toString();
    }

    private char escape() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> {
                int unit = 0;
                for (int i = 0; i < 4; i++) {
                    char digit = next();
                    // Only ASCII digits: Character.digit alone takes those of other scripts too.
                    int value = digit < 128 ? Character.digit(digit, 16) : -1;
                    if (value < 0) {
                        at--;
                        throw expected("a hexadecimal digit");
                    }
                    unit = unit * 16 + value;
                }
                yield (char) unit;
            }
            default -> {
                at--;
                throw expected("an escape of JSON");
            }
        };
    }

    private Long integer() {
        int start = at;
        boolean negative = peek() == '-';
        if (negative) {
            at++;
        }
        long number = 0;
        int first = at;
        while (at < json.length() && json.charAt(at) >= '0' && json.charAt(at) <= '9') {
            number = number * 10 + (json.charAt(at++) - '0');
            if (number > Jcs.MAX_INTEGER) {
                at = start;
                throw expected("a whole number below 2^53");
            }
        }
        boolean leadingZero = at - first > 1 && json.charAt(first) == '0';
        boolean fraction = at < json.length() && ".eE".indexOf(json.charAt(at)) >= 0;
        if (at == first || leadingZero || fraction || (negative && number == 0)) {
            at = start;
            throw expected(at == json.length() ? "a value" : "a value: text, whole number, boolean, null, list or map");
        }
        return negative ? -number : number;
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!json.startsWith(word, at)) {
            throw expected(word);
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at == json.length()) {
            throw expected("more");
        }
        return json.charAt(at);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private void take(char c) {
        if (peek() != c) {
            throw expected("'" + c + "'");
        }
        at++;
    }

    private DaylightException expected(String what) {
        String found = at == json.length() ? "the end" : "U+%04X".formatted((int) json.charAt(at));
        return new DaylightException(
                "not the JSON of an event: expected " + what + " at offset " + at + ", found " + found);
    }
}
