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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Events;
import org.daylight.ledger.Folders;
import org.daylight.ledger.InclusionProof;
import org.daylight.ledger.Jcs;
import org.daylight.ledger.Merkle;
import org.daylight.ledger.VerifierKey;
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
    private static final int SMALL = 1 << 28;

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
        try {
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
            Map<?, ?> manifest = signed(opening, found);
            Checked checked = new Checked(opening, found, manifest);
            checked.all();
            Digest digest = Archives.digest(file);
            long event = workbench
                    .append(List.of(new Draft(
                            EventKind.RECEIVED,
                            Map.of(
                                    "what", "bundle",
                                    "ledger", String.valueOf(manifest.get("origin")),
                                    "sha256", digest.hex(),
                                    "size", checked.head.size(),
                                    "count", (long) checked.captures),
                            Map.of("from", file.toString(), "to", place.toString()))))
                    .getFirst()
                    .seq();
            Files.move(opening, place, StandardCopyOption.ATOMIC_MOVE);
            return new Received(
                    place, checked.head.origin(), checked.key.toString(), digest, checked.captures, event, alone);
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot open " + file + ": " + CaseFolder.reason(e) + "; nothing was received", e);
        } finally {
            removed(opening);
        }
    }

    private static void removed(Path folder) {
        try {
            Folders.remove(folder);
        } catch (IOException e) {
            throw new DaylightException(folder + " is left and holds clear evidence; remove it by hand", e);
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

    private static Map<?, ?> signed(Path folder, Map<String, Digest> found) throws IOException {
        if (!found.containsKey(RestrictedBundle.MANIFEST) || !found.containsKey(RestrictedBundle.NOTE)) {
            throw new IOException("it has no signed manifest");
        }
        if (!(Jcs.parse(text(folder, RestrictedBundle.MANIFEST)) instanceof Map<?, ?> manifest)
                || !RestrictedBundle.FORMAT.equals(manifest.get("format"))) {
            throw new IOException("its manifest is none of " + RestrictedBundle.FORMAT);
        }
        String note = text(folder, RestrictedBundle.NOTE);
        VerifierKey key = VerifierKey.parse(String.valueOf(manifest.get("verifierKey")));
        String expected = RestrictedBundle.FORMAT + "\n" + manifest.get("origin") + "\n"
                + found.get(RestrictedBundle.MANIFEST).hex() + "\n";
        if (!note.startsWith(expected + "\n") || !key.verifiesNote(note)) {
            throw new IOException("its manifest is not signed by the key that it names");
        }
        return manifest;
    }

    private static String text(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.size(file) > SMALL) {
            throw new IOException(name + " is too large");
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** What the signed manifest promises, held against what is there. */
    private static final class Checked {
        private final Path folder;
        private final Map<String, Digest> found;
        private final Map<?, ?> manifest;
        private final VerifierKey key;
        private final Checkpoint head;
        private final Map<Long, Event> events = new HashMap<>();
        private int captures;

        Checked(Path folder, Map<String, Digest> found, Map<?, ?> manifest) throws IOException {
            this.folder = folder;
            this.found = found;
            this.manifest = manifest;
            key = VerifierKey.parse(String.valueOf(manifest.get("verifierKey")));
            head = Checkpoint.parse(text(folder, "checkpoint"));
        }

        void all() throws IOException {
            files();
            if (!head.origin().matches("daylight\\.case/[0-9a-f]{8,64}")) {
                // It stays in the ledger in clear, and is what a stranger wrote.
                throw new IOException("its ledger has a name that no case gives");
            }
            if (!head.signedBy(key) || !head.origin().equals(manifest.get("origin"))) {
                throw new IOException("its checkpoint is not signed by the sender's key");
            }
            events();
            opened();
            captures();
        }

        private void files() throws IOException {
            if (!(manifest.get("files") instanceof Map<?, ?> files) || found.size() != files.size() + 2) {
                throw new IOException("it holds other files than its manifest names");
            }
            for (Map.Entry<?, ?> file : files.entrySet()) {
                Digest there = found.get(String.valueOf(file.getKey()));
                if (there == null
                        || !(file.getValue() instanceof Map<?, ?> facts)
                        || !there.hex().equals(facts.get("sha256"))) {
                    throw new IOException(file.getKey() + " is not the file that its manifest names");
                }
            }
        }

        private void events() throws IOException {
            if (!(Jcs.parse(text(folder, "proofs.json")) instanceof Map<?, ?> proofs)) {
                throw new IOException("its proofs cannot be read");
            }
            for (Map.Entry<?, ?> proof : proofs.entrySet()) {
                long seq = Long.parseLong(String.valueOf(proof.getKey()));
                String json = text(folder, "events/" + seq + ".json");
                List<Digest> path = ((List<?>) proof.getValue())
                        .stream().map(d -> new Digest(String.valueOf(d))).toList();
                if (!new InclusionProof(seq, head.size(), path).holds(Merkle.leaf(json), head.root())) {
                    throw new IOException("event " + seq + " does not stand in the sender's ledger");
                }
                events.put(seq, Events.read(head.origin(), seq, json));
            }
        }

        private void opened() throws IOException {
            for (String line : text(folder, "private.jsonl").lines().toList()) {
                if (!(Jcs.parse(line) instanceof Map<?, ?> row)
                        || !(row.get("event") instanceof Long seq)
                        || !(row.get("opened") instanceof Map<?, ?> opened)) {
                    throw new IOException("a private field cannot be read");
                }
                Event event = events.get(seq);
                Digest committed = event == null ? null : event.committed().get(String.valueOf(row.get("field")));
                byte[] salt = HexFormat.of().parseHex(String.valueOf(opened.get("salt")));
                Object value = opened.get("value");
                if (committed == null
                        || value == null
                        || !org.daylight.ledger.PrivateValue.commitment(salt, Jcs.write(value))
                                .equals(committed)) {
                    throw new IOException("private field " + seq + "/" + row.get("field")
                            + " is not the one that its event committed to");
                }
            }
        }

        private void captures() throws IOException {
            if (!(manifest.get("captures") instanceof List<?> all)) {
                throw new IOException("its manifest names no captures");
            }
            for (Object each : all) {
                if (!(each instanceof Map<?, ?> capture) || !(capture.get("event") instanceof Long seq)) {
                    throw new IOException("its manifest names a capture that cannot be read");
                }
                Event event = events.get(seq);
                Digest file = found.get(String.valueOf(capture.get("file")));
                if (event == null
                        || !Objects.equals(capture.get("sha256"), event.open().get("fileSha256"))) {
                    throw new IOException("capture " + capture.get("id") + " is not the one that its event names");
                }
                if (file != null && !file.hex().equals(capture.get("sha256"))) {
                    throw new IOException("the file of capture " + capture.get("id") + " was altered");
                }
                captures++;
            }
        }
    }
}
