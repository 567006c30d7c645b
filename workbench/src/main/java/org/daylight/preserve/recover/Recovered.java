// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.recover;

import java.time.Instant;
import org.daylight.preserve.Fetched;

/**
 * A page as a public archive gave it.
 *
 * @param fetched the exchange with the archive
 * @param original what was sought
 * @param archive whose capture it is
 * @param time when that archive captured it, by its own word
 * @param raw whether the bytes are those that the archive received; else as it shows them, with changes of its own
 */
public record Recovered(Fetched fetched, String original, String archive, Instant time, boolean raw) {}
