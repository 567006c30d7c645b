// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daylight.Digest;
import org.daylight.EventKind;
import org.daylight.ledger.Database;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Ledger;
import org.daylight.ledger.Merkle;
import org.daylight.ledger.SigningKey;

/**
 * Measures a ledger in SQLite: appends one by one and in batches, proofs, opening, size. The last line is a tree of ten
 * million equal leaves whose nodes are written straight into the table: proofs alone.
 *
 * <p>{@code java -cp core/target/classes:workbench/target/classes:LIBRARIES bench/LedgerScale.java FOLDER [SIZE...]}; a size of 0 leaves the real ledgers out
 */
class LedgerScale {
    private static final String ORIGIN = "bench.example/ledger";
    private static final int PROOFS = 1000;
    private static final long SYNTHETIC = 10_000_000;

    public static void main(String[] args) throws IOException, SQLException {
        if (args.length == 0) {
            throw new IllegalArgumentException("usage: LedgerScale FOLDER [SIZE...]");
        }
        Path folder = Path.of(args[0]);
        List<Integer> sizes = args.length == 1
                ? List.of(1000, 10_000, 100_000)
                : Arrays.stream(args).skip(1).map(Integer::valueOf).toList();
        System.out.println("| events | appends a second, one by one | in batches of 1,000 | inclusion proof, median"
                + " | consistency proof, median | hashes, at most | opening | database | tiles |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (int size : sizes) {
            if (size > 0) {
                System.out.println(real(folder.resolve("ledger-" + size), size));
            }
        }
        System.out.println(synthetic(folder.resolve("synthetic")));
    }

    private static Draft draft(int i) {
        return new Draft(
                EventKind.DECISION,
                Map.of("claim", "claim-" + i, "decision", "accept", "document", "document-" + i / 10),
                Map.of("reason", "it stands there, in the words of sentence " + i));
    }

    private static Ledger open(Database database, Path folder) {
        SigningKey key = SigningKey.loadOrCreate(folder.resolve("key.pem"), ORIGIN);
        return Ledger.open(database, key, ORIGIN, folder.resolve("tiles"), List.of(), Clock.systemUTC());
    }

    private static Ledger create(Database database, Path folder) {
        SigningKey key = SigningKey.loadOrCreate(folder.resolve("key.pem"), ORIGIN);
        return Ledger.create(database, key, ORIGIN, folder.resolve("tiles"), List.of(), Clock.systemUTC());
    }

    private static String real(Path folder, int size) throws IOException {
        Files.createDirectories(folder);
        int single = Math.min(1000, size / 2);
        double one;
        double batch;
        String proofs;
        try (Database database = Database.sqlite(folder.resolve("case.db"));
                Ledger ledger = create(database, folder)) {
            long start = System.nanoTime();
            for (int done = 0; done < size - single; done += 1000) {
                ledger.append(
                        "p", IntStream.range(done, Math.min(done + 1000, size - single)).mapToObj(LedgerScale::draft).toList());
            }
            batch = rate(size - single, start);
            start = System.nanoTime();
            for (int i = size - single; i < size; i++) {
                ledger.append("p", List.of(draft(i)));
            }
            one = rate(single, start);
            proofs = proofs(ledger, size);
        }
        long start = System.nanoTime();
        long opening;
        try (Database database = Database.sqlite(folder.resolve("case.db"));
                Ledger ledger = open(database, folder)) {
            opening = (System.nanoTime() - start) / 1_000_000;
            if (ledger.size() != size) {
                throw new IllegalStateException("lost events");
            }
        }
        String line = "| %,d | %,.0f | %,.0f | %s | %d ms | %s | %s |"
                .formatted(
                        size,
                        one,
                        batch,
                        proofs,
                        opening,
                        megabytes(folder, "case.db"),
                        megabytes(folder, "tiles"));
        delete(folder);
        return line;
    }

    private static double rate(int events, long start) {
        return events * 1e9 / (System.nanoTime() - start);
    }

    /** Medians over random places, and the longest path: two columns of times and one of hashes. */
    private static String proofs(Ledger ledger, long size) {
        Random random = new Random(1);
        int[] longest = {0};
        String inclusion = median(() -> {
            long seq = random.nextLong(size);
            long start = System.nanoTime();
            int hashes = ledger.prove(seq, size).path().size();
            long took = System.nanoTime() - start;
            longest[0] = Math.max(longest[0], hashes);
            return took;
        });
        String consistency = median(() -> {
            long old = 1 + random.nextLong(size);
            long start = System.nanoTime();
            int hashes = ledger.proveFrom(old, size).path().size();
            long took = System.nanoTime() - start;
            longest[0] = Math.max(longest[0], hashes);
            return took;
        });
        return "%s | %s | %d (%d bytes)".formatted(inclusion, consistency, longest[0], longest[0] * 32);
    }

    private static String median(LongSupplier nanos) {
        for (int i = 0; i < PROOFS / 5; i++) {
            nanos.getAsLong();
        }
        long[] all = java.util.stream.LongStream.generate(nanos).limit(PROOFS).sorted().toArray();
        return "%.2f ms".formatted(all[PROOFS / 2] / 1e6);
    }

    private static String synthetic(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        try (Database database = Database.sqlite(folder.resolve("case.db"));
                Ledger ledger = create(database, folder)) {
            nodes(database);
            return "| %,d (nodes alone) | | | %s | | %s | |"
                    .formatted(SYNTHETIC, proofs(ledger, SYNTHETIC), megabytes(folder, "case.db"));
        } finally {
            delete(folder);
        }
    }

    private static void nodes(Database database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO node (level, position, hash) VALUES (?, ?, ?)");
                Statement head = connection.createStatement()) {
            connection.setAutoCommit(false);
            Digest hash = Merkle.leaf("the same event");
            for (int level = 0; SYNTHETIC >> level > 0; level++) {
                for (long position = 0; position < SYNTHETIC >> level; position++) {
                    insert.setInt(1, level);
                    insert.setLong(2, position);
                    insert.setString(3, hash.hex());
                    insert.addBatch();
                    if (position % 100_000 == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
                hash = Merkle.node(hash, hash);
            }
            head.executeUpdate("UPDATE head SET size = " + SYNTHETIC);
            connection.commit();
        }
    }

    private static String megabytes(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return "%.1f MB".formatted(bytes / 1e6);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
