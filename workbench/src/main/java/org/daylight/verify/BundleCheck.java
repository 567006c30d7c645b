// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daylight.Digest;
import org.daylight.ledger.VerifierKey;
import org.daylight.publish.bundle.BundleArchive;
import org.daylight.publish.bundle.BundleFiles;
import org.daylight.publish.bundle.BundleJson;
import org.daylight.publish.bundle.Checklist;
import org.daylight.publish.bundle.VerifyPage;
import org.jspecify.annotations.Nullable;

/**
 * Checks an evidence bundle by itself (spec/bundle.md, "Check"), as a stranger would: a folder or a ZIP file that anybody
 * may have made. Every fault names its item, and one fault does not hide another.
 */
public final class BundleCheck {
    private static final int MANIFEST = 256 << 20;
    private static final Set<String> UNLISTED = Set.of("bundle.json", "bundle.note");

    private final BundleFiles files;
    private final @Nullable String key;
    private final @Nullable String held;
    private final VoucherJudge vouchers;
    private final BundleFindings found = new BundleFindings();

    private BundleCheck(BundleFiles files, @Nullable String key, @Nullable String held, VoucherJudge vouchers) {
        this.files = files;
        this.key = key;
        this.held = held;
        this.vouchers = vouchers;
    }

    /** Whether a path holds a bundle, as far as its list of files says. */
    public static boolean isBundle(Path path) {
        return BundleFiles.looksLike(path);
    }

    /**
     * Checks a bundle.
     *
     * @param key the maker's verifier key, had another way; null where there is none
     * @param heldCheckpoint a checkpoint that was held elsewhere; null where there is none
     * @param now certificates of timestamps that ended before are told
     * @throws org.daylight.DaylightException where {@code key} is none
     */
    public static Verdict of(Path path, @Nullable String key, @Nullable String heldCheckpoint, Instant now) {
        if (key != null) {
            VerifierKey.parse(key); // a slip in typing it is no fault of the bundle
        }
        try (BundleFiles files = BundleFiles.of(path)) {
            return new BundleCheck(files, key, heldCheckpoint, new VoucherJudge(now)).check();
        }
    }

    private Verdict check() {
        files.oddities().forEach(o -> found.fault("the container", "regular files in a folder", o, "get it again"));
        found.part("bundle.json", () -> {
            byte[] bytes = files.bytes("bundle.json", MANIFEST);
            JsonNode manifest = BundleJson.read(bytes);
            if (found.expect(
                    manifest.path("format").asText().equals("daylight-bundle/1"),
                    "bundle.json",
                    "format daylight-bundle/1",
                    manifest.path("format").asText(),
                    "another version of Daylight may read it")) {
                all(bytes, manifest);
            }
        });
        List<String> notProven = new ArrayList<>();
        found.notChecked.forEach(n -> notProven.add("not checked: " + n));
        notProven.add("that no event was left out: a bundle holds the events that its maker chose, the case holds all");
        notProven.add(
                "what README.html and the sheets of captures say in words: they are the maker's, signed with the rest");
        notProven.add(
                "that a site served these pages to others, who wrote them, or that they are true: hashes show that"
                        + " bytes have not changed since they were recorded");
        return new Verdict(found.checked, found.faults, notProven);
    }

    private void all(byte[] bytes, JsonNode manifest) {
        found.part("SHA256SUMS", () -> listed(manifest.path("files")));
        VerifierKey trusted =
                VerifierKey.parse(key == null ? manifest.path("verifierKey").asText() : key);
        found.expect(
                manifest.path("verifierKey").asText().equals(trusted.toString()),
                "bundle.json verifierKey",
                trusted.toString(),
                manifest.path("verifierKey").asText(),
                "the bundle was signed by somebody else");
        if (key == null) {
            found.notChecked.add("whether the key is the maker's: compare " + trusted
                    + " with one that you got another way, or give that one with --key");
        }
        if (files.names().contains("verify.html")) {
            found.part("verify.html", this::page);
        }
        found.part("bundle.note", () -> note(Digest.of(bytes).hex(), manifest, trusted));
        BundleLedgerCheck ledger = new BundleLedgerCheck(files, manifest, trusted, found);
        ledger.check(held);
        found.part("bundle.json asOf", () -> asOf(manifest, ledger));
        found.part("custody.json", () -> new BundleCustodyCheck(files, manifest, ledger, found).check());
        new BundleVoucherCheck(files, manifest, ledger, found).check(vouchers);
        found.part("archive.wacz", () -> archive(manifest, ledger));
        found.part("passages.json", () -> new BundleWordsCheck(files, manifest, ledger, found).check());
    }

    /** A page that checks a bundle and comes with it may say what its maker likes. */
    private void page() throws IOException {
        byte[] own = VerifyPage.html().getBytes(StandardCharsets.UTF_8);
        if (Arrays.equals(files.bytes("verify.html", MANIFEST), own)) {
            found.checked.add("verify.html is the page of this version of Daylight, byte for byte");
        } else {
            found.notChecked.add("verify.html: it is not the page of this version of Daylight; do not rely on what it"
                    + " says, get one from another place");
        }
    }

    private void asOf(JsonNode manifest, BundleLedgerCheck ledger) {
        JsonNode last = ledger.event(manifest.path("size").asLong() - 1);
        Instant stated = Instant.parse(manifest.path("asOf").asText());
        if (last != null) {
            Instant time = Instant.ofEpochMilli(last.path("time").asLong());
            found.expect(
                    stated.equals(time),
                    "bundle.json asOf",
                    "the time of the last event, " + time,
                    stated.toString(),
                    "altered");
        }
    }

    private void listed(JsonNode listed) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, JsonNode> file : listed.properties()) {
            String name = file.getKey();
            String expected = file.getValue().path("sha256").asText();
            digests.put(name, expected);
            if (!BundleFiles.plain(name)
                    || UNLISTED.contains(name)
                    || !files.names().contains(name)) {
                found.fault(name, "SHA-256 " + expected, "no such file", "it was taken away; get the bundle again");
                continue;
            }
            long size = file.getValue().path("size").asLong(-1);
            found.part(name, () -> digest(name, expected, size));
        }
        for (String name : files.names()) {
            if (!digests.containsKey(name) && !UNLISTED.contains(name)) {
                found.fault(name, "no such file in bundle.json", "a file", "it was added later");
            }
        }
        StringBuilder sums = new StringBuilder();
        digests.forEach((name, digest) -> {
            if (!name.equals("SHA256SUMS")) {
                sums.append(digest).append("  ").append(name).append('\n');
            }
        });
        String there = new String(files.bytes("SHA256SUMS", MANIFEST), StandardCharsets.UTF_8);
        found.expect(
                there.contentEquals(sums),
                "SHA256SUMS",
                "a line for each file of bundle.json, by path",
                "other lines",
                "one of the two was altered");
        found.checked.add(
                digests.size() + " files, digest of each against bundle.json and SHA256SUMS; nothing else is there");
    }

    /** Reads no more than the manifest says there is. */
    private void digest(String name, String expected, long size) throws IOException {
        MessageDigest sha = Digest.sha256();
        long left = size + 1;
        try (InputStream in = files.open(name)) {
            byte[] buffer = new byte[1 << 16];
            for (int n; left > 0 && (n = in.read(buffer, 0, (int) Math.min(left, buffer.length))) >= 0; left -= n) {
                sha.update(buffer, 0, n);
            }
        }
        String digest = Digest.ofHash(sha.digest()).hex();
        if (!digest.equals(expected) || left != 1) {
            found.fault(
                    name,
                    "SHA-256 " + expected + " (" + size + " bytes)",
                    left <= 0 ? "more bytes" : "SHA-256 " + digest,
                    "the file was altered");
        }
    }

    private void note(String manifestDigest, JsonNode manifest, VerifierKey trusted) throws IOException {
        String note = new String(files.bytes("bundle.note", 1 << 16), StandardCharsets.UTF_8);
        String expected =
                "daylight-bundle/1\n" + manifest.path("origin").asText() + "\n" + manifest("bundle.json", note);
        int end = note.indexOf("\n\n");
        boolean form = end > 0 && note.substring(0, end).equals(expected);
        if (!form || !manifest("bundle.json", note).equals(manifestDigest)) {
            found.fault(
                    "bundle.json",
                    "SHA-256 " + manifest("bundle.json", note) + " (bundle.note)",
                    "SHA-256 " + manifestDigest,
                    "the manifest was altered, or the note is another bundle's");
        }
        if (!trusted.verifiesNote(note)) {
            found.fault(
                    "bundle.note",
                    "a signature by " + trusted.name(),
                    "none that holds",
                    "the note was altered, or signed by somebody else");
        }
        found.checked.add("bundle.json against its note, and the note's signature by " + trusted);
    }

    /** The third line: what the note says of the digest of a file. */
    private static String manifest(String file, String note) {
        String[] lines = note.split("\n", 4);
        return lines.length > 2 ? lines[2] : "no digest of " + file;
    }

    private void archive(JsonNode manifest, BundleLedgerCheck ledger) throws IOException {
        boolean there = files.names().contains("archive.wacz");
        int before = found.faults.size();
        try (BundleArchive archive = there ? new BundleArchive(files.onDisk("archive.wacz")) : null) {
            new BundleArchiveCheck(archive, manifest, ledger, found).check();
            if (before == found.faults.size()) {
                found.part("checklist.json", () -> checklist(archive, manifest));
            }
        }
    }

    /** Grades anew, from the bundle alone. */
    private void checklist(@Nullable BundleArchive archive, JsonNode manifest) throws IOException {
        JsonNode stated = BundleJson.read(files.bytes("checklist.json", MANIFEST));
        JsonNode graded = BundleJson.read(Checklist.json(new Checklist(files, archive, manifest).grade()));
        Set<String> differing = new TreeSet<>();
        for (int c = 0; c < graded.size(); c++) {
            for (int i = 0; i < graded.path(c).path("items").size(); i++) {
                JsonNode mine = graded.path(c).path("items").path(i);
                JsonNode theirs = stated.path(c).path("items").path(i);
                if (!mine.equals(theirs)
                        || !graded.path(c).path("capture").equals(stated.path(c).path("capture"))) {
                    differing.add(graded.path(c).path("capture").asText() + " "
                            + mine.path("item").asText() + ": "
                            + mine.path("grade").asText());
                }
            }
        }
        for (String item : differing) {
            found.fault(
                    "checklist.json " + item.split(": ")[0],
                    "graded " + item.split(": ")[1],
                    "another grade, place or reason",
                    "the list says more, or less, than the bundle holds");
        }
        found.expect(
                stated.size() == graded.size() && (!differing.isEmpty() || stated.equals(graded)),
                "checklist.json",
                graded.size() + " captures, each with the items of the protocol",
                stated.size() + " captures, or more items",
                "the list says more, or less, than the bundle holds");
        found.checked.add(graded.size() + " checklists graded anew, from the bundle alone");
    }

    /** Strictly parsed note text of a file. @throws DaylightException where it is larger than a note may be */
    static String text(BundleFiles files, String name) throws IOException {
        return new String(files.bytes(name, 1 << 20), StandardCharsets.UTF_8);
    }
}
