// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.io.IOException;

/** Why a file could not be read, in words. */
final class Failures {
    private Failures() {}

    static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException missing -> "no such file";
            case java.nio.file.AccessDeniedException denied -> "permission denied";
            default ->
                String.valueOf(e.getMessage()).contains("Is a directory")
                        ? "it is a folder; name the files in it"
                        : String.valueOf(e.getMessage());
        };
    }
}
