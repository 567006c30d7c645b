// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Events;
import org.daylight.ledger.Fault;
import org.daylight.ledger.InclusionProof;
import org.daylight.ledger.Jcs;
import org.daylight.ledger.Merkle;
import org.daylight.ledger.PrivateValue;
import org.daylight.ledger.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * What a restricted bundle holds once it is opened (spec/restricted.md): what its signed manifest promises, held against
 * what is there. Nothing of it is believed before that.
 */
public final class RestrictedFolder {
    private static final int SMALL = 1 << 28;
    private static final String AGAIN = "it was altered after it was handed over; ask the sender for it again";

    private final Path folder;
    private final Map<String, Digest> found;
    private final Map<?, ?> manifest;
    private final VerifierKey key;
    private final Checkpoint head;
    private final Map<Long, Event> events = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private int captures;

    private RestrictedFolder(Path folder, Map<String, Digest> found, Map<?, ?> manifest) throws IOException {
        this.folder = folder;
        this.found = found;
        this.manifest = manifest;
        try {
            key = VerifierKey.parse(String.valueOf(manifest.get("verifierKey")));
            head = Checkpoint.parse(text("checkpoint"));
        } catch (RuntimeException e) {
            throw new IOException("its manifest names no key, or its checkpoint cannot be read", e);
        }
    }

    /** Whether a folder says of itself that it is one. */
    public static boolean is(Path folder) {
        Path manifest = folder.resolve(RestrictedBundle.MANIFEST);
        try {
            return Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)
                    && Files.isRegularFile(folder.resolve(RestrictedBundle.NOTE), LinkOption.NOFOLLOW_LINKS)
                    && Files.size(manifest) <= SMALL
                    && Files.readString(manifest, StandardCharsets.ISO_8859_1).contains(RestrictedBundle.FORMAT);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The folder that lies here.
     *
     * @throws IOException where it has no manifest that its sender signed: then nothing can be said of the rest
     */
    public static RestrictedFolder of(Path folder) throws IOException {
        Map<String, Digest> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (Files.isSymbolicLink(file)) {
                    throw new IOException(folder.relativize(file) + " is a link, and leads elsewhere");
                }
                if (Files.isRegularFile(file)) {
                    found.put(folder.relativize(file).toString().replace('\\', '/'), Archives.digest(file));
                }
            }
        }
        return of(folder, found);
    }

    /** @param found every file by its path in the folder, with its digest */
    static RestrictedFolder of(Path folder, Map<String, Digest> found) throws IOException {
        Digest listed = found.get(RestrictedBundle.MANIFEST);
        if (listed == null || !found.containsKey(RestrictedBundle.NOTE)) {
            throw new IOException("it has no signed manifest");
        }
        if (!(parsed(text(folder, RestrictedBundle.MANIFEST), RestrictedBundle.MANIFEST) instanceof Map<?, ?> manifest)
                || !RestrictedBundle.FORMAT.equals(manifest.get("format"))) {
            throw new IOException("its manifest is none of " + RestrictedBundle.FORMAT);
        }
        RestrictedFolder made = new RestrictedFolder(folder, found, manifest);
        String note = text(folder, RestrictedBundle.NOTE);
        String expected = RestrictedBundle.FORMAT + "\n" + manifest.get("origin") + "\n" + listed.hex() + "\n";
        if (!note.startsWith(expected + "\n") || !made.key.verifiesNote(note)) {
            throw new IOException("its manifest is not signed by the key that it names; " + AGAIN);
        }
        return made;
    }

    /** The sender's key, to be compared with the sender another way. */
    public VerifierKey key() {
        return key;
    }

    /** The sender's ledger as it stood. */
    public Checkpoint head() {
        return head;
    }

    /** How many captures are in it; known once it was gone through. */
    public int captures() {
        return captures;
    }

    /** How many events are in it; known once it was gone through. */
    public int events() {
        return events.size();
    }

    /** How many files the manifest lists. */
    public int files() {
        return manifest.get("files") instanceof Map<?, ?> files ? files.size() : 0;
    }

    /** All that does not hold, each with the file, event or capture that it is about. */
    public List<Fault> faults() {
        faults.clear();
        captures = 0;
        compareFiles();
        if (!head.origin().matches("daylight\\.case/[0-9a-f]{8,64}")) {
            // It stays in the receiver's ledger in clear, and is what a stranger wrote.
            wrong("checkpoint", "a ledger with the name of a case", "another name");
        } else if (!head.signedBy(key) || !head.origin().equals(manifest.get("origin"))) {
            wrong("checkpoint", "one that the sender's key signed", "another");
        }
        step("proofs.json", this::proveEvents);
        step("private.jsonl", this::openFields);
        step("manifest.json", this::compareCaptures);
        return List.copyOf(faults);
    }

    private interface Step {
        void run() throws IOException;
    }

    private void step(String item, Step step) {
        try {
            step.run();
        } catch (IOException e) {
            wrong(item, "what spec/restricted.md says of it", CaseFolder.reason(e));
        } catch (RuntimeException e) {
            wrong(item, "what spec/restricted.md says of it", "what cannot be read: " + e.getMessage());
        }
    }

    private void wrong(String item, String expected, String there) {
        faults.add(new Fault(item, expected, there, AGAIN));
    }

    private void compareFiles() {
        Map<?, ?> files = manifest.get("files") instanceof Map<?, ?> listed ? listed : Map.of();
        for (Map.Entry<?, ?> file : files.entrySet()) {
            String name = String.valueOf(file.getKey());
            String expected = file.getValue() instanceof Map<?, ?> facts ? String.valueOf(facts.get("sha256")) : "";
            Digest there = found.get(name);
            if (there == null || !there.hex().equals(expected)) {
                wrong(name, "SHA-256 " + expected, there == null ? "no such file" : "SHA-256 " + there.hex());
            }
        }
        TreeSet<String> more = new TreeSet<>(found.keySet());
        files.keySet().forEach(name -> more.remove(String.valueOf(name)));
        more.removeAll(List.of(RestrictedBundle.MANIFEST, RestrictedBundle.NOTE));
        more.forEach(name -> wrong(name, "no such file, for the manifest lists none", "a file"));
    }

    private void proveEvents() throws IOException {
        if (!(parsed(text("proofs.json"), "proofs.json") instanceof Map<?, ?> proofs)) {
            throw new IOException("no object");
        }
        for (Map.Entry<?, ?> proof : proofs.entrySet()) {
            long seq = Long.parseLong(String.valueOf(proof.getKey()));
            String json = text("events/" + seq + ".json");
            List<Digest> path = ((List<?>) proof.getValue())
                    .stream().map(d -> new Digest(String.valueOf(d))).toList();
            if (new InclusionProof(seq, head.size(), path).holds(Merkle.leaf(json), head.root())) {
                events.put(seq, Events.read(head.origin(), seq, json));
            } else {
                wrong(
                        "events/" + seq + ".json",
                        "event " + seq + " of the sender's ledger",
                        "what does not stand in it");
            }
        }
    }

    private void openFields() throws IOException {
        for (String line : text("private.jsonl").lines().toList()) {
            if (!(parsed(line, "a line") instanceof Map<?, ?> row)
                    || !(row.get("event") instanceof Long seq)
                    || !(row.get("opened") instanceof Map<?, ?> opened)) {
                throw new IOException("a line that is no private field");
            }
            Event event = events.get(seq);
            Digest committed = event == null ? null : event.committed().get(String.valueOf(row.get("field")));
            byte[] salt = HexFormat.of().parseHex(String.valueOf(opened.get("salt")));
            Object value = opened.get("value");
            if (committed == null
                    || value == null
                    || !PrivateValue.commitment(salt, Jcs.write(value)).equals(committed)) {
                wrong(
                        "private field " + seq + "/" + row.get("field"),
                        "the words that its event committed to",
                        "other words");
            }
        }
    }

    private void compareCaptures() throws IOException {
        if (!(manifest.get("captures") instanceof List<?> all)) {
            throw new IOException("no list of captures");
        }
        for (Object each : all) {
            if (!(each instanceof Map<?, ?> capture) || !(capture.get("event") instanceof Long seq)) {
                throw new IOException("a capture without an event");
            }
            Event event = events.get(seq);
            Digest file = found.get(String.valueOf(capture.get("file")));
            if (event == null
                    || !Objects.equals(capture.get("sha256"), event.open().get("fileSha256"))
                    || (file != null && !file.hex().equals(capture.get("sha256")))) {
                wrong("capture " + capture.get("id"), "the file that event " + seq + " names", "another, or no event");
            }
            captures++;
        }
    }

    private String text(String name) throws IOException {
        return text(folder, name);
    }

    private static String text(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.size(file) > SMALL) {
            throw new IOException(name + " is too large");
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static @Nullable Object parsed(String json, String name) throws IOException {
        try {
            return Jcs.parse(json);
        } catch (RuntimeException e) {
            throw new IOException(name + " is no JSON that can be read", e);
        }
    }
}
