// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.daylight.run.Searching;
import org.daylight.run.Workbench;
import org.daylight.search.Ask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code search}: words, in any language, to passages. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Find pages, statements and entries by words in any language; results are grouped by story.",
        footer = {
            "",
            "A question: words, \"phrases\", -without, one OR other, begin*, nearly~, and filters such as lang:zh"
                    + " source:Guardian site:example.org country:IT published-in:GB kind:figure since:2022-09 until:2022-12"
                    + " gone:yes in:pages. Words of the codebook are looked for in all languages; --exact leaves that.",
            "Names of private persons are not in the index: nothing finds them. Write `search -- -word` for a question that"
                    + " begins with -, and `search -- new` for one that begins with the name of a subcommand."
        },
        subcommands = {
            SavedQuestions.Save.class,
            SavedQuestions.Saved.class,
            SavedQuestions.New.class,
            SavedQuestions.Forget.class
        })
final class SearchCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "The question.")
    private List<String> query = List.of();

    @Option(names = "--exact", description = "Look for words as typed alone, not for others of the same code.")
    private boolean exact;

    @Option(names = "--json", description = "Print one JSON object a group of results, then one with counts.")
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANG", description = "Only in this language, such as zh.")
    private List<String> langs = new ArrayList<>();

    @Option(names = "--source", paramLabel = "NAME", description = "Only of this publisher.")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--country", paramLabel = "CC", description = "Only what speaks of this country.")
    private List<String> countries = new ArrayList<>();

    @Option(names = "--published-in", paramLabel = "CC", description = "Only from sources of this country.")
    private List<String> publishedIn = new ArrayList<>();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "Only with claims of this kind: figure, presence, response, stance, method, incident, agreement.")
    private List<String> kinds = new ArrayList<>();

    @Option(names = "--since", paramLabel = "DATE", description = "Only published then or later.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "DATE", description = "Only published then or before.")
    private @Nullable String until;

    @Option(names = "--gone", description = "Only pages that were no longer there when last asked for.")
    private boolean gone;

    @Option(names = "--in", paramLabel = "TYPE", description = "Only pages, statements or entries.")
    private List<String> in = new ArrayList<>();

    @Option(names = "--page", paramLabel = "N", description = "Which page of results (default: 1).")
    private int page = 1;

    @Option(names = "--per-page", paramLabel = "N", description = "How many groups a page has (default: 10).")
    private int perPage = 10;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification");
        }
        if (query.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "name what is to be found, such as `search police station`");
        }
        Ask ask = ask();
        try (Workbench workbench = Cases.open(daylight);
                Searching searching = new Searching(workbench, Output::progress)) {
            int first = Math.multiplyExact(Math.max(0, page - 1), Math.max(1, perPage));
            SearchOutput.print(searching.find(ask, first, Math.max(1, perPage)), json, first);
        }
        return 0;
    }

    static Workbench open(@Nullable SearchCommand command) {
        if (command == null) {
            throw new IllegalStateException("picocli sets the parent command");
        }
        return Cases.open(command.daylight);
    }

    private Ask ask() {
        Ask ask = Ask.of(String.join(" ", query));
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("lang", langs);
        filters.put("source", sources);
        filters.put("country", countries);
        filters.put("published-in", publishedIn);
        filters.put("kind", kinds);
        filters.put("in", in);
        filters.put("since", since == null ? List.of() : List.of(since));
        filters.put("until", until == null ? List.of() : List.of(until));
        filters.put("gone", gone ? List.of("yes") : List.of());
        for (Map.Entry<String, List<String>> filter : filters.entrySet()) {
            for (String value : filter.getValue()) {
                ask = ask.with(filter.getKey(), value);
            }
        }
        return exact ? ask.exactly() : ask;
    }
}
