// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.run.EntryPages;
import org.daylight.run.Workbench;

/**
 * Measures pages of a register of a million statements: the list with counts, one entry, its history. The rows are written
 * straight into the tables of a new case; what is measured is reading.
 *
 * <p>{@code java -cp core/target/classes:workbench/target/classes:LIBRARIES bench/RegisterScale.java FOLDER [STATEMENTS]}
 */
class RegisterScale {
    private static final int PER_ENTRY = 100;
    private static final int DOCUMENTS = 20_000;
    private static final int RUNS = 200;

    public static void main(String[] args) throws SQLException {
        if (args.length == 0) {
            throw new IllegalArgumentException("usage: RegisterScale FOLDER [STATEMENTS]");
        }
        int statements = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        try (Workbench workbench = Workbench.init(Path.of(args[0]), List.of(), null)) {
            fill(workbench, statements);
            EntryPages pages = new EntryPages(workbench);
            int entries = statements / PER_ENTRY;
            System.out.println("| page | median | worst of " + RUNS + " |");
            System.out.println("|---|---|---|");
            Random chance = new Random(1);
            line("list of 50 of " + entries + " entries, with counts", () -> pages.list(null, 50 * chance.nextInt(entries / 50), 50).size());
            line("how many entries", () -> pages.count(null));
            line("one entry with " + PER_ENTRY + " statements, its history and reasons", () -> {
                Entry entry = pages.entry(new EntryId("IE-" + (1 + chance.nextInt(entries)))).orElseThrow();
                return pages.page(entry, List.of()).steps().size()
                        + workbench.register().statements(entry.id()).size();
            });
            line("50 decisions", () -> pages.steps(chance.nextInt(statements), 50).size());
        }
    }

    private interface Work {
        int run();
    }

    private static void line(String what, Work work) {
        for (int i = 0; i < 50; i++) {
            work.run();
        }
        long[] nanos = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        System.out.printf("| %s | %.1f ms | %.1f ms |%n", what, nanos[RUNS / 2] / 1e6, nanos[RUNS - 1] / 1e6);
    }

    private static void fill(Workbench workbench, int statements) throws SQLException {
        try (Connection c = workbench.database().dataSource().getConnection()) {
            c.setAutoCommit(false);
            try (PreparedStatement document = c.prepareStatement(
                            "insert into document (id, capture, current_text, text_digest, extractor, reader, lang, body,"
                                    + " blocks) values (?, ?, 1, ?, 'x/1', 'rules/1', 'en', ?, '[]')");
                    PreparedStatement entry = c.prepareStatement(
                            "insert into entry (id, kind, label, event, series, number, root) values (?, 'presence', ?, ?, 'IE', ?, ?)");
                    PreparedStatement decision = c.prepareStatement(
                            "insert into decision (event, verdict, actor, time_ms, claim, document, entry, reason)"
                                    + " values (?, 'accept', 'actor-1', ?, ?, ?, ?, 'stands there')");
                    PreparedStatement touched =
                            c.prepareStatement("insert into decision_entry (event, entry) values (?, ?)");
                    PreparedStatement statement = c.prepareStatement(
                            "insert into statement (decision, property, entry, base, home, value, kind, detail, claim,"
                                    + " capture, document, start_offset, end_offset, quote, prefix, suffix, speaker,"
                                    + " stance, lang) values (?, 'host-country', ?, ?, ?, 'IE', 'presence', ?, ?, ?, ?,"
                                    + " 0, 20, 'a police station in C', '', ' was seen', 'Harbour Watch', 'reports',"
                                    + " 'en')")) {
                for (int d = 0; d < DOCUMENTS; d++) {
                    document.setString(1, document(d));
                    document.setString(2, "c%016x".formatted(d));
                    document.setString(3, "%064x".formatted(d));
                    document.setString(4, "a police station in C was seen, the group said on page " + d);
                    document.addBatch();
                }
                document.executeBatch();
                int entries = statements / PER_ENTRY;
                for (int e = 1; e <= entries; e++) {
                    entry.setString(1, "IE-" + e);
                    entry.setString(2, "Quay " + e);
                    entry.setLong(3, e);
                    entry.setInt(4, e);
                    entry.setString(5, "IE-" + e);
                    entry.addBatch();
                }
                entry.executeBatch();
                for (int s = 0; s < statements; s++) {
                    String on = "IE-" + (1 + s % entries);
                    String doc = document((int) ((long) s * 7919 % DOCUMENTS));
                    String claim = "k%016x".formatted(s);
                    decision.setLong(1, s + 10L);
                    decision.setLong(2, 1_700_000_000_000L + s);
                    decision.setString(3, claim);
                    decision.setString(4, doc);
                    decision.setString(5, on);
                    decision.addBatch();
                    touched.setLong(1, s + 10L);
                    touched.setString(2, on);
                    touched.addBatch();
                    statement.setLong(1, s + 10L);
                    statement.setString(2, on);
                    statement.setString(3, on);
                    statement.setString(4, on);
                    statement.setString(5, "{\"hostCountry\":\"IE\",\"hostCity\":null,\"operator\":null}");
                    statement.setString(6, claim);
                    statement.setString(7, doc.substring(0, 17));
                    statement.setString(8, doc);
                    statement.addBatch();
                    if (s % 10_000 == 9_999) {
                        decision.executeBatch();
                        touched.executeBatch();
                        statement.executeBatch();
                    }
                }
                decision.executeBatch();
                touched.executeBatch();
                statement.executeBatch();
            }
            c.commit();
        }
    }

    private static String document(int d) {
        return "c%016x-%016x".formatted(d, d);
    }
}
