// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.publish.Block;
import org.daylight.publish.Slot;
import org.daylight.publish.narrative.Problem;
import org.daylight.register.NarrativeBlocks;
import org.daylight.run.Narratives;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code narrative}: what the monitor writes around the register. */
@Command(
        name = "narrative",
        mixinStandardHelpOptions = true,
        description = "Write the text of the next edition: Markdown whose values are references into the register.",
        footer = {
            "",
            "References stand between double braces and keep their footnotes: {{IE-1.status}} {{IE-1.operator by \"Ministry\"}}"
                    + " {{FIGURE-1.stations.date}} {{quote k0123456789abcdef}} {{count presences where host=IE}}"
                    + " {{edition.date}}. A number that is typed by hand is refused; the monitor's own is marked:"
                    + " {{own: 12 doors, because we counted them on the pictures}}."
        },
        subcommands = {
            NarrativeCommand.ListBlocks.class,
            NarrativeCommand.SetBlock.class,
            NarrativeCommand.Show.class,
            NarrativeCommand.Check.class
        })
final class NarrativeCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Override
    public Integer call() {
        ListBlocks list = new ListBlocks();
        list.narrative = this;
        return list.call();
    }

    private static Workbench open(@Nullable NarrativeCommand command) {
        if (command == null) {
            throw new IllegalStateException("picocli sets the parent command");
        }
        return Cases.open(command.daylight);
    }

    /** {@code narrative list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List the places of a report and what stands there.")
    static final class ListBlocks implements Callable<Integer> {
        @ParentCommand
        private @Nullable NarrativeCommand narrative;

        @Option(names = "--json", description = "Print one JSON object a block.")
        private boolean json;

        @Override
        public Integer call() {
            try (Workbench workbench = open(narrative)) {
                Narratives narratives = new Narratives(workbench);
                for (Slot slot : Slot.values()) {
                    Block block = narratives.block(slot).orElse(null);
                    if (json) {
                        if (block != null) {
                            Output.json(object(block));
                        }
                    } else {
                        Output.line(slot.code()
                                + (block == null
                                        ? "  (nothing)"
                                        : "  event " + block.event() + ", "
                                                + block.text().length() + " characters"));
                    }
                }
            }
            return 0;
        }

        private static Map<String, Object> object(Block block) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("slot", block.slot().code());
            object.put("event", block.event());
            object.put("text", block.text());
            return object;
        }
    }

    /** {@code narrative set}. */
    @Command(
            name = "set",
            mixinStandardHelpOptions = true,
            description =
                    "Keep a new version of a block. Earlier ones stay in the ledger; `daylight decisions undo EVENT`"
                            + " brings the one before back. An empty file takes the block away.")
    static final class SetBlock implements Callable<Integer> {
        @ParentCommand
        private @Nullable NarrativeCommand narrative;

        @Parameters(index = "0", paramLabel = "SLOT", description = "Where in the report (`daylight narrative list`).")
        private String slot = "";

        @Parameters(index = "1", paramLabel = "FILE", description = "Markdown in UTF-8; - reads standard input.")
        private String file = "";

        @Override
        public Integer call() {
            Slot place = Slot.of(slot);
            String text = text(file);
            try (Workbench workbench = open(narrative)) {
                Narratives narratives = new Narratives(workbench);
                Event event = narratives.write(place, text);
                Output.line("kept, event " + event.seq());
                List<Problem> problems =
                        narratives.block(place).map(narratives::problems).orElse(List.of());
                problems.forEach(p -> Output.progress(word(p) + p));
                return problems.stream().anyMatch(Problem::refused) ? 1 : 0;
            }
        }

        private static String text(String file) {
            try {
                byte[] bytes = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(java.nio.ByteBuffer.wrap(bytes))
                        .toString();
            } catch (IOException e) {
                throw new DaylightException("cannot read " + file + " as UTF-8: " + e.getMessage(), e);
            }
        }
    }

    /** {@code narrative show}. */
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Print a block, or its versions.")
    static final class Show implements Callable<Integer> {
        @ParentCommand
        private @Nullable NarrativeCommand narrative;

        @Parameters(paramLabel = "SLOT", description = "Where in the report.")
        private String slot = "";

        @Option(names = "--versions", description = "List every version, the newest first.")
        private boolean versions;

        @Override
        public Integer call() {
            Slot place = Slot.of(slot);
            try (Workbench workbench = open(narrative)) {
                List<NarrativeBlocks.Version> all = new Narratives(workbench).versions(place);
                if (versions) {
                    all.forEach(v -> Output.line("event " + v.event() + "  " + Instant.ofEpochMilli(v.time()) + "  by "
                            + v.actor() + "  " + state(v)));
                    return 0;
                }
                NarrativeBlocks.Version standing = all.stream()
                        .filter(NarrativeBlocks.Version::holds)
                        .findFirst()
                        .orElse(null);
                if (standing == null
                        || standing.text() == null
                        || standing.text().isBlank()) {
                    Output.progress("nothing stands there; `daylight narrative set " + place.code() + " FILE`");
                } else {
                    Output.line(standing.text());
                }
            }
            return 0;
        }

        private static String state(NarrativeBlocks.Version v) {
            String text = v.text();
            return (text == null ? "erased" : text.isBlank() ? "taken away" : text.length() + " characters")
                    + (v.holds() ? "" : ", undone");
        }
    }

    /** {@code narrative check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Say what stands in the way of publishing the blocks, with line and column.",
            exitCodeListHeading = "%nExit code: ",
            exitCodeList = {"0:an edition can be built with them", "1:something must be mended"})
    static final class Check implements Callable<Integer> {
        @ParentCommand
        private @Nullable NarrativeCommand narrative;

        @Override
        public Integer call() {
            try (Workbench workbench = open(narrative)) {
                Narratives narratives = new Narratives(workbench);
                List<Problem> problems = narratives.problems();
                problems.forEach(p -> Output.line(word(p) + p));
                if (problems.isEmpty()) {
                    Output.progress(narratives.blocks().size() + " blocks, nothing to mend");
                }
                return problems.stream().anyMatch(Problem::refused) ? 1 : 0;
            }
        }
    }

    private static String word(Problem p) {
        return p.refused() ? "" : "look at ";
    }
}
