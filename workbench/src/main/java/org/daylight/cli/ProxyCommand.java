// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.concurrent.Callable;
import org.daylight.run.Proxying;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code proxy}: how a case reaches the web. */
@Command(
        name = "proxy",
        mixinStandardHelpOptions = true,
        description = "Ask the web through a proxy, such as Tor.",
        subcommands = {ProxyCommand.Set.class, ProxyCommand.Show.class},
        footer = {
            "",
            "The proxy looks up names; this machine asks no name server then. Where a",
            "name leads cannot be checked, and captures say so. Noted in the ledger as",
            "a private field."
        })
final class ProxyCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification");
        }
        throw new ParameterException(spec.commandLine(), "say `proxy set ADDRESS` or `proxy show`");
    }

    private static void show(Workbench workbench) {
        Output.line(new Proxying(workbench).shown().orElse("none: this case asks servers directly"));
    }

    /** {@code proxy set}. */
    @Command(name = "set", mixinStandardHelpOptions = true, description = "Set the proxy, or none.")
    static final class Set implements Callable<Integer> {
        @ParentCommand
        private @Nullable ProxyCommand proxy;

        @Parameters(
                paramLabel = "ADDRESS",
                description = "socks5://[USER:PASSWORD@]HOST:PORT, http://[USER:PASSWORD@]HOST:PORT, or none."
                        + " Tor usually listens at socks5://127.0.0.1:9050.")
        private String address = "";

        @Override
        public Integer call() {
            try (Workbench workbench = Cases.open(proxy == null ? null : proxy.daylight)) {
                new Proxying(workbench).set(address);
                show(workbench);
            }
            return 0;
        }
    }

    /** {@code proxy show}. */
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Show it, without its password.")
    static final class Show implements Callable<Integer> {
        @ParentCommand
        private @Nullable ProxyCommand proxy;

        @Override
        public Integer call() {
            try (Workbench workbench = Cases.open(proxy == null ? null : proxy.daylight)) {
                show(workbench);
            }
            return 0;
        }
    }
}
