// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Fault;
import org.daylight.ledger.Folders;
import org.daylight.protect.AgeBox;
import org.daylight.protect.StewardKey;
import org.daylight.publish.bundle.BundleFiles;

/**
 * Takes restricted evidence in: opens it with the recipient's key, checks all of it against the sender's signature and
 * ledger, puts it into a folder of its own and notes the receipt in this case's ledger. Nothing of it enters the case.
 */
public final class RestrictedReceipt {
    private static final int MOST_FILES = 200_000;
    private static final long MOST_BYTES = 1L << 40;

    private final Workbench workbench;

    /** Receives for this case. */
    public RestrictedReceipt(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What was received.
     *
     * @param folder where it lies in clear now
     * @param sender origin of the sender's ledger
     * @param key that signed: to be compared with the sender another way
     * @param digest of the encrypted file, as the sender's ledger names it
     * @param captures how many
     * @param event of this case that notes the receipt
     * @param alone whether the system keeps everybody but the owner of the folder out; false where it knows no modes
     */
    public record Received(
            Path folder, String sender, String key, Digest digest, int captures, long event, boolean alone) {}

    /** The key of this case, to which colleagues encrypt. */
    public StewardKey own() {
        return StewardKey.of(new Colleagues(workbench).box().scalar());
    }

    /** The address of age that this case receives under. */
    public String address() {
        return own().address();
    }

    /**
     * Receives a file.
     *
     * @param out a folder that is not there yet, outside the case
     * @throws DaylightException where the key is another, or anything does not agree; nothing is left behind then
     */
    public Received receive(Path file, StewardKey key, Path out) {
        Path place = Outside.file(workbench.folder().root(), out);
        Path opening = BackupFile.beside(place, ".receiving");
        // A crash leaves clear evidence in the hidden folder, which the next start removes.
        try (HalfMade made = HalfMade.begin(workbench, place, ".receiving")) {
            Folders.remove(opening);
            Outside.folder(opening);
            boolean alone = Outside.alone(opening);
            if (!alone && opening.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                throw new DaylightException(
                        "others on this machine could read what lies in " + place.getParent()
                                + ": that disk does not keep the modes of folders. Name a folder on another; nothing was received");
            }
            Map<String, Digest> found = new TreeMap<>();
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                unpack(in, key, opening, found);
            }
            RestrictedFolder checked = RestrictedFolder.of(opening, found);
            List<Fault> faults = checked.faults();
            if (!faults.isEmpty()) {
                Fault first = faults.getFirst();
                throw new IOException(first.item() + ": expected " + first.expected() + ", found " + first.found());
            }
            Digest digest = Archives.digest(file);
            long event = workbench
                    .append(List.of(new Draft(
                            EventKind.RECEIVED,
                            Map.of(
                                    "what", "bundle",
                                    "ledger", checked.head().origin(),
                                    "sha256", digest.hex(),
                                    "size", checked.head().size(),
                                    "count", (long) checked.captures()),
                            Map.of("from", file.toString(), "to", place.toString()))))
                    .getFirst()
                    .seq();
            Files.move(opening, place, StandardCopyOption.ATOMIC_MOVE);
            return new Received(
                    place, checked.head().origin(), checked.key().toString(), digest, checked.captures(), event, alone);
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot open " + file + ": " + CaseFolder.reason(e) + "; nothing was received", e);
        }
    }

    private static void unpack(InputStream in, StewardKey key, Path to, Map<String, Digest> found) throws IOException {
        long left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(AgeBox.open(in, key), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!BundleFiles.plain(name) || found.size() >= MOST_FILES || found.containsKey(name)) {
                    throw new IOException("a member has a name that leads elsewhere, or stands there twice");
                }
                Path target = to.resolve(name);
                Outside.folders(to, target);
                MessageDigest sha = Digest.sha256();
                try (OutputStream out = Outside.create(target)) {
                    byte[] buffer = new byte[1 << 16];
                    for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                        left -= n;
                        if (left < 0) {
                            throw new IOException("it is too large");
                        }
                        sha.update(buffer, 0, n);
                        out.write(buffer, 0, n);
                    }
                }
                found.put(name, Digest.ofHash(sha.digest()));
            }
        }
        if (found.isEmpty()) {
            throw new IOException("there is nothing in it");
        }
    }
}
