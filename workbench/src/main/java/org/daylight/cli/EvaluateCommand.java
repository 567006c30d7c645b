// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.daylight.read.Reader;
import org.daylight.read.evaluate.Evaluation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: how good the reader is on annotated passages. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Precision, recall and F1 of the reader on annotated passages, by kind and language.",
        footer = {
            "",
            "Beside GOLD.jsonl: docs.jsonl (id, lang, negative) and docs/ID.txt. docs/codebooks.md says how it counts and how passages are written."
        })
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "GOLD.jsonl", description = "Annotations, one document a line.")
    private Path gold = Path.of("gold.jsonl");

    @Option(names = "--lang", paramLabel = "LANG", split = ",", description = "Only these languages, such as en,zh.")
    private List<String> languages = List.of();

    @Option(names = "--errors", paramLabel = "N", description = "List the first N missed and wrong ones of each kind.")
    private int errors;

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "A folder of languages of your own (xx.yaml), read before those inside the program.")
    private @Nullable Path lexicon;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Reader reader = lexicon == null ? new Reader() : Reader.withLexicons(lexicon);
        Set<String> only = Set.copyOf(languages);
        Evaluation evaluation = Evaluation.run(
                gold,
                lang -> only.isEmpty() || only.contains(lang),
                errors,
                document -> reader.read(document).claims());
        if (json) {
            Output.OUT.println(evaluation.json());
        } else {
            evaluation.lines().forEach(Output.OUT::println);
        }
        return 0;
    }
}
