// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.daylight.DaylightException;
import org.daylight.Digest;

/**
 * A file of the archive under seal: {@code NAME.sealed} beside where {@code NAME} stood.
 *
 * <pre>
 * daylight-seal/1 person-1a2b3c4d person-…  HEX\n     who holds it, and the file's own key under all their keys, in turn
 * AES-256-GCM-HKDF stream, segments of 1 MiB          (Tink's streaming format; the file's name is associated data)
 * </pre>
 *
 * <p>The file opens only while the key of every person named in its first line exists; destroying one is enough to erase
 * it.
 */
public final class SealedFile {
    private static final String MAGIC = "daylight-seal/1";
    private static final int SEGMENT = 1 << 20;
    private static final int MAX_HEADER = 1 << 16;

    private final Path clear;
    private final Path sealed;
    private final Path next;
    private final String name;

    /** The sealed form of the file that stood at this place. */
    public SealedFile(Path clear) {
        this.clear = clear;
        sealed = path(clear);
        next = nextPath(clear);
        name = String.valueOf(clear.getFileName());
    }

    /** Where the sealed form of a file stands. */
    public static Path path(Path clear) {
        return clear.resolveSibling(clear.getFileName() + ".sealed");
    }

    /** Where it stands. */
    public Path path() {
        return sealed;
    }

    /** Where a sealed form waits until the ledger says that it holds. */
    public static Path nextPath(Path clear) {
        return clear.resolveSibling(clear.getFileName() + ".sealed.next");
    }

    /** Whether there is a sealed form. */
    public boolean exists() {
        return Files.exists(sealed);
    }

    /**
     * Writes a sealed form of {@code clear} beside its final place and forces it to disk; {@link #finish} puts it there
     * once the ledger says that it is sealed. A crash before that leaves a file {@code .sealed.next} that no event names,
     * to be removed; whatever was there before is untouched. What is clear stays in memory.
     *
     * @return the digest of the sealed form
     */
    public Digest stage(InputStream clear, List<PersonId> persons, Function<PersonId, byte[]> keys) {
        byte[] fileKey = new byte[32];
        new SecureRandom().nextBytes(fileKey);
        byte[] wrapped = fileKey;
        for (PersonId person : persons) {
            wrapped = SealedValue.seal(keys.apply(person), wrapped, "key of " + name);
        }
        StringBuilder header = new StringBuilder(MAGIC);
        persons.forEach(p -> header.append(' ').append(p.value()));
        header.append(' ').append(HexFormat.of().formatHex(wrapped)).append('\n');
        MessageDigest sha256 = Digest.sha256();
        try {
            try (OutputStream out =
                    new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(next)), sha256)) {
                out.write(header.toString().getBytes(StandardCharsets.US_ASCII));
                try (OutputStream stream = cipher(fileKey).newEncryptingStream(out, aad())) {
                    clear.transferTo(stream);
                }
            }
            force(next);
            return Digest.ofHash(sha256.digest());
        } catch (IOException | GeneralSecurityException e) {
            throw new DaylightException("cannot seal " + name + ": " + e.getMessage() + "; nothing was changed", e);
        }
    }

    /**
     * Puts the staged form in its place and removes the clear file. Doing it again, or after a crash anywhere in it,
     * finishes it.
     *
     * @throws IOException where the disk refuses
     */
    public void finish() throws IOException {
        if (Files.exists(next)) {
            Files.move(next, sealed, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            KeyFiles.forceFolder(sealed);
        }
        if (exists() && Files.deleteIfExists(clear)) {
            KeyFiles.forceFolder(sealed);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Who holds it. */
    public List<PersonId> persons() {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(sealed))) {
            return header(in).persons();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * The clear bytes, as a stream; empty where one of the keys was destroyed. Reading fails with an {@link IOException}
     * where the file was altered.
     */
    public Optional<InputStream> open(Function<PersonId, Optional<byte[]>> keys) {
        InputStream in = null;
        InputStream clear = null;
        try {
            in = new BufferedInputStream(Files.newInputStream(sealed));
            byte[] key = fileKey(header(in), keys);
            if (key.length > 0) {
                clear = cipher(key).newDecryptingStream(in, aad());
            }
            return Optional.ofNullable(clear);
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(e);
        } finally {
            if (in != null && clear == null) {
                close(in);
            }
        }
    }

    /** No bytes where one of the persons' keys is gone. */
    private byte[] fileKey(Header header, Function<PersonId, Optional<byte[]>> keys) {
        byte[] key = HexFormat.of().parseHex(header.wrapped());
        for (PersonId person : header.persons().reversed()) {
            Optional<byte[]> personKey = keys.apply(person);
            if (personKey.isEmpty()) {
                return new byte[0];
            }
            key = SealedValue.open(personKey.get(), key, "key of " + name);
        }
        return key;
    }

    private void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private DaylightException unreadable(Exception e) {
        return new DaylightException("cannot read " + sealed.getFileName() + ": " + e.getMessage(), e);
    }

    private record Header(List<PersonId> persons, String wrapped) {}

    private static Header header(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.size() > MAX_HEADER) {
                throw new IOException("it has no header of " + MAGIC);
            }
            line.write(b);
        }
        List<String> words = List.of(line.toString(StandardCharsets.US_ASCII).split(" "));
        if (words.size() < 3 || !words.getFirst().equals(MAGIC)) {
            throw new IOException("expected a header of " + MAGIC);
        }
        List<PersonId> persons = new ArrayList<>();
        try {
            words.subList(1, words.size() - 1).forEach(p -> persons.add(new PersonId(p)));
            HexFormat.of().parseHex(words.getLast());
            return new Header(persons, words.getLast());
        } catch (IllegalArgumentException e) {
            throw new IOException("its header is damaged: " + e.getMessage(), e);
        }
    }

    private byte[] aad() {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static AesGcmHkdfStreaming cipher(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", 32, SEGMENT, 0);
    }
}
