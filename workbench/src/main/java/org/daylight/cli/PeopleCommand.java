// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.daylight.run.People;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code people}: who may come in where a case is served to a team. */
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        description = "Who may come in where a case is served to a team, and as what.",
        subcommands = {
            PeopleCommand.Add.class,
            PeopleCommand.All.class,
            PeopleCommand.Roles.class,
            PeopleCommand.Remove.class,
            PeopleCommand.Unlock.class
        },
        footer = {
            "",
            "Roles: reader sees the case without restricted matter; analyst also captures and",
            "decides on claims; reviewer also merges, grades and undoes what others decided;",
            "steward also sees restricted matter, seals and erases; administrator keeps the",
            "accounts. A person may have several. Names and credentials stand in keys/, roles",
            "in the ledger under pseudonyms."
        })
final class PeopleCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification");
        }
        throw new ParameterException(
                spec.commandLine(), "say `people add`, `list`, `role`, `remove` or `unlock`; each has --help");
    }

    abstract static sealed class Deed implements Callable<Integer> {
        @ParentCommand
        private @Nullable PeopleCommand parent;

        @Override
        public Integer call() {
            try (Workbench workbench = Cases.open(parent == null ? null : parent.daylight)) {
                run(workbench, new People(workbench));
            }
            return 0;
        }

        abstract void run(Workbench workbench, People people);

        static void print(People.Listed p) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("name", p.name());
            row.put("actor", p.actor());
            row.put("roles", p.codes());
            row.put("joined", p.joined());
            row.put("secondFactor", p.factor());
            row.put("tokens", p.tokens());
            row.put("lockedUntil", p.locked() == null ? null : p.locked().toString());
            Output.json(row);
        }
    }

    /** {@code people add}. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Let a person in, or make a new link for one who lost the password.",
                "Prints the end of a one-time link, to be put behind the address of the",
                "server."
            })
    static final class Add extends Deed {
        @Parameters(paramLabel = "NAME", description = "Under which the person signs in.")
        private String name = "";

        @Parameters(index = "1..*", paramLabel = "ROLE", description = "What the person is; none changes none.")
        private List<String> roles = List.of();

        @Option(names = "--lost-factor", description = "The second factor is lost too: it goes when the link is taken.")
        private boolean afresh;

        @Override
        void run(Workbench workbench, People people) {
            String secret;
            if (people.listed(name).isEmpty()) {
                secret = people.invite(workbench, name, People.roles(roles));
            } else {
                secret = people.renew(workbench, name, afresh);
                if (!roles.isEmpty()) {
                    people.give(workbench, name, People.roles(roles));
                }
            }
            Output.line("/join?with=" + secret);
            Output.line(
                    "Once, for " + People.INVITATION.toDays() + " days. Hand it over in a way that nobody else reads.");
        }
    }

    /** {@code people list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Everybody, with roles.")
    static final class All extends Deed {
        @Option(names = "--json", description = "JSON Lines.")
        private boolean json;

        @Override
        void run(Workbench workbench, People people) {
            List<People.Listed> all = people.all();
            if (json) {
                all.forEach(Deed::print);
                return;
            }
            if (all.isEmpty()) {
                Output.line("nobody; `daylight serve --team` prints a link for the first administrator");
            }
            all.forEach(p -> Output.line(p.name() + "  " + p.actor() + "  "
                    + (p.codes().isEmpty() ? "no role" : String.join(", ", p.codes()))
                    + (p.joined() ? p.factor() ? "; second factor" : "" : "; never came in")
                    + (p.locked() == null ? "" : "; locked until " + p.locked())));
        }
    }

    /** {@code people role}. */
    @Command(
            name = "role",
            mixinStandardHelpOptions = true,
            description = "Say what a person is; roles that are not named are taken. The ledger says who said so.")
    static final class Roles extends Deed {
        @Parameters(paramLabel = "NAME", description = "Of the person.")
        private String name = "";

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "ROLE", description = "All roles, or none.")
        private List<String> roles = List.of();

        @Override
        void run(Workbench workbench, People people) {
            people.give(workbench, name, People.roles(roles.equals(List.of("none")) ? List.of() : roles));
            Output.line(name + ": " + String.join(", ", roles));
        }
    }

    /** {@code people remove}. */
    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Shut a person out for good. What the person did stays in the ledger.")
    static final class Remove extends Deed {
        @Parameters(paramLabel = "NAME", description = "Of the person.")
        private String name = "";

        @Override
        void run(Workbench workbench, People people) {
            people.remove(workbench, name);
            Output.line("removed " + name);
        }
    }

    /** {@code people unlock}. */
    @Command(
            name = "unlock",
            mixinStandardHelpOptions = true,
            description = "Let a person try again at once who typed too many wrong passwords.")
    static final class Unlock extends Deed {
        @Parameters(paramLabel = "NAME", description = "Of the person.")
        private String name = "";

        @Override
        void run(Workbench workbench, People people) {
            people.unlock(workbench, name);
            Output.line(name + " may try again");
        }
    }
}
