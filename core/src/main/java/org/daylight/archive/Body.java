// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import org.jspecify.annotations.Nullable;

/** The content-decoded body of a response, or why there is none. */
public sealed interface Body {
    /** The decoded bytes. */
    final class Bytes implements Body {
        private final byte[] bytes;
        private final @Nullable String warning;

        Bytes(byte[] bytes, @Nullable String warning) {
            this.bytes = bytes;
            this.warning = warning;
        }

        /** The bytes; not copied, not to be written to. */
        public byte[] bytes() {
            return bytes;
        }

        /** What is doubtful, such as "the gzip data ends early", or null. */
        public @Nullable String warning() {
            return warning;
        }
    }

    /**
     * The body could not be decoded within the limits.
     *
     * @param reason one line, in lower case: "larger than 67108864 bytes", "content-encoding br has no decoder here"
     */
    record Unread(String reason) implements Body {}
}
