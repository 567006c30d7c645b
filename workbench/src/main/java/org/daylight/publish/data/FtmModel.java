// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The part of the FollowTheMoney model that exports use, from {@code ftm.tsv}: schemata, what they are also, what each
 * itself requires, and the properties with their types.
 */
final class FtmModel {
    /**
     * A schema.
     *
     * @param also what its entities are too
     * @param required of this schema itself: the model does not inherit it
     */
    record Schema(String name, Set<String> also, List<String> required) {
        boolean is(String other) {
            return name.equals(other) || also.contains(other);
        }
    }

    /**
     * A property.
     *
     * @param type such as {@code date}
     * @param range the schema that an entity must be; null for other types
     */
    record Property(String name, String type, @Nullable String range) {}

    private static final class All {
        static final FtmModel MODEL = new FtmModel();
    }

    private final Map<String, Schema> schemata = new HashMap<>();
    private final Map<String, Map<String, Property>> properties = new HashMap<>();
    private final Map<String, Optional<Property>> found = new ConcurrentHashMap<>();

    static FtmModel get() {
        return All.MODEL;
    }

    private FtmModel() {
        for (String row : table().split("\n")) {
            String[] cells = row.split("\t", -1);
            if (cells[0].equals("schema")) {
                schemata.put(
                        cells[1],
                        new Schema(
                                cells[1],
                                new LinkedHashSet<>(List.of(cells[2].split(" "))),
                                cells.length < 4 ? List.of() : List.of(cells[3].split(" "))));
            } else if (cells[0].equals("property")) {
                properties
                        .computeIfAbsent(cells[1], s -> new HashMap<>())
                        .put(cells[2], new Property(cells[2], cells[3], cells.length < 5 ? null : cells[4]));
            }
        }
    }

    Optional<Schema> schema(String name) {
        return Optional.ofNullable(schemata.get(name));
    }

    Optional<Property> property(Schema schema, String name) {
        // The same few are asked for at every value of an export.
        return found.computeIfAbsent(schema.name() + " " + name, key -> find(schema, name));
    }

    private Optional<Property> find(Schema schema, String name) {
        List<String> of = new ArrayList<>(schema.also());
        of.add(schema.name());
        return of.stream()
                .map(s -> properties.getOrDefault(s, Map.of()).get(name))
                .filter(p -> p != null)
                .findFirst();
    }

    private static String table() {
        try (InputStream in = FtmModel.class.getResourceAsStream("ftm.tsv")) {
            if (in == null) {
                throw new IllegalStateException("ftm.tsv is missing from the jar; build again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("ftm.tsv cannot be read from the jar", e);
        }
    }
}
