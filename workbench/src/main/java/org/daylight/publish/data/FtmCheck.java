// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daylight.DaylightException;

/**
 * Whether lines of FollowTheMoney are sound: what other programs of that model let pass silently and lose, or read as
 * something else. Ids, schemata, properties, what is required, values by their types, references and their ranges, and
 * the project's own rule that a site is no public body.
 */
public final class FtmCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_LINE = 4_000_000;
    private static final int MOST_FAULTS = 1000;
    private static final Set<String> COUNTRIES = countries();
    private static final Set<String> LANGUAGES = languages();

    private final FtmModel model = FtmModel.get();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, FtmModel.Schema> known = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();

    private record Reference(String where, String to, String range) {}

    private FtmCheck() {}

    /** What is wrong, a sentence each with line and entity; empty where nothing is. */
    public static List<String> faults(byte[] lines) {
        FtmCheck check = new FtmCheck();
        int number = 0;
        for (String line : new String(lines, StandardCharsets.UTF_8).split("\n", -1)) {
            number++;
            if (!line.isEmpty()) {
                check.line("line " + number, line);
            }
        }
        check.references();
        return check.faults.size() > MOST_FAULTS ? check.faults.subList(0, MOST_FAULTS) : List.copyOf(check.faults);
    }

    private void fault(String where, String what) {
        faults.add(where + ": " + what);
    }

    private void line(String number, String line) {
        JsonNode entity;
        try {
            if (line.length() > LONGEST_LINE) {
                throw new DaylightException(number + " has more than " + LONGEST_LINE + " characters");
            }
            entity = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            fault(number, "is no JSON");
            return;
        }
        if (entity == null || !entity.isObject()) {
            fault(number, "is no object");
            return;
        }
        String id = entity.path("id").asText();
        String where = number + ", " + (id.isEmpty() ? "entity without an id" : id);
        if (!id.matches("[0-9a-zA-Z](?:[0-9a-zA-Z.-]{0,253}[0-9a-zA-Z])?")) {
            fault(where, "an id holds letters, digits, points and hyphens alone");
        }
        String name = entity.path("schema").asText();
        FtmModel.Schema schema = model.schema(name).orElse(null);
        if (schema == null) {
            fault(where, "the schema \"" + name + "\" is none that is exported");
            return;
        }
        if (known.put(id, schema) != null) {
            fault(where, "the id stands twice");
        }
        JsonNode datasets = entity.path("datasets");
        if (!datasets.isArray()
                || datasets.isEmpty()
                || !datasets.path(0).asText().matches("[a-z0-9_]+")) {
            fault(where, "datasets is a list of names of small letters, digits and low lines");
        }
        JsonNode properties = entity.path("properties");
        if (!properties.isObject()) {
            fault(where, "properties are missing");
            return;
        }
        for (String required : schema.required()) {
            JsonNode values = properties.path(required);
            if (!values.isArray() || values.isEmpty() || values.path(0).asText().isBlank()) {
                fault(where, name + " requires " + required);
            }
        }
        properties.properties().forEach(p -> property(where, schema, p.getKey(), p.getValue()));
        order(where, properties);
        if (schema.is("PublicBody")
                && properties.path("classification").toString().contains("site")) {
            fault(where, "a reported site is an Organization, never a PublicBody");
        }
    }

    private void property(String where, FtmModel.Schema schema, String name, JsonNode values) {
        FtmModel.Property property = model.property(schema, name).orElse(null);
        String at = where + ", " + name;
        if (property == null) {
            fault(at, schema.name() + " has no such property among those exported");
            return;
        }
        if (!values.isArray()) {
            fault(at, "is a list of texts");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (JsonNode value : values) {
            if (!value.isTextual() || value.asText().isBlank()) {
                fault(at, "holds a value that is no text or empty");
            } else if (!seen.add(value.asText())) {
                fault(at, "holds a value twice");
            } else {
                value(at, property, value.asText());
            }
        }
    }

    private void value(String at, FtmModel.Property property, String value) {
        String range = property.range();
        String wrong = switch (property.type()) {
            case "date" -> date(value) ? "" : "a date is 2022, 2022-09 or 2022-09-12";
            case "country" -> COUNTRIES.contains(value) ? "" : "a country is two small letters of ISO 3166-1";
            case "language" -> LANGUAGES.contains(value) ? "" : "a language is three letters of ISO 639";
            case "checksum" -> value.matches("[0-9a-f]{40}") ? "" : "a content hash is SHA-1, 40 hexadecimal digits";
            case "url" -> url(value) ? "" : "an address begins with http or https and names a host";
            case "mimetype" -> value.matches("[a-z0-9.+-]+/[a-z0-9.+-]+") ? "" : "is no media type";
            case "name" -> value.length() <= 384 ? "" : "a name has at most 384 characters";
            case "string" -> value.length() <= 1024 ? "" : "has at most 1024 characters";
            case "address" -> value.length() <= 250 ? "" : "an address has at most 250 characters";
            case "entity" -> {
                references.add(new Reference(at, value, range == null ? "Thing" : range));
                yield "";
            }
            default -> value.length() <= 65_000 ? "" : "a text has at most 65,000 characters";
        };
        if (!wrong.isEmpty()) {
            fault(at, wrong);
        }
    }

    private void order(String where, JsonNode properties) {
        String start = properties.path("startDate").path(0).asText();
        String end = properties.path("endDate").path(0).asText();
        int length = Math.min(start.length(), end.length());
        if (length > 0 && start.substring(0, length).compareTo(end.substring(0, length)) > 0) {
            fault(where, "ends before it starts");
        }
    }

    private void references() {
        for (Reference r : references) {
            FtmModel.Schema target = known.get(r.to());
            if (target == null) {
                fault(r.where(), "refers to " + r.to() + ", which is not there");
            } else if (!target.is(r.range())) {
                fault(r.where(), "refers to a " + target.name() + " where a " + r.range() + " is expected");
            } else if (r.where().contains(", " + r.to() + ",")) {
                fault(r.where(), "refers to itself");
            }
        }
    }

    private static boolean date(String value) {
        try {
            return switch (value.length()) {
                case 4 -> value.matches("[12]\\d{3}");
                case 7 -> YearMonth.parse(value).getYear() >= 1000;
                case 10 -> LocalDate.parse(value).getYear() >= 1000;
                default -> false;
            };
        } catch (DateTimeException e) {
            return false; // An answer, not a failure: it is no date.
        }
    }

    private static boolean url(String value) {
        try {
            URI uri = new URI(value);
            String scheme = uri.getScheme();
            return value.length() <= 4096 && ("http".equals(scheme) || "https".equals(scheme)) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false; // An answer, not a failure: it is no address.
        }
    }

    private static Set<String> countries() {
        Set<String> countries = new HashSet<>();
        for (String code : Locale.getISOCountries()) {
            countries.add(code.toLowerCase(Locale.ROOT));
        }
        countries.add("xk");
        return Set.copyOf(countries);
    }

    private static Set<String> languages() {
        Set<String> languages = new HashSet<>();
        for (String code : Locale.getISOLanguages()) {
            languages.add(Locale.of(code).getISO3Language());
        }
        return Set.copyOf(languages);
    }
}
