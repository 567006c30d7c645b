// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.daylight.DaylightException;
import org.daylight.run.Cosigning;
import org.daylight.run.Witnessing;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code witness}: others vouch for this ledger, and this case for theirs. */
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description = "Let a colleague's Daylight vouch for this ledger, or vouch for hers.",
        footer = {
            "",
            "At home:       witness add KEY; witness request --out FILE; and when her answer is back: witness take FILE",
            "The colleague: witness key; witness follow KEY-OF-THE-LEDGER; witness cosign FILE --out ANSWER",
            "Keys go another way than files: by telephone, or from hand to hand."
        })
final class WitnessCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 70_000;

    @ParentCommand
    private @Nullable Daylight daylight;

    @Override
    public Integer call() {
        return list();
    }

    private int with(Consumer<Witnessing> work) {
        try (Workbench workbench = Cases.open(daylight)) {
            work.accept(new Witnessing(workbench));
        }
        return 0;
    }

    private int cosigning(Consumer<Cosigning> work) {
        try (Workbench workbench = Cases.open(daylight)) {
            work.accept(new Cosigning(workbench));
        }
        return 0;
    }

    private static String text(Path file) {
        return new String(Texts.bytes(file, MOST_BYTES), StandardCharsets.UTF_8);
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "add",
            description = "Trust a witness: KEY is what her `witness key` prints.")
    int add(@Parameters(paramLabel = "KEY") String key) {
        return with(w -> Output.line(w.add(key) + " is trusted as a witness"));
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "remove",
            description = "Trust a witness no longer. What she cosigned stays.")
    int remove(@Parameters(paramLabel = "NAME") String name) {
        return with(w -> {
            w.remove(name);
            Output.line(name + " is no longer trusted");
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "list",
            description = "Who vouches for this ledger since when, and whose ledgers it follows.")
    int list() {
        return with(w -> {
            w.list().forEach(Output::line);
            if (w.list().isEmpty()) {
                Output.progress("no witness is trusted, and no ledger followed");
            }
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "key",
            description = "Print the verifier key of this case's own witness, for others to add.")
    int key() {
        return cosigning(c -> Output.line(c.key()));
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "request",
            description = "Write what to send to a witness: the latest checkpoint, with its proof.")
    int request(
            @Option(names = "--witness", paramLabel = "NAME", description = "For which, where several are trusted.")
                    @Nullable
                    String name,
            @Option(
                            names = "--old",
                            paramLabel = "SIZE",
                            description = "What she cosigned last, if her answer says so.")
                    @Nullable
                    Long old,
            @Option(names = "--out", paramLabel = "FILE", description = "A new file (default: standard output).")
                    @Nullable
                    Path out) {
        return with(w -> Texts.out(
                out, w.request(Optional.ofNullable(name), old == null ? OptionalLong.empty() : OptionalLong.of(old))));
    }

    @Command(mixinStandardHelpOptions = true, name = "take", description = "Take a witness's answer into the ledger.")
    int take(@Parameters(paramLabel = "FILE") Path file) {
        String text = text(file);
        return with(w -> w.take(text).forEach(Output::line));
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "follow",
            description = "Follow a colleague's ledger: KEY is what her `init` printed.")
    int follow(@Parameters(paramLabel = "KEY") String key) {
        return cosigning(c -> Output.line("following " + c.follow(key)));
    }

    @Command(mixinStandardHelpOptions = true, name = "unfollow", description = "Follow a ledger no longer.")
    int unfollow(@Parameters(paramLabel = "ORIGIN") String origin) {
        return cosigning(c -> {
            c.unfollow(origin);
            Output.line(origin + " is no longer followed");
        });
    }

    @Command(
            name = "cosign",
            mixinStandardHelpOptions = true,
            description = {
                "Cosign a colleague's checkpoint, if it continues what was cosigned before.",
                "Refuses an unknown log, a bad signature, a rollback and a split view, and says which it is."
            })
    int cosign(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--out", paramLabel = "FILE", description = "A new file (default: standard output).")
                    @Nullable
                    Path out) {
        String text = text(file);
        // Before anything is signed: an answer that cannot be written would have to be asked for again.
        if (out != null && Files.exists(out)) {
            throw new DaylightException(out + " exists already; name another file");
        }
        return cosigning(c -> Texts.out(out, c.cosign(text)));
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "held",
            description =
                    "Print the checkpoint of a colleague's ledger that was cosigned last, for `verify --checkpoint`.")
    int held(
            @Parameters(paramLabel = "ORIGIN") String origin,
            @Option(names = "--out", paramLabel = "FILE", description = "A new file (default: standard output).")
                    @Nullable
                    Path out) {
        return cosigning(c -> Texts.out(out, c.held(origin)));
    }
}
