// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.daylight.DaylightException;
import org.daylight.ledger.Database;
import org.daylight.search.SearchIndex;

/**
 * Rewrites the files of the database after a seal or an erasure, also where a crash came in between: the empty file
 * {@code expunge} in the case says that it is still to be done.
 */
final class Expunging {
    private final Path root;
    private final Path mark;
    private final Database database;

    Expunging(Path root, Database database) {
        this.root = root;
        mark = root.resolve("expunge");
        this.database = database;
    }

    boolean pending() {
        return Files.exists(mark);
    }

    /** To be called before anything is sealed or erased in the database. */
    void begin() {
        try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot write " + mark + ": " + CaseFolder.reason(e) + "; nothing was sealed", e);
        }
    }

    /**
     * Expunges, then takes the mark away. The index goes with what the database's files may still hold: it is made again
     * from masked text when it is next needed.
     */
    void end() {
        SearchIndex.remove(Searching.folder(root));
        database.expunge();
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot remove " + mark + ": " + CaseFolder.reason(e) + "; remove it by hand", e);
        }
    }
}
