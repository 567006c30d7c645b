// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code export}: hands matter out of the case, one sub-command a form. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Hand things out of the case. What leaves is noted in the ledger.",
        subcommands = {
            ExportBundleCommand.class,
            ExportWaczCommand.class,
            ExportReferencesCommand.Csl.class,
            ExportReferencesCommand.Ris.class,
            ExportDataCommand.Ftm.class,
            ExportDataCommand.Table.class,
            ExportDataCommand.Annotations.class,
            ExportDataCommand.GeoJson.class
        })
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Spec
    private @Nullable CommandSpec spec;

    /** The program that this is a command of. */
    @Nullable
    Daylight daylight() {
        return daylight;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification");
        }
        throw new ParameterException(
                spec.commandLine(),
                "name what to export: " + String.join(", ", spec.subcommands().keySet()));
    }
}
