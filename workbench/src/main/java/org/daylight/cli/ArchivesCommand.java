// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.run.PublicArchives;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code archives}: whom a case asks for what is gone. */
@Command(
        name = "archives",
        mixinStandardHelpOptions = true,
        description = "Name the public archives that `capture --recover` asks; a case begins with none.",
        subcommands = {ArchivesCommand.Add.class, ArchivesCommand.All.class, ArchivesCommand.Remove.class},
        footer = {
            "",
            "Whoever is asked learns which pages this case looks for. Noted in the ledger",
            "as private fields. Known by its name alone: internet-archive. Others:",
            "  archives add museum --timemap https://archive.example/timemap/link/",
            "  archives add own --cdx http://HOST/web/cdx --replay http://HOST/web/"
        })
final class ArchivesCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification");
        }
        throw new ParameterException(spec.commandLine(), "say `archives add`, `archives list` or `archives remove`");
    }

    private static Workbench open(@Nullable ArchivesCommand archives) {
        return Cases.open(archives == null ? null : archives.daylight);
    }

    private static void print(Workbench workbench) {
        List<String> lines = new PublicArchives(workbench).list();
        lines.forEach(Output::line);
        if (lines.isEmpty()) {
            Output.progress("this case asks no public archive");
        }
    }

    /** {@code archives add}. */
    @Command(name = "add", mixinStandardHelpOptions = true, description = "Name an archive, or name it anew.")
    static final class Add implements Callable<Integer> {
        @ParentCommand
        private @Nullable ArchivesCommand archives;

        @Parameters(paramLabel = "NAME", description = "Lower-case letters, digits, dots and hyphens.")
        private String name = "";

        @Option(
                names = "--timemap",
                paramLabel = "PREFIX",
                description = "What stands before an address to ask for its TimeMap (RFC 7089, link-format).")
        private @Nullable String timemap;

        @Option(
                names = "--timegate",
                paramLabel = "PREFIX",
                description = "What stands before an address to ask its TimeGate; used where nothing else answers.")
        private @Nullable String timegate;

        @Option(names = "--cdx", paramLabel = "URL", description = "Its index server (Wayback CDX or pywb).")
        private @Nullable String cdx;

        @Option(
                names = "--replay",
                paramLabel = "PREFIX",
                description = "What stands before time and address to show a page; needed with --cdx.")
        private @Nullable String replay;

        @Override
        public Integer call() {
            try (Workbench workbench = open(archives)) {
                new PublicArchives(workbench).add(name, timemap, timegate, cdx, replay);
                print(workbench);
            }
            return 0;
        }
    }

    /** {@code archives list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "List them.")
    static final class All implements Callable<Integer> {
        @ParentCommand
        private @Nullable ArchivesCommand archives;

        @Override
        public Integer call() {
            try (Workbench workbench = open(archives)) {
                print(workbench);
            }
            return 0;
        }
    }

    /** {@code archives remove}. */
    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Ask an archive no more.")
    static final class Remove implements Callable<Integer> {
        @ParentCommand
        private @Nullable ArchivesCommand archives;

        @Parameters(paramLabel = "NAME", description = "As `archives list` shows it.")
        private String name = "";

        @Override
        public Integer call() {
            try (Workbench workbench = open(archives)) {
                new PublicArchives(workbench).remove(name);
                print(workbench);
            }
            return 0;
        }
    }
}
