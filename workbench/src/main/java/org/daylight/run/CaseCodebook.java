// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daylight.DaylightException;
import org.daylight.codebook.Codebook;
import org.jspecify.annotations.Nullable;

/** The codebook of a case, read when it is first asked for. Threads may share it. */
final class CaseCodebook {
    private static final long MOST_BYTES = 4_000_000;

    private final Path file;
    private @Nullable Codebook own;

    CaseCodebook(Path root) {
        file = file(root);
    }

    /** Where a codebook of one's own lies; need not be there. */
    static Path file(Path root) {
        return root.resolve("codebook").resolve("codebook.yaml");
    }

    synchronized Codebook get() {
        if (!Files.isRegularFile(file)) {
            return Codebook.shipped();
        }
        if (own == null) {
            own = Codebook.parse(String.valueOf(file.getFileName()), text(file));
        }
        return own;
    }

    /** The file was changed. */
    synchronized void forget() {
        own = null;
    }

    /** The text of a codebook. @throws DaylightException where it cannot be read or is no UTF-8 */
    static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new DaylightException(file + " has more than " + MOST_BYTES + " bytes; no codebook has");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new DaylightException(file + " is not UTF-8; save it as UTF-8", e);
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + ": " + CaseFolder.reason(e), e);
        }
    }
}
