// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daylight.DaylightException;

/**
 * One key file for each sealed person: {@code keys/persons/PSEUDONYM.key}, 32 bytes, readable by its owner alone.
 * Whoever destroys the file destroys all that was sealed under it.
 */
public final class PersonKeys {
    private static final int BYTES = 32;
    private final Path folder;

    /** The keys in this folder; it need not exist yet. */
    public PersonKeys(Path folder) {
        this.folder = folder;
    }

    /** Draws a key for a person and forces it to disk before it is used. */
    public byte[] create(PersonId person) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createDirectories(folder);
            forceFolder(folder);
            if (posix()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                Files.createFile(
                        file(person),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file(person));
            }
            write(person, key);
            // The name too: were it lost with the power, all that is sealed under the key would be lost with it.
            forceFolder(file(person));
            return key;
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot write the key " + file(person) + ": " + e.getMessage() + "; nothing was sealed", e);
        }
    }

    /** The key of a person; empty where it was destroyed or never existed here. */
    public Optional<byte[]> find(PersonId person) {
        try {
            return Files.exists(file(person)) ? Optional.of(Files.readAllBytes(file(person))) : Optional.empty();
        } catch (IOException e) {
            throw new DaylightException("cannot read the key " + file(person) + ": " + e.getMessage(), e);
        }
    }

    /**
     * Destroys a key: the file is overwritten, forced to disk and removed. On flash storage and in file systems that
     * copy on write, old blocks can outlive this; docs/threat-model.md says what follows. Doing it twice does no harm.
     */
    public void destroy(PersonId person) {
        try {
            if (Files.exists(file(person))) {
                write(person, new byte[BYTES]);
                Files.delete(file(person));
                forceFolder(file(person));
            }
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot destroy the key " + file(person) + ": " + e.getMessage()
                            + "; remove the file by hand, or run the command again",
                    e);
        }
    }

    /** Everybody who has a key here, by pseudonym. */
    public List<PersonId> persons() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(n -> n.matches("person-[0-9a-f]{8}\\.key"))
                    .sorted()
                    .map(n -> new PersonId(n.substring(0, n.length() - ".key".length())))
                    .toList();
        } catch (IOException e) {
            throw new DaylightException("cannot read the folder of keys " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Forces the list of names of the folder that a file is in. Windows does so with the rename itself. */
    static void forceFolder(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null && !System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private void write(PersonId person, byte[] key) throws IOException {
        try (FileChannel channel = FileChannel.open(file(person), StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(key);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private Path file(PersonId person) {
        return folder.resolve(person.value() + ".key");
    }

    private boolean posix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
