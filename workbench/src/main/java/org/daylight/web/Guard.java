// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daylight.run.People;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything that is answered. A request whose {@code Host} is not this server's own is refused (DNS
 * rebinding), so is one that another site's page sent ({@code Origin}, {@code Sec-Fetch-Site}), and programs show a
 * token: the case's own where one person works alone, a person's own on a team's server.
 */
public final class Guard {
    /** The name of the host in a browser's word on where a request comes from. */
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    private final Workbench workbench;
    private final Site site;
    private final @Nullable AccessToken token;
    private final @Nullable People people;

    private Guard(Workbench workbench, Site site, @Nullable AccessToken token, @Nullable People people) {
        this.workbench = workbench;
        this.site = site;
        this.token = token;
        this.people = people;
    }

    /** One person on this machine, known by the case's token. */
    public static Guard alone(Workbench workbench, AccessToken token, int port) {
        return new Guard(workbench, Site.local(port), token, null);
    }

    /** A team, known by accounts. */
    public static Guard team(Workbench workbench, People people, Site site) {
        return new Guard(workbench, site, null, people);
    }

    /** A request that is not let in. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }
    }

    /** Where it listens. */
    public Site site() {
        return site;
    }

    /** The accounts of a team; empty where one person works alone. */
    Optional<People> people() {
        return Optional.ofNullable(people);
    }

    /** Whether a start address shows the case's token. */
    boolean opens(@Nullable String shown) {
        return token != null && shown != null && token.opens("Bearer " + shown);
    }

    /** Refuses what does not come to this server, or from another site's page. @throws Refused there */
    void pass(Context context) {
        int listening = context.req().getLocalPort();
        String host = String.valueOf(context.header("Host"));
        if (!site.names(listening).contains(host)) {
            throw new Refused(421, "this server is " + site.start(listening) + "; it does not answer for other names");
        }
        String origin = context.header("Origin");
        if (origin != null && !site.own(origin, listening)) {
            throw new Refused(403, "pages of other sites may not ask");
        }
        String from = context.header("Sec-Fetch-Site");
        boolean reads =
                context.method().name().equals("GET") || context.method().name().equals("HEAD");
        if (from != null && !OWN_PAGES.contains(from) && (!reads || WebServer.api(context))) {
            throw new Refused(403, "pages of other sites may not ask");
        }
    }

    /** The case as the program that asks may see it. @throws Refused where it shows no token that is known */
    Workbench program(Context context) {
        String shown = context.header("Authorization");
        if (token != null && token.opens(shown)) {
            return workbench;
        }
        if (people != null) {
            Optional<Workbench> seen = people.byToken(AccessToken.shown(shown)).map(p -> p.in(workbench));
            if (seen.isPresent()) {
                return seen.get();
            }
        }
        context.header("WWW-Authenticate", "Bearer");
        throw new Refused(
                401,
                people == null
                        ? "show the case's token: Authorization: Bearer TOKEN (`daylight serve` prints it)"
                        : "show a token of yours: Authorization: Bearer TOKEN (make one on your account's page)");
    }

    /**
     * The address that asks: behind a proxy what the proxy, the last to add to the list, says of it. Some add a header of
     * their own below the one that the visitor sent.
     */
    String from(Context context) {
        List<String> said = Collections.list(context.req().getHeaders("X-Forwarded-For"));
        if (site.address() == null || said.isEmpty() || said.getLast().isBlank()) {
            return context.req().getRemoteAddr();
        }
        String[] hops = said.getLast().split(",");
        return hops[hops.length - 1].strip();
    }
}
