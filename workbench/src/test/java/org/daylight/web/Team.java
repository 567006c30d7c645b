// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daylight.protect.Passwords;
import org.daylight.protect.Role;
import org.daylight.run.Entrance;
import org.daylight.run.OwnAccount;
import org.daylight.run.People;
import org.daylight.run.Workbench;
import org.daylight.web.api.Api;
import org.jspecify.annotations.Nullable;

/** A case that is served to a team of one person for each role, named as the role, and one without any. */
final class Team implements AutoCloseable {
    static final String PASSWORD = "lamp oil river stone";
    static final String NOBODY = "nothing";
    private static final Pattern CSRF = Pattern.compile("data-csrf=\"([^\"]+)\"");

    final Workbench workbench;
    final People people;
    final Api api;
    final Front front;
    private final WebServer server;
    private final Map<String, String> tokens = new TreeMap<>();
    private final Browser programs = new Browser();

    /** @param workbench a case that is open; closed with this */
    Team(Workbench workbench, Clock clock) {
        this.workbench = workbench;
        people = new People(workbench, clock, new Passwords(64, 1));
        Entrance entrance = new Entrance(people);
        entrance.join(people.first(), "administrator", PASSWORD);
        OwnAccount own = new OwnAccount(people);
        for (String name : names()) {
            if (!name.equals("administrator")) {
                Set<Role> roles = name.equals(NOBODY) ? Set.of() : Set.of(Role.of(name));
                entrance.join(people.invite(workbench, name, roles), "", PASSWORD);
            }
            tokens.put(name, own.token(name, "tests"));
        }
        api = new Api(workbench);
        Guard guard = Guard.team(workbench, people, Site.local(0));
        front = new Front(workbench, guard, clock);
        server = WebServer.start(api, front, guard);
    }

    static List<String> names() {
        List<String> names = Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toList());
        names.add(NOBODY);
        return names;
    }

    String token(String name) {
        return tokens.getOrDefault(name, "");
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** What a browser of one person knows. */
    final class Browser {
        final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        private String csrf = "";

        HttpResponse<String> send(HttpRequest request) {
            try {
                try {
                    return client.send(request, HttpResponse.BodyHandlers.ofString());
                } catch (IOException e) {
                    if (!(e.getCause() instanceof IOException)) {
                        throw e;
                    }
                    // The server closed a connection that was kept open; a browser asks again on a new one.
                    return client.send(request, HttpResponse.BodyHandlers.ofString());
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(request.method() + " " + request.uri(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(address(path)).build());
        }

        HttpRequest.Builder form(String path, String... fields) {
            String body = IntStream.range(0, fields.length / 2)
                    .mapToObj(i -> fields[2 * i] + "=" + URLEncoder.encode(fields[2 * i + 1], StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return HttpRequest.newBuilder(address(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }

        /** As a page of this session sends it. */
        HttpResponse<String> post(String path, String... fields) {
            String[] all = Arrays.copyOf(fields, fields.length + 2);
            all[fields.length] = "csrf";
            all[fields.length + 1] = csrf();
            return send(form(path, all).build());
        }

        /** The word that the forms of this session carry. */
        String csrf() {
            if (csrf.isEmpty()) {
                Matcher found = CSRF.matcher(get("/").body());
                csrf = found.find() ? found.group(1) : "";
            }
            return csrf;
        }

        Browser signedIn(String name) {
            csrf = "";
            HttpResponse<String> in =
                    send(form("/sign-in", "name", name, "password", PASSWORD).build());
            if (in.statusCode() != 303) {
                throw new AssertionError(name.toLowerCase(Locale.ROOT) + " is not let in: " + in.body());
            }
            return this;
        }
    }

    Browser browser() {
        return new Browser();
    }

    HttpResponse<String> program(String method, String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return programs.send(request.method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"))
                .build());
    }

    @Override
    public void close() {
        server.close();
        workbench.close();
    }
}
