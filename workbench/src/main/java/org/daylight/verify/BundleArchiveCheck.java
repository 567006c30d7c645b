// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.ledger.Fault;
import org.daylight.publish.bundle.BundleArchive;
import org.daylight.publish.bundle.WarcRecords;
import org.jspecify.annotations.Nullable;

/** The preserved files of a bundle: each against its event, and each record in it against its own digests. */
final class BundleArchiveCheck {
    private final @Nullable BundleArchive archive;
    private final JsonNode manifest;
    private final BundleLedgerCheck ledger;
    private final BundleFindings found;
    private int records;

    BundleArchiveCheck(
            @Nullable BundleArchive archive, JsonNode manifest, BundleLedgerCheck ledger, BundleFindings found) {
        this.archive = archive;
        this.manifest = manifest;
        this.ledger = ledger;
        this.found = found;
    }

    void check() throws IOException {
        Map<String, String> members = new TreeMap<>();
        Set<String> ids = new HashSet<>();
        int heldBack = 0;
        for (JsonNode capture : manifest.path("captures")) {
            String item = "capture " + capture.path("id").asText();
            found.expect(ids.add(capture.path("id").asText()), item, "one capture of this id", "two", "");
            event(capture, item);
            exhibit(capture, item);
            if (capture.path("member").isNull()) {
                heldBack++;
                continue;
            }
            String member = capture.path("member").asText();
            String digest = capture.path("sha256").asText();
            String known = members.putIfAbsent(member, digest);
            found.expect(
                    known == null || known.equals(digest),
                    item,
                    "one digest for " + member,
                    "two",
                    "the manifest contradicts itself");
        }
        int before = found.faults.size();
        for (Map.Entry<String, String> member : members.entrySet()) {
            found.part("archive.wacz!" + member.getKey(), () -> member(member.getKey(), member.getValue()));
        }
        if (archive != null) {
            for (String name : archive.members()) {
                found.expect(
                        members.containsKey(name),
                        "archive.wacz!" + name,
                        "a capture that names it",
                        "none",
                        "it was added later");
            }
        }
        BundleArchive whole = archive;
        if (whole != null && found.faults.size() == before) {
            found.part("archive.wacz", () -> viewed(whole));
        }
        for (JsonNode capture : manifest.path("captures")) {
            if (!capture.path("member").isNull()) {
                String item = "capture " + capture.path("id").asText();
                found.part(item, () -> record(capture, item));
            }
        }
        JsonNode stated = manifest.path("withheld").path("heldBackFiles");
        found.expect(
                stated.asInt(-1) == heldBack,
                "bundle.json withheld",
                heldBack + " captures without their stored file",
                stated.asText("none"),
                "altered");
        found.checked.add(members.size() + " stored files against their events, and block and payload of each of their "
                + records + " records");
        if (heldBack > 0) {
            found.notChecked.add("the stored bytes of " + heldBack + " captures: they stay with the maker, because they"
                    + " may name private persons");
        }
    }

    /** What a viewer would show by list, index and pages, and whether the container says one thing to everybody. */
    private void viewed(BundleArchive archive) {
        for (Fault f : WaczCheck.of(archive.path()).faults()) {
            found.fault("archive.wacz!" + f.item(), f.expected(), f.found(), f.hint());
        }
        found.checked.add("archive.wacz: container, list, index, pages and signature, so that a viewer shows what is in"
                + " the records");
    }

    /** What the manifest says of a capture must be what its event says. */
    private void event(JsonNode capture, String item) {
        long seq = capture.path("event").asLong(-1);
        JsonNode event = ledger.event(seq);
        if (event == null) {
            found.fault(item, "event " + seq + " with its proof", "no event that holds", "see its fault");
            return;
        }
        JsonNode open = event.path("open");
        boolean same = event.path("kind").asText().equals("capture")
                && open.path("capture").asText().equals(capture.path("id").asText())
                && open.path("fileSha256")
                        .asText()
                        .equals(capture.path("sha256").asText())
                && open.path("fileLength").asLong(-1) == capture.path("size").asLong(-2)
                && open.path("offset").asLong(-1) == capture.path("offset").asLong(-2)
                && open.path("payloadSha256")
                        .asText()
                        .equals(capture.path("payloadSha256").asText())
                && open.path("status").asLong(-1) == capture.path("status").asLong(-2)
                && mediaType(open).equals(mediaType(capture))
                && Instant.ofEpochMilli(open.path("received").asLong())
                        .toString()
                        .equals(capture.path("received").asText());
        found.expect(
                same,
                item,
                "what event " + seq + " says of it",
                "other digests, place, status, media type or moment in bundle.json",
                "the manifest was altered, or captures were swapped");
        JsonNode url = ledger.disclosed(seq, "url");
        if (url != null || !capture.path("url").isNull()) {
            found.expect(
                    url != null && url.isTextual() && url.equals(capture.path("url")),
                    item + " url",
                    "the address that event " + seq + " committed to",
                    capture.path("url").asText(),
                    "another address was put in place");
        }
    }

    private static String mediaType(JsonNode of) {
        return of.path("mediaType").isTextual() ? of.path("mediaType").asText() : "";
    }

    /** The numbers under which a capture went into evidence, as the events here give them. */
    private void exhibit(JsonNode capture, String item) {
        List<String> numbers = new ArrayList<>();
        for (JsonNode event : ledger.events().values()) {
            JsonNode open = event.path("open");
            if (event.path("kind").asText().equals("exhibit")
                    && open.path("capture").equals(capture.path("id"))) {
                numbers.add(open.path("number").asText());
            }
        }
        String stated =
                capture.path("exhibit").isTextual() ? capture.path("exhibit").asText() : "";
        found.expect(
                stated.equals(String.join(", ", numbers)),
                item + " exhibit",
                numbers.isEmpty() ? "no number, for no event gives it one" : String.join(", ", numbers),
                stated.isEmpty() ? "none" : stated,
                "another number was put in place");
    }

    private void member(String member, String digest) throws IOException {
        String item = "archive.wacz!" + member;
        if (archive == null) {
            found.fault(item, "SHA-256 " + digest, "no archive.wacz", "get the bundle again");
            return;
        }
        try (InputStream in = Files.newInputStream(archive.file(member))) {
            String there = ArchiveCheck.digest(in).hex();
            found.expect(
                    there.equals(digest), item, "SHA-256 " + digest, "SHA-256 " + there, "the stored file was altered");
        }
        for (WarcRecords.Entry record : archive.records(member)) {
            records++;
            String fault = record.fault();
            if (fault != null) {
                found.fault(
                        item + " record " + record.number() + " at " + record.offset(),
                        "a whole record with the digests of its header",
                        fault,
                        "the record was altered");
            }
        }
    }

    private void record(JsonNode capture, String item) throws IOException {
        if (archive == null) {
            return;
        }
        String member = capture.path("member").asText();
        long offset = capture.path("offset").asLong(-1);
        Optional<WarcRecords.Entry> at = archive.records(member).stream()
                .filter(r -> r.offset() == offset)
                .findFirst();
        String where = item + ", archive.wacz!" + member + " at " + offset;
        if (at.isEmpty()) {
            found.fault(where, "a record", "none that begins there", "the file or the manifest was altered");
            return;
        }
        WarcRecords.Entry record = at.get();
        if (record.fault() != null) {
            return; // named already, with its number
        }
        if (capture.path("url").isTextual()) {
            found.expect(
                    record.target().equals(capture.path("url").asText()),
                    where,
                    "a record of " + capture.path("url").asText(),
                    "one of " + record.target(),
                    "captures were swapped");
        }
        if (record.status() >= 0) {
            found.expect(
                    record.status() == capture.path("status").asLong(-1),
                    where,
                    "status " + capture.path("status").asText(),
                    "status " + record.status(),
                    "captures were swapped");
        }
        String payload = record.payload();
        if (payload == null) {
            found.notChecked.add(
                    "the payload of " + item + " against its digest: it is a reference to another record, or"
                            + " too large to be held; the digest of its whole file was checked");
        } else {
            found.expect(
                    payload.equals(capture.path("payloadSha256").asText()),
                    where,
                    "payload with SHA-256 " + capture.path("payloadSha256").asText(),
                    payload,
                    "captures were swapped");
        }
    }
}
