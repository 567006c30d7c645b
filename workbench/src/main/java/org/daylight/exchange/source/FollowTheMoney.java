// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daylight.DaylightException;
import org.daylight.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Entities of FollowTheMoney, one JSON object a line; or its statements, one property a line, which are put together
 * first. An organisation that somebody linked to another in an unknown way is taken for a reported site, as Daylight's own
 * export writes one. Persons are not taken in, nor anything that says something of them.
 */
public final class FollowTheMoney {
    private static final int LONGEST_LINE = 1 << 20;
    private static final int MOST = 200_000;
    private static final ObjectMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .build();
    private static final Map<String, String> TREATED = new TreeMap<>();

    static {
        Mapping.Resources.rows("ftm-schemata.tsv").forEach(row -> TREATED.put(row[1], row[0]));
    }

    private record Entity(String id, String schema, long line, Map<String, List<String>> properties) {
        String treated() {
            return TREATED.getOrDefault(schema, "");
        }

        List<String> all(String property) {
            return properties.getOrDefault(property, List.of());
        }

        @Nullable
        String first(String... names) {
            for (String name : names) {
                if (!all(name).isEmpty()) {
                    return all(name).getFirst();
                }
            }
            return null;
        }
    }

    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Finding finding = new Finding();

    private FollowTheMoney() {}

    /** What a file of JSON lines holds. @throws DaylightException where a line is none, or too much is in it */
    public static Found read(Path file) {
        FollowTheMoney data = new FollowTheMoney();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long number = 0;
            for (String line = line(lines); line != null; line = line(lines)) {
                number++;
                if (!line.isBlank()) {
                    data.line(number, line);
                }
            }
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot read " + file.getFileName() + ": " + e.getMessage()
                            + "; FollowTheMoney is JSON lines in UTF-8",
                    e);
        }
        return data.find();
    }

    private static @Nullable String line(Reader in) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
            if (line.length() > LONGEST_LINE) {
                throw new IOException("a line has more than " + LONGEST_LINE + " characters");
            }
        }
        return line.toString();
    }

    private void line(long number, String line) {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new DaylightException(
                    "line " + number + " is no JSON: expected one entity of FollowTheMoney a line", e);
        }
        boolean statement = json.has("prop") && json.has("value") && json.has("schema");
        String id = statement
                ? json.path("canonical_id").asText(json.path("entity_id").asText())
                : json.path("id").asText();
        String schema = json.path("schema").asText();
        if (id.isEmpty() || schema.isEmpty()) {
            throw new DaylightException(
                    "line " + number + " is no entity of FollowTheMoney: it has no id or no schema");
        }
        Entity entity = entities.computeIfAbsent(id, i -> new Entity(i, schema, number, new TreeMap<>()));
        if (entities.size() > MOST) {
            throw new DaylightException("it holds more than " + MOST + " entities: split it; nothing was taken in");
        }
        if (statement) {
            put(entity, json.path("prop").asText(), json.path("value").asText());
        } else {
            json.path("properties")
                    .properties()
                    .forEach(property ->
                            property.getValue().forEach(value -> put(entity, property.getKey(), value.asText())));
        }
    }

    private static void put(Entity entity, String property, String value) {
        List<String> values = entity.properties().computeIfAbsent(property, p -> new ArrayList<>());
        if (!value.isBlank() && values.size() < 100 && !values.contains(value)) {
            values.add(value);
        }
    }

    private Found find() {
        for (Entity e : entities.values()) {
            switch (e.treated()) {
                case "body" -> body(e);
                case "event" -> event(e);
                case "document" -> document(e);
                case "link", "address" -> {
                    if (touchesPerson(e)) {
                        finding.pass(e.line(), "a link to a person, or to what is not in the file");
                    }
                }
                case "person" ->
                    finding.pass(e.line(), e.schema() + ": persons, and what may be one, are not taken in");
                default ->
                    finding.pass(
                            e.line(), "the schema " + e.schema().replaceAll("[^A-Za-z]", "?") + " has no place here");
            }
        }
        return finding.found();
    }

    private boolean touchesPerson(Entity link) {
        return link.schema().equals("UnknownLink")
                && (body(link.first("subject")).isEmpty()
                        || body(link.first("object")).isEmpty());
    }

    private Optional<Entity> body(@Nullable String id) {
        return Optional.ofNullable(id)
                .map(entities::get)
                .filter(e -> e.treated().equals("body"));
    }

    /** A body that is linked to another is a reported site of that one; any other is a name to be matched. */
    private void body(Entity e) {
        Optional<String> country = Optional.ofNullable(e.first("country", "mainCountry", "jurisdiction"))
                .flatMap(CountryNames::code);
        Optional<Entity> operator = operator(e);
        Map<String, Object> detail = common(e);
        if (operator.isPresent() && country.isPresent()) {
            Map<String, Object> values = new TreeMap<>();
            values.put("hostCountry", country.get());
            city(e).ifPresent(city -> values.put("hostCity", city));
            Optional.ofNullable(operator.get().first("name")).ifPresent(name -> values.put("operator", name));
            detail.put("kind", "presence");
            detail.put("values", values);
            finding.add(e.line(), "statement", url(e), detail);
        } else if (e.first("name") != null) {
            country.ifPresent(code -> detail.put("country", code));
            detail.put("aliases", List.copyOf(e.all("alias")));
            finding.add(e.line(), "name", url(e), detail);
        } else {
            finding.pass(e.line(), "a body without a name");
        }
    }

    private Optional<Entity> operator(Entity site) {
        return entities.values().stream()
                .filter(link -> link.treated().equals("link") && site.id().equals(link.first("subject")))
                .flatMap(link -> body(link.first("object")).stream())
                .findFirst();
    }

    private Optional<String> city(Entity e) {
        return Optional.ofNullable(e.first("addressEntity")).map(entities::get).map(address -> address.first("city"));
    }

    private void event(Entity e) {
        Map<String, Object> values = new TreeMap<>();
        Optional.ofNullable(e.first("country", "location"))
                .flatMap(CountryNames::code)
                .ifPresent(code -> values.put("hostCountry", code));
        Optional.ofNullable(e.first("date", "startDate"))
                .flatMap(date -> CellDates.read(date, ""))
                .ifPresent(date -> values.put("date", date));
        if (values.isEmpty()) {
            finding.pass(e.line(), "an event without country and date");
            return;
        }
        Map<String, Object> detail = common(e);
        detail.put("kind", "incident");
        detail.put("values", values);
        finding.add(e.line(), "statement", url(e), detail);
    }

    private void document(Entity e) {
        String url = url(e);
        if (url == null) {
            finding.pass(e.line(), "a document without an address");
            return;
        }
        Map<String, Object> detail = common(e);
        Optional.ofNullable(e.first("publishedAt", "date"))
                .flatMap(date -> CellDates.read(date, ""))
                .ifPresent(date -> detail.put("published", date));
        finding.add(e.line(), "page", url, detail);
    }

    private static Map<String, Object> common(Entity e) {
        Map<String, Object> detail = new TreeMap<>();
        detail.put("ftm", e.id());
        detail.put("schema", e.schema());
        detail.put("stance", Stance.REPORTS.code());
        put(detail, "label", e.first("name", "title", "fileName"));
        put(detail, "title", e.first("title"));
        put(detail, "speaker", e.first("publisher"));
        put(detail, "note", e.first("summary", "description", "notes"));
        return detail;
    }

    private static void put(Map<String, Object> detail, String name, @Nullable String value) {
        if (value != null) {
            detail.put(name, value);
        }
    }

    private static @Nullable String url(Entity e) {
        String url = e.first("sourceUrl", "publisherUrl");
        return url != null && Finding.web(url) ? url : null;
    }
}
