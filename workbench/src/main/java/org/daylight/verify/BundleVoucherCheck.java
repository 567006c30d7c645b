// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.ledger.Checkpoint;
import org.daylight.publish.bundle.BundleFiles;

/**
 * Those who vouch for the ledger of a bundle. A cosignature or timestamp is worth something only over a checkpoint that
 * this very ledger continues: one that was made for another history is real, and says nothing here.
 */
final class BundleVoucherCheck {
    private static final int MOST = 1 << 20;

    private final BundleFiles files;
    private final JsonNode manifest;
    private final BundleLedgerCheck ledger;
    private final BundleFindings found;

    BundleVoucherCheck(BundleFiles files, JsonNode manifest, BundleLedgerCheck ledger, BundleFindings found) {
        this.files = files;
        this.manifest = manifest;
        this.ledger = ledger;
        this.found = found;
    }

    /** Witnesses and authorities, as far as they can be judged. */
    void check(VoucherJudge judge) {
        for (JsonNode w : manifest.path("witnesses")) {
            String file = "ledger/checkpoints/" + w.path("size").asLong() + "."
                    + safe(w.path("name").asText());
            found.part(file, () -> witness(w, file, judge));
        }
        for (JsonNode t : manifest.path("timestamps")) {
            String file = t.path("file").asText();
            found.part(file, () -> timestamp(t, file, judge));
        }
        if (manifest.path("witnesses").isEmpty() && manifest.path("timestamps").isEmpty()) {
            found.notChecked.add("since when these bytes exist: no witness and no timestamp vouches for the ledger;"
                    + " whoever holds its key could have written it anew");
        }
    }

    private void witness(JsonNode w, String file, VoucherJudge judge) throws IOException {
        String name = w.path("name").asText();
        String note = BundleCheck.text(files, file);
        Checkpoint over = over(w);
        if (!found.expect(
                Checkpoint.parse(note).signed().equals(over.signed()),
                file,
                "the checkpoint of " + over.size() + " events that this ledger continues",
                "another checkpoint",
                "what was cosigned is another history")) {
            return;
        }
        JsonNode open = event(w, "cosignature", file);
        found.expect(
                open.path("witness").asText().equals(w.path("key").asText())
                        && open.path("size").asLong(-1) == over.size()
                        && Instant.ofEpochSecond(open.path("seconds").asLong())
                                .equals(Instant.parse(w.path("time").asText()))
                        && note.contains(open.path("line").asText("no line")),
                file,
                "witness, size, time and line of event " + w.path("event").asText(),
                "others",
                "the manifest says another thing than the ledger");
        judged(
                file,
                "the cosignature of " + name + " over " + over.size() + " events",
                judge.cosignature(note, name, w.path("key").asText()));
    }

    private void timestamp(JsonNode t, String file, VoucherJudge judge) throws IOException {
        byte[] response = files.bytes(file, MOST);
        Checkpoint over = over(t);
        JsonNode open = event(t, "timestamp", file);
        found.expect(
                open.path("response").asText().equals(Base64.getEncoder().encodeToString(response))
                        && open.path("authority")
                                .asText()
                                .equals(t.path("authority").asText())
                        && open.path("policy").asText().equals(t.path("policy").asText())
                        && open.path("size").asLong(-1) == over.size()
                        && open.path("renews").asLong(-1) == t.path("renews").asLong(-1)
                        && Instant.ofEpochMilli(open.path("time").asLong())
                                .equals(Instant.parse(t.path("time").asText())),
                file,
                "authority, policy, size, time and response of event "
                        + t.path("event").asText(),
                "others",
                "the manifest says another thing than the ledger");
        String roots = t.path("roots").isTextual()
                ? BundleCheck.text(files, t.path("roots").asText())
                : null;
        JsonNode config = ledger.event(open.path("config").asLong(-1));
        found.expect(
                roots == null
                        || (config != null
                                && config.path("open").path("roots").asText().equals(roots)
                                && config.path("open").path("authority").equals(open.path("authority"))),
                t.path("roots").asText(),
                "the roots that event " + open.path("config").asText() + " configured",
                "others",
                "the roots were swapped");
        judged(
                file,
                "the timestamp of " + t.path("authority").asText() + " over " + over.size() + " events",
                judge.timestamp(response, stamped(t), roots, t.path("policy").asText()));
    }

    /** The checkpoint that is vouched for. @throws DaylightException where none of this ledger has its size */
    private Checkpoint over(JsonNode voucher) {
        long size = voucher.path("size").asLong(-1);
        Checkpoint over = ledger.proven(size);
        if (over == null) {
            throw new DaylightException("there is no checkpoint of " + size + " events that this ledger continues");
        }
        return over;
    }

    /** The open fields of the event that recorded it; a missing node, and a fault, where there is none. */
    private JsonNode event(JsonNode voucher, String kind, String file) {
        long seq = voucher.path("event").asLong(-1);
        JsonNode event = ledger.event(seq);
        boolean there = event != null && event.path("kind").asText().equals(kind);
        found.expect(there, file, "event " + seq + ", a " + kind, "none that holds", "the ledger does not speak of it");
        return event == null || !there
                ? com.fasterxml.jackson.databind.node.MissingNode.getInstance()
                : event.path("open");
    }

    /** The checkpoint, and behind it the responses that were renewed, the first one first (spec/ledger.md). */
    private byte[] stamped(JsonNode timestamp) throws IOException {
        Map<Long, JsonNode> bySeq = new HashMap<>();
        manifest.path("timestamps").forEach(t -> bySeq.put(t.path("event").asLong(-1), t));
        List<byte[]> renewed = new ArrayList<>();
        JsonNode first = timestamp;
        while (first.path("renews").isIntegralNumber()) {
            JsonNode earlier = bySeq.get(first.path("renews").asLong());
            // Downwards only: a circle would have no beginning.
            if (earlier == null
                    || earlier.path("event").asLong() >= first.path("event").asLong()
                    || earlier.path("size").asLong() != timestamp.path("size").asLong()) {
                throw new DaylightException(
                        "it renews event " + first.path("renews").asLong()
                                + ", which is no earlier timestamp of the same checkpoint here");
            }
            renewed.addFirst(files.bytes(earlier.path("file").asText(), MOST));
            first = earlier;
        }
        ByteArrayOutputStream stamped = new ByteArrayOutputStream();
        stamped.writeBytes(over(timestamp).note().getBytes(StandardCharsets.UTF_8));
        renewed.forEach(stamped::writeBytes);
        return stamped.toByteArray();
    }

    private void judged(String item, String what, VoucherJudge.Outcome outcome) {
        switch (outcome.state()) {
            case HOLDS -> found.checked.add(what + ": " + outcome.why());
            case FAILS -> found.fault(item, what, outcome.why(), "it does not vouch for this ledger");
            case NOT_CHECKED -> found.notChecked.add(what + ": " + outcome.why());
        }
    }

    private static String safe(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return safe.startsWith(".") ? "_" + safe.substring(1) : safe;
    }
}
