// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.protect.Locked;
import org.daylight.protect.PrivateFile;
import org.daylight.protect.StewardKey;

/**
 * The keys of stewards as files: {@code keys/stewards/steward-5e6f7a8b.locked}, which a passphrase opens; or a file that
 * the steward keeps elsewhere, as {@code age-keygen} writes it.
 */
final class StewardFiles {
    private static final String ENDING = ".locked";
    private static final int LARGEST = 1 << 16;

    private final Path root;
    private final Path folder;

    StewardFiles(Path root) {
        this.root = root;
        folder = root.resolve("keys").resolve("stewards");
    }

    /** Whether a passphrase opens this steward's key here. */
    boolean has(String steward) {
        return Files.exists(file(steward));
    }

    /** Locks a key with a passphrase, in place of what was there. */
    void lock(StewardKey key, String passphrase) {
        keep(key, locked(key, passphrase));
    }

    /** A key behind a passphrase; takes long by design. */
    static byte[] locked(StewardKey key, String passphrase) {
        return Locked.lock(key.secret().getBytes(StandardCharsets.US_ASCII), passphrase);
    }

    /** Keeps a locked key, in place of what was there. */
    void keep(StewardKey key, byte[] locked) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DaylightException("cannot make " + folder + ": " + CaseFolder.reason(e), e);
        }
        PrivateFile.write(file(key.id()), locked);
    }

    /** Writes a key into a new file outside the case, for its holder to take away. */
    void hand(StewardKey key, Path out) {
        Path place = Outside.file(root, out);
        PrivateFile.write(
                place,
                ("# the key of " + key.id() + " of "
                                + root.toAbsolutePath().normalize().getFileName()
                                + ", which opens seals; age reads it too\n# public key: " + key.address() + "\n"
                                + key.secret() + "\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The key that a passphrase opens, of any steward.
     *
     * @throws DaylightException where it opens none
     */
    StewardKey open(String passphrase) {
        List<Path> locked = files();
        if (locked.isEmpty()) {
            throw new DaylightException(
                    "no steward's key lies in this case behind a passphrase; use the file that holds it");
        }
        for (Path file : locked) {
            Optional<StewardKey> key = opened(file, passphrase);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new DaylightException(
                "the passphrase opens the key of no steward of this case; nothing was opened, try it again");
    }

    private static Optional<StewardKey> opened(Path file, String passphrase) {
        try {
            byte[] clear = Locked.open(bytes(file), passphrase, "the key in " + file.getFileName());
            return Optional.of(StewardKey.read(new String(clear, StandardCharsets.US_ASCII)));
        } catch (DaylightException e) {
            return Optional.empty();
        }
    }

    /**
     * The key in a file that its holder brings.
     *
     * @param passphrase opens it where it is locked; asked for only then
     */
    static StewardKey brought(Path file, java.util.function.Supplier<String> passphrase) {
        byte[] bytes = bytes(file);
        byte[] clear = Locked.is(bytes) ? Locked.open(bytes, passphrase.get(), file.toString()) : bytes;
        return StewardKey.read(new String(clear, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new DaylightException(file + " is too large for a key");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DaylightException("cannot read the key " + file + ": " + CaseFolder.reason(e), e);
        }
    }

    /** Takes the locked key of a steward away. */
    void remove(String steward) {
        try {
            Files.deleteIfExists(file(steward));
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot remove " + file(steward) + ": " + CaseFolder.reason(e) + "; remove it by hand", e);
        }
    }

    /** Takes away what belongs to nobody who is a steward: left by a crash. A sentence for each. */
    List<String> repair(Collection<String> stewards) {
        List<String> sentences = new ArrayList<>();
        for (Path file : files("steward-[0-9a-f]{8}\\.locked\\.new")) {
            Outside.remove(file);
            sentences.add("removed keys/stewards/" + file.getFileName() + ", which was not written to its end");
        }
        for (Path file : files()) {
            String id = String.valueOf(file.getFileName()).replace(ENDING, "");
            if (!stewards.contains(id)) {
                remove(id);
                sentences.add("removed the locked key of " + id + ", who is no steward of this case");
            }
        }
        return sentences;
    }

    private List<Path> files() {
        return files("steward-[0-9a-f]{8}\\.locked");
    }

    private List<Path> files(String names) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().matches(names))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DaylightException("cannot read " + folder + ": " + CaseFolder.reason(e), e);
        }
    }

    private Path file(String steward) {
        return folder.resolve(steward + ENDING);
    }
}
