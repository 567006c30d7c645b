// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.daylight.DaylightException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteConnectionConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The database of one case, migrated: a SQLite file on a desk, a schema of a PostgreSQL server for a team.
 *
 * <p>SQLite runs with WAL, {@code synchronous=FULL} (an acknowledged commit survives a power cut), foreign keys,
 * {@code secure_delete} (what is deleted is overwritten) and one writer at a time. Threads may share it.
 */
public final class Database implements AutoCloseable {
    private static final int BUSY_MILLIS = 15_000;

    private static byte @Nullable [] empty;

    private final HikariDataSource pool;
    private final boolean postgres;
    private final @Nullable Path scratch;
    /** Where connections come from; the file of SQLite, null for PostgreSQL. */
    private final @Nullable Path file;

    private final HikariConfig origin;

    private Database(
            HikariConfig config,
            boolean postgres,
            @Nullable String schema,
            @Nullable Path file,
            @Nullable Path scratch) {
        this.postgres = postgres;
        this.scratch = scratch;
        this.file = file;
        origin = config;
        HikariDataSource opened = null;
        try {
            opened = new HikariDataSource(config);
            if (postgres) {
                Schema.postgresql(opened, schema);
            } else {
                Schema.sqlite(opened);
            }
        } catch (FlywayException | PoolInitializationException | SQLException e) {
            if (opened != null) {
                opened.close();
            }
            throw new DaylightException(
                    "the database " + config.getPoolName() + " cannot be opened: " + firstLine(e), e);
        }
        this.pool = opened;
    }

    /** Another way into a database that is migrated. */
    private Database(HikariConfig config, Database same) {
        postgres = same.postgres;
        scratch = null;
        file = same.file;
        origin = config;
        try {
            pool = new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new DaylightException(
                    "the database " + config.getPoolName() + " cannot be opened: " + firstLine(e), e);
        }
    }

    /** Opens a SQLite file, made where it is missing; its folder must exist. */
    public static Database sqlite(Path file) {
        if (Files.notExists(file)) {
            make(file);
        }
        return new Database(sqliteConfig(file, SQLiteConfig.SynchronousMode.FULL, List.of()), false, null, file, null);
    }

    /** Opens the database that the address names, in the schema that its {@code currentSchema} names, if any. */
    public static Database postgresql(String jdbcUrl) {
        return postgresql(jdbcUrl, null);
    }

    /**
     * Opens one schema of a PostgreSQL database, made where it is missing: several cases can share a server.
     *
     * @param jdbcUrl {@code jdbc:postgresql://host:port/database?user=…&password=…}
     * @param schema the schema, null for the connection's own
     */
    public static Database postgresql(String jdbcUrl, @Nullable String schema) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        // Without the parameters: they hold the password, and the name reaches messages.
        config.setPoolName(jdbcUrl.replaceFirst("\\?.*", "") + (schema == null ? "" : " schema " + schema));
        if (schema != null) {
            config.setSchema(schema);
        }
        return new Database(config, true, schema, null, null);
    }

    /** An empty migrated database in a temporary folder that close deletes: for rebuilding and comparing. */
    public static Database scratch() {
        try {
            return scratch(Files.createTempDirectory("daylight-scratch"));
        } catch (IOException e) {
            throw new DaylightException("no scratch database can be made: " + e + "; is the temporary folder full?", e);
        }
    }

    /** The same in this folder, which must be empty; close deletes it. */
    public static Database scratch(Path folder) {
        Path file = folder.resolve("scratch.db");
        try {
            Files.write(file, empty());
        } catch (IOException e) {
            throw new DaylightException(
                    "no scratch database can be made in " + folder + ": " + e + "; is the disk full?", e);
        }
        return unsynchronised(file, folder);
    }

    private static Database unsynchronised(Path file, Path folder) {
        var config = sqliteConfig(file, SQLiteConfig.SynchronousMode.OFF, List.of());
        return new Database(config, false, null, file, folder);
    }

    /** The bytes of a migrated file without rows; made once, for to copy it takes a hundredth of the time. */
    private static synchronized byte[] empty() {
        byte[] known = empty;
        if (known == null) {
            try {
                Path folder = Files.createTempDirectory("daylight-empty");
                Path file = folder.resolve("empty.db");
                try (Database made = unsynchronised(file, folder)) {
                    try (Connection connection = made.pool.getConnection();
                            Statement statement = connection.createStatement()) {
                        made.checkpoint(statement);
                    }
                    known = Files.readAllBytes(file);
                    empty = known;
                }
            } catch (IOException | SQLException e) {
                throw new DaylightException(
                        "no empty database can be made: " + e + "; is the temporary folder full?", e);
            }
        }
        return known;
    }

    /** Puts an empty one at a place where there is none, whole or not at all. */
    private static void make(Path file) {
        Path half = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try (FileChannel out = FileChannel.open(half, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(empty());
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
            Files.move(half, file);
        } catch (FileAlreadyExistsException e) {
            // another process was faster, and its file serves as well
        } catch (IOException e) {
            throw new DaylightException("the database " + file + " cannot be made: " + e, e);
        } finally {
            half.toFile().delete();
        }
    }

    /**
     * The same database through temporary views: where a view has the name of a table, every connection sees the view. What
     * the views leave out, no query of these connections finds, whoever wrote it. Closing it closes nothing else.
     *
     * @param views statements that make them, each naming tables by {@link #schema()}
     */
    public Database through(List<String> views) {
        HikariConfig config;
        if (file != null) {
            config = sqliteConfig(file, SQLiteConfig.SynchronousMode.FULL, views);
        } else {
            config = new HikariConfig();
            origin.copyStateTo(config);
            config.setConnectionInitSql(String.join("; ", views));
        }
        config.setPoolName(pool.getPoolName() + " seen through views");
        return new Database(config, this);
    }

    /** The schema in which its tables stand, as SQL names it. */
    public String schema() {
        if (!postgres) {
            return "main";
        }
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT quote_ident(current_schema())")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new DaylightException("the database does not say its schema: " + firstLine(e), e);
        }
    }

    /** A SQLite file whose connections each make some views first. */
    private static final class Viewed extends SQLiteDataSource {
        private final List<String> views;

        Viewed(SQLiteConfig config, List<String> views) {
            super(config);
            this.views = views;
        }

        @Override
        public SQLiteConnection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
            SQLiteConnection connection = super.getConnection(user, password);
            try (Statement statement = connection.createStatement()) {
                for (String view : views) {
                    statement.execute(view);
                }
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
    }

    private static HikariConfig sqliteConfig(Path file, SQLiteConfig.SynchronousMode synchronous, List<String> views) {
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(synchronous);
        sqlite.enforceForeignKeys(true);
        sqlite.setBusyTimeout(BUSY_MILLIS);
        sqlite.setPragma(Pragma.SECURE_DELETE, "true");
        Viewed source = new Viewed(sqlite, views);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        config.setPoolName(file.toString());
        return config;
    }

    /** Connections of the pool; close gives them back. Whoever writes to evidence goes through the ledger. */
    public DataSource dataSource() {
        return pool;
    }

    /** Whether it is PostgreSQL, else SQLite. */
    public boolean isPostgres() {
        return postgres;
    }

    /** A connection in a transaction that may write: on SQLite it holds the one write lock from the start. */
    Connection begin() throws SQLException {
        return begin(TransactionMode.IMMEDIATE);
    }

    /** A connection in a transaction that sees one state of the database throughout. */
    Connection snapshot() throws SQLException {
        Connection connection = begin(TransactionMode.DEFERRED);
        if (postgres) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            }
        }
        return connection;
    }

    private Connection begin(TransactionMode mode) throws SQLException {
        Connection connection = pool.getConnection();
        try {
            if (postgres) {
                connection.setAutoCommit(false);
            } else {
                // The driver begins a transaction here and after every commit, in the mode of that moment. A commit
                // must not wait for a lock that another process took meanwhile, so the mode is for this one alone.
                SQLiteConnectionConfig config =
                        connection.unwrap(SQLiteConnection.class).getConnectionConfig();
                config.setTransactionMode(mode);
                try {
                    connection.setAutoCommit(false);
                } finally {
                    config.setTransactionMode(TransactionMode.DEFERRED);
                }
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Makes erased bytes unreadable in the files of the database: SQLite empties the write-ahead log and rewrites the
     * file, PostgreSQL rewrites our tables. No transaction may be open. Backups, replicas and PostgreSQL's archived
     * write-ahead log are out of its reach.
     *
     * @throws DaylightException where a reader stands in the way: try again
     */
    public void expunge() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            if (postgres) {
                for (String table : tables(connection)) {
                    statement.execute("VACUUM FULL " + table);
                }
            } else {
                checkpoint(statement);
                statement.execute("VACUUM");
                checkpoint(statement);
            }
        } catch (SQLException e) {
            throw new DaylightException(
                    "erased bytes may still be in the files of " + pool.getPoolName() + ": " + firstLine(e)
                            + "; run it again",
                    e);
        }
    }

    /**
     * Writes one state of everything into a new SQLite file, erased bytes left out: of SQLite by {@code VACUUM INTO}, of
     * PostgreSQL row by row into a database of the same schema, which opens as a case in SQLite.
     *
     * @throws DaylightException where the file cannot be written; what was written of it is for the caller to remove
     */
    public void copyTo(Path file) {
        if (postgres) {
            try (Database copy = sqlite(file)) {
                Copying.rows(this, copy);
            }
            return;
        }
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, file.toAbsolutePath().toString());
            statement.execute();
        } catch (SQLException e) {
            throw new DaylightException("the database cannot be copied to " + file + ": " + firstLine(e), e);
        }
    }

    /** Whether no ledger was begun in it. */
    public boolean isEmpty() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT size FROM head")) {
            return !row.next();
        } catch (SQLException e) {
            throw new DaylightException(pool.getPoolName() + " cannot be read: " + firstLine(e), e);
        }
    }

    /**
     * Copies one state of everything into an empty database of the other kind, SQLite to PostgreSQL or back: all of it or
     * nothing.
     *
     * @throws DaylightException where it cannot be written, or afterwards is not the same
     */
    public void moveTo(Database empty) {
        Copying.rows(this, empty);
        List<String> differences = Copying.differences(this, empty);
        if (!differences.isEmpty()) {
            throw new DaylightException(
                    "the copy in " + empty.pool.getPoolName() + " is not the same: " + String.join("; ", differences));
        }
    }

    /** Closes it and removes it with all that it holds: the file, or the schema. */
    public void remove() {
        Path sqlite = file;
        try {
            if (sqlite == null) {
                try (Connection connection = pool.getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("DROP SCHEMA " + schema() + " CASCADE");
                }
            }
            close();
            if (sqlite != null) {
                for (String end : List.of("-wal", "-shm", "-journal", "")) {
                    Files.deleteIfExists(sqlite.resolveSibling(sqlite.getFileName() + end));
                }
            }
        } catch (SQLException | IOException e) {
            throw new DaylightException("cannot remove " + pool.getPoolName() + ": " + firstLine(e), e);
        }
    }

    private void checkpoint(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (!row.next() || row.getInt(1) != 0) {
                throw new SQLException("a reader keeps the write-ahead log");
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema()")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** The first line of what a driver says. */
    static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (message.toLowerCase(Locale.ROOT).contains("disk is full")) {
            return "the disk is full; free some space";
        }
        return message.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }

    /** Gives all connections up; a scratch database is deleted. */
    @Override
    public void close() {
        pool.close();
        if (scratch != null) {
            try {
                Folders.remove(scratch);
            } catch (IOException e) {
                throw new DaylightException("the scratch database " + scratch + " cannot be deleted: delete it", e);
            }
        }
    }
}
