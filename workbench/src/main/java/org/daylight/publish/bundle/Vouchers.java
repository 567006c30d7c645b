// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import java.time.Instant;
import java.util.List;
import org.daylight.Digest;
import org.daylight.ledger.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * Who beside the maker vouches for the ledger: colleagues that cosigned a checkpoint, authorities that timestamped one.
 *
 * @param witnesses cosignatures
 * @param timestamps RFC 3161 responses
 * @param earlier the checkpoints that they vouch for, each with its way to the bundle's own
 */
public record Vouchers(List<Witness> witnesses, List<Timestamp> timestamps, List<Earlier> earlier) {
    /** Nobody does. */
    public static final Vouchers NOBODY = new Vouchers(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Vouchers {
        witnesses = List.copyOf(witnesses);
        timestamps = List.copyOf(timestamps);
        earlier = List.copyOf(earlier);
    }

    /**
     * A cosignature (C2SP tlog-cosignature).
     *
     * @param name of the witness
     * @param key its verifier key, as signed notes write it
     * @param size of the checkpoint that was cosigned
     * @param event that recorded it
     * @param time that the witness states
     * @param line the signature line, {@code "— name base64\n"}
     */
    public record Witness(String name, String key, long size, long event, Instant time, String line) {}

    /**
     * A timestamp (RFC 3161) over the bytes of one checkpoint.
     *
     * @param authority as the maker calls it
     * @param roots certificates in PEM that the maker trusts for it
     * @param policy object identifier
     * @param size of the checkpoint
     * @param event that recorded it
     * @param time that the authority states
     * @param response the whole response, DER, in hexadecimal digits
     * @param renews the event of the timestamp that this one renews
     */
    public record Timestamp(
            String authority,
            @Nullable String roots,
            String policy,
            long size,
            long event,
            Instant time,
            String response,
            @Nullable Long renews) {}

    /**
     * A checkpoint that somebody vouches for.
     *
     * @param checkpoint as it was signed
     * @param path its consistency proof to the bundle's checkpoint
     */
    public record Earlier(Checkpoint checkpoint, List<Digest> path) {
        /** Copies the path. */
        public Earlier {
            path = List.copyOf(path);
        }
    }
}
