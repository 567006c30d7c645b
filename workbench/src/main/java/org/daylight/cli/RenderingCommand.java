// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.register.Renderings;
import org.daylight.run.DueForm;
import org.daylight.run.Translating;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rendering}: translations of passages. */
@Command(
        name = "rendering",
        mixinStandardHelpOptions = true,
        description = "Keep translations of passages, with who or what made them and who checked them.",
        footer = {
            "",
            "A rendering stands beside the words and never in their place. Where the words hide a name, write █ for it in the "
                    + "rendering too."
        },
        subcommands = {RenderingCommand.Add.class, RenderingCommand.Check.class, RenderingCommand.ListRenderings.class})
final class RenderingCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Override
    public Integer call() {
        ListRenderings list = new ListRenderings();
        list.rendering = this;
        return list.call();
    }

    private static Workbench open(@Nullable RenderingCommand command) {
        if (command == null) {
            throw new IllegalStateException("picocli sets the parent command");
        }
        return Cases.open(command.daylight);
    }

    /** {@code rendering add}. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Add a translation of the words that an accepted claim rests on.")
    static final class Add implements Callable<Integer> {
        @ParentCommand
        private @Nullable RenderingCommand rendering;

        @Parameters(paramLabel = "CLAIM", description = "The accepted claim.")
        private String claim = "";

        @Option(names = "--text", paramLabel = "TEXT", required = true, description = "The translation.")
        private String text = "";

        @Option(
                names = "--lang",
                paramLabel = "TAG",
                defaultValue = "en",
                description = "Its language (default: ${DEFAULT-VALUE}).")
        private String lang = "en";

        @Option(
                names = "--engine",
                paramLabel = "NAME",
                description = "The program that translated; without it, you did.")
        private @Nullable String engine;

        @Option(names = "--engine-version", paramLabel = "VERSION", description = "The version of that program.")
        private @Nullable String engineVersion;

        @Override
        public Integer call() {
            if ((engine == null) != (engineVersion == null)) {
                throw new DaylightException("--engine and --engine-version go together");
            }
            Renderings.Engine by =
                    engine == null || engineVersion == null ? null : new Renderings.Engine(engine, engineVersion);
            try (Workbench workbench = open(rendering)) {
                Event event = new Translating(workbench).add(ReplyCommand.claim(claim), lang, by, text);
                Output.line("kept, rendering " + event.seq() + "; another person checks it with: daylight rendering"
                        + " check " + event.seq());
            }
            return 0;
        }
    }

    /** {@code rendering check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Say that a translation is right, or refuse it. Nobody checks a translation of their own.")
    static final class Check implements Callable<Integer> {
        @ParentCommand
        private @Nullable RenderingCommand rendering;

        @Parameters(paramLabel = "RENDERING", description = "The rendering, by its event.")
        private long event;

        @Option(names = "--refuse", description = "It is wrong: show it no more.")
        private boolean refuse;

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept as a private field.")
        private String reason = "";

        @Override
        public Integer call() {
            if (refuse && reason.isBlank()) {
                throw new DaylightException("say why it is refused: --reason TEXT");
            }
            try (Workbench workbench = open(rendering)) {
                Event made = new Translating(workbench).check(event, !refuse, reason);
                Output.line((refuse ? "refused" : "checked") + ", event " + made.seq());
            }
            return 0;
        }
    }

    /** {@code rendering list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "List translations beside the words.")
    static final class ListRenderings implements Callable<Integer> {
        @ParentCommand
        private @Nullable RenderingCommand rendering;

        @Option(names = "--unchecked", description = "Only those that nobody checked.")
        private boolean unchecked;

        @Option(names = "--json", description = "Print one JSON object a rendering.")
        private boolean json;

        @Override
        public Integer call() {
            try (Workbench workbench = open(rendering)) {
                List<Translating.Shown> all = new Translating(workbench)
                        .all().stream()
                                .filter(s -> !unchecked || s.rendering().check() == null)
                                .toList();
                if (all.isEmpty()) {
                    Output.progress("no rendering" + (unchecked ? " waits for a checker" : " yet")
                            + "; `daylight rendering add CLAIM --lang en --text TEXT` keeps one");
                }
                all.forEach(this::print);
            }
            return 0;
        }

        private void print(Translating.Shown s) {
            Renderings.Check check = s.rendering().check();
            if (json) {
                Output.json(DueForm.rendering(s));
            } else {
                String refused = check != null && check.verdict().equals(Renderings.REFUSED)
                        ? ", refused by " + check.actor()
                        : "";
                Output.line("rendering " + s.view().event() + "  “" + s.original() + "”");
                Output.line("    " + DueLines.rendering(s.view()) + refused);
            }
        }
    }
}
