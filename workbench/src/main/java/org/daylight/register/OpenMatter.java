// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.ledger.Database;

/**
 * A case without its restricted matter, as views in place of tables: {@link Database#through}. What rests on a restricted
 * capture is left out, whichever query asks. Statements stay, so that counts are true, but their words are gone; so do
 * decisions, without their reasons.
 */
public final class OpenMatter {
    /** Stands in place of words that only those who may protect can read. */
    public static final String WORDS = "restricted";

    /** By table: which of its rows go. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("capture", "restricted <> 0"),
            Map.entry("archived", "capture in (%captures%)"),
            Map.entry("unread", "capture in (%captures%)"),
            Map.entry("document", "capture in (%captures%)"),
            Map.entry("claim", "document in (%documents%)"),
            Map.entry("second_claim", "document in (%documents%)"),
            Map.entry("second_reading", "document in (%documents%)"),
            Map.entry("rendering", "document in (%documents%)"),
            Map.entry("story_document", "document in (%documents%)"),
            Map.entry("story_group", "document in (%documents%)"),
            Map.entry("story_relation", "from_document in (%documents%) or to_document in (%documents%)"));

    /** By table: what is shown of some columns, where the row rests on restricted matter. */
    private static final Map<String, Words> COLUMNS = Map.of(
            "statement",
            new Words(
                    "capture in (%captures%)",
                    Map.of(
                            "quote", "'" + WORDS + "'",
                            "prefix", "''",
                            "suffix", "''",
                            "speaker", "null",
                            "stated_words", "null")),
            "sighting",
            new Words(
                    "before_capture in (%captures%) or after_capture in (%captures%)",
                    Map.of("title", "null", "moved", "null", "trouble", "null")),
            "decision",
            new Words("document in (%documents%)", Map.of("reason", "null")),
            // What it is called was said on restricted pages alone.
            "entry",
            new Words("id in (%entries%)", Map.of("label", "'" + WORDS + "'")),
            "entry_summary",
            new Words("entry in (%entries%)", Map.of("label", "'" + WORDS + "'")),
            "label_given",
            new Words("entry in (%entries%)", Map.of("label", "'" + WORDS + "'")));

    private static final String CAPTURES = "select id from %schema%.capture where restricted <> 0";
    private static final String DOCUMENTS =
            "select d.id from %schema%.document d where d.capture in (" + CAPTURES + ")";

    /** Entries on which nothing stands but what rests on restricted captures. */
    private static final String ENTRIES = "select s.entry from %schema%.statement s where s.capture in (" + CAPTURES
            + ") and not exists (select 1 from %schema%.statement o where o.entry = s.entry and o.stands = 1"
            + " and o.capture not in (" + CAPTURES + "))";

    private OpenMatter() {}

    /**
     * Which words of a table go.
     *
     * @param where of these rows
     * @param columns by name, what stands there instead
     */
    private record Words(String where, Map<String, String> columns) {}

    /** The statements that make the views. */
    public static List<String> views(Database database) {
        String schema = database.schema();
        List<String> views = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            ROWS.forEach(
                    (table, gone) -> views.add(view(table, "* from %schema%." + table + " where not (" + gone + ")")));
            for (Map.Entry<String, Words> words : COLUMNS.entrySet()) {
                views.add(
                        view(words.getKey(), without(words.getValue(), columns(sql, words.getKey()), words.getKey())));
            }
        } catch (SQLException e) {
            throw new DaylightException("the tables of the case cannot be listed: " + e.getMessage(), e);
        }
        return views.stream().map(v -> filled(v, schema)).toList();
    }

    /** Which notes are about what can be seen without restricted matter: a condition on the table of notes. */
    static String notes(Database database) {
        return filled(
                "about not in (select c.id from %schema%.claim c where c.document in (%documents%))"
                        + " and about not in (select s.claim from %schema%.statement s where s.capture in (%captures%))"
                        + " and about not in (%entries%)",
                database.schema());
    }

    private static String filled(String sql, String schema) {
        return sql.replace("%entries%", ENTRIES)
                .replace("%documents%", DOCUMENTS)
                .replace("%captures%", CAPTURES)
                .replace("%schema%", schema);
    }

    private static String view(String table, String body) {
        return "create temporary view " + table + " as select " + body;
    }

    private static String without(Words words, List<String> columns, String table) {
        return String.join(
                        ", ",
                        columns.stream()
                                .map(c -> words.columns().containsKey(c)
                                        ? "case when " + words.where() + " then "
                                                + words.columns().get(c) + " else " + c + " end as " + c
                                        : c)
                                .toList())
                + " from %schema%." + table;
    }

    private static List<String> columns(Statement sql, String table) throws SQLException {
        try (ResultSet none = sql.executeQuery("select * from " + table + " where 1 = 0")) {
            ResultSetMetaData data = none.getMetaData();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                names.add(data.getColumnName(i));
            }
            return names;
        }
    }
}
