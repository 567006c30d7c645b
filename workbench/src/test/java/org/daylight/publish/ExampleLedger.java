// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.daylight.Digest;
import org.daylight.EventKind;
import org.daylight.ledger.Merkle;
import org.daylight.ledger.PrivateValue;

/** One event for each passage, in a tree whose proofs hold, so that what an edition prints can be checked. */
final class ExampleLedger {
    private static final byte[] SALT = new byte[32];
    private final List<List<Digest>> levels = new ArrayList<>();
    private final List<EventView> events = new ArrayList<>();
    private final List<PassageView> passages = new ArrayList<>();

    ExampleLedger(List<PassageView> of) {
        List<String> texts = new ArrayList<>(List.of("{\"kind\":\"case-opened\",\"seq\":0}"));
        for (PassageView p : of) {
            texts.add("{\"fileSha256\":\"" + p.fileDigest().hex() + "\",\"kind\":\"capture\",\"private\":{\"quote\":\""
                    + PrivateValue.commitment(SALT, value(p)).hex() + "\"},\"seq\":" + texts.size() + "}");
        }
        levels.add(texts.stream().map(Merkle::leaf).toList());
        for (List<Digest> below = levels.get(0); below.size() > 1; below = levels.get(levels.size() - 1)) {
            List<Digest> level = new ArrayList<>();
            for (int i = 0; i < below.size(); i += 2) {
                level.add(i + 1 < below.size() ? Merkle.node(below.get(i), below.get(i + 1)) : below.get(i));
            }
            levels.add(level);
        }
        Instant time = Instant.parse("2026-11-21T10:02:00Z");
        for (int seq = 0; seq < texts.size(); seq++) {
            List<Disclosure> open = seq == 0
                    ? List.of()
                    : List.of(new Disclosure("quote", "00".repeat(SALT.length), value(of.get(seq - 1))));
            EventKind kind = seq == 0 ? EventKind.CASE_OPENED : EventKind.CAPTURE;
            events.add(new EventView(seq, kind, time, levels.get(0).get(seq), texts.get(seq), proof(seq), open));
            if (seq > 0) {
                passages.add(recorded(of.get(seq - 1), seq));
            }
        }
    }

    /** A canonical JSON text with signs that a shell and a spreadsheet could trip over. */
    private static String value(PassageView p) {
        return "\"" + p.quote().replace("\\", "").replace("\"", "\\\"").replace("\u202e", "") + " it's, 'so'\"";
    }

    private List<Digest> proof(int seq) {
        List<Digest> proof = new ArrayList<>();
        int at = seq;
        for (List<Digest> level : levels) {
            if ((at ^ 1) < level.size()) {
                proof.add(level.get(at ^ 1));
            }
            at /= 2;
        }
        return proof;
    }

    private PassageView recorded(PassageView p, int seq) {
        return new PassageView(
                p.id(),
                p.title(),
                p.publisher(),
                p.published(),
                p.lang(),
                p.rightToLeft(),
                p.url(),
                p.before(),
                p.quote(),
                p.after(),
                p.capture(),
                p.captured(),
                p.status(),
                p.payloadDigest(),
                p.fileDigest(),
                seq,
                levels.get(0).get(seq),
                proof(seq),
                p.copy(),
                p.gone(),
                p.archived(),
                p.fragment(),
                p.at(),
                p.renderings());
    }

    long size() {
        return events.size();
    }

    Digest root() {
        return levels.get(levels.size() - 1).get(0);
    }

    /** In the form of a signed checkpoint; the signature is invented. */
    String checkpoint() {
        return "sample.example/ledger\n" + size() + "\n" + Base64.getEncoder().encodeToString(root().bytes())
                + "\n\n— sample.example/ledger AAAAAGV4YW1wbGUgc2lnbmF0dXJl\n";
    }

    List<EventView> events() {
        return events;
    }

    List<PassageView> passages() {
        return passages;
    }
}
