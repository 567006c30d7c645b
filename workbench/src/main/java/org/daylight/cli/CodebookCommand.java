// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.codebook.Code;
import org.daylight.codebook.Codebook;
import org.daylight.codebook.Kind;
import org.daylight.codebook.Property;
import org.daylight.codebook.Vocabulary;
import org.daylight.run.CodebookSetting;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code codebook}: what a case registers, and in which words. */
@Command(
        name = "codebook",
        mixinStandardHelpOptions = true,
        description = "List the kinds and vocabularies of the case's codebook, show one, check or use a file.",
        subcommands = {
            CodebookCommand.ListAll.class,
            CodebookCommand.Show.class,
            CodebookCommand.Print.class,
            CodebookCommand.Check.class,
            CodebookCommand.Use.class
        })
final class CodebookCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Override
    public Integer call() {
        ListAll list = new ListAll();
        list.parent = this;
        return list.call();
    }

    /** The codebook of the case; where no case is named and none is there, the one that ships with the program. */
    private static Codebook codebook(@Nullable CodebookCommand command) {
        Daylight daylight = command == null ? null : command.daylight;
        if (daylight == null
                || (!daylight.caseNamed()
                        && !java.nio.file.Files.exists(daylight.caseFolder().resolve("case.json")))) {
            return Codebook.shipped();
        }
        try (Workbench workbench = Cases.open(daylight)) {
            return workbench.codebook();
        }
    }

    /** {@code codebook list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "List kinds and vocabularies.")
    static final class ListAll implements Callable<Integer> {
        @ParentCommand
        private @Nullable CodebookCommand parent;

        @Option(names = "--json", description = "Print one JSON object a kind and a vocabulary.")
        private boolean json;

        @Override
        public Integer call() {
            Codebook codebook = codebook(parent);
            if (!json) {
                Output.line(codebook.title().own() + "  (" + codebook.name() + ", version " + codebook.version() + ")");
                Output.line("");
            }
            for (Kind k : codebook.kinds()) {
                if (json) {
                    Output.json(Output.object(
                            "kind", k.code(),
                            "label", k.label().byLanguage(),
                            "definition", k.definition(),
                            "properties",
                                    k.properties().stream().map(Property::code).toList()));
                } else {
                    Output.line(Columns.pad(k.code(), 14) + k.definition());
                }
            }
            if (!json) {
                Output.line("");
            }
            for (Vocabulary v : codebook.vocabularies()) {
                if (json) {
                    Output.json(Output.object(
                            "vocabulary", v.name(),
                            "label", v.label().byLanguage(),
                            "definition", v.definition(),
                            "source", v.source(),
                            "codes", v.codes().stream().map(Code::code).toList()));
                } else {
                    Output.line(Columns.pad(v.name(), 22) + v.codes().size() + " codes  " + v.definition());
                }
            }
            return 0;
        }
    }

    /** {@code codebook show}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Show the properties of a kind, or the codes of a vocabulary.")
    static final class Show implements Callable<Integer> {
        @ParentCommand
        private @Nullable CodebookCommand parent;

        @Parameters(
                paramLabel = "NAME",
                description = "A kind such as presence, or a vocabulary such as presence.kind.")
        private String name = "";

        @Option(names = "--json", description = "Print one JSON object a property or code.")
        private boolean json;

        @Override
        public Integer call() {
            Codebook codebook = codebook(parent);
            Kind kind = codebook.kind(name).orElse(null);
            Vocabulary vocabulary = codebook.vocabulary(name).orElse(null);
            if (kind == null && vocabulary == null) {
                throw new DaylightException(
                        "the codebook has no kind and no vocabulary \"" + name + "\"; `daylight codebook` lists them");
            }
            if (kind != null) {
                kind.properties().forEach(p -> property(kind, p));
            } else if (vocabulary != null) {
                vocabulary.codes().forEach(c -> code(vocabulary, c));
            }
            return 0;
        }

        private void property(Kind kind, Property p) {
            String values =
                    p.vocabulary() == null ? p.values().name().toLowerCase(java.util.Locale.ROOT) : p.vocabulary();
            if (json) {
                Output.json(Output.object(
                        "kind", kind.code(),
                        "property", p.code(),
                        "label", p.label().byLanguage(),
                        "definition", p.definition(),
                        "values", values,
                        "one", p.one(),
                        "dated", p.dated(),
                        "reviewers", p.reviewers()));
            } else {
                Output.line(Columns.pad(p.code(), 24)
                        + Columns.pad(values, 20)
                        + p.definition()
                        + (p.one() ? "  [one value]" : "")
                        + (p.dated() ? "  [dated]" : "")
                        + (p.reviewers() > 1 ? "  [two reviewers]" : ""));
            }
        }

        private void code(Vocabulary vocabulary, Code c) {
            if (json) {
                Output.json(Output.object(
                        "vocabulary", vocabulary.name(),
                        "code", c.code(),
                        "label", c.label().byLanguage(),
                        "definition", c.definition(),
                        "source", c.source(),
                        "coarse", c.coarse(),
                        "supersededBy", c.supersededBy(),
                        "reviewers", c.reviewers(),
                        "words", c.words()));
            } else {
                Output.line(Columns.pad(c.code(), 32) + c.label().own() + ": " + c.definition()
                        + (c.coarse() == null ? "" : "  → " + c.coarse())
                        + (c.supersededBy() == null ? "" : "  [superseded by " + c.supersededBy() + "]")
                        + (c.reviewers() > 1 ? "  [two reviewers]" : ""));
            }
        }
    }

    /** {@code codebook print}. */
    @Command(
            name = "print",
            mixinStandardHelpOptions = true,
            description = "Print the codebook that ships with Daylight as YAML, to begin one's own from.")
    static final class Print implements Callable<Integer> {
        @Override
        public Integer call() {
            Texts.out(null, Codebook.shippedText());
            return 0;
        }
    }

    /** {@code codebook check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Check a file; what is wrong is said with its line.")
    static final class Check implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "A codebook in YAML.")
        private Path file = Path.of("codebook.yaml");

        @Override
        public Integer call() {
            Codebook codebook = CodebookSetting.read(file);
            Output.line("sound: " + codebook.name() + ", version " + codebook.version() + ", "
                    + codebook.kinds().size() + " kinds, "
                    + codebook.vocabularies().size() + " vocabularies");
            return 0;
        }
    }

    /** {@code codebook use}. */
    @Command(
            name = "use",
            mixinStandardHelpOptions = true,
            description =
                    "Let the case register by this codebook from now on; it must have every code that the one before has.")
    static final class Use implements Callable<Integer> {
        @ParentCommand
        private @Nullable CodebookCommand parent;

        @Parameters(paramLabel = "FILE", description = "A codebook in YAML.")
        private Path file = Path.of("codebook.yaml");

        @Override
        public Integer call() {
            try (Workbench workbench = Cases.open(parent == null ? null : parent.daylight)) {
                Codebook used = new CodebookSetting(workbench).use(file);
                Output.line("the case registers by " + used.name() + ", version " + used.version() + ", from now on");
            }
            return 0;
        }
    }
}
