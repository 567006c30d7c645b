// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.daylight.DaylightException;

/** Says what keeps a file from being written or read, and what to do. */
final class Trouble {
    private Trouble() {}

    /** After everything half-made has been taken away again. */
    static DaylightException writing(Path file, IOException e) {
        String nothing = ": nothing was half-made";
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("not enough space")) {
            return new DaylightException(
                    "cannot write " + file + ": no space left; free some and run again" + nothing, e);
        }
        if (message.contains("quota exceeded") || message.contains("file too large")) {
            return new DaylightException(
                    "cannot write " + file + ": more than this system allows; raise the limit and run again" + nothing,
                    e);
        }
        if (e instanceof AccessDeniedException
                || message.contains("permission denied")
                || message.contains("not permitted")
                || message.contains("read-only")) {
            return new DaylightException(
                    "cannot write " + file + ": not allowed; change the folder's permissions and run again" + nothing,
                    e);
        }
        return new DaylightException("cannot write " + file + ": " + reason(e) + nothing, e);
    }

    static DaylightException reading(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new DaylightException("cannot read " + file + ": there is no such file", e);
        }
        if (e instanceof AccessDeniedException) {
            return new DaylightException("cannot read " + file + ": not allowed; change its permissions", e);
        }
        return new DaylightException("cannot read " + file + ": " + reason(e), e);
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return String.valueOf(reason).replaceAll("\\p{Cntrl}+", " ");
    }
}
