// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.BufferedOutputStream;
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
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Fault;
import org.daylight.ledger.Jcs;
import org.daylight.ledger.PrivateValue;
import org.daylight.protect.AgeBox;
import org.daylight.protect.StewardKey;

/**
 * Full evidence for a court or a partner (spec/restricted.md): stored files as they were preserved, seals opened and masks
 * lifted, with every private field that can be opened, encrypted to one recipient. What is clear goes from the archive
 * through the cipher to the file; no clear byte of it is written anywhere.
 */
public final class RestrictedBundle {
    /** First line of its signed note, and the word in its manifest. */
    static final String FORMAT = "daylight-restricted/1";

    static final String MANIFEST = "manifest.json";
    static final String NOTE = "manifest.note";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Workbench workbench;
    private final SealedArchive archive;
    private final SealedNames names;
    private final SealedFields sealed;

    /** Hands over from this case. */
    public RestrictedBundle(Workbench workbench) {
        this.workbench = workbench;
        archive = new SealedArchive(workbench);
        names = workbench.sealedNames();
        sealed = new SealedFields(workbench);
    }

    /**
     * What was handed over.
     *
     * @param file encrypted, age v1
     * @param digest of it
     * @param captures how many are in it
     * @param restricted how many of them are under seal here
     * @param fields how many private fields are open in it
     * @param erased how many files could not be opened, for their key was destroyed
     * @param event that says so
     */
    public record Handed(Path file, Digest digest, int captures, int restricted, int fields, int erased, long event) {}

    /**
     * Writes one.
     *
     * @param captures which; none for every capture that an accepted statement rests on
     * @param recipient address of age
     * @param who the recipient is, for the ledger: a private field
     * @param out a file that is not there yet, outside the case
     * @throws org.daylight.protect.SealsLocked where seals are locked
     */
    public Handed hand(List<CaptureId> captures, String recipient, String who, String reason, Path out) {
        if (reason.isBlank()) {
            throw new DaylightException("say why it is handed over: --reason TEXT; nothing was handed over");
        }
        String address = StewardKey.address(recipient);
        Path place = Outside.file(workbench.folder().root(), out);
        names.all("nothing was handed over");
        List<Fault> faults = workbench.ledger().verify();
        if (!faults.isEmpty()) {
            throw new DaylightException("the case does not verify, so nothing was handed over: "
                    + faults.getFirst().item() + "; run `daylight verify`");
        }
        List<Capture> chosen = chosen(captures);
        List<CaptureId> ids = chosen.stream().map(Capture::id).toList();
        // 1. The ledger says that restricted matter is about to be read.
        new Custody(workbench)
                .accessed(
                        Custody.Access.RESTRICTED_BUNDLE,
                        chosen.stream()
                                .filter(Capture::restricted)
                                .map(Capture::id)
                                .toList());
        Path writing = BackupFile.beside(place, ".writing");
        try (HalfMade made = HalfMade.begin(workbench, place, ".writing")) {
            // 2. The file, encrypted as it is written, whole and forced, under another name. A crash here leaves that;
            // the
            //    next start removes it.
            Written written;
            MessageDigest sha = Digest.sha256();
            try (OutputStream file =
                            new BufferedOutputStream(new DigestOutputStream(Outside.create(writing), sha), 1 << 16);
                    OutputStream box = AgeBox.seal(file, List.of(address))) {
                written = write(chosen, address, box);
            }
            try (FileChannel channel = FileChannel.open(writing, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Digest digest = Digest.ofHash(sha.digest());
            // 3. The event. A crash after it leaves a file without its name: no harm, made again.
            long event = record(ids, digest, address, who, reason);
            // 4. The name.
            Files.move(writing, place, StandardCopyOption.ATOMIC_MOVE);
            return new Handed(
                    place,
                    digest,
                    chosen.size(),
                    (int) chosen.stream().filter(Capture::restricted).count(),
                    written.fields,
                    written.erased,
                    event);
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot write " + out + ": " + CaseFolder.reason(e) + "; nothing was handed over", e);
        }
    }

    private List<Capture> chosen(List<CaptureId> named) {
        Set<CaptureId> wanted = new TreeSet<>(named);
        if (named.isEmpty()) {
            workbench.register().statements().forEach(s -> wanted.add(s.capture()));
        }
        List<Capture> chosen = workbench.register().captures().stream()
                .filter(c -> wanted.contains(c.id()))
                .toList();
        if (chosen.size() != wanted.size() || chosen.isEmpty()) {
            throw new DaylightException(
                    chosen.isEmpty()
                            ? "there is nothing to hand over: no accepted statement rests on a capture; name captures"
                            : "the case has not all of these captures; nothing was handed over");
        }
        return chosen;
    }

    private long record(List<CaptureId> captures, Digest digest, String address, String who, String reason) {
        List<Draft> drafts = new ArrayList<>();
        for (List<String> some : Custody.lists(captures)) {
            drafts.add(new Draft(
                    EventKind.EXPORT,
                    Map.of("what", "restricted-bundle", "captures", some, "sha256", digest.hex(), "address", address),
                    Map.of("to", who, "reason", reason)));
        }
        return workbench.append(drafts).getFirst().seq();
    }

    private static final class Written {
        private final Map<String, Object> files = new TreeMap<>();
        private int fields;
        private int erased;
    }

    private Written write(List<Capture> captures, String address, OutputStream box) throws IOException {
        Written written = new Written();
        Checkpoint head = workbench.ledger().checkpoint();
        try (ZipOutputStream zip = new ZipOutputStream(box, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            member(zip, "README.txt", readme(), written);
            member(zip, "checkpoint", bytes(head.note()), written);
            Set<String> stored = new TreeSet<>();
            Set<Long> events = new TreeSet<>(Set.of(0L));
            events(captures, head.size(), events, stored);
            Map<String, Object> proofs = new TreeMap<>();
            StringBuilder opened = new StringBuilder();
            for (long seq : events) {
                Event event = workbench.ledger().event(seq);
                member(zip, "events/" + seq + ".json", bytes(event.json()), written);
                proofs.put(
                        Long.toString(seq),
                        workbench.ledger().prove(seq, head.size()).path().stream()
                                .map(Digest::hex)
                                .toList());
                for (PrivateValue value : workbench.ledger().privateValues(seq)) {
                    sealed.plaintext(value).ifPresent(text -> {
                        written.fields++;
                        opened.append(Jcs.write(
                                        Map.of("event", seq, "field", value.field(), "opened", Jcs.parse(text))))
                                .append('\n');
                    });
                }
            }
            member(zip, "proofs.json", bytes(Jcs.write(proofs)), written);
            member(zip, "private.jsonl", bytes(opened.toString()), written);
            for (String file : stored) {
                stored(zip, file, written);
            }
            byte[] manifest = manifest(captures, address, head, written);
            member(zip, MANIFEST, manifest, written);
            String text =
                    FORMAT + "\n" + head.origin() + "\n" + Digest.of(manifest).hex() + "\n";
            member(zip, NOTE, bytes(text + "\n" + workbench.ledger().signatureLine(bytes(text))), written);
        }
        return written;
    }

    /** Events of the captures, decisions on them and all that was done with them; and the files that these name. */
    private void events(List<Capture> captures, long size, Set<Long> events, Set<String> stored) {
        Histories.of(workbench.ledger(), captures, size).forEach(h -> h.steps().forEach(s -> events.add(s.event())));
        captures.forEach(c -> {
            events.add(c.event());
            stored.add(c.file());
        });
        for (long seq : events) {
            if (workbench.ledger().event(seq).open().get("textFile") instanceof String file) {
                stored.add(file);
            }
        }
    }

    private void stored(ZipOutputStream zip, String file, Written written) throws IOException {
        if (!archive.opens(file)) {
            written.erased++;
            return;
        }
        begin(zip, file);
        MessageDigest sha = Digest.sha256();
        long length = 0;
        try (InputStream in = archive.clear(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
                zip.write(buffer, 0, n);
                length += n;
            }
        }
        zip.closeEntry();
        written.files.put(file, Map.of("sha256", Digest.ofHash(sha.digest()).hex(), "size", length));
    }

    private byte[] manifest(List<Capture> captures, String address, Checkpoint head, Written written) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        manifest.put("origin", head.origin());
        manifest.put("size", head.size());
        manifest.put("root", head.root().hex());
        manifest.put("verifierKey", workbench.ledger().verifier().toString());
        manifest.put("for", address);
        manifest.put(
                "captures",
                captures.stream()
                        .map(c -> Map.of(
                                "id", c.id().value(),
                                "event", c.event(),
                                "file", c.file(),
                                "sha256", c.fileDigest().hex()))
                        .toList());
        manifest.put("erased", (long) written.erased);
        manifest.put("files", written.files);
        return bytes(Jcs.write(manifest));
    }

    private static void member(ZipOutputStream zip, String name, byte[] bytes, Written written) throws IOException {
        begin(zip, name);
        zip.write(bytes);
        zip.closeEntry();
        written.files.put(name, Map.of("sha256", Digest.of(bytes).hex(), "size", (long) bytes.length));
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static byte[] readme() {
        return bytes("""
                Evidence with the names of private persons in it, for whoever it was encrypted to and nobody else.

                archive/         files as they were preserved (WARC), byte for byte; any WARC viewer shows them
                events/          what the ledger of the monitor says of them, in order of number
                private.jsonl    private fields of these events with their salts: addresses, exact words, reasons
                proofs.json      that each event stands in the ledger of the checkpoint (RFC 6962)
                manifest.json    every file with its SHA-256; manifest.note signs it

                Check it with: daylight receive FILE --key KEYFILE --out FOLDER, and whenever you like afterwards with
                daylight verify FOLDER. Without Daylight: the SHA-256 of each file (sha256sum, or certutil -hashfile) is the
                one that manifest.json lists; that of manifest.json stands in the third line of manifest.note, which is
                signed in the form of C2SP signed notes. Compare the key, verifierKey in manifest.json, with the sender
                by telephone or on paper.

                Keep it encrypted, delete it when it has served, and name nobody whom it names.
                """);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
