// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.concurrent.Callable;
import org.daylight.corroborate.Stories;
import org.daylight.corroborate.Story;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code stories}: which pages copy which. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = "Group the documents of the case into stories: the first page, and those that copy it.")
final class StoriesCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Option(names = "--json", description = "Print one JSON object a story.")
    private boolean json;

    @Override
    public Integer call() {
        try (Workbench workbench = Cases.open(daylight)) {
            var stories = Stories.of(workbench.readings().documents());
            stories.forEach(story -> print(story));
            if (stories.isEmpty()) {
                Output.progress("no documents yet; `daylight read` reads what was captured");
            }
        }
        return 0;
    }

    private void print(Story story) {
        if (json) {
            Output.json(Output.object(
                    "story", story.first().value(),
                    "docs", story.documents().stream().map(d -> d.value()).toList(),
                    "origins", 1,
                    "relations",
                            story.relations().stream()
                                    .map(r -> Output.object(
                                            "from", r.from().value(),
                                            "to", r.to().value(),
                                            "kind", r.kind().code(),
                                            "why", r.why()))
                                    .toList()));
        } else {
            Output.line(story.first() + "  " + story.documents().size()
                    + (story.documents().size() == 1 ? " page" : " pages"));
            story.relations()
                    .forEach(r -> Output.line("  " + r.from() + "  " + r.kind().code() + ": " + r.why()));
        }
    }
}
