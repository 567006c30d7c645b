// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.protect.Right;
import org.daylight.run.Forbidden;
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
 * <p>A {@link Guard} stands before it: alone it listens on 127.0.0.1, for a team behind a proxy.
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
     * @param guard who is let in, and where it listens
     * @throws DaylightException where the port is taken
     */
    public static WebServer start(Api api, Front front, Guard guard) {
        String description = written(OpenApi.of(api.routes()));
        Javalin javalin = Javalin.create(config -> {
            measure(config, new Metrics(front.workbench()), guard);
            configure(config, api, description, guard);
            front.configure(config);
        });
        Site site = guard.site();
        try {
            return new WebServer(javalin.start(site.host(), site.port()), front);
        } catch (RuntimeException e) {
            throw new DaylightException(
                    "cannot listen on port " + site.port() + ": " + e.getMessage() + "; name another", e);
        }
    }

    /** Begins to serve one person on this machine, who shows this token. */
    public static WebServer start(Api api, Front front, AccessToken token, int port) {
        return start(api, front, Guard.alone(front.workbench(), token, port));
    }

    /** For programs that watch over servers: whether it is fit, for anybody who reaches it; numbers, for who administers. */
    private static void measure(JavalinConfig config, Metrics metrics, Guard guard) {
        config.routes.before(metrics::begin);
        config.routes.after(metrics::end);
        config.routes.get("/health", context -> {
            Optional<String> ill = metrics.ill();
            send(
                    context,
                    ill.isEmpty() ? 200 : 503,
                    written(ill.isEmpty() ? Map.of("status", "ok") : Map.of("status", "ill", "what", ill.get())));
        });
        config.routes.get("/metrics", context -> {
            if (!guard.program(context).may(Right.ADMINISTER)) {
                throw new Guard.Refused(403, "numbers of the server are for who administers the case");
            }
            context.header("Cache-Control", "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .contentType(PrometheusTextFormatWriter.CONTENT_TYPE)
                    .result(metrics.text());
        });
    }

    private static void configure(JavalinConfig config, Api api, String description, Guard guard) {
        List<Route> routes = api.routes();
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.routes.before(guard::pass);
        config.routes.get("/api/openapi.json", context -> send(context, 200, description));
        for (int i = 0; i < routes.size(); i++) {
            int place = i;
            Route route = routes.get(i);
            config.routes.addHttpHandler(
                    route.verb() == Route.Verb.GET ? HandlerType.GET : HandlerType.POST,
                    route.path(),
                    context -> send(
                            context,
                            200,
                            written(api.answer(place, guard.program(context), () -> new Request(context, route)))));
        }
        config.routes.exception(Guard.Refused.class, (e, context) -> error(context, e.status, e.getMessage()));
        config.routes.exception(NotFound.class, (e, context) -> error(context, 404, e.getMessage()));
        config.routes.exception(TooLarge.class, (e, context) -> error(context, 413, e.getMessage()));
        config.routes.exception(Forbidden.class, (e, context) -> error(context, 403, e.getMessage()));
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
