// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.daylight.Digest;

/**
 * The data of an edition, judged by what it ships of itself and by the standards of others. JSON Schema by a validator
 * of others (networknt); the rules of Data Package v1, Table Schema v1, RFC 7946 and the Web Annotation model are said
 * again here, from their texts, as far as an edition uses them.
 */
public final class FormsCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final JsonSchema META = SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012));
    private static final Pattern NAME = Pattern.compile("[-a-z0-9._/]+");

    private final Path folder;
    private final List<String> faults = new ArrayList<>();

    private FormsCheck(Path folder) {
        this.folder = folder;
    }

    /** What is wrong with the data of the edition in this folder, a line each, which begins with the file. */
    public static List<String> faults(Path folder) throws IOException {
        FormsCheck check = new FormsCheck(folder);
        check.schemas();
        check.descriptor();
        check.valid("edition.json", "data/schema/edition.schema.json");
        check.geojson();
        check.annotations();
        return check.faults;
    }

    private void must(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private JsonNode json(String file) throws IOException {
        return JSON.readTree(folder.resolve(file).toFile());
    }

    private List<String> names(String below) throws IOException {
        try (var files = Files.list(folder.resolve(below))) {
            return files.filter(Files::isRegularFile)
                    .map(f -> below + "/" + f.getFileName())
                    .sorted()
                    .toList();
        }
    }

    private void schemas() throws IOException {
        for (String schema : names("data/schema")) {
            META.validate(json(schema)).forEach(m -> faults.add(schema + ": " + m.getMessage()));
            String base = schema.substring("data/schema/".length()).replace(".schema.json", "");
            must(
                    base.equals("edition")
                            || base.equals("event")
                            || Files.exists(folder.resolve("data/" + base))
                            || Files.exists(folder.resolve("data/" + base + ".json")),
                    schema + ": is of no file");
        }
    }

    /** What is wrong with the events that an edition rests on, as {@link #faults}. */
    public static List<String> events(Path folder) throws IOException {
        FormsCheck check = new FormsCheck(folder);
        for (String event : check.names("data/events")) {
            check.valid(event, "data/schema/event.schema.json");
        }
        return check.faults;
    }

    private void valid(String file, String schemaFile) throws IOException {
        JsonSchema schema = SCHEMAS.getSchema(json(schemaFile), STRICT);
        if (file.endsWith(".jsonl")) {
            int line = 0;
            for (String entity : Files.readAllLines(folder.resolve(file))) {
                String at = file + ":" + ++line + ": ";
                schema.validate(JSON.readTree(entity)).forEach(m -> faults.add(at + m.getMessage()));
            }
        } else {
            schema.validate(json(file)).forEach(m -> faults.add(file + ": " + m.getMessage()));
        }
    }

    /** Data Package v1: what its profiles require, and what they say of the forms of values. */
    private void descriptor() throws IOException {
        String file = "datapackage.json";
        JsonNode whole = json(file);
        must("data-package".equals(whole.path("profile").asText()), file + ": profile");
        must(NAME.matcher(whole.path("name").asText()).matches(), file + ": name");
        must(instant(whole.path("created").asText()), file + ": created");
        for (JsonNode licence : whole.path("licenses")) {
            must(
                    licence.path("name").asText().matches("[-a-zA-Z0-9._]+")
                            || licence.path("path").asText().startsWith("http"),
                    file + ": a licence needs a name or a path");
        }
        for (JsonNode person : whole.path("contributors")) {
            must(!person.path("title").asText().isBlank(), file + ": a contributor without title");
        }
        must(!whole.path("resources").isEmpty(), file + ": no resources");
        TreeSet<String> names = new TreeSet<>();
        TreeSet<String> told = new TreeSet<>();
        for (JsonNode resource : whole.path("resources")) {
            String path = resource.path("path").asText();
            String name = resource.path("name").asText();
            must(NAME.matcher(name).matches() && names.add(name), file + ": the name " + name);
            must(!path.startsWith("/") && !path.contains("..") && told.add(path), file + ": the path " + path);
            if (Files.isRegularFile(folder.resolve(path))) {
                resource(resource, path);
            } else {
                faults.add(file + ": no file " + path);
            }
        }
        for (String data : names("data")) {
            must(told.contains(data) || data.endsWith(".html"), file + ": says nothing of " + data);
        }
    }

    private void resource(JsonNode resource, String path) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(path));
        must(resource.path("bytes").asLong(-1) == bytes.length, path + ": bytes");
        must(resource.path("hash").asText().equals("sha256:" + Digest.of(bytes).hex()), path + ": hash");
        must(resource.path("encoding").asText().equals("utf-8"), path + ": encoding");
        must(resource.path("mediatype").asText().contains("/"), path + ": mediatype");
        if (path.endsWith(".csv")) {
            must("tabular-data-resource".equals(resource.path("profile").asText()), path + ": profile");
            TableCheck.of(Files.readString(folder.resolve(path)), resource.path("schema"))
                    .forEach(f -> faults.add(path + f));
        } else {
            must("data-resource".equals(resource.path("profile").asText()), path + ": profile");
            valid(path, resource.path("jsonSchema").asText());
        }
    }

    /** RFC 7946 as far as an edition uses it: points and nothing, so no ring has an order; longitude stands first. */
    private void geojson() throws IOException {
        String file = "data/register.geojson";
        JsonNode all = json(file);
        must(!all.has("crs") && !all.has("geometry") && !all.has("properties"), file + ": a member of another form");
        TreeSet<String> ids = new TreeSet<>();
        for (JsonNode feature : all.path("features")) {
            String id = feature.path("id").asText();
            must(ids.add(id), file + ": twice " + id);
            must(feature.has("geometry") && feature.path("properties").isObject(), file + ": members of " + id);
            JsonNode geometry = feature.path("geometry");
            boolean city = "city".equals(feature.at("/properties/precision").asText());
            must(city == !geometry.isNull(), file + ": precision of " + id);
            if (!geometry.isNull()) {
                JsonNode at = geometry.path("coordinates");
                must(
                        geometry.path("type").asText().equals("Point")
                                && at.size() == 2
                                && Math.abs(at.path(0).asDouble(999)) <= 180
                                && Math.abs(at.path(1).asDouble(999)) <= 90,
                        file + ": position of " + id);
                must(
                        at.path(0).decimalValue().scale() <= 2
                                && at.path(1).decimalValue().scale() <= 2,
                        file + ": finer than stated: " + id);
            }
            must(!feature.has("bbox"), file + ": a box around the point of " + id);
        }
    }

    /** The Web Annotation model: what it requires, and of its vocabulary the words that an edition uses. */
    private void annotations() throws IOException {
        String file = "data/register.annotations.jsonld";
        TreeSet<String> ids = new TreeSet<>();
        for (JsonNode item : json(file).path("items")) {
            String id = item.path("id").asText();
            String at = file + ": " + id + ": ";
            must(iri(id) && ids.add(id), at + "id");
            must("Annotation".equals(item.path("type").asText()), at + "type");
            for (JsonNode body : item.path("body")) {
                must(
                        List.of("TextualBody", "SpecificResource")
                                .contains(body.path("type").asText()),
                        at + "body type");
                must(
                        List.of("describing", "replying", "classifying", "tagging", "commenting", "linking")
                                .contains(body.path("purpose").asText()),
                        at + "purpose " + body.path("purpose").asText());
                must(body.path("format").asText().contains("/"), at + "format");
                must(!body.path("value").asText().isEmpty(), at + "value");
            }
            JsonNode target = item.path("target");
            must(
                    iri(target.path("source").asText()),
                    at + "source " + target.path("source").asText());
            must("TimeState".equals(target.at("/state/type").asText()), at + "state");
            must(instant(target.at("/state/sourceDate").asText()), at + "sourceDate");
            for (JsonNode selector : target.path("selector")) {
                switch (selector.path("type").asText()) {
                    case "TextQuoteSelector" -> must(selector.path("exact").isTextual(), at + "exact");
                    case "TextPositionSelector" ->
                        must(
                                selector.path("start").asInt(-1) >= 0
                                        && selector.path("end").asInt()
                                                >= selector.path("start").asInt(),
                                at + "start and end");
                    default ->
                        faults.add(at + "selector " + selector.path("type").asText());
                }
            }
        }
    }

    private static boolean iri(String text) {
        return text.matches("[a-z][a-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
    }

    static boolean instant(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}([.]\\d+)?Z");
    }
}
