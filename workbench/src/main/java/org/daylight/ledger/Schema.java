// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The steps that make and change the tables. Comparing them one by one with what a database went through takes longer than
 * most questions put to it, so a SQLite file keeps the mark of the steps of this program in its {@code user_version}
 * (<a href="https://www.sqlite.org/pragma.html#pragma_user_version">PRAGMA user_version</a>).
 */
final class Schema {
    private static final String COMMON = "db/migration/common";
    private static final String SQLITE = "db/migration/sqlite";
    private static final String POSTGRESQL = "db/migration/postgresql";

    private Schema() {}

    /** Brings a SQLite file to the schema of this program. */
    static void sqlite(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            if (row.next() && row.getInt(1) == Mark.OF_SQLITE) {
                return;
            }
        }
        migrate(database, null, SQLITE);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + Mark.OF_SQLITE);
        }
    }

    /**
     * Brings a schema of a PostgreSQL server to that of this program.
     *
     * @param name made where it is missing; null for the connection's own
     */
    static void postgresql(DataSource database, @Nullable String name) {
        migrate(database, name, POSTGRESQL);
    }

    private static void migrate(DataSource database, @Nullable String name, String own) {
        var flyway = Flyway.configure().dataSource(database).locations("classpath:" + COMMON, "classpath:" + own);
        if (name != null) {
            flyway.schemas(name).defaultSchema(name).createSchemas(true);
        }
        flyway.load().migrate();
    }

    /** A number that changes with any step: what a new file holds by itself is 0, which it never is. */
    private static final class Mark {
        static final int OF_SQLITE = of(List.of(COMMON, SQLITE));

        private static int of(List<String> folders) {
            CRC32 sum = new CRC32();
            try {
                for (String folder : folders) {
                    URL url = Objects.requireNonNull(Schema.class.getResource("/" + folder), folder);
                    URI uri = url.toURI();
                    if (uri.getScheme().equals("jar")) {
                        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                            add(jar.getPath(folder), sum);
                        }
                    } else {
                        add(Path.of(uri), sum);
                    }
                }
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException("the steps of the schema cannot be read", e);
            }
            return (int) sum.getValue() | 1;
        }

        private static void add(Path folder, CRC32 sum) throws IOException {
            try (Stream<Path> steps = Files.list(folder)) {
                for (Path step : steps.sorted().toList()) {
                    sum.update(Files.readAllBytes(step));
                }
            }
        }
    }
}
