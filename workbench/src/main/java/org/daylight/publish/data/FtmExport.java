// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.daylight.CaptureId;
import org.daylight.ClaimValues;
import org.daylight.DatePrecision;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.EntryKind;
import org.daylight.StatedDate;
import org.daylight.publish.Csv;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EntryView;
import org.daylight.publish.PassageView;
import org.daylight.publish.RenderingView;
import org.daylight.publish.StatementView;
import org.daylight.publish.template.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The register as entities of FollowTheMoney, one a line of JSON. A reported site is an Organization and whoever is said
 * to run it is joined to it by an UnknownLink "alleged operator": a claim makes no public body. Preserved pages are
 * Documents, each statement is a Documentation that joins page and entity with speaker, stance and words.
 *
 * <p>Every entity that carries an allegation carries what answers it as well, in {@code notes} or {@code description}.
 */
public final class FtmExport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATES = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    private final Spoken spoken;
    private final String dataset;
    private final String prefix;
    private final Map<CaptureId, String> sha1;
    private final Map<String, FtmEntity> entities = new LinkedHashMap<>();

    private FtmExport(EditionInput input, Map<CaptureId, String> sha1) {
        spoken = new Spoken(input);
        this.sha1 = sha1;
        dataset = "daylight_" + spoken.mark();
        prefix = "daylight-" + spoken.mark() + "-";
    }

    /**
     * The entities, and beside them their statements with ids, as a table.
     *
     * @param sha1 digest of the payload of captures that may be handed out: {@code contentHash} takes no other
     * @throws DaylightException where what was made does not stand up to {@link FtmCheck}: nothing must be handed out then
     */
    public static List<ExportFile> of(EditionInput input, Map<CaptureId, String> sha1) {
        FtmExport export = new FtmExport(input, sha1);
        input.entries().forEach(export::entry);
        byte[] lines = export.lines();
        List<String> faults = FtmCheck.faults(lines);
        if (!faults.isEmpty()) {
            throw new DaylightException("the export would not be sound FollowTheMoney: " + faults.getFirst()
                    + "; report it with that line");
        }
        return List.of(
                new ExportFile("", lines, export.entities.size()),
                new ExportFile(".statements.csv", export.statements(), export.entities.size()));
    }

    private void entry(EntryView e) {
        FtmEntity entity =
                new FtmEntity(id(e.entry().id().value()), schema(e.entry().kind()));
        entities.put(entity.id(), entity);
        boolean event = entity.schema().equals("Event");
        entity.add("name", Spoken.label(e)).add("country", country(e));
        List<String> answers = spoken.answers(e);
        List<Spoken.Line> lines = spoken.lines(e);
        for (Spoken.Line line : lines) {
            PassageView p = spoken.passage(line.statement());
            String document = document(p);
            if (!line.reply()) {
                entity.add("notes", spoken.sentence(line));
            }
            entity.add("proof", document);
            if (event) {
                dates(entity, Spoken.date(line, line.statement().asOf()));
            }
            documentation(entity, line, p, document, answers);
            operator(entity, line, p, document, answers);
        }
        entity.addAll("notes", answers);
        if (e.entry().kind().equals(EntryKind.PRESENCE)) {
            String city = e.city();
            entity.add("classification", "reported site")
                    .add("summary", "Reported by the speakers named in the notes; a report is not a finding.")
                    .add("address", city == null ? null : city + ", " + Wording.country(e.country()));
        }
    }

    private static String schema(EntryKind kind) {
        if (kind.equals(EntryKind.PRESENCE)) {
            return "Organization";
        }
        if (kind.equals(EntryKind.AGENCY)) {
            return "PublicBody";
        }
        boolean happened =
                kind.equals(EntryKind.INCIDENT) || kind.equals(EntryKind.RESPONSE) || kind.equals(EntryKind.AGREEMENT);
        return happened ? "Event" : "Note";
    }

    private static @Nullable String country(EntryView e) {
        String country = e.country();
        return country == null ? null : country.toLowerCase(Locale.ROOT);
    }

    private String document(PassageView p) {
        String id = id(p.capture().value());
        entities.computeIfAbsent(id, made -> {
            String url = p.url();
            return new FtmEntity(made, "Document")
                    .add("fileName", p.capture().value() + ".warc.gz")
                    .add("title", p.title())
                    .add("publisher", p.publisher())
                    .add("sourceUrl", url)
                    .add("language", language(p.lang()))
                    .add("publishedAt", date(p.published()))
                    .add("retrievedAt", p.captured().toString().substring(0, 10))
                    .add("contentHash", sha1.get(p.capture()));
        });
        return id;
    }

    private void documentation(
            FtmEntity entity, Spoken.Line line, PassageView p, String document, List<String> answers) {
        StatementView s = line.statement();
        FtmEntity made = new FtmEntity(
                id(Digest.of(entity.id() + "\n" + line.property() + "\n" + s.claim() + "\n" + s.decision())
                        .hex()
                        .substring(0, 20)),
                "Documentation");
        made.add("document", document)
                .add("entity", entity.id())
                .add("role", spoken.speaker(s) + " " + (line.reply() ? Wording.bare(s) : Wording.verb(s)))
                .add("status", line.reply() ? "reply" : s.stance().code())
                .add("date", date(Spoken.date(line, s.said())))
                .add("summary", (p.fragment() == null ? "“" + p.quote() + "”" : "Shown: " + p.quote()))
                .add("recordId", s.claim().value())
                .add("publisher", p.publisher())
                .add("sourceUrl", p.url());
        for (RenderingView r : p.renderings()) {
            made.add("description", "“" + r.text() + "” (" + Wording.made(r) + ")");
        }
        if (!line.reply()) {
            made.add("description", line.property() + ": " + spoken.sentence(line))
                    .addAll("description", answers);
        }
        entities.put(made.id(), made);
    }

    /** Whoever a claim ties to a site: joined to it by what is said, not by what is so. */
    private void operator(FtmEntity site, Spoken.Line line, PassageView p, String document, List<String> answers) {
        String name = line.statement().detail() instanceof ClaimValues.Presence presence
                        && line.property().equals("operator")
                ? presence.operator()
                : null;
        if (name == null || line.reply()) {
            return;
        }
        FtmEntity operator = entities.computeIfAbsent(
                id("operator-" + Digest.of(name).hex().substring(0, 16)),
                made -> new FtmEntity(made, "Organization")
                        .add("name", name)
                        .add("classification", "body named as operator"));
        operator.add("notes", spoken.sentence(line)).addAll("notes", answers).add("proof", document);
        FtmEntity link = entities.computeIfAbsent(
                id("link-" + Digest.of(site.id() + "\n" + name).hex().substring(0, 16)),
                made -> new FtmEntity(made, "UnknownLink")
                        .add("subject", operator.id())
                        .add("object", site.id())
                        .add("role", "alleged operator"));
        link.add("summary", spoken.sentence(line))
                .addAll("description", answers)
                .add("proof", document)
                .add("publisher", p.publisher())
                .add("sourceUrl", p.url());
    }

    /** A date, or a range as its two ends; what is open to one side has no place in the model. */
    private static void dates(FtmEntity entity, @Nullable StatedDate date) {
        if (date == null) {
            return;
        }
        if (date.precision() == DatePrecision.RANGE && date.value().contains("/")) {
            String[] ends = date.value().split("/", 2);
            if (ends[0].matches(DATES) && ends[1].matches(DATES)) {
                entity.add("startDate", ends[0]).add("endDate", ends[1]);
            }
            return;
        }
        entity.add("date", date(date));
    }

    private static @Nullable String date(@Nullable StatedDate date) {
        boolean plain = date != null
                && date.value().matches(DATES)
                && date.precision() != DatePrecision.BEFORE
                && date.precision() != DatePrecision.AFTER;
        return plain && date != null ? date.value() : null;
    }

    /** Three letters of ISO 639, as the model has them. */
    private static @Nullable String language(String tag) {
        try {
            String code = Locale.forLanguageTag(tag).getISO3Language();
            return code.length() == 3 && !code.equals("und") ? code : null;
        } catch (MissingResourceException e) {
            return null; // A language without such a code: the field stays empty.
        }
    }

    private String id(String local) {
        return prefix + local.replaceAll("[^0-9a-zA-Z.-]", "-");
    }

    private byte[] lines() {
        StringBuilder lines = new StringBuilder();
        for (FtmEntity e : entities.values()) {
            try {
                lines.append(JSON.writeValueAsString(e.json(dataset))).append('\n');
            } catch (JsonProcessingException x) {
                throw new IllegalStateException("maps of texts are always JSON", x);
            }
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One value a row, its id as the model derives it: SHA-1 of "dataset.entity.property.value". */
    private byte[] statements() {
        Csv table =
                new Csv(List.of("id", "entity_id", "canonical_id", "schema", "prop", "prop_type", "value", "dataset"));
        FtmModel model = FtmModel.get();
        for (FtmEntity e : entities.values()) {
            FtmModel.Schema schema = model.schema(e.schema()).orElseThrow();
            e.properties().forEach((name, values) -> {
                String type = model.property(schema, name).orElseThrow().type();
                for (String value : values) {
                    table.row(List.of(
                            statementId(dataset, e.id(), name, value),
                            e.id(),
                            e.id(),
                            e.schema(),
                            name,
                            type,
                            value,
                            dataset));
                }
            });
        }
        return table.bytes();
    }

    /** The id of a statement in FollowTheMoney. */
    static String statementId(String dataset, String entity, String property, String value) {
        return Sha1.hex((dataset + "." + entity + "." + property + "." + value).getBytes(StandardCharsets.UTF_8));
    }
}
