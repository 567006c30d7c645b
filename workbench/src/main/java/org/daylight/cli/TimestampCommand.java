// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.daylight.run.Authorities;
import org.daylight.run.Timestamping;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code timestamp}: authorities say by when the ledger existed. */
@Command(
        name = "timestamp",
        mixinStandardHelpOptions = true,
        description = "Have the latest checkpoint time-stamped by every authority of the case, and renew what is due.",
        subcommands = TimestampCommand.AuthorityCommand.class,
        footer = {
            "",
            "Only a hash leaves this machine. Exit 1 where an authority fails; what the others gave is kept.",
            "Without a network: timestamp request --out FILE.tsq; timestamp take FILE.tsr --authority NAME"
        })
final class TimestampCommand implements Callable<Integer> {
    /** More than any that is kept, so that the reason can be told. */
    private static final int MOST_BYTES = 1_000_000;

    @ParentCommand
    private @Nullable Daylight daylight;

    private int with(Function<Workbench, Integer> work) {
        try (Workbench workbench = Cases.open(daylight)) {
            return work.apply(workbench);
        }
    }

    @Override
    public Integer call() {
        return with(workbench -> {
            Timestamping timestamping = new Timestamping(workbench);
            int status = print(timestamping.stamp());
            return timestamping.due() == 0 ? status : Math.max(status, print(timestamping.renew()));
        });
    }

    private static int print(Timestamping.Outcome outcome) {
        outcome.kept().forEach(Output::line);
        outcome.failed().forEach(line -> Output.progress("daylight: " + line));
        return outcome.failed().isEmpty() ? 0 : 1;
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "renew",
            description = "Renew every timestamp whose certificates end within 90 days.")
    int renew() {
        return with(workbench -> {
            Timestamping timestamping = new Timestamping(workbench);
            if (timestamping.due() == 0) {
                Output.line("no timestamp is due to be renewed");
                return 0;
            }
            return print(timestamping.renew());
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "request",
            description =
                    "Write a request to be carried to an authority: over the latest checkpoint, or to renew a timestamp.")
    int request(
            @Option(names = "--out", paramLabel = "FILE.tsq", required = true, description = "A new file.") Path out,
            @Option(names = "--authority", paramLabel = "NAME", description = "Whose policy is asked for.") @Nullable
                    String authority,
            @Option(names = "--renews", paramLabel = "EVENT", description = "The event of the timestamp to renew.")
                    @Nullable
                    Long renews) {
        return with(workbench -> {
            Texts.write(
                    out,
                    new Timestamping(workbench)
                            .request(
                                    Optional.ofNullable(authority),
                                    renews == null ? OptionalLong.empty() : OptionalLong.of(renews)));
            Output.progress("written to " + out);
            return 0;
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "take",
            description = "Take an authority's response into the ledger. The request is looked for beside it, as .tsq.")
    int take(
            @Parameters(paramLabel = "FILE.tsr") Path file,
            @Option(names = "--authority", paramLabel = "NAME", required = true, description = "Whose it must be.")
                    String authority,
            @Option(names = "--request", paramLabel = "FILE.tsq", description = "The request that it answers.")
                    @Nullable
                    Path request) {
        byte[] response = Texts.bytes(file, MOST_BYTES);
        Path beside = file.resolveSibling(String.valueOf(file.getFileName()).replaceFirst("\\.tsr$", "") + ".tsq");
        Path asked = request != null ? request : Files.exists(beside) ? beside : null;
        byte[] question = asked == null ? null : Texts.bytes(asked, MOST_BYTES);
        if (question == null) {
            Output.progress("no request is beside it: its nonce is not compared");
        }
        return with(workbench -> {
            Output.line(new Timestamping(workbench).take(authority, response, question));
            return 0;
        });
    }

    /** {@code timestamp authority}. */
    @Command(
            name = "authority",
            mixinStandardHelpOptions = true,
            description = "Name the time-stamping authorities that this case trusts.")
    static final class AuthorityCommand implements Callable<Integer> {
        @ParentCommand
        private @Nullable TimestampCommand timestamp;

        private int with(Function<Authorities, Integer> work) {
            if (timestamp == null) {
                throw new IllegalStateException("picocli sets the parent command");
            }
            return timestamp.with(workbench -> work.apply(new Authorities(workbench)));
        }

        @Override
        public Integer call() {
            return list();
        }

        @Command(mixinStandardHelpOptions = true, name = "list", description = "List them.")
        int list() {
            return with(authorities -> {
                authorities.list().forEach(Output::line);
                if (authorities.list().isEmpty()) {
                    Output.progress("no authority is trusted");
                }
                return 0;
            });
        }

        @Command(
                mixinStandardHelpOptions = true,
                name = "add",
                description = "Trust an authority. One of the same name is replaced.")
        int add(
                @Parameters(paramLabel = "NAME", description = "How the case calls it.") String name,
                @Parameters(
                                arity = "0..1",
                                paramLabel = "URL",
                                description = "Where it is asked; left out, files are carried there.")
                        @Nullable
                        String url,
                @Option(
                                names = "--roots",
                                paramLabel = "FILE",
                                required = true,
                                description = "The certificates to trust, in PEM: its root, and what leads there.")
                        Path roots,
                @Option(names = "--policy", paramLabel = "OID", description = "The only policy to accept.") @Nullable
                        String policy) {
            byte[] certificates = Texts.bytes(roots, MOST_BYTES);
            return with(authorities -> {
                Output.line(authorities.add(name, url, certificates, policy));
                return 0;
            });
        }

        @Command(
                mixinStandardHelpOptions = true,
                name = "remove",
                description = "Trust an authority no longer. What it stamped stays.")
        int remove(@Parameters(paramLabel = "NAME") String name) {
            return with(authorities -> {
                authorities.remove(name);
                Output.line(name + " is no longer trusted");
                return 0;
            });
        }
    }
}
