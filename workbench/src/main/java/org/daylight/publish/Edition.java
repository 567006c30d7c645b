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
 * @param printed whether its report stands there as a PDF file too
 * @param leakTest what the leak test went through
 */
public record Edition(Path folder, Digest manifest, int files, int passages, Printed printed, Outcome leakTest) {
    /** The same edition, standing in another folder. */
    public Edition at(Path other) {
        return new Edition(other, manifest, files, passages, printed, leakTest);
    }
}
