// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Fault;
import org.daylight.ledger.Merkle;
import org.daylight.ledger.PrivateValue;
import org.daylight.ledger.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * Checks a published edition from its folder alone, as a stranger would: every file against the manifest, the manifest
 * against its signature, every passage's event against the signed checkpoint.
 */
public final class EditionCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> UNLISTED = Set.of("edition.json", "edition.note");

    private static final long MOST_BYTES = 256L << 20;

    private final Path folder;

    /** Checks the edition in this folder. */
    public EditionCheck(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Checks it alone, perhaps against a checkpoint that was held elsewhere. */
    public Verdict check(@Nullable String heldCheckpoint) {
        return check(null, heldCheckpoint);
    }

    /**
     * @param manifest what the ledger says of the digest of edition.json; null where the ledger is not at hand
     * @param heldCheckpoint a checkpoint that was held elsewhere; null where there is none
     */
    Verdict check(@Nullable String manifest, @Nullable String heldCheckpoint) {
        List<String> checked = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        try {
            byte[] bytes = read(folder.resolve("edition.json"));
            String digest = Digest.of(bytes).hex();
            if (manifest != null && !manifest.equals(digest)) {
                faults.add(new Fault(
                        item("edition.json"), "SHA-256 " + manifest + " (ledger)", digest, "the manifest was altered"));
            }
            JsonNode json = JSON.readTree(bytes);
            int files = files(json.path("files"), faults);
            checked.add(files + " files, digest of each against edition.json");
            VerifierKey key = VerifierKey.parse(json.path("verifierKey").asText());
            signature(key, digest, faults);
            checked.add("edition.json against its signature by " + key);
            Checkpoint checkpoint = checkpoint(json, key, faults);
            checked.add(proofs(checkpoint, faults) + " passages: the event of each stands in the signed ledger of "
                    + checkpoint.size() + " events");
            checked.add(events(checkpoint, faults) + " events, leaf and way to the root of each");
            checked.add(disclosures(faults) + " disclosed fields, each against what its event committed to");
            held(heldCheckpoint, checkpoint, key, faults);
            notes.addAll(NoticeCheck.beside(folder, key, digest, faults));
        } catch (IOException | DaylightException | IllegalArgumentException e) {
            faults.add(new Fault(
                    item("edition.json"), "a readable edition", String.valueOf(e.getMessage()), "get it again"));
        }
        return new Verdict(
                checked,
                faults,
                notes,
                List.of(
                        heldCheckpoint == null
                                ? "no checkpoint held elsewhere was given: a rewrite by the holder of the key could not be"
                                        + " seen"
                                : "a checkpoint of another size than the edition's: whether one continues the other, the"
                                        + " case alone can show",
                        "whether the key is the monitor's: compare the verifier key with one that you got another way",
                        "hashes show that bytes have not changed since they were recorded; not that a site served them,"
                                + " not when, and not that what they say is true"));
    }

    /** A stranger's folder can hold anything: a link, a pipe, a file without end. */
    private static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file.getFileName() + " is no regular file");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file.getFileName() + " is larger than " + MOST_BYTES + " bytes");
        }
        return Files.readAllBytes(file);
    }

    private String item(String file) {
        return folder.getFileName() + "/" + file;
    }

    private int files(JsonNode listed, List<Fault> faults) throws IOException {
        Set<String> known = new TreeSet<>(UNLISTED);
        for (Map.Entry<String, JsonNode> file : listed.properties()) {
            known.add(file.getKey());
            Path path = folder.resolve(file.getKey()).normalize();
            String expected = file.getValue().path("sha256").asText();
            if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                faults.add(new Fault(item(file.getKey()), "SHA-256 " + expected, "no file", "get the edition again"));
                continue;
            }
            try (InputStream in = Files.newInputStream(path)) {
                String found = ArchiveCheck.digest(in).hex();
                if (!found.equals(expected)) {
                    faults.add(new Fault(
                            item(file.getKey()), "SHA-256 " + expected, "SHA-256 " + found, "the file was altered"));
                }
            }
        }
        try (Stream<Path> there = Files.walk(folder)) {
            there.filter(f -> !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> !known.contains(f))
                    .sorted()
                    .forEach(f -> faults.add(
                            new Fault(item(f), "no such file in edition.json", "a file", "it was added later")));
        }
        return known.size() - UNLISTED.size();
    }

    private void signature(VerifierKey key, String digest, List<Fault> faults) throws IOException {
        String note = new String(read(folder.resolve("edition.note")), StandardCharsets.UTF_8);
        int end = note.indexOf("\n\n");
        boolean names = end > 0 && note.substring(0, end).endsWith("\n" + digest);
        if (!names || !key.verifiesNote(note)) {
            faults.add(new Fault(
                    item("edition.note"),
                    "a signature by " + key.name() + " over edition.json " + digest,
                    names ? "another signature" : "another digest",
                    "the edition was altered after it was signed"));
        }
    }

    private Checkpoint checkpoint(JsonNode json, VerifierKey key, List<Fault> faults) {
        Checkpoint checkpoint = Checkpoint.parse(json.path("checkpoint").asText());
        if (!checkpoint.signedBy(key)) {
            faults.add(new Fault(
                    item("edition.json") + " checkpoint",
                    "a signature by " + key.name(),
                    "none that holds",
                    "altered"));
        }
        return checkpoint;
    }

    private int proofs(Checkpoint checkpoint, List<Fault> faults) throws IOException {
        int held = 0;
        for (JsonNode passage : JSON.readTree(read(folder.resolve("data/passages.json")))) {
            List<Digest> path = path(passage);
            Digest leaf = new Digest(passage.path("leaf").asText());
            if (Merkle.included(passage.path("event").asLong(), checkpoint.size(), leaf, path, checkpoint.root())) {
                held++;
            } else {
                faults.add(new Fault(
                        item("data/passages.json") + " passage "
                                + passage.path("id").asText(),
                        "an inclusion proof that leads to the checkpoint's root",
                        "another root",
                        "the passage's event is not in the signed ledger"));
            }
        }
        return held;
    }

    private int events(Checkpoint checkpoint, List<Fault> faults) throws IOException {
        int held = 0;
        for (JsonNode event : JSON.readTree(read(folder.resolve("data/events.json")))) {
            long seq = event.path("seq").asLong();
            Digest leaf = Merkle.leaf(read(eventFile(seq)));
            List<Digest> path = path(event);
            if (leaf.hex().equals(event.path("leaf").asText())
                    && Merkle.included(seq, checkpoint.size(), leaf, path, checkpoint.root())) {
                held++;
            } else {
                faults.add(new Fault(
                        item("data/events/" + seq + ".json"),
                        "an event of the signed ledger",
                        "another leaf or another root",
                        "the event was altered"));
            }
        }
        return held;
    }

    /** That the words shown are those that the events committed to. */
    private int disclosures(List<Fault> faults) throws IOException {
        int held = 0;
        for (JsonNode d : JSON.readTree(read(folder.resolve("data/disclosures.json")))) {
            String field = d.path("field").asText();
            JsonNode event = JSON.readTree(read(eventFile(d.path("event").asLong())));
            String committed = event.path("private").path(field).asText();
            String shown = PrivateValue.commitment(
                            HexFormat.of().parseHex(d.path("salt").asText()),
                            d.path("value").asText())
                    .hex();
            if (shown.equals(committed)) {
                held++;
            } else {
                faults.add(new Fault(
                        item("data/disclosures.json") + " event "
                                + d.path("event").asLong() + " " + field,
                        "a value with commitment " + committed,
                        shown,
                        "other words were put in place"));
            }
        }
        return held;
    }

    private static List<Digest> path(JsonNode row) {
        return Stream.of(row.path("inclusionProof").asText().split(" "))
                .filter(hex -> !hex.isEmpty())
                .map(Digest::new)
                .toList();
    }

    private Path eventFile(long seq) {
        return folder.resolve("data/events/" + seq + ".json");
    }

    private void held(@Nullable String note, Checkpoint checkpoint, VerifierKey key, List<Fault> faults) {
        if (note == null) {
            return;
        }
        Checkpoint held = Checkpoint.parse(note);
        if (!held.signedBy(key) || !held.origin().equals(checkpoint.origin())) {
            faults.add(new Fault(
                    "the checkpoint that you hold",
                    "one of " + checkpoint.origin() + ", signed by " + key.name(),
                    "another origin or signature",
                    "it belongs to another case"));
        } else if (held.size() == checkpoint.size() && !held.root().equals(checkpoint.root())) {
            faults.add(new Fault(
                    "the checkpoint that you hold",
                    "root " + held.root().hex() + " at " + held.size() + " events",
                    "root " + checkpoint.root().hex(),
                    "two ledgers were signed with one key"));
        }
    }
}
