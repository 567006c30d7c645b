// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.publish.Edition;
import org.daylight.publish.EditionBuilder;
import org.daylight.publish.EditionInput;
import org.daylight.register.Register;
import org.jspecify.annotations.Nullable;

/** Freezes the register at a position of the ledger into a numbered, signed edition. */
public final class Publishing {
    private final Workbench workbench;

    /** Publishes from this case. */
    public Publishing(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * An edition that was published.
     *
     * @param number of the edition, from 1
     * @param edition its folder and manifest
     * @param event where the ledger says so
     */
    public record Published(int number, Edition edition, Event event) {}

    /**
     * Builds the next edition and notes it in the ledger.
     *
     * @param title on its cover
     * @param out where to put it; null for {@code editions/N} in the case
     * @throws DaylightException where a name would leak; nothing is left behind then
     */
    public Published publish(String title, @Nullable Path out) {
        int number = workbench.register().editions().stream()
                        .mapToInt(Register.MadeEdition::number)
                        .max()
                        .orElse(0)
                + 1;
        Path kept = workbench.folder().editions().resolve(Integer.toString(number));
        Path folder = out == null ? kept : out;
        EditionView view = new EditionView(workbench);
        EditionInput input = view.input(number, title);
        Edition edition;
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            edition = new EditionBuilder(
                            text -> workbench.ledger().signatureLine(text),
                            capture -> Files.newInputStream(workbench
                                    .folder()
                                    .root()
                                    .resolve(workbench
                                            .register()
                                            .capture(capture)
                                            .orElseThrow()
                                            .file())),
                            view.forbidden())
                    .build(input, folder);
        } catch (IOException e) {
            throw new DaylightException("cannot publish to " + folder + ": " + CaseFolder.reason(e), e);
        }
        Event event = workbench
                .append(List.of(new Draft(
                        EventKind.EDITION,
                        Map.of(
                                "number", (long) number,
                                "position", input.ledgerPosition(),
                                "manifestSha256", edition.manifest().hex()),
                        Map.of("title", title))))
                .getFirst();
        return new Published(number, edition, event);
    }
}
