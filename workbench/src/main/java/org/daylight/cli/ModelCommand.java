// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.concurrent.Callable;
import org.daylight.run.ModelSetting;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code model}: which language model reads a case beside the rules. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        description = "Name a language model as the second reader of this case; none unless set.",
        subcommands = {ModelCommand.Set.class, ModelCommand.Show.class, ModelCommand.None.class},
        footer = {
            "",
            "Any server that speaks /chat/completions as OpenAI does. `daylight read --second` asks it.",
            "What it proposes counts only where its quote stands on the page word for word.",
            "Noted in the ledger as a private field; the key never is."
        })
final class ModelCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification");
        }
        throw new ParameterException(spec.commandLine(), "say `model set ADDRESS NAME`, `model show` or `model none`");
    }

    private static Workbench open(@Nullable ModelCommand model) {
        return Cases.open(model == null ? null : model.daylight);
    }

    private static void show(Workbench workbench) {
        Output.line(new ModelSetting(workbench)
                .model()
                .map(ModelSetting.Model::inWords)
                .orElse("none: the rules alone read this case"));
    }

    /** {@code model set}. */
    @Command(name = "set", mixinStandardHelpOptions = true, description = "Set the model.")
    static final class Set implements Callable<Integer> {
        @ParentCommand
        private @Nullable ModelCommand model;

        @Parameters(index = "0", paramLabel = "ADDRESS", description = "Such as http://127.0.0.1:11434/v1.")
        private String address = "";

        @Parameters(index = "1", paramLabel = "NAME", description = "The model's name as the server knows it.")
        private String name = "";

        @Option(
                names = "--elsewhere",
                description = "The address need not be this machine: texts of pages leave it, names masked.")
        private boolean elsewhere;

        @Option(names = "--unmasked", description = "Send names open; to this machine alone.")
        private boolean unmasked;

        @Option(names = "--key-env", paramLabel = "VAR", description = "The variable that holds the key.")
        private @Nullable String variable;

        @Option(names = "--key-file", description = "The key is in the case's file keys/model.key.")
        private boolean file;

        @Override
        public Integer call() {
            String key = variable != null ? "env:" + variable : file ? "file" : "none";
            try (Workbench workbench = open(model)) {
                ModelSetting.Model chosen = ModelSetting.Model.of(address, name, !unmasked, key);
                new ModelSetting(workbench).set(chosen, elsewhere);
                if (!chosen.local()) {
                    Output.progress("warning: " + chosen.warning());
                }
                show(workbench);
            }
            return 0;
        }
    }

    /** {@code model show}. */
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Show it, without its key.")
    static final class Show implements Callable<Integer> {
        @ParentCommand
        private @Nullable ModelCommand model;

        @Override
        public Integer call() {
            try (Workbench workbench = open(model)) {
                show(workbench);
            }
            return 0;
        }
    }

    /** {@code model none}. */
    @Command(name = "none", mixinStandardHelpOptions = true, description = "Ask no model any more.")
    static final class None implements Callable<Integer> {
        @ParentCommand
        private @Nullable ModelCommand model;

        @Override
        public Integer call() {
            try (Workbench workbench = open(model)) {
                new ModelSetting(workbench).none();
                show(workbench);
            }
            return 0;
        }
    }
}
