// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a word processor's text: an instruction, then the words that it made. */
final class Fields {
    private static final Pattern LINK = Pattern.compile(
            "(?is)^\\s*HYPERLINK\\s+(?:\\\\[a-z]\\s+)*(?:\"([^\"]*)\"|([^\\s\\\\]\\S*))(?:.*?\\\\l\\s+\"([^\"]*)\")?.*$");

    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private final Deque<Boolean> results = new ArrayDeque<>();

    void begin() {
        open.push(new StringBuilder());
        results.push(false);
    }

    void instruct(String text) {
        StringBuilder field = open.peek();
        if (field != null && field.length() < 8_000) {
            field.append(text);
        }
    }

    /**
     * The words begin.
     *
     * @return where they lead, where the field is a link
     */
    Optional<String> separate() {
        StringBuilder field = open.peek();
        if (field == null) {
            return Optional.empty();
        }
        results.pop();
        results.push(true);
        return target(field.toString());
    }

    /** @return whether a link ends here */
    boolean end() {
        StringBuilder field = open.poll();
        results.poll();
        return field != null && target(field.toString()).isPresent();
    }

    /** Whether text that comes is an instruction and not words. */
    boolean instructing() {
        Boolean result = results.peek();
        return result != null && !result;
    }

    static Optional<String> target(String instruction) {
        Matcher m = LINK.matcher(instruction);
        if (!m.matches()) {
            return Optional.empty();
        }
        String url = m.group(1) == null ? m.group(2) : m.group(1);
        return url == null || url.isBlank()
                ? Optional.empty()
                : Optional.of(m.group(3) == null || url.contains("#") ? url : url + "#" + m.group(3));
    }
}
