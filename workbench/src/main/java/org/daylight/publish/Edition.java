// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.nio.file.Path;
import org.daylight.Digest;
import org.daylight.publish.leak.Outcome;

/**
 * An edition that was written.
 *
 * @param folder where it stands
 * @param manifest SHA-256 of its {@code edition.json}, which names every other file
 * @param files how many files it has
 * @param passages how many passages it prints
 * @param leakTest what the leak test went through
 */
public record Edition(Path folder, Digest manifest, int files, int passages, Outcome leakTest) {}
