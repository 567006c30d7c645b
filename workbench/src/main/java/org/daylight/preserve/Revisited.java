// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.time.Instant;
import org.daylight.Digest;

/**
 * A visit that brought nothing new, as it lies in the archive.
 *
 * @param file relative to the case folder, with forward slashes
 * @param fileDigest SHA-256 of the stored bytes
 * @param length bytes
 * @param offset of the revisit record, bytes
 * @param time of the visit
 * @param status 304 where the server said so; else that of an answer with the same payload
 * @param earlier the record whose payload it was
 * @param collecting how it came about
 */
public record Revisited(
        String file,
        Digest fileDigest,
        long length,
        long offset,
        Instant time,
        int status,
        Earlier earlier,
        Collecting collecting) {}
