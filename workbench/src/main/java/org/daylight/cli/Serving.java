// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.daylight.run.Workbench;
import org.daylight.web.AccessToken;
import org.daylight.web.Front;
import org.daylight.web.Guard;
import org.daylight.web.WebServer;
import org.daylight.web.api.Api;

/** The workbench for the person at this machine, until it is stopped. */
final class Serving {
    private Serving() {}

    /**
     * Serves, and says where.
     *
     * @param port to listen on; 0 takes a free one
     * @param renew whether a new token is drawn
     */
    static void alone(Workbench workbench, int port, boolean renew) throws InterruptedException {
        Path keys = workbench.folder().root().resolve("keys");
        AccessToken token = renew ? AccessToken.renew(keys) : AccessToken.of(keys);
        Guard guard = Guard.alone(workbench, token, port);
        try (WebServer server = WebServer.start(new Api(workbench), new Front(workbench, guard), guard)) {
            String start = "http://127.0.0.1:" + server.port();
            Output.line("Open:        " + start + "/enter?token=" + token.value());
            described(start + "/api");
            Output.line("The token:   " + token.value());
            Output.line("Try it:      curl -H \"Authorization: Bearer " + token.value() + "\" " + start + "/api/case");
            untilStopped();
        }
    }

    /** Says where programs ask. */
    static void described(String api) {
        Output.line("The API:     " + api + "  (described by " + api + "/openapi.json)");
    }

    /** Waits for Ctrl-C. */
    static void untilStopped() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
        stopped.await();
    }
}
