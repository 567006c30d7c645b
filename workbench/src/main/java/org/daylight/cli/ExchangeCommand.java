// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.daylight.DaylightException;
import org.daylight.run.ExchangeDesk;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code exchange}: several laptops work on one investigation without a server. */
@Command(
        name = "exchange",
        mixinStandardHelpOptions = true,
        description = "Exchange captures and decisions with a colleague's case, as signed files.",
        footer = {
            "",
            "Once:       exchange key --out ME.txt, and give it to your colleague; exchange trust HERS.txt",
            "Then:       exchange export --to PARCEL --for COLLEAGUE; the colleague: exchange import PARCEL",
            "Compare fingerprints by telephone or in person, never by the way the file came.",
            "Without --for, a parcel is not encrypted, and what may name private persons is left out."
        })
final class ExchangeCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 70_000;

    @ParentCommand
    private @Nullable Daylight daylight;

    @Override
    public Integer call() {
        return list(false);
    }

    private int with(ToIntFunction<ExchangeDesk> work) {
        try (Workbench workbench = Cases.open(daylight)) {
            return work.applyAsInt(new ExchangeDesk(workbench));
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "key",
            description = "Print this case's card for colleagues; its fingerprint goes to standard error.")
    int key(
            @Option(names = "--out", paramLabel = "FILE", description = "A new file (default: standard output).")
                    @Nullable
                    Path out) {
        return with(desk -> {
            Texts.out(out, desk.card());
            Output.progress("fingerprint " + desk.fingerprint());
            return 0;
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "trust",
            description = "Take in parcels of a colleague from now on: FILE is a card, or a parcel of hers.")
    int trust(@Parameters(paramLabel = "FILE") Path file) {
        return with(desk -> {
            Output.line(desk.trust(file, () -> new String(Texts.bytes(file, MOST_BYTES), StandardCharsets.UTF_8)));
            return 0;
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "distrust",
            description = "Take in no more parcels of a colleague. What was received stays.")
    int distrust(@Parameters(paramLabel = "COLLEAGUE") String name) {
        return with(desk -> {
            desk.distrust(name);
            Output.line(name + " is no longer trusted");
            return 0;
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "list",
            description = "Whom this case trusts, and how far their ledgers were seen.")
    int list(@Option(names = "--json", description = "Print one JSON object a colleague.") boolean json) {
        return with(desk -> {
            List<ExchangeDesk.Colleague> all = desk.colleagues();
            for (ExchangeDesk.Colleague c : all) {
                if (json) {
                    Output.json(Output.object(
                            "ledger", c.ledger(),
                            "fingerprint", c.fingerprint(),
                            "mark", c.mark(),
                            "seen", c.seen(),
                            "captures", c.captures(),
                            "decisions", c.decisions()));
                } else {
                    Output.line(c.ledger() + "  " + c.fingerprint());
                    Output.line("    "
                            + (c.seen() == 0
                                    ? "nothing was received yet"
                                    : c.seen() + " events seen, " + c.captures() + " captures and " + c.decisions()
                                            + " decisions taken in; entries bear ." + c.mark()
                                            + "; what is new: --since " + c.seen()));
                }
            }
            if (all.isEmpty()) {
                Output.progress("no colleague is trusted; ask for the file that her `exchange key --out FILE` writes,"
                        + " then `exchange trust FILE`");
            }
            return 0;
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "export",
            description = "Write a parcel: every event since one, with captures and decisions.")
    int export(
            @Option(names = "--to", required = true, paramLabel = "FILE", description = "A new file.") Path to,
            @Option(
                            names = "--since",
                            paramLabel = "EVENT",
                            defaultValue = "0",
                            description = "What the colleague has seen; her `exchange list` says it (default: all).")
                    long since,
            @Option(
                            names = "--for",
                            paramLabel = "COLLEAGUE",
                            description = "Encrypt to her; then pages that may name private persons go along.")
                    @Nullable
                    String recipient,
            @Option(names = "--json", description = "Print one JSON object.") boolean json) {
        return with(desk -> {
            ExchangeDesk.Made made = desk.export(to, since, recipient);
            if (json) {
                Output.json(Output.object(
                        "file", to.toString(),
                        "sha256", made.sha256(),
                        "size", made.size(),
                        "captures", made.captures(),
                        "decisions", made.decisions(),
                        "leftOut", made.leftOut()));
            } else {
                Output.line(to + ": events " + since + " to " + made.size() + ", " + made.captures() + " captures, "
                        + made.decisions() + " decisions");
                made.leftOut().forEach((why, count) -> Output.line("    left out, " + why + ": " + count));
            }
            if (recipient == null) {
                Output.progress("the parcel is not encrypted: whoever has it can read it; --for COLLEAGUE encrypts");
            }
            return 0;
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "import",
            description = "Verify a colleague's parcel and take in what is new. Twice does no harm.")
    int importParcel(
            @Parameters(arity = "1..*", paramLabel = "FILE") List<Path> files,
            @Option(names = "--json", description = "Print one JSON object a parcel.") boolean json) {
        return with(desk -> {
            for (Path file : files) {
                if (!Files.isRegularFile(file)) {
                    throw new DaylightException("cannot read " + file + ": no such file");
                }
                ExchangeDesk.TakenIn in = desk.take(file);
                if (json) {
                    Output.json(Output.object(
                            "file", file.toString(),
                            "ledger", in.ledger(),
                            "size", in.size(),
                            "captures", in.captures(),
                            "decisions", in.decisions(),
                            "waiting", in.waiting(),
                            "leftOut", in.leftOut()));
                } else {
                    Output.line(file + ": " + in.captures() + " captures and " + in.decisions() + " decisions of "
                            + in.ledger() + " are new; " + in.size() + " events of it are known");
                    in.leftOut()
                            .forEach((why, count) -> Output.line("    left out by the sender, " + why + ": " + count));
                }
                in.notes().forEach(Output::progress);
                if (in.waiting() > 0) {
                    Output.progress(in.waiting() + " decisions wait for a person; see `exchange disagreements`");
                }
            }
            return 0;
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "disagreements",
            description = "Decisions of colleagues that differ from ours or each other's, or wait for a person.")
    int disagreements(@Option(names = "--json", description = "Print one JSON object a decision.") boolean json) {
        return with(desk -> {
            List<ExchangeDesk.Open> all = desk.disagreements();
            for (ExchangeDesk.Open o : all) {
                if (json) {
                    Output.json(Output.object(
                            "claim", o.claim(),
                            "entry", o.entry(),
                            "decision", o.decision(),
                            "by", o.by(),
                            "ledger", o.ledger(),
                            "at", o.at(),
                            "state", o.state(),
                            "ours", o.ours()));
                } else {
                    Output.line((o.claim() == null
                                    ? o.decision() + (o.entry() == null ? "" : " on " + o.entry())
                                    : o.claim())
                            + ": " + o.sentence());
                }
            }
            if (all.isEmpty()) {
                Output.progress("nobody disagrees; parcels come in with `exchange import FILE`");
            }
            return 0;
        });
    }
}
