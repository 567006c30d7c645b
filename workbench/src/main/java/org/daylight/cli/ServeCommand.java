// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.daylight.run.Workbench;
import org.daylight.web.AccessToken;
import org.daylight.web.Front;
import org.daylight.web.WebServer;
import org.daylight.web.api.Api;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code serve}: the case as pages and for programs, on this machine. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Open the workbench in a browser of this machine: it prints the address to open. Programs are answered under",
            "/api, described by /api/openapi.json. It listens on 127.0.0.1 alone and asks for the case's token. Stop it with",
            "Ctrl-C."
        })
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Option(names = "--port", paramLabel = "N", defaultValue = "7700", description = "Port (default: 7700; 0: any).")
    private int port;

    @Option(names = "--new-token", description = "Draw a new token; programs that know the old one are shut out.")
    private boolean renew;

    @Override
    public Integer call() throws InterruptedException {
        try (Workbench workbench = Cases.open(daylight)) {
            Path keys = workbench.folder().root().resolve("keys");
            AccessToken token = renew ? AccessToken.renew(keys) : AccessToken.of(keys);
            try (WebServer server =
                    WebServer.start(new Api(workbench), new Front(workbench, token), token, port)) {
                String start = "http://127.0.0.1:" + server.port();
                String address = start + "/api";
                Output.line("Open:        " + start + "/enter?token=" + token.value());
                Output.line("The API:     " + address + "  (described by " + address + "/openapi.json)");
                Output.line("The token:   " + token.value());
                Output.line(
                        "Try it:      curl -H \"Authorization: Bearer " + token.value() + "\" " + address + "/case");
                CountDownLatch stopped = new CountDownLatch(1);
                Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
                stopped.await();
            }
        }
        return 0;
    }
}
