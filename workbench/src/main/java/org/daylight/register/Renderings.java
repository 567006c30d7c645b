// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daylight.DaylightException;
import org.daylight.DocumentId;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.Offsets;
import org.daylight.Passage;
import org.daylight.ledger.Database;
import org.daylight.ledger.Draft;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Renderings: translations of passages, each with who or what made it and who checked it. A rendering stands beside the
 * words and never in their place; one that a checker refused is kept and no more shown.
 */
public final class Renderings {
    static final String RENDERING = "rendering";
    static final String CHECK = "rendering-check";
    static final Set<String> WORDS = Set.of(RENDERING, CHECK);
    /** A checker agrees. */
    public static final String CHECKED = "checked";
    /** A checker does not; the reason says why. */
    public static final String REFUSED = "refused";

    private static final int LONGEST = 20_000;
    private final DSLContext sql;

    /** The renderings in this database. */
    public Renderings(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * What translated, where it was no person.
     *
     * @param name such as {@code Argos Translate}
     * @param version as the program gives it
     */
    public record Engine(String name, String version) {
        /** Checks that both are there and short. */
        public Engine {
            if (name.isBlank() || version.isBlank() || name.length() > 80 || version.length() > 80) {
                throw new DaylightException(
                        "an engine has a name and a version of 1 to 80 characters; nothing was written");
            }
        }

        /** Both, as pages say them. */
        public String words() {
            return name + " " + version;
        }
    }

    /**
     * A translation of a passage.
     *
     * @param event its decision
     * @param actor pseudonym of who wrote it down: of the translator, where there is no engine
     * @param document the text of the passage
     * @param at where in it
     * @param fragment part of a picture, page or recording that the passage describes; null for words
     * @param lang of the translation, BCP 47
     * @param engine what translated; null where the actor did
     * @param text the translation
     * @param check the last word of a checker; null where nobody checked it
     */
    public record Rendering(
            long event,
            String actor,
            DocumentId document,
            Offsets at,
            @Nullable String fragment,
            String lang,
            @Nullable Engine engine,
            String text,
            @Nullable Check check) {
        /** Whether it may be shown beside the words. */
        public boolean stands() {
            return check == null || !check.verdict().equals(REFUSED);
        }
    }

    /**
     * A checker's word.
     *
     * @param event its decision
     * @param actor pseudonym of the checker
     * @param verdict {@link #CHECKED} or {@link #REFUSED}
     * @param reason in the checker's words
     */
    public record Check(
            long event,
            String actor,
            String verdict,
            @Nullable String reason) {}

    /** A rendering as a draft. */
    public static Draft draft(Passage passage, String lang, @Nullable Engine engine, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new DaylightException("a rendering has 1 to " + LONGEST + " characters; nothing was written");
        }
        if (!lang.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}")) {
            throw new DaylightException(
                    "\"" + lang + "\" is no language tag such as en or zh-Hant; nothing was written");
        }
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("decision", RENDERING);
        open.put("document", passage.document().value());
        open.put("start", (long) passage.at().start());
        open.put("end", (long) passage.at().end());
        if (passage.fragment() != null) {
            open.put("fragment", passage.fragment().value());
        }
        open.put("lang", lang);
        if (engine != null) {
            open.put("engine", engine.name());
            open.put("engineVersion", engine.version());
        }
        return new Draft(EventKind.DECISION, open, Map.of("text", text));
    }

    /** A checker's word as a draft. */
    public static Draft check(long rendering, boolean good, String reason) {
        return new Draft(
                EventKind.DECISION,
                Map.of("decision", CHECK, "rendering", rendering, "verdict", good ? CHECKED : REFUSED),
                Map.of("reason", DueProcess.bounded("a reason", reason)));
    }

    /** Writes the rows of one of these decisions. */
    static void apply(Event e, Map<String, Object> revealed, DSLContext sql) {
        if (e.text("decision").equals(CHECK)) {
            sql.execute(
                    "insert into rendering_check (event, rendering, actor, verdict, reason) values (?, ?, ?, ?, ?)",
                    e.seq(),
                    e.number("rendering"),
                    e.actor(),
                    e.text("verdict"),
                    revealed.get("reason"));
            return;
        }
        sql.execute(
                "insert into rendering (event, actor, document, start_offset, end_offset, fragment, lang, engine,"
                        + " engine_version, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                e.seq(),
                e.actor(),
                e.text("document"),
                e.number("start"),
                e.number("end"),
                e.open().get("fragment"),
                e.text("lang"),
                e.open().get("engine"),
                e.open().get("engineVersion"),
                revealed.getOrDefault("text", Decisions.ERASED));
    }

    /** All renderings, in order; those that were refused as well. */
    public List<Rendering> all() {
        return sql.fetch("select t.* from rendering t where" + DecisionLog.HOLDS + "order by t.event")
                .map(this::rendering);
    }

    /** The rendering with this event. */
    public Optional<Rendering> one(long event) {
        return sql
                .fetch("select t.* from rendering t where t.event = ? and" + DecisionLog.HOLDS, event)
                .map(this::rendering)
                .stream()
                .findFirst();
    }

    /** Those of these texts of which something was rendered. */
    public Set<DocumentId> rendered(Collection<DocumentId> documents) {
        Set<DocumentId> found = new HashSet<>();
        for (List<String> some : Rows.stretches(
                documents.stream().map(DocumentId::value).distinct().sorted().toList())) {
            found.addAll(sql.fetch(
                            "select distinct document from rendering where document in (" + Rows.marks(some.size())
                                    + ")",
                            some.toArray())
                    .map(r -> new DocumentId(Rows.text(r, "document"))));
        }
        return found;
    }

    /** The renderings of a passage that may be shown, in order. */
    public List<Rendering> of(Passage passage) {
        String fragment = passage.fragment() == null ? null : passage.fragment().value();
        return sql
                .fetch(
                        "select t.* from rendering t where t.document = ? and t.start_offset = ? and t.end_offset = ? and"
                                + DecisionLog.HOLDS + "order by t.event",
                        passage.document().value(),
                        passage.at().start(),
                        passage.at().end())
                .map(this::rendering)
                .stream()
                .filter(r -> java.util.Objects.equals(fragment, r.fragment()) && r.stands())
                .toList();
    }

    private Rendering rendering(Record r) {
        String engine = Rows.maybe(r, "engine");
        long event = Rows.number(r, "event");
        return new Rendering(
                event,
                Rows.text(r, "actor"),
                new DocumentId(Rows.text(r, "document")),
                new Offsets(
                        Math.toIntExact(Rows.number(r, "start_offset")), Math.toIntExact(Rows.number(r, "end_offset"))),
                Rows.maybe(r, "fragment"),
                Rows.text(r, "lang"),
                engine == null ? null : new Engine(engine, Rows.text(r, "engine_version")),
                Rows.text(r, "body"),
                checkOf(event));
    }

    private @Nullable Check checkOf(long rendering) {
        return sql
                .fetch(
                        "select t.* from rendering_check t where t.rendering = ? and" + DecisionLog.HOLDS
                                + "order by t.event desc limit 1",
                        rendering)
                .map(r -> new Check(
                        Rows.number(r, "event"),
                        Rows.text(r, "actor"),
                        Rows.text(r, "verdict"),
                        Rows.maybe(r, "reason")))
                .stream()
                .findFirst()
                .orElse(null);
    }
}
