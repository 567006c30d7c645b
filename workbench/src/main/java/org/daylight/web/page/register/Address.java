// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The address of a list with all that was chosen, so that it can be sent to somebody else. */
final class Address {
    private final String path;
    private final Map<String, List<String>> asked;

    /**
     * An address.
     *
     * @param path before the question mark
     * @param asked behind it, in order
     */
    Address(String path, Map<String, List<String>> asked) {
        this.path = path;
        this.asked = new LinkedHashMap<>(asked);
    }

    static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The same at another path. */
    Address at(String other) {
        return new Address(other, asked);
    }

    /** The same with one value under a name; without it where the value is empty. Lists begin at their first page again. */
    Address with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(asked);
        changed.remove("from");
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, List.of(value));
        }
        return new Address(path, changed);
    }

    /** The same with a value more under a name, or without it where it has it. */
    Address toggled(String name, String value) {
        List<String> values = new ArrayList<>(asked.getOrDefault(name, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        Map<String, List<String>> changed = new LinkedHashMap<>(asked);
        changed.remove("from");
        changed.put(name, values);
        return new Address(path, changed);
    }

    /** What is asked, but for these names, as hidden fields of a form. */
    List<Map.Entry<String, String>> fields(String... but) {
        List<String> left = List.of(but);
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        asked.forEach((name, values) -> values.forEach(value -> {
            if (!left.contains(name)) {
                fields.add(Map.entry(name, value));
            }
        }));
        return fields;
    }

    @Override
    public String toString() {
        StringBuilder address = new StringBuilder(path);
        asked.forEach((name, values) -> values.forEach(value -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(coded(value))));
        return address.toString();
    }
}
