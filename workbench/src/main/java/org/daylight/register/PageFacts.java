// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.daylight.About;
import org.daylight.DocumentId;
import org.daylight.corroborate.trace.Traits;
import org.daylight.corroborate.trace.TraitsJson;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of texts for the rule of support, for many at once. Reads only.
 *
 * <p>Threads: safe; every call is a few statements on connections of their own.
 */
public final class PageFacts {
    private final DSLContext sql;

    /** Those in this database. */
    public PageFacts(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * What is kept of a text.
     *
     * @param about what it says of itself
     * @param current the current text of its capture; itself where there is none
     * @param root of the first origin that the current text of its capture goes back to
     * @param traits of the text, else of the current text of its capture; empty where neither has some
     */
    public record Facts(About about, DocumentId current, DocumentId root, Optional<Traits> traits) {}

    private record Line(About about, DocumentId current, Optional<Traits> traits) {}

    /** What is kept of these texts; those that are gone are left out. */
    public Map<DocumentId, Facts> of(Collection<DocumentId> documents) {
        Map<DocumentId, Line> lines = new HashMap<>();
        parts(
                documents,
                "select d.id, d.title, d.author, d.publisher, d.canonical, d.published, d.published_precision, d.modified,"
                        + " d.modified_precision, c.id as current_id, t.body as own, o.body as other from document d"
                        + " left join document c on c.capture = d.capture and c.current_text = 1"
                        + " left join trait t on t.document = d.id left join trait o on o.document = c.id where d.id in (",
                ")",
                r -> {
                    DocumentId id = new DocumentId(Rows.text(r, "id"));
                    String current = Rows.maybe(r, "current_id");
                    DocumentId now = current == null ? id : new DocumentId(current);
                    lines.put(
                            id,
                            new Line(
                                    Readings.about(r),
                                    now,
                                    traits(id, Rows.maybe(r, "own")).or(() -> traits(now, Rows.maybe(r, "other")))));
                });
        Map<DocumentId, DocumentId> roots = new HashMap<>();
        parts(
                lines.values().stream().map(Line::current).toList(),
                "select m.document, r.document as root from story_group m join story_group r on r.story = m.story"
                        + " and r.origin = m.origin and r.place = 0 where m.document in (",
                ") order by m.origin",
                r -> roots.putIfAbsent(new DocumentId(Rows.text(r, "document")), new DocumentId(Rows.text(r, "root"))));
        Map<DocumentId, Facts> facts = new HashMap<>();
        lines.forEach((id, line) -> facts.put(
                id,
                new Facts(
                        line.about(),
                        line.current(),
                        roots.getOrDefault(line.current(), line.current()),
                        line.traits())));
        return facts;
    }

    private static Optional<Traits> traits(DocumentId id, @Nullable String body) {
        return body == null ? Optional.empty() : TraitsJson.read(id, body);
    }

    private void parts(Collection<DocumentId> documents, String query, String end, Consumer<Record> row) {
        List<String> ids =
                documents.stream().map(DocumentId::value).distinct().sorted().toList();
        for (int from = 0; from < ids.size(); from += DrawnRows.PART) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + DrawnRows.PART));
            sql.fetch(query + DrawnRows.marks(some.size()) + end, some.toArray())
                    .forEach(row);
        }
    }
}
