// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.ConsistencyProof;
import org.daylight.ledger.Events;
import org.daylight.ledger.Jcs;
import org.daylight.ledger.Merkle;
import org.daylight.ledger.PrivateValue;
import org.daylight.ledger.VerifierKey;
import org.daylight.publish.bundle.BundleFiles;
import org.daylight.publish.bundle.BundleJson;
import org.jspecify.annotations.Nullable;

/** The ledger's part of a bundle: checkpoint, events, proofs, disclosures, and those who vouch for it. */
final class BundleLedgerCheck {
    private static final int LARGE = 256 << 20;

    private final BundleFiles files;
    private final JsonNode manifest;
    private final VerifierKey key;
    private final BundleFindings found;
    private final Map<Long, JsonNode> events = new TreeMap<>();
    private final Map<Long, Event> parsed = new TreeMap<>();
    private final Map<Long, Checkpoint> proven = new TreeMap<>();
    private final Map<String, JsonNode> disclosed = new HashMap<>();
    private @Nullable Checkpoint checkpoint;

    BundleLedgerCheck(BundleFiles files, JsonNode manifest, VerifierKey key, BundleFindings found) {
        this.files = files;
        this.manifest = manifest;
        this.key = key;
        this.found = found;
    }

    /** An event that leads to the signed root; null for any other. */
    @Nullable
    JsonNode event(long seq) {
        return events.get(seq);
    }

    /** The value of a private field that was disclosed and fits its commitment. */
    @Nullable
    JsonNode disclosed(long event, String field) {
        return disclosed.get(event + "/" + field);
    }

    /** All events that lead to the signed root, by number. */
    Map<Long, JsonNode> events() {
        return events;
    }

    /** The same, of known kinds. */
    Map<Long, Event> parsed() {
        return parsed;
    }

    /** A signed checkpoint of this ledger: the latest, or an earlier one whose proof holds; null for any other. */
    @Nullable
    Checkpoint proven(long size) {
        return proven.get(size);
    }

    void check(@Nullable String held) {
        found.part("ledger/checkpoint", this::checkpoint);
        Checkpoint head = checkpoint;
        if (head == null) {
            return;
        }
        found.part("ledger/proofs.json", () -> proofs(head));
        found.part("ledger/disclosures.json", this::disclosures);
        if (held == null) {
            found.notChecked.add(
                    "whether another history was signed: no checkpoint held elsewhere was given" + " (--checkpoint)");
        } else {
            found.part("the checkpoint that you hold", () -> held(Checkpoint.parse(held), head));
        }
    }

    private void checkpoint() throws IOException {
        Checkpoint head = Checkpoint.parse(BundleCheck.text(files, "ledger/checkpoint"));
        found.expect(
                head.signedBy(key),
                "ledger/checkpoint",
                "a signature by " + key.name(),
                "none that holds",
                "it was altered, or signed by somebody else");
        boolean same = head.origin().equals(manifest.path("origin").asText())
                && head.size() == manifest.path("size").asLong(-1)
                && head.root().hex().equals(manifest.path("root").asText());
        found.expect(
                same,
                "ledger/checkpoint",
                "origin, size and root of bundle.json",
                head.origin() + ", " + head.size() + ", " + head.root().hex(),
                "one of the two is another bundle's");
        if (same && head.signedBy(key)) {
            proven.put(head.size(), head);
        }
        checkpoint = head;
    }

    private void proofs(Checkpoint head) throws IOException {
        JsonNode proofs = BundleJson.read(files.bytes("ledger/proofs.json", LARGE));
        found.expect(
                proofs.path("size").asLong(-1) == head.size()
                        && proofs.path("root").asText().equals(head.root().hex()),
                "ledger/proofs.json",
                "size and root of ledger/checkpoint",
                "others",
                "the proofs are another ledger's");
        List<String> named = new ArrayList<>();
        for (JsonNode proof : proofs.path("inclusion")) {
            long seq = proof.path("event").asLong(-1);
            String name = "ledger/events/" + seq + ".json";
            named.add(name);
            found.part(name, () -> inclusion(head, seq, name, proof));
        }
        for (String name : files.names()) {
            if (name.startsWith("ledger/events/") && !named.contains(name)) {
                found.fault(name, "a proof in ledger/proofs.json", "none", "it was added later");
            }
        }
        Set<String> earlier = new HashSet<>();
        for (JsonNode proof : proofs.path("consistency")) {
            earlier.add("ledger/checkpoints/" + proof.path("from").asLong(-1));
        }
        for (String name : files.names()) {
            if (name.matches("ledger/checkpoints/[0-9]+") && !earlier.contains(name)) {
                found.fault(name, "a proof in ledger/proofs.json", "none", "it may belong to another history");
            }
        }
        for (JsonNode proof : proofs.path("consistency")) {
            String name = "ledger/checkpoints/" + proof.path("from").asLong(-1);
            found.part(name, () -> consistency(head, name, proof));
        }
        found.checked.add(events.size() + " events, leaf and way to the signed root of " + head.size() + " events; "
                + proofs.path("consistency").size() + " earlier checkpoints, each its beginning");
    }

    private void inclusion(Checkpoint head, long seq, String name, JsonNode proof) throws IOException {
        byte[] bytes = files.bytes(name, 1 << 16);
        Digest leaf = Merkle.leaf(bytes);
        boolean holds = leaf.hex().equals(proof.path("leaf").asText())
                && Merkle.included(seq, head.size(), leaf, path(proof), head.root());
        String json = new String(bytes, StandardCharsets.UTF_8);
        if (!found.expect(
                holds,
                name,
                "an event that leads to the signed root",
                leaf.hex().equals(proof.path("leaf").asText()) ? "a proof that leads elsewhere" : "leaf " + leaf.hex(),
                "the event or its proof was altered")) {
            return;
        }
        JsonNode event = BundleJson.read(bytes);
        boolean form = Jcs.write(Jcs.parse(json)).equals(json)
                && event.path("seq").asLong(-1) == seq
                && event.path("case").asText().equals(head.origin());
        if (found.expect(form, name, "canonical JSON of event " + seq + " of " + head.origin(), "another", "")) {
            events.put(seq, event);
            parsed.put(seq, Events.read(head.origin(), seq, json));
        }
    }

    private void consistency(Checkpoint head, String name, JsonNode proof) throws IOException {
        Checkpoint earlier = Checkpoint.parse(BundleCheck.text(files, name));
        boolean holds = earlier.signedBy(key)
                && earlier.origin().equals(head.origin())
                && earlier.size() == proof.path("from").asLong(-1)
                && new ConsistencyProof(earlier.size(), head.size(), path(proof)).holds(earlier.root(), head.root());
        if (found.expect(
                holds,
                name,
                "a signed checkpoint that this ledger continues",
                "one that it does not continue, or not signed",
                "it was altered, or belongs to another history")) {
            proven.put(earlier.size(), earlier);
        }
    }

    private static List<Digest> path(JsonNode proof) {
        List<Digest> path = new ArrayList<>();
        proof.path("path").forEach(d -> path.add(new Digest(d.asText())));
        return path;
    }

    private void disclosures() throws IOException {
        int fields = 0;
        for (JsonNode d : BundleJson.read(files.bytes("ledger/disclosures.json", LARGE))) {
            fields++;
            long seq = d.path("event").asLong(-1);
            String field = d.path("field").asText();
            String item = "ledger/disclosures.json event " + seq + " " + field;
            found.part(item, () -> {
                JsonNode event = events.get(seq);
                String committed = event == null
                        ? "no such event"
                        : event.path("private").path(field).asText();
                String shown = PrivateValue.commitment(
                                HexFormat.of().parseHex(d.path("salt").asText()),
                                Jcs.write(Jcs.parse(d.path("value").toString())))
                        .hex();
                if (found.expect(
                        shown.equals(committed),
                        item,
                        event == null ? "event " + seq + " to hold it against" : "a value with commitment " + committed,
                        shown,
                        event == null ? "its event is missing or was altered" : "another value was put in place")) {
                    disclosed.put(seq + "/" + field, d.path("value"));
                }
            });
        }
        found.checked.add(fields + " disclosed fields, each against what its event committed to");
    }

    private void held(Checkpoint mine, Checkpoint head) {
        String item = "the checkpoint that you hold";
        if (!found.expect(
                mine.signedBy(key) && mine.origin().equals(head.origin()),
                item,
                "one of " + head.origin() + ", signed by " + key.name(),
                "another origin or signature",
                "it belongs to another case")) {
            return;
        }
        Checkpoint here = mine.size() == head.size() ? head : proven.get(mine.size());
        if (here != null) {
            found.expect(
                    mine.root().equals(here.root()),
                    item,
                    "root " + mine.root().hex() + " at " + mine.size() + " events",
                    "root " + here.root().hex(),
                    "two ledgers were signed with one key");
        } else {
            found.notChecked.add(
                    "whether the checkpoint of " + mine.size() + " events that you hold and this ledger of "
                            + head.size() + " are one history: the case alone can show");
        }
    }
}
