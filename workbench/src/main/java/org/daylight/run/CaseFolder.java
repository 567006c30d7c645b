// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.daylight.DaylightException;
import org.daylight.ledger.Database;
import org.daylight.ledger.Folders;

/**
 * Where the things of a case lie.
 *
 * <pre>
 * case.json       name, origin and database of the case          evidence of nothing; needed to open
 * case.db         ledger, private values, projections (SQLite)   evidence and rebuildable, by table
 * archive/        one WARC file a capture                        evidence
 * ledger/         tiles and the latest checkpoint                mirror of case.db
 * keys/           signing key, actor key, keys of sealed persons secret: never in the same backup
 * editions/N/     what was published                             frozen
 * index/          words to passages                              made again at will
 * codebook/       lexicon/xx.yaml: languages of its own          a person's work; may be absent
 * </pre>
 *
 * @param root the folder
 * @param name how people call the case
 * @param origin first line of its checkpoints; names the ledger
 * @param store {@code sqlite}, or a JDBC address of PostgreSQL
 * @param verifierKey public half of the key that signs the ledger, as C2SP signed notes write it
 */
public record CaseFolder(Path root, String name, String origin, String store, String verifierKey) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FORMAT = 1;

    /**
     * Makes the folder of a new case.
     *
     * @throws DaylightException where the folder holds something already or cannot be written
     */
    static void create(Path root) {
        try {
            if (Files.exists(root)) {
                try (var inside = Files.list(root)) {
                    if (inside.findAny().isPresent()) {
                        throw new DaylightException(
                                root + " is not empty; name a folder that is new, for example " + root + "-2");
                    }
                }
            }
            Files.createDirectories(root);
            if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
            Files.createDirectories(root.resolve("keys"));
            Files.createDirectories(root.resolve("archive"));
        } catch (IOException e) {
            throw new DaylightException("cannot make the case folder " + root + ": " + reason(e), e);
        }
    }

    /** Written last by init: a folder without it is no case yet. */
    void save() {
        save(root.resolve("case.json"));
    }

    /** The same case with its database elsewhere: {@code sqlite}, or a JDBC address of PostgreSQL. */
    CaseFolder in(String place) {
        return new CaseFolder(root, name, origin, place, verifierKey);
    }

    /** Puts what this says in place of the case.json that stands there: a crash leaves the one or the other. */
    void replace() throws IOException {
        Path file = root.resolve("case.json.new");
        Files.deleteIfExists(file);
        save(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(
                file, root.resolve("case.json"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Folders.force(root);
    }

    /** Writes what case.json says to a new file. */
    void save(Path file) {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT);
        json.put("name", name);
        json.put("origin", origin);
        json.put("store", store);
        json.put("verifierKey", verifierKey);
        try {
            Files.writeString(
                    file,
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n",
                    StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new DaylightException("cannot write " + file + ": " + reason(e), e);
        }
    }

    /** The case in this folder. @throws DaylightException where there is none */
    public static CaseFolder at(Path root) {
        Path file = root.resolve("case.json");
        if (!Files.exists(file)) {
            throw new DaylightException(
                    "no case in " + root + "; make one with `daylight init " + root + "`, or name another with --case");
        }
        try {
            JsonNode json = JSON.readTree(file.toFile());
            int format = json.path("format").asInt();
            if (format != FORMAT) {
                throw new DaylightException(file + " has format " + format + ", this version of Daylight reads "
                        + FORMAT + "; use a newer one");
            }
            String store = json.path("store").asText("sqlite");
            if (!store.equals("sqlite") && !store.startsWith("jdbc:postgresql:")) {
                throw new DaylightException(file + " names the store \"" + store
                        + "\"; expected sqlite or an address that begins with jdbc:postgresql:");
            }
            return new CaseFolder(
                    root,
                    json.path("name").asText("case"),
                    json.path("origin").asText(),
                    store,
                    json.path("verifierKey").asText());
        } catch (JsonProcessingException e) {
            throw new DaylightException(file + " is not readable: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + ": " + reason(e), e);
        }
    }

    /**
     * Opens the database of the case; its schema on a PostgreSQL server is named after the origin.
     *
     * @throws DaylightException where the file is missing: an empty one is not made in its place
     */
    public Database database() {
        Path file = sqliteFile();
        if (isSqlite() && !Files.exists(file)) {
            throw new DaylightException(file + " is missing; bring it back from a backup");
        }
        return newDatabase();
    }

    /** Whether its database is a file in the folder. */
    boolean isSqlite() {
        return store.equals("sqlite");
    }

    /** Where that file stands, if it does. */
    Path sqliteFile() {
        return root.resolve("case.db");
    }

    Database newDatabase() {
        return isSqlite()
                ? Database.sqlite(sqliteFile())
                : Database.postgresql(store, "daylight_" + origin.substring(origin.lastIndexOf('/') + 1));
    }

    /** Does work while this process holds the case. @throws DaylightException where another process holds it */
    public <T> T locked(Supplier<T> work) {
        CaseLock lock = CaseLock.take(root);
        try {
            return work.get();
        } finally {
            lock.close();
        }
    }

    /** The signing key of the ledger, PKCS #8 in PEM. */
    static Path signingKey(Path root) {
        return root.resolve("keys").resolve("ledger.pem");
    }

    /** Languages that the case adds or changes, one file each; need not be there. */
    static Path lexicon(Path root) {
        return root.resolve("codebook").resolve("lexicon");
    }

    /** Tiles and latest checkpoint. */
    public Path tiles() {
        return root.resolve("ledger");
    }

    /** The published editions. */
    public Path editions() {
        return root.resolve("editions");
    }

    static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException denied -> "permission denied; make it writable for you";
            case java.nio.file.FileAlreadyExistsException exists -> "it exists already";
            case java.nio.file.NoSuchFileException missing -> "no such file";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
