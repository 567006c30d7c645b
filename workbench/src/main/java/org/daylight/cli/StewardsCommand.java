// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.protect.StewardKey;
import org.daylight.run.Stewards;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code stewards}: who may open seals. */
@Command(
        name = "stewards",
        mixinStandardHelpOptions = true,
        description = "Who may open the seals of the case. Without a command: list them.",
        subcommands = {
            StewardsCommand.Listing.class,
            StewardsCommand.Add.class,
            StewardsCommand.Rotate.class,
            StewardsCommand.Remove.class,
            StewardsCommand.Shares.class,
            StewardsCommand.Recover.class
        },
        footer = {
            "",
            "A case without a steward keeps the keys of sealed persons in clear: whoever has its folder opens every seal. "
                    + "`daylight stewards add NAME` makes the first; from then on seals open with a steward's passphrase or key alone. "
                    + "Make shares of the key at once: a passphrase that is forgotten is lost, and every seal with it."
        })
final class StewardsCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Override
    public Integer call() {
        try (Workbench workbench = Cases.open(daylight)) {
            list(workbench, false);
        }
        return 0;
    }

    private static void list(Workbench workbench, boolean json) {
        Stewards stewards = new Stewards(workbench);
        List<Stewards.Steward> all = stewards.all();
        if (all.isEmpty() && !json) {
            Output.line(
                    "no steward: whoever has the case's folder opens every seal; add one with `daylight stewards add"
                            + " NAME`");
        }
        for (Stewards.Steward s : all) {
            if (json) {
                Output.json(Output.object(
                        "steward", s.id(),
                        "name", s.name(),
                        "address", s.address(),
                        "since", s.since().toString(),
                        "passphrase", s.passphrase(),
                        "shares", s.shares(),
                        "needed", s.needed(),
                        "opens", s.opens(),
                        "persons", stewards.persons(),
                        "opened", s.opened() == null ? null : s.opened().toString()));
            } else {
                Output.line(s.id() + "  " + s.name() + "  "
                        + (s.passphrase() ? "passphrase" : "own key") + "  opens " + s.opens() + " of "
                        + stewards.persons() + "  "
                        + (s.shares() == 0 ? "no shares" : "shares: " + s.needed() + " of " + s.shares()) + "  "
                        + (s.opened() == null ? "never opened" : "last opened " + s.opened()));
            }
        }
    }

    /** A command that changes something. */
    abstract static class Deed implements Callable<Integer> {
        @ParentCommand
        private @Nullable StewardsCommand parent;

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept as a private field.")
        private String reason = "";

        String reason() {
            return reason;
        }

        @Override
        public Integer call() {
            try (Workbench workbench = Cases.open(parent == null ? null : parent.daylight)) {
                run(workbench, new Stewards(workbench));
            }
            return 0;
        }

        abstract void run(Workbench workbench, Stewards stewards);
    }

    /** How the key of a new steward is kept. */
    static final class Keeping {
        @Option(
                names = "--key-file",
                paramLabel = "FILE",
                description = "Write the key into this new file outside the case, such as on a stick.")
        private @Nullable Path keyFile;

        @Option(
                names = "--address",
                paramLabel = "AGE1...",
                description = "The steward has a key of age already; this is its address.")
        private @Nullable String address;

        static Stewards.Kept kept(@Nullable Keeping keeping) {
            if (keeping != null && keeping.keyFile != null) {
                return new Stewards.Kept.InFile(keeping.keyFile);
            }
            if (keeping != null && keeping.address != null) {
                return new Stewards.Kept.Elsewhere(keeping.address);
            }
            return new Stewards.Kept.Passphrase(Passphrases.drawn("New passphrase"));
        }
    }

    private static void say(Stewards.Steward steward, int persons) {
        Output.line(steward.id() + "  " + steward.address() + "  opens " + steward.opens() + " of " + persons);
        Output.progress(
                "make shares of this key now, and give them to people who are not in one place: daylight stewards"
                        + " shares --of 5 --need 3");
    }

    /** {@code stewards list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Everybody who may open seals.")
    static final class Listing extends Deed {
        @Option(names = "--json", description = "JSON Lines.")
        private boolean json;

        @Override
        void run(Workbench workbench, Stewards stewards) {
            list(workbench, json);
        }
    }

    /** {@code stewards add}. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Add a steward. Every further one needs one who opens the seals: --unlock.",
                "A passphrase opens the key, unless an option says otherwise; it is asked for, or read from standard"
                        + " input."
            })
    static final class Add extends Deed {
        @Parameters(paramLabel = "NAME", description = "Of the steward; kept as a private field.")
        private String name = "";

        @ArgGroup
        private @Nullable Keeping keeping;

        @Override
        void run(Workbench workbench, Stewards stewards) {
            say(stewards.add(name, Keeping.kept(keeping), reason()), stewards.persons());
        }
    }

    /** {@code stewards rotate}. */
    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = "Put a new key in place of a steward's. Old copies of the keys folder open with the old one.")
    static final class Rotate extends Deed {
        @Parameters(paramLabel = "STEWARD", description = "Such as steward-5e6f7a8b.")
        private String id = "";

        @ArgGroup
        private @Nullable Keeping keeping;

        @Override
        void run(Workbench workbench, Stewards stewards) {
            say(stewards.replace(id, Keeping.kept(keeping), reason()), stewards.persons());
        }
    }

    /** {@code stewards remove}. */
    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Remove a steward. The last who can open everything stays.")
    static final class Remove extends Deed {
        @Parameters(paramLabel = "STEWARD", description = "Such as steward-5e6f7a8b.")
        private String id = "";

        @Override
        void run(Workbench workbench, Stewards stewards) {
            Output.line(
                    "removed " + id + ", event " + stewards.remove(id, reason()).seq());
        }
    }

    /** {@code stewards shares}. */
    @Command(
            name = "shares",
            mixinStandardHelpOptions = true,
            description = {
                "Split a steward's key into shares for paper, of which some together give it back.",
                "Prints them to standard output: print them, hand each to another person, keep no file of them."
            })
    static final class Shares extends Deed {
        @Option(names = "--of", paramLabel = "N", defaultValue = "5", description = "How many (default 5).")
        private int of;

        @Option(
                names = "--need",
                paramLabel = "K",
                defaultValue = "3",
                description = "How many of them give the key back (default 3).")
        private int need;

        @Option(names = "--key", paramLabel = "FILE", description = "The file with the key; default: a passphrase.")
        private @Nullable Path file;

        @Override
        void run(Workbench workbench, Stewards stewards) {
            StewardKey key = file == null
                    ? stewards.key(Passphrases.ask("Passphrase of the steward"))
                    : Stewards.key(file, () -> Passphrases.ask("Passphrase of " + file));
            stewards.printedShares(key, of, need, reason()).forEach(Output::line);
        }
    }

    /** {@code stewards recover}. */
    @Command(
            name = "recover",
            mixinStandardHelpOptions = true,
            description = {
                "Give a steward's key back from its shares, behind a new passphrase.",
                "Reads the passphrase (one line, where it is not typed), then the shares as they were printed, from"
                        + " standard input."
            })
    static final class Recover extends Deed {
        @Override
        void run(Workbench workbench, Stewards stewards) {
            String passphrase = Passphrases.drawn("New passphrase");
            Output.progress("reading the shares from standard input; end with Ctrl-D");
            try {
                String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
                Stewards.Steward back = stewards.recover(text, passphrase, reason());
                Output.line(
                        "recovered the key of " + back.id() + ": opens " + back.opens() + " of " + stewards.persons());
            } catch (IOException e) {
                throw new DaylightException("cannot read the shares: " + e.getMessage(), e);
            }
        }
    }
}
