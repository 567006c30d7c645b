// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.DaylightException;
import org.daylight.web.api.Api;
import org.daylight.web.api.NotFound;
import org.daylight.web.api.OpenApi;
import org.daylight.web.api.Request;
import org.daylight.web.api.Route;
import org.daylight.web.api.TooLarge;
import org.slf4j.LoggerFactory;

/**
 * Answers people and programs on this machine: pages, and everything under {@code /api}, described by {@code
 * /api/openapi.json}.
 *
 * <p>It listens on 127.0.0.1 alone. A page in a browser must not speak to it through the back door: a request whose
 * {@code Host} is not this server's own is refused (DNS rebinding), so is one that another site's page sent ({@code
 * Origin}), and all but the description need the token.
 */
public final class WebServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Javalin server;
    private final Front front;

    private WebServer(Javalin server, Front front) {
        this.server = server;
        this.front = front;
    }

    /**
     * Begins to serve.
     *
     * @param api what is answered
     * @param front the pages
     * @param token who shows it is let in
     * @param port to listen on; 0 takes a free one
     * @throws DaylightException where the port is taken
     */
    public static WebServer start(Api api, Front front, AccessToken token, int port) {
        List<Route> routes = api.routes();
        String description = written(OpenApi.of(routes));
        Javalin javalin = Javalin.create(config -> {
            configure(config, routes, description, token);
            front.configure(config);
        });
        try {
            return new WebServer(javalin.start("127.0.0.1", port), front);
        } catch (RuntimeException e) {
            throw new DaylightException("cannot listen on port " + port + ": " + e.getMessage() + "; name another", e);
        }
    }

    private static void configure(JavalinConfig config, List<Route> routes, String description, AccessToken token) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.routes.before(context -> guard(context, token));
        config.routes.get("/api/openapi.json", context -> send(context, 200, description));
        for (Route route : routes) {
            config.routes.addHttpHandler(
                    route.verb() == Route.Verb.GET ? HandlerType.GET : HandlerType.POST,
                    route.path(),
                    context -> send(context, 200, written(route.answer(new Request(context, route)))));
        }
        config.routes.exception(Refused.class, (e, context) -> error(context, e.status, e.getMessage()));
        config.routes.exception(NotFound.class, (e, context) -> error(context, 404, e.getMessage()));
        config.routes.exception(TooLarge.class, (e, context) -> error(context, 413, e.getMessage()));
        config.routes.exception(DaylightException.class, (e, context) -> error(context, 400, e.getMessage()));
        config.routes.exception(Exception.class, (e, context) -> {
            LoggerFactory.getLogger(WebServer.class).error("{} {}", context.method(), context.path(), e);
            error(context, 500, "unexpected " + e.getClass().getSimpleName() + "; the server's log has more");
        });
        for (int status : new int[] {404, 405, 413}) {
            config.routes.error(status, context -> {
                if (!api(context)) {
                    return;
                }
                if (context.result() == null
                        || !String.valueOf(context.result()).startsWith("{")) {
                    error(
                            context,
                            status,
                            context.method() + " " + context.path() + " is not answered here; see"
                                    + " /api/openapi.json for what is");
                }
            });
        }
    }

    /** A request that is not let in. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }
    }

    private static void guard(Context context, AccessToken token) {
        int port = context.req().getLocalPort();
        Set<String> own = Set.of("127.0.0.1:" + port, "localhost:" + port);
        String host = String.valueOf(context.header("Host"));
        if (!own.contains(host)) {
            throw new Refused(421, "this server is 127.0.0.1:" + port + "; it does not answer for other names");
        }
        String origin = context.header("Origin");
        if (origin != null && own.stream().noneMatch(o -> origin.equals("http://" + o))) {
            throw new Refused(403, "pages of other sites may not ask");
        }
        if (api(context)
                && !context.path().equals("/api/openapi.json")
                && !token.opens(context.header("Authorization"))) {
            context.header("WWW-Authenticate", "Bearer");
            throw new Refused(401, "show the case's token: Authorization: Bearer TOKEN (`daylight serve` prints it)");
        }
    }

    /** Whether a program asks, not a page. */
    static boolean api(Context context) {
        return context.path().equals("/api") || context.path().startsWith("/api/");
    }

    private static void error(Context context, int status, @org.jspecify.annotations.Nullable String message) {
        send(context, status, written(Map.of("error", String.valueOf(message), "status", status)));
    }

    private static void send(Context context, int status, String json) {
        context.status(status)
                .contentType("application/json; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .result(json);
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers are maps, lists, words and numbers", e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
        front.close();
    }
}
