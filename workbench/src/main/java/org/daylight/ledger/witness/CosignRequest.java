// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger.witness;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.ConsistencyProof;

/**
 * What a ledger asks of a witness: the body of {@code add-checkpoint} of C2SP tlog-witness.
 *
 * <pre>
 * old N ↵
 * base64 of a hash of the consistency proof ↵      (at most 63; none where N is 0)
 * ↵
 * the checkpoint
 * </pre>
 *
 * @param old the size that the witness cosigned last, 0 where she never did
 * @param proof that the ledger of that size is the beginning of this one
 * @param checkpoint what is to be cosigned
 */
public record CosignRequest(long old, List<Digest> proof, Checkpoint checkpoint) {
    /** Most bytes of a request: a note of 16 KB with its proof. */
    public static final int MOST_BYTES = 20_000;

    private static final int MOST_HASHES = 63;

    /** Copies the proof. */
    public CosignRequest {
        proof = List.copyOf(proof);
    }

    /** Reads a request. @throws DaylightException where it is none */
    public static CosignRequest parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0 || text.length() > MOST_BYTES) {
            throw wrong("a proof, an empty line and a checkpoint, in at most " + MOST_BYTES + " bytes");
        }
        String[] lines = text.substring(0, end).split("\n", -1);
        if (!lines[0].matches("old (0|[1-9][0-9]{0,17})")) {
            throw wrong("a first line \"old SIZE\"");
        }
        if (lines.length - 1 > MOST_HASHES) {
            throw wrong("at most " + MOST_HASHES + " lines of proof");
        }
        List<Digest> proof = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            byte[] hash = Cosignature.base64(lines[i]);
            if (hash.length != 32) {
                throw wrong("base64 of 32 bytes in line " + (i + 1));
            }
            proof.add(Digest.ofHash(hash));
        }
        return new CosignRequest(
                Long.parseLong(lines[0].substring(4)), proof, Checkpoint.parse(text.substring(end + 2)));
    }

    private static DaylightException wrong(String expected) {
        return new DaylightException(
                "not a request to cosign: expected " + expected + "; `witness request` writes one");
    }

    /** Whether it shows that the checkpoint with this root and its old size is the beginning. */
    boolean continues(Digest oldRoot) {
        return old == checkpoint.size()
                ? proof.isEmpty() && oldRoot.equals(checkpoint.root())
                : new ConsistencyProof(old, checkpoint.size(), proof).holds(oldRoot, checkpoint.root());
    }

    /** The text to send. */
    public String text() {
        StringBuilder text = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(hash ->
                text.append(Base64.getEncoder().encodeToString(hash.bytes())).append('\n'));
        return text.append('\n').append(checkpoint.note()).toString();
    }
}
