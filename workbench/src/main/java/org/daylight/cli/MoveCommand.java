// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.run.Moving;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code daylight move}: the database of a case to PostgreSQL, or back into its folder. */
@Command(
        name = "move",
        mixinStandardHelpOptions = true,
        description = "Move the database of the case to PostgreSQL, or back into its folder.",
        footer = {
            "",
            "The ledger keeps its root. The old database is removed: what is erased later must be erased everywhere.",
            "No other process may have the case open. Make a backup first."
        })
final class MoveCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Option(
            names = "--database",
            required = true,
            paramLabel = "JDBC|sqlite",
            description = "jdbc:postgresql://HOST/DB?user=USER, or sqlite for a file in the case's folder.")
    private String database = "";

    @Override
    public Integer call() {
        if (!database.equals("sqlite")) {
            server(database);
        }
        Moving.Moved moved = Moving.move(Cases.folder(daylight), database, Output::progress);
        Output.line("The case lies in " + (database.equals("sqlite") ? "case.db" : database.replaceFirst("\\?.*", ""))
                + " now: " + Columns.many(moved.events(), "event") + ", root " + moved.root());
        Output.progress("Next: daylight verify");
        return 0;
    }

    /** @throws DaylightException where this is no address of PostgreSQL */
    static void server(String database) {
        if (!database.startsWith("jdbc:postgresql:")) {
            throw new DaylightException("--database takes an address that begins with jdbc:postgresql:, found "
                    + database.replaceFirst("\\?.*", ""));
        }
    }
}
