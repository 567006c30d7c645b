// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.concurrent.Callable;
import org.daylight.run.Imprinting;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code settings}: what every edition of the case says of itself. */
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        description = "Show or set what every edition says of itself: whom to write to, and the licence of its data.",
        subcommands = {SettingsCommand.Contact.class, SettingsCommand.Licence.class})
final class SettingsCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        try (Workbench workbench = Cases.open(daylight)) {
            Imprinting imprinting = new Imprinting(workbench);
            if (json) {
                Output.json(Output.object(
                        "contact", imprinting.contact().orElse(null),
                        "licence", imprinting.licence().orElse(null)));
            } else {
                Output.line(
                        "contact  "
                                + imprinting
                                        .contact()
                                        .orElse(
                                                "nobody yet; `publish` waits for `daylight settings contact \"NAME, ADDRESS\"`"));
                Output.line("licence  "
                        + imprinting
                                .licence()
                                .orElse(
                                        "none: nobody may use the data beyond what the law allows anyway; CC-BY-4.0 lets"
                                                + " everybody, with your name: `daylight settings licence CC-BY-4.0`"));
            }
        }
        return 0;
    }

    private @Nullable Daylight daylight() {
        return daylight;
    }

    /** {@code settings contact}. */
    @Command(
            name = "contact",
            mixinStandardHelpOptions = true,
            description = "Name whom somebody writes to who finds an error in an edition or is harmed by it.")
    static final class Contact implements Callable<Integer> {
        @ParentCommand
        private @Nullable SettingsCommand settings;

        @Parameters(paramLabel = "CONTACT", description = "A name and an address, such as an e-mail address.")
        private String contact = "";

        @Override
        public Integer call() {
            try (Workbench workbench = Cases.open(settings == null ? null : settings.daylight())) {
                new Imprinting(workbench).contact(contact);
                Output.line("every edition from now on says: " + contact.strip());
            }
            return 0;
        }
    }

    /** {@code settings licence}. */
    @Command(
            name = "licence",
            mixinStandardHelpOptions = true,
            description = "Give the licence under which the data of editions may be used; none takes it back.")
    static final class Licence implements Callable<Integer> {
        @ParentCommand
        private @Nullable SettingsCommand settings;

        @Parameters(paramLabel = "ID", description = "An identifier of SPDX, such as CC-BY-4.0, or none.")
        private String licence = "";

        @Override
        public Integer call() {
            try (Workbench workbench = Cases.open(settings == null ? null : settings.daylight())) {
                Imprinting imprinting = new Imprinting(workbench);
                imprinting.licence(licence);
                Output.line("licence of the data from now on: "
                        + imprinting.licence().orElse("none"));
            }
            return 0;
        }
    }
}
