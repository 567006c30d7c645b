// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.daylight.DaylightException;

/**
 * A folder inside the case where something lies for as long as it is worked on: what a case holds is laid nowhere else, not
 * even for a moment. It goes when it is closed, and where the program is ended before that, at the next start.
 */
public final class Aside implements AutoCloseable {
    private final HalfMade made;
    private final Path folder;

    private Aside(HalfMade made, Path folder) {
        this.made = made;
        this.folder = folder;
    }

    /**
     * A new folder, empty.
     *
     * @param what lies there, in one word; it becomes part of the folder's name
     * @throws DaylightException where the case cannot be written to
     */
    public static Aside in(Workbench workbench, String what) {
        Path place = workbench.folder().root().resolve(HalfMade.FOLDER).resolve(what + "-" + UUID.randomUUID());
        HalfMade made = HalfMade.begin(workbench, place, ".building");
        try {
            return new Aside(made, Files.createDirectory(BackupFile.beside(place, ".building")));
        } catch (IOException e) {
            made.close();
            throw new DaylightException(
                    "cannot write to the case: " + CaseFolder.reason(e) + "; see that the disk has room", e);
        }
    }

    /** Where it lies. */
    public Path folder() {
        return folder;
    }

    /** Removes the folder with all that lies in it. @throws DaylightException where it cannot be; the next start tries again */
    @Override
    public void close() {
        made.close();
    }
}
