// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The named fields of a message in their order, as written; names are found without regard to ASCII case. */
public final class Fields {
    /** No field at all. */
    public static final Fields NONE = new Fields(List.of());

    private final List<Field> all;

    /** Copies the list. */
    public Fields(List<Field> all) {
        this.all = List.copyOf(all);
    }

    /**
     * One line of a header.
     *
     * @param name as written
     * @param value without surrounding blanks; continuation lines joined by one space
     */
    public record Field(String name, String value) {}

    /** Every field, in order. */
    public List<Field> all() {
        return all;
    }

    /** The values of the fields of this name, in order. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (Field field : all) {
            if (field.name().equalsIgnoreCase(name)) {
                values.add(field.value());
            }
        }
        return values;
    }

    /** The value of the first field of this name. */
    public Optional<String> first(String name) {
        return all.stream()
                .filter(f -> f.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
