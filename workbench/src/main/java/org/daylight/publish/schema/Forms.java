// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The forms of others in which an edition gives its register: what they are, and a schema of each. */
public final class Forms {
    /** The register as GeoJSON (RFC 7946). */
    public static final String GEOJSON = "register.geojson";
    /** As FollowTheMoney, one entity a line. */
    public static final String FTM = "register.ftm.jsonl";
    /** As W3C Web Annotations (JSON-LD). */
    public static final String ANNOTATIONS = "register.annotations.jsonld";

    private Forms() {}

    static String title(String ending) {
        return switch (ending) {
            case "geojson" -> "Entries that have a country, as GeoJSON";
            case "jsonl" -> "The register as FollowTheMoney entities, one a line";
            case "jsonld" -> "The statements as W3C Web Annotations";
            default -> "Data";
        };
    }

    static String mediaType(String ending) {
        return switch (ending) {
            case "csv" -> "text/csv";
            case "geojson" -> "application/geo+json";
            case "jsonl" -> "application/x-ndjson";
            case "jsonld" -> "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";
            default -> "application/json";
        };
    }

    /** The schemas of the forms, by the file that each is of. */
    public static Map<String, byte[]> schemas() {
        return read(GEOJSON, FTM, ANNOTATIONS);
    }

    /** The schemas of the manifest ({@code edition}) and of each file in {@code data/events} ({@code event}). */
    public static Map<String, byte[]> own() {
        return read("edition", "event");
    }

    private static Map<String, byte[]> read(String... names) {
        Map<String, byte[]> schemas = new LinkedHashMap<>();
        for (String form : names) {
            String name = form + ".schema.json";
            try (InputStream in = Forms.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is missing from the jar; build again");
                }
                schemas.put(form, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(name + " cannot be read from the jar", e);
            }
        }
        return schemas;
    }
}
