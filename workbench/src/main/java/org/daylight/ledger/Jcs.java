// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/**
 * Canonical JSON (RFC 8785), limited to what events may hold: objects, arrays, text, booleans, null, and whole numbers
 * between -2^53 and 2^53, exclusive. No floats: their canonical form is where implementations differ.
 */
public final class Jcs {
    /** The largest magnitude that every JSON reader keeps exact. */
    public static final long MAX_INTEGER = (1L << 53) - 1;

    /** How deep arrays and objects may nest. */
    static final int MAX_DEPTH = 64;

    private Jcs() {}

    /**
     * The canonical form of a value.
     *
     * @param value {@code Map} with text keys, {@code List}, {@code String}, {@code Integer}, {@code Long}, {@code
     *     Boolean}, null
     * @throws DaylightException where it is of another type, too large, too deep, or holds a lone surrogate
     */
    public static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out, 0);
        return out.toString();
    }

    /**
     * Reads JSON of the same limits, canonical or not; numbers become {@code Long}, objects keep canonical key order.
     *
     * @throws DaylightException where it is not such JSON, naming the offset in UTF-16 units
     */
    public static @Nullable Object parse(String json) {
        return new JcsParser(json).document();
    }

    private static void write(@Nullable Object value, StringBuilder out, int depth) {
        if (depth > MAX_DEPTH) {
            throw new DaylightException("a value nests deeper than " + MAX_DEPTH + " levels; flatten it");
        }
        switch (value) {
            case null -> out.append("null");
            case String text -> text(text, out);
            case Boolean flag -> out.append(flag.booleanValue());
            case Integer number -> out.append(number.intValue());
            case Long number -> integer(number, out);
            case List<?> list -> {
                char separator = '[';
                for (Object item : list) {
                    out.append(separator);
                    write(item, out, depth + 1);
                    separator = ',';
                }
                out.append(list.isEmpty() ? "[]" : "]");
            }
            case Map<?, ?> map -> {
                char separator = '{';
                // String.compareTo compares UTF-16 units, which is the order RFC 8785, 3.2.3 asks for.
                for (Map.Entry<String, @Nullable Object> member : sorted(map).entrySet()) {
                    out.append(separator);
                    text(member.getKey(), out);
                    out.append(':');
                    write(member.getValue(), out, depth + 1);
                    separator = ',';
                }
                out.append(map.isEmpty() ? "{}" : "}");
            }
            default ->
                throw new DaylightException(
                        "a value of type " + value.getClass().getSimpleName()
                                + " cannot stand in an event; use text, whole numbers, booleans, lists and maps");
        }
    }

    private static Map<String, @Nullable Object> sorted(Map<?, ?> map) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            if (!(member.getKey() instanceof String key)) {
                throw new DaylightException("a key that is not text cannot stand in an event");
            }
            sorted.put(key, member.getValue());
        }
        return sorted;
    }

    private static void integer(long number, StringBuilder out) {
        if (number > MAX_INTEGER || number < -MAX_INTEGER) {
            throw new DaylightException("the number " + number + " is not below 2^53; write it as text");
        }
        out.append(number);
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else if (Character.isSurrogate(c)) {
                        if (!Character.isHighSurrogate(c)
                                || i + 1 == text.length()
                                || !Character.isLowSurrogate(text.charAt(i + 1))) {
                            throw new DaylightException("a text holds half of a surrogate pair at offset " + i
                                    + "; it is not Unicode text");
                        }
                        out.append(c).append(text.charAt(++i));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
