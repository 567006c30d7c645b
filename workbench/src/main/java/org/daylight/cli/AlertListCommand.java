// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.daylight.alert.Raise;
import org.daylight.alert.Rule;
import org.daylight.register.AlertRules;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code alert list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List the rules of alerts.")
final class AlertListCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable AlertCommand alert;

    @Option(names = "--json", description = "Print one JSON object a rule.")
    private boolean json;

    @Override
    public Integer call() {
        try (Workbench workbench = AlertCommand.open(alert)) {
            List<Rule> rules = new AlertRules(workbench.database()).rules();
            rules.forEach(r -> print(r, workbench.veils()));
            if (rules.isEmpty()) {
                Output.progress("no rules; `daylight alert add NAME --question QUESTION` makes one");
            }
        }
        return 0;
    }

    private void print(Rule rule, Veils veils) {
        String name = veils.hide(rule.name());
        String asked = rule.question();
        String question = asked == null ? null : veils.hide(asked);
        List<String> raises = rule.order().stream().map(Raise::code).toList();
        if (json) {
            Output.json(Output.object(
                    "rule", rule.id(),
                    "name", name,
                    "question", question,
                    "on", raises,
                    "kinds", List.copyOf(new TreeSet<>(rule.kinds())),
                    "countries", List.copyOf(new TreeSet<>(rule.countries())),
                    "codes", List.copyOf(new TreeSet<>(rule.codes())),
                    "channels", rule.channels(),
                    "rhythm", rule.rhythm().code(),
                    "state", rule.on() ? "on" : "paused"));
            return;
        }
        StringBuilder line = new StringBuilder(rule.id() + "  " + name + "  " + String.join(" ", raises));
        if (question != null) {
            line.append("  question ").append(question);
        }
        more(line, "kind", rule.kinds());
        more(line, "country", rule.countries());
        more(line, "code", rule.codes());
        line.append(rule.channels().isEmpty() ? "  workbench" : "  " + String.join(" ", rule.channels()));
        line.append("  ").append(rule.rhythm().code()).append(rule.on() ? "" : "  paused");
        Output.line(line.toString());
    }

    private static void more(StringBuilder line, String name, java.util.Set<String> words) {
        if (!words.isEmpty()) {
            line.append("  ").append(name).append(' ').append(String.join(",", new TreeSet<>(words)));
        }
    }
}
