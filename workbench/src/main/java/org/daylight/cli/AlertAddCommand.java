// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.daylight.alert.Raise;
import org.daylight.alert.Rhythm;
import org.daylight.alert.Rule;
import org.daylight.run.Workbench;
import org.daylight.run.alert.AlertDeeds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code alert add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Want to be told of something from now on.",
        footer = {
            "",
            "  daylight search save closures-italy 'closed country:IT'",
            "  daylight alert add closures-italy --question closures-italy --channel desk-mail",
            "  daylight alert add lost --on cited,gone,restored --channel desk-mail",
            "  daylight alert add new-in-ireland --on claim,statement --kind presence --country IE --digest",
            "",
            "Rules take institutions, offices, places and codes; what may name a person is refused."
        })
final class AlertAddCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable AlertCommand alert;

    @Parameters(paramLabel = "NAME", description = "Such as closures-italy.")
    private String name = "";

    @Option(names = "--question", paramLabel = "NAME", description = "A saved question that pages must answer.")
    private @Nullable String question;

    @Option(
            names = "--on",
            split = ",",
            paramLabel = "WORD",
            description = "page, claim, statement, changed, gone, restored, blocked, cited, conflict, reply"
                    + " (default: page).")
    private List<String> raises = new ArrayList<>();

    @Option(names = "--kind", split = ",", paramLabel = "KIND", description = "Of claims, such as presence or figure.")
    private Set<String> kinds = new TreeSet<>();

    @Option(names = "--country", split = ",", paramLabel = "CC", description = "That claims speak of, such as IE.")
    private Set<String> countries = new TreeSet<>();

    @Option(names = "--code", split = ",", paramLabel = "CODE", description = "Of a value in the codebook.")
    private Set<String> codes = new TreeSet<>();

    @Option(names = "--channel", split = ",", paramLabel = "CHANNEL", description = "By which it leaves as well.")
    private List<String> channels = new ArrayList<>();

    @Option(names = "--digest", description = "Together with others at the hours of the channel, not at once.")
    private boolean digest;

    @Override
    public Integer call() {
        try (Workbench workbench = AlertCommand.open(alert)) {
            Rule rule = new AlertDeeds(workbench, Clock.systemUTC())
                    .add(new AlertDeeds.Wanted(
                            name,
                            question,
                            Raise.of(raises.isEmpty() ? List.of("page") : raises),
                            kinds,
                            countries,
                            codes,
                            channels,
                            digest ? Rhythm.DIGEST : Rhythm.NOW));
            Output.line(rule.id() + "  " + rule.name() + "  "
                    + String.join(" ", rule.order().stream().map(Raise::code).toList()));
        }
        return 0;
    }
}
