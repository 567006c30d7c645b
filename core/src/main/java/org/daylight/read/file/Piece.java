// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import org.daylight.Block;
import org.daylight.Place;
import org.jspecify.annotations.Nullable;

/**
 * One block of a file's text.
 *
 * @param type what it is
 * @param text its words on one line; cells of a table's row are parted by tabs
 * @param place where it stands; null where the format has no pages
 */
public record Piece(Block.Type type, String text, @Nullable Place place) {
    /** A block of a format without pages. */
    public Piece(Block.Type type, String text) {
        this(type, text, null);
    }
}
