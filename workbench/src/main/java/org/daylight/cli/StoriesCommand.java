// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.daylight.DaylightException;
import org.daylight.DocumentId;
import org.daylight.corroborate.Relation;
import org.daylight.corroborate.Story;
import org.daylight.run.CorroborationForm;
import org.daylight.run.LooseStories;
import org.daylight.run.StoryView;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code stories}: which pages go back to which, and to how many origins. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description =
                "Group documents into stories and draw who has it from whom: copies, rewrites, translations, relays"
                        + " and circles, each with what shows it.",
        footer = {
            "",
            "Without FILE, of the case: all its stories, or those with the story, text, capture or address that is named."
                    + " With files or folders, of these, without a case.",
            "A story has one tree for each origin; a round-up of several reports stands in several. Nothing here decides"
                    + " anything: it is made again whenever texts change."
        })
final class StoriesCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Parameters(
            arity = "0..*",
            paramLabel = "STORY|FILE",
            description = "Id of a story, text or capture, or an address; or files and folders.")
    private List<String> what = List.of();

    @Option(names = "--json", description = "Print one JSON object a story.")
    private boolean json;

    @Option(names = "--tree", description = "Draw the pages that stand alone, too.")
    private boolean alone;

    @Override
    public Integer call() {
        List<Path> paths = new ArrayList<>();
        what.stream().filter(StoriesCommand::isPath).map(Path::of).forEach(paths::add);
        if (!paths.isEmpty() && paths.size() < what.size()) {
            throw new DaylightException("not all of these are files; name files and folders, or stories of a case");
        }
        return paths.isEmpty() ? ofCase() : ofFiles(paths);
    }

    private static boolean isPath(String word) {
        return !word.contains("://") && word.indexOf('\0') < 0 && Files.exists(Path.of(word));
    }

    private int ofCase() {
        try (Workbench workbench = Cases.open(daylight)) {
            StoryView view = new StoryView(workbench, Output::progress);
            List<Story> stories = what.isEmpty()
                    ? view.stories()
                    : what.stream().map(view::story).distinct().toList();
            print(stories, view::page, view::why);
            if (stories.isEmpty()) {
                Output.progress("no documents yet; `daylight read` reads what was captured");
            }
        }
        return 0;
    }

    private int ofFiles(List<Path> paths) {
        LooseStories loose = new LooseStories();
        List<Story> stories = loose.of(paths).stream()
                .sorted(Comparator.comparingInt((Story s) -> -s.documents().size()))
                .toList();
        print(stories, loose::page, r -> r.why().english());
        loose.unread().forEach(u -> Output.progress("daylight: " + u));
        if (stories.isEmpty() && loose.unread().isEmpty()) {
            Output.progress("no files there; name a folder that holds some");
        }
        return loose.unread().isEmpty() ? 0 : 1;
    }

    private void print(
            List<Story> stories, Function<DocumentId, StoryView.Page> pages, Function<Relation, String> whys) {
        int lonely = 0;
        for (Story story : stories) {
            if (json) {
                Output.json(CorroborationForm.story(story, id -> pages.apply(id).name(), whys));
            } else if (story.documents().size() == 1 && !alone && what.isEmpty()) {
                lonely++;
            } else {
                new StoryDrawing(pages, whys).lines(story).forEach(Output::line);
            }
        }
        if (lonely > 0) {
            Output.line(lonely + (lonely == 1 ? " page stands" : " pages stand") + " alone; --tree shows "
                    + (lonely == 1 ? "it" : "them"));
        }
    }
}
