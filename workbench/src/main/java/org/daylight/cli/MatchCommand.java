// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.match.Match;
import org.daylight.match.Parts;
import org.daylight.match.Spot;
import org.daylight.run.NameMatching;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code match}: whether two names of agencies, places or organisations can mean one, and why. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = "Compare names of agencies, places and organisations across languages and scripts.",
        footer = {
            "",
            "The native script is the identity: 福州 and 抚州 are two cities, and \"Fuzhou\" can mean either.",
            "A score of 0.7 and above is a suggestion; whether it is one thing, a person decides.",
            "Names of persons are refused: Daylight matches none."
        })
final class MatchCommand implements Callable<Integer> {
    @Parameters(arity = "0..2", paramLabel = "NAME", description = "Two names.")
    private List<String> names = List.of();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description =
                    "Pairs instead: .jsonl with left, right and perhaps same; else a table with commas or tabs, the third"
                            + " column perhaps same or different. Where a person said so, precision, recall and F1 follow.")
    private @Nullable Path file;

    @Option(names = "--json", description = "Print one JSON object a pair.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    /** Made when names are compared: its vocabulary takes seconds, and every command begins by making all of them. */
    private @Nullable NameMatching matching;

    @Override
    public Integer call() {
        if (file != null && names.isEmpty()) {
            return pairs(file);
        }
        if (names.size() != 2 || file != null) {
            if (spec == null) {
                throw new IllegalStateException("picocli sets the specification");
            }
            throw new ParameterException(spec.commandLine(), "give two names, or --file FILE");
        }
        print(matching().match(names.getFirst(), names.getLast()), null);
        return 0;
    }

    private NameMatching matching() {
        NameMatching known = matching;
        if (known == null) {
            known = new NameMatching();
            matching = known;
        }
        return known;
    }

    private int pairs(Path of) {
        int refused = 0;
        int right = 0;
        int wrong = 0;
        int missed = 0;
        int told = 0;
        List<PairsFile.Pair> pairs = PairsFile.read(of);
        for (PairsFile.Pair pair : pairs) {
            try {
                Match match = matching().match(pair.left(), pair.right());
                print(match, pair.line());
                if (pair.same() != null) {
                    told++;
                    right += pair.same() && match.likely() ? 1 : 0;
                    wrong += !pair.same() && match.likely() ? 1 : 0;
                    missed += pair.same() && !match.likely() ? 1 : 0;
                }
            } catch (DaylightException e) {
                refused++;
                Output.progress(of + ", line " + pair.line() + ": " + e.getMessage());
            }
        }
        if (pairs.isEmpty()) {
            Output.progress("no pairs in " + of + "; a line is two names with a comma or a tab between");
        }
        if (told > 0) {
            Output.progress(String.format(
                    java.util.Locale.ROOT,
                    "%d pairs told, precision %.3f, recall %.3f, F1 %.3f",
                    told,
                    share(right, right + wrong),
                    share(right, right + missed),
                    share(2 * right, 2 * right + wrong + missed)));
        }
        return refused == 0 ? 0 : 1;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private void print(Match match, @Nullable Integer line) {
        if (json) {
            Map<String, @Nullable Object> object = NameMatching.form(match);
            if (line != null) {
                object.put("line", line);
            }
            Output.json(object);
        } else if (line != null) {
            Output.line(match.score() + "  " + match.verdict().code() + "  "
                    + match.left().written() + "  " + match.right().written());
        } else {
            shown(match.left());
            shown(match.right());
            Output.line(match.verdict().code() + ", score " + match.score()
                    + (match.verdict() == Match.Verdict.POSSIBLE ? ": a person decides" : ""));
            match.reasons()
                    .forEach(r -> Output.line(
                            "  " + (r.against() ? "- " : "+ ") + r.text().english()));
        }
    }

    private static void shown(Parts parts) {
        List<String> said = new ArrayList<>();
        parts.agencies().forEach(a -> said.add("agency " + a));
        parts.bodies().forEach(b -> said.add("body " + b));
        if (parts.level() != null) {
            said.add("level " + parts.level());
        }
        parts.units().forEach(u -> said.add("unit " + u));
        if (!parts.countries().isEmpty()) {
            said.add("of " + String.join(", ", parts.countries()));
        }
        parts.places()
                .forEach(p -> said.add("place "
                        + String.join(" or ", p.stream().map(Spot::shown).toList())));
        Parts.Host host = parts.host();
        if (host != null) {
            List<String> where = new ArrayList<>(host.countries());
            host.places().forEach(p -> where.add(p.getFirst().shown()));
            said.add("posted in " + String.join(", ", where));
        }
        if (!parts.rest().isEmpty()) {
            said.add("words " + String.join(" ", parts.rest()));
        }
        Output.line(parts.written() + ": " + String.join("; ", said));
    }
}
