// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.DaylightException;
import org.daylight.run.People;
import org.daylight.run.Workbench;
import org.daylight.web.Front;
import org.daylight.web.Guard;
import org.daylight.web.Site;
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
            "Open the workbench in a browser of this machine: it prints the address to open.",
            "Programs are answered under /api, described by /api/openapi.json. It listens on 127.0.0.1 alone and asks for"
                    + " the case's token. Stop it with Ctrl-C.",
            "With --team people sign in with accounts of their own, and each may do what the roles say (see `people`). It"
                    + " listens beyond this machine only behind a proxy that ends TLS, whose address --address names."
        })
final class ServeCommand implements Callable<Integer> {
    private static final Pattern PLACE = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^\\s:]+):([0-9]{1,5})");

    @ParentCommand
    private @Nullable Daylight daylight;

    @Option(names = "--port", paramLabel = "N", defaultValue = "7700", description = "Port (default: 7700; 0: any).")
    private int port;

    @Option(names = "--new-token", description = "Draw a new token; programs that know the old one are shut out.")
    private boolean renew;

    @Option(names = "--team", description = "Let people in by accounts, not by the address.")
    private boolean team;

    @Option(names = "--no-watch", description = "Poll nothing while it runs; `watch run` does that elsewhere.")
    private boolean still;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            description = "With --team: where to listen (default: 127.0.0.1 and --port).")
    private @Nullable String listen;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "With --team: where people reach it, such as https://daylight.example.org.")
    private @Nullable String address;

    @Override
    public Integer call() throws InterruptedException {
        if (!team && (listen != null || address != null)) {
            throw new DaylightException("--listen and --address are for a team; say --team, or leave them out");
        }
        Site site = team ? site() : Site.local(port);
        try (Workbench workbench = Cases.open(daylight);
                Beside beside = Beside.begin(workbench, !still)) {
            if (team) {
                team(workbench, site);
            } else {
                Serving.alone(workbench, port, renew);
            }
        }
        return 0;
    }

    private Site site() {
        URI uri = null;
        try {
            uri = address == null ? null : new URI(address);
        } catch (URISyntaxException e) {
            throw new DaylightException("--address is a URL such as https://daylight.example.org; found " + address, e);
        }
        if (listen == null) {
            return new Site("127.0.0.1", port, uri);
        }
        Matcher place = PLACE.matcher(listen);
        if (!place.matches()) {
            throw new DaylightException("--listen takes HOST:PORT, such as 127.0.0.1:7700; found \"" + listen + "\"");
        }
        return new Site(place.group(1), Integer.parseInt(place.group(2)), uri);
    }

    private void team(Workbench workbench, Site site) throws InterruptedException {
        People people = new People(workbench);
        Guard guard = Guard.team(workbench, people, site);
        try (WebServer server = WebServer.start(new Api(workbench), new Front(workbench, guard), guard)) {
            String start = site.start(server.port());
            Output.line("Open:        " + start + "/");
            if (!people.begun()) {
                Output.line("Once:        " + start + "/join?with=" + people.first());
                Output.line("             Who opens this address first becomes the administrator, who lets others in.");
            }
            Serving.described(start + "/api");
            Serving.untilStopped();
        }
    }
}
