// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import org.jspecify.annotations.Nullable;

/** Whether the page that a passage stands on is handed out with the edition. */
public sealed interface PreservedCopy {

    /**
     * The capture is part of the edition as {@code captures/ID.warc.gz}; the caller supplies its bytes.
     *
     * @param text the readable text, written beside it as {@code captures/ID.txt}, where wanted
     */
    record Included(@Nullable String text) implements PreservedCopy {}

    /**
     * The capture is not part of the edition.
     *
     * @param reason one sentence for the reader, such as "held by the monitor; it names private persons"
     */
    record Kept(String reason) implements PreservedCopy {}
}
