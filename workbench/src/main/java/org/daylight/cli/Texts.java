// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/** Small files that people pass to each other: read within bounds, never written over. */
final class Texts {
    private Texts() {}

    /** The bytes of a file. @throws DaylightException where it cannot be read or has more than `most` bytes */
    static byte[] bytes(Path file, int most) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new DaylightException(file + " has more than " + most + " bytes; it is not what is asked for");
            }
            return bytes;
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + ": " + Failures.reason(e), e);
        }
    }

    /** Writes a new file. @throws DaylightException where it exists or cannot be written */
    static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (java.nio.file.FileAlreadyExistsException e) {
            throw new DaylightException(file + " exists already; name another file", e);
        } catch (IOException e) {
            throw new DaylightException("cannot write " + file + ": " + Failures.reason(e), e);
        }
    }

    /** Writes a new file, or prints where none is named; no character is changed. */
    static void out(@Nullable Path file, String text) {
        if (file == null) {
            Output.OUT.print(text);
            Output.OUT.flush();
        } else {
            write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            Output.progress("written to " + file);
        }
    }
}
