// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.List;
import java.util.Map;
import org.daylight.ClaimKind;
import org.daylight.ClaimValues;
import org.daylight.EntryKind;
import org.daylight.Event;
import org.daylight.Stance;
import org.jooq.DSLContext;

/** Acceptances and amendments become statements: one a property that the values speak of. */
final class Acceptance {
    private Acceptance() {}

    static void apply(Event e, Map<String, Object> revealed, DSLContext sql) {
        freeze(e, sql);
        String entry = e.text("entry");
        EntryKind entryKind = EntryKind.of(e.text("entryKind"));
        if (Boolean.TRUE.equals(e.open().get("newEntry"))) {
            Placement.make(entry, entryKind.code(), RegisterProjection.shown(revealed, "label"), e.seq(), sql);
        }
        Stance stance = Stance.of(e.text("stance"));
        ClaimValues values = Decisions.values(ClaimKind.of(e.text("kind")), revealed.get("values"), e.seq());
        List<?> two = e.open().get("two") instanceof List<?> list ? list : List.of();
        String root = Placement.rootOf(entry, sql);
        properties(e, entryKind, values, stance, revealed)
                .forEach((property, value) ->
                        insert(e, revealed, property, value, values, root, two.contains(property) ? 2 : 1, sql));
        if (revealed.get("proposed") instanceof Map<?, ?> proposed) {
            amended(e, proposed, sql);
        }
        Signs.apply(e, revealed, sql);
        // What another case decided comes again whenever it is weighed anew; where it was moved to stands beside it.
        Placement.place(e.seq(), sql);
        ClaimState.settle(e, sql);
    }

    /** What a person named of the codebook's properties, or what the claim's values speak of. */
    private static Map<String, String> properties(
            Event e, EntryKind kind, ClaimValues values, Stance stance, Map<String, Object> revealed) {
        return e.open().get("property") instanceof String property
                ? Map.of(property, RegisterProjection.shown(revealed, "value"))
                : Properties.of(kind, values, stance);
    }

    private static void insert(
            Event e,
            Map<String, Object> revealed,
            String property,
            String value,
            ClaimValues values,
            String root,
            int reviewers,
            DSLContext sql) {
        Dating dating = Dating.frozen(revealed);
        sql.execute(
                "insert into statement (decision, property, entry, value, kind, detail, claim, capture, document,"
                        + " start_offset, end_offset, quote, prefix, suffix, speaker, stance, lang, fragment,"
                        + " as_of, as_of_precision, stated, stated_precision, place_country, place_name,"
                        + " place_precision, stated_words, base, home, reviewers)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                e.seq(),
                property,
                root,
                value,
                values.kind().code(),
                Rows.json(values),
                e.text("claim"),
                e.text("capture"),
                e.text("document"),
                e.number("start"),
                e.number("end"),
                RegisterProjection.shown(revealed, "quote"),
                RegisterProjection.shown(revealed, "prefix"),
                RegisterProjection.shown(revealed, "suffix"),
                revealed.get("speaker"),
                e.text("stance"),
                e.text("lang"),
                e.open().get("fragment"),
                Rows.value(dating.asOf()),
                Rows.precision(dating.asOf()),
                Rows.value(dating.stated()),
                Rows.precision(dating.stated()),
                dating.place() == null ? null : dating.place().country(),
                dating.place() == null ? null : dating.place().name(),
                dating.place() == null ? null : dating.place().precision().code(),
                dating.stated() == null ? null : dating.stated().evidence(),
                e.text("entry"),
                e.text("entry"),
                reviewers);
    }

    /** What was proposed stays beside what a person made of it. */
    private static void amended(Event e, Map<?, ?> proposed, DSLContext sql) {
        ClaimValues values = Decisions.values(ClaimKind.of(e.text("proposedKind")), proposed.get("values"), e.seq());
        sql.execute(
                "insert into amendment (decision, start_offset, end_offset, quote, kind, detail, speaker, stance)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (decision) do nothing",
                e.seq(),
                e.number("proposedStart"),
                e.number("proposedEnd"),
                proposed.get("quote") instanceof String quote ? quote : Decisions.ERASED,
                values.kind().code(),
                Rows.json(values),
                proposed.get("speaker"),
                e.text("proposedStance"));
    }

    /** The text that the decision was taken on; the first decision on a document names its file for all. */
    private static void freeze(Event e, DSLContext sql) {
        sql.execute(
                "insert into frozen_text (document, capture, event, file, file_digest, text_digest, extractor)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (document) do nothing",
                e.text("document"),
                e.text("capture"),
                e.seq(),
                e.text("textFile"),
                e.text("textFileSha256"),
                e.text("textSha256"),
                e.text("extractor"));
    }
}
