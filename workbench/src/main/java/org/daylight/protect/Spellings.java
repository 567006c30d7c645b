// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daylight.DaylightException;
import org.daylight.Mask;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which one person's name is written. Found without regard to case and width of white space, longest first.
 */
public final class Spellings {
    private final List<String> all;
    private final Pattern pattern;

    /**
     * Takes at least one spelling of at least two characters; a single letter would mask half of every page.
     *
     * @throws DaylightException otherwise
     */
    public Spellings(List<String> spellings) {
        all = spellings.stream()
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        if (all.isEmpty() || all.stream().anyMatch(s -> s.codePointCount(0, s.length()) < 2)) {
            throw new DaylightException("a seal needs the name in at least one spelling of two characters or more");
        }
        pattern = Pattern.compile(
                all.stream()
                        .map(s -> java.util.Arrays.stream(s.split("\\s+"))
                                .map(Pattern::quote)
                                .collect(Collectors.joining("\\s+")))
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Every spelling, longest first. */
    public List<String> all() {
        return all;
    }

    /** Whether the text holds one of them. */
    public boolean in(String text) {
        return pattern.matcher(text).find();
    }

    /** The text with one bar for each code point of each occurrence, so that offsets hold. */
    public String mask(String text) {
        Matcher m = pattern.matcher(text);
        return m.replaceAll(
                r -> Mask.BAR.repeat(r.group().codePointCount(0, r.group().length())));
    }

    /** Whether any text in a JSON value holds one of them. */
    public boolean inValue(@Nullable Object value) {
        if (value instanceof String text) {
            return in(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(this::inValue);
        }
        return value instanceof Map<?, ?> map
                && map.entrySet().stream().anyMatch(e -> in(String.valueOf(e.getKey())) || inValue(e.getValue()));
    }

    /** A JSON value with every text in it masked. */
    public @Nullable Object maskValue(@Nullable Object value) {
        if (value instanceof String text) {
            return mask(text);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> masked = new ArrayList<>();
            list.forEach(item -> masked.add(maskValue(item)));
            return masked;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> masked = new LinkedHashMap<>();
            map.forEach((k, v) -> masked.put(mask(String.valueOf(k)), maskValue(v)));
            return masked;
        }
        return value;
    }
}
