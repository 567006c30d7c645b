// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.run.Questions;
import org.daylight.run.SearchForm;
import org.daylight.run.Searching;
import org.daylight.run.Workbench;
import org.daylight.search.Question;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code search save|saved|new|forget}: questions that are kept and asked again. */
final class SavedQuestions {
    private static final int MOST = 100;

    private SavedQuestions() {}

    /** {@code search save}. */
    @Command(
            name = "save",
            mixinStandardHelpOptions = true,
            description = "Keep a question; `search new` then says what came in since that answers it.",
            footer = {
                "",
                "Saved questions take institutions, offices, places and codes. What may name a person is refused, lists of"
                        + " names too."
            })
    static final class Save implements Callable<Integer> {
        @ParentCommand
        private @Nullable SearchCommand search;

        @Parameters(index = "0", paramLabel = "NAME", description = "Such as closures-italy.")
        private String name = "";

        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "QUERY",
                description = "The question, with its filters.")
        private List<String> query = List.of();

        @Override
        public Integer call() {
            try (Workbench workbench = SearchCommand.open(search)) {
                Question saved = new Questions(workbench).save(name, String.join(" ", query));
                Output.line("saved " + saved.name() + ": " + saved.query());
            }
            return 0;
        }
    }

    /** {@code search saved}. */
    @Command(name = "saved", mixinStandardHelpOptions = true, description = "List the saved questions.")
    static final class Saved implements Callable<Integer> {
        @ParentCommand
        private @Nullable SearchCommand search;

        @Option(names = "--json", description = "Print one JSON object a question.")
        private boolean json;

        @Override
        public Integer call() {
            try (Workbench workbench = SearchCommand.open(search)) {
                Questions questions = new Questions(workbench);
                List<Question> all = questions.all();
                for (Question q : all) {
                    if (json) {
                        Output.json(SearchForm.question(q, questions.seen(q)));
                    } else {
                        Output.line(q.name() + ": " + q.query());
                    }
                }
                if (all.isEmpty()) {
                    Output.progress("no saved questions; `daylight search save NAME QUERY` keeps one");
                }
            }
            return 0;
        }
    }

    /** {@code search new}. */
    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "Show what came in since the answers to saved questions were last seen.")
    static final class New implements Callable<Integer> {
        @ParentCommand
        private @Nullable SearchCommand search;

        @Parameters(arity = "0..1", paramLabel = "NAME", description = "One question; without, all of them.")
        private @Nullable String name;

        @Option(names = "--keep", description = "Leave the answers new: show them again next time.")
        private boolean keep;

        @Option(names = "--json", description = "Print JSON Lines: for each question its groups, then its counts.")
        private boolean json;

        @Override
        public Integer call() {
            try (Workbench workbench = SearchCommand.open(search);
                    Searching searching = new Searching(workbench, Output::progress)) {
                Questions questions = new Questions(workbench);
                List<Question> asked = name == null ? questions.all() : List.of(questions.named(name));
                if (asked.isEmpty()) {
                    Output.progress("no saved questions; `daylight search save NAME QUERY` keeps one");
                }
                for (Question question : asked) {
                    Searching.Answer answer = searching.since(question.ask(), questions.seen(question), 0, MOST);
                    if (json) {
                        Output.json(Output.object("question", question.name(), "query", question.query()));
                        SearchOutput.print(answer, true, 0);
                    } else if (answer.found().total() == 0) {
                        Output.line(question.name() + ": nothing new");
                    } else {
                        Output.line(question.name() + ": " + question.query());
                        SearchOutput.print(answer, false, 0);
                    }
                    if (!keep) {
                        questions.see(question);
                    }
                }
            }
            return 0;
        }
    }

    /** {@code search forget}. */
    @Command(name = "forget", mixinStandardHelpOptions = true, description = "Keep a question no longer.")
    static final class Forget implements Callable<Integer> {
        @ParentCommand
        private @Nullable SearchCommand search;

        @Parameters(paramLabel = "NAME", description = "As `search saved` lists it.")
        private String name = "";

        @Override
        public Integer call() {
            try (Workbench workbench = SearchCommand.open(search)) {
                new Questions(workbench).forget(name);
                Output.line("forgot " + name);
            }
            return 0;
        }
    }
}
