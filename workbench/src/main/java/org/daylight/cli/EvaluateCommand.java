// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.daylight.Claim;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.read.Reader;
import org.daylight.read.evaluate.Decided;
import org.daylight.read.evaluate.Evaluation;
import org.daylight.read.evaluate.Part;
import org.daylight.run.DecidedClaims;
import org.daylight.run.SecondRun;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code evaluate}: how good the readers are, on annotated passages or by what people decided. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Precision, recall and F1 of the reader on annotated passages, by kind and language; or, with"
                + " --decisions, the share of its claims that this case accepted.",
        footer = {
            "",
            "Beside GOLD.jsonl: docs.jsonl (id, lang, negative) and docs/ID.txt. docs/codebooks.md says how it counts and"
                    + " how passages are written."
        })
final class EvaluateCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Parameters(arity = "0..1", paramLabel = "GOLD.jsonl", description = "Annotations, one document a line.")
    private @Nullable Path gold;

    @Option(names = "--decisions", description = "Score the claims that people of this case accepted and rejected.")
    private boolean decisions;

    @Option(names = "--lang", paramLabel = "LANG", split = ",", description = "Only these languages, such as en,zh.")
    private List<String> languages = List.of();

    @Option(names = "--errors", paramLabel = "N", description = "List the first N missed and wrong ones of each kind.")
    private int errors;

    @Option(
            names = "--part",
            paramLabel = "N/M",
            description =
                    "Only documents whose id falls into part N of M, N from 0: keep one part back, write no rule from"
                            + " it, and score it last.")
    private String part = "0/1";

    @Option(names = "--second", description = "Score the model of this case too, each reader by itself.")
    private boolean second;

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "A folder of languages of your own (xx.yaml), read before those inside the program.")
    private @Nullable Path lexicon;

    @Option(names = "--json", description = "Print one JSON object, or with --decisions one a row.")
    private boolean json;

    @Override
    public Integer call() {
        if (decisions == (gold != null)) {
            throw new DaylightException("name GOLD.jsonl, or say --decisions for what people of a case decided");
        }
        if (decisions) {
            try (Workbench workbench = Cases.open(daylight)) {
                print(new DecidedClaims(workbench).decided());
            }
        } else if (second) {
            try (Workbench workbench = Cases.open(daylight)) {
                print(new SecondRun(workbench)::propose);
            }
        } else {
            print((Function<Document, List<Claim>>) null);
        }
        return 0;
    }

    private void print(@Nullable Function<Document, List<Claim>> other) {
        Reader reader = lexicon == null ? new Reader() : Reader.withLexicons(lexicon);
        Map<String, Function<Document, List<Claim>>> readers = new LinkedHashMap<>();
        readers.put("the rules", document -> reader.read(document).claims());
        if (other != null) {
            readers.put("the second reader", other);
        }
        Set<String> only = Set.copyOf(languages);
        readers.forEach((name, claims) -> {
            Evaluation evaluation = Evaluation.run(
                    gold == null ? Path.of("gold.jsonl") : gold,
                    lang -> only.isEmpty() || only.contains(lang),
                    Part.parse(part),
                    errors,
                    claims);
            if (json) {
                Output.OUT.println(evaluation.json());
            } else {
                if (readers.size() > 1) {
                    Output.line(name);
                }
                evaluation.lines().forEach(Output.OUT::println);
            }
        });
    }

    private void print(Decided decided) {
        if (decided.shares().isEmpty()) {
            Output.progress("nothing is decided yet; look at `daylight claims list`, then `claims accept ID` or"
                    + " `claims reject ID --reason TEXT`");
        } else if (json) {
            decided.shares()
                    .forEach((reader, rows) -> rows.forEach((row, share) -> Output.json(Output.object(
                            "reader", reader,
                            "of", row,
                            "accepted", share.yes(),
                            "decided", share.all(),
                            "precision", share.value(),
                            "low", share.low(),
                            "high", share.high()))));
            decided.reasons()
                    .forEach((reason, count) -> Output.json(Output.object("rejected", count, "reason", reason)));
        } else {
            decided.lines().forEach(Output::line);
        }
    }
}
