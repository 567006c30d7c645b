// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.daylight.DaylightException;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Database;
import org.daylight.ledger.Folders;

/**
 * Moves the database of a case from its folder to PostgreSQL, or back: every row as it is, so that the ledger keeps its
 * root. The old one is removed, for what is erased later must be erased everywhere.
 *
 * <p>At any moment {@code case.json} names the one that is whole; a note beside it names the other one until that is gone,
 * and whoever opens the case after a crash removes it.
 */
public final class Moving {
    private static final String NOTE = "moving.txt";

    private Moving() {}

    /**
     * A case that was moved.
     *
     * @param events of its ledger
     * @param root hash of its ledger, the same in both
     */
    public record Moved(long events, String root) {}

    /**
     * Moves a case that no process has open.
     *
     * @param store {@code sqlite}, or a JDBC address of PostgreSQL
     * @throws DaylightException where the case lies there already, something else does, or it cannot be copied; it stays
     *     where it is then
     */
    public static Moved move(Path root, String store, Consumer<String> progress) {
        CaseFolder from = CaseFolder.at(root);
        if (from.store().equals(store)) {
            throw new DaylightException("the case lies there already; nothing was moved");
        }
        CaseFolder to = from.in(store);
        if (from.isSqlite() == to.isSqlite()) {
            throw new DaylightException(
                    "move the case into its folder first (--database sqlite), and from there on; nothing was moved");
        }
        // Whatever a crash left is repaired before anything is copied.
        Moved before = head(root);
        if (to.isSqlite() && Files.exists(to.sqliteFile())) {
            throw new DaylightException(
                    to.sqliteFile() + " stands there already; put it away first; nothing was moved");
        }
        from.locked(() -> {
            copy(from, to, progress);
            return to;
        });
        Moved after = head(root);
        if (!after.equals(before)) {
            throw new DaylightException("the ledger had the head " + before + " and has " + after + "; run verify");
        }
        return after;
    }

    private static Moved head(Path root) {
        try (Workbench workbench = Workbench.open(root)) {
            Checkpoint head = workbench.ledger().checkpoint();
            return new Moved(head.size(), head.root().hex());
        }
    }

    private static void copy(CaseFolder from, CaseFolder to, Consumer<String> progress) {
        Path note = from.root().resolve(NOTE);
        try (Database old = from.database();
                Database target = to.newDatabase()) {
            if (!target.isEmpty()) {
                throw new DaylightException("that database holds this case already; nothing was moved");
            }
            Files.writeString(note, from.store() + "\n" + to.store() + "\n");
            Folders.force(from.root());
            try {
                progress.accept("copying the database");
                old.moveTo(target);
                to.replace();
            } catch (DaylightException | IOException e) {
                target.remove();
                Files.delete(note);
                throw e;
            }
            progress.accept("removing the old one");
            old.remove();
            Files.delete(note);
        } catch (IOException e) {
            throw new DaylightException(
                    "the case cannot be moved: " + CaseFolder.reason(e) + "; it lies where case.json says", e);
        }
    }

    /** Removes what a move left that was interrupted: whichever database case.json does not name. A sentence for it. */
    static List<String> repair(CaseFolder folder) {
        Path note = folder.root().resolve(NOTE);
        if (!Files.exists(note)) {
            return List.of();
        }
        try {
            List<String> sentences = new ArrayList<>();
            for (String store : Files.readAllLines(note)) {
                if (!store.equals(folder.store())) {
                    folder.in(store).newDatabase().remove();
                    sentences.add("what an interrupted move left was removed: " + store.replaceFirst("\\?.*", ""));
                }
            }
            Files.delete(note);
            return sentences;
        } catch (IOException | DaylightException e) {
            return List.of(
                    "what an interrupted move left is still there: " + e.getMessage() + "; the next start tries again");
        }
    }
}
