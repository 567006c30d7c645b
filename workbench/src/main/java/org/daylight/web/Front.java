// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daylight.DaylightException;
import org.daylight.protect.Role;
import org.daylight.run.Forbidden;
import org.daylight.run.Member;
import org.daylight.run.People;
import org.daylight.run.Workbench;
import org.daylight.run.alert.AlertFeed;
import org.daylight.web.page.Assets;
import org.daylight.web.page.Jobs;
import org.daylight.web.page.JteproblemGenerated;
import org.daylight.web.page.Origin;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;
import org.daylight.web.page.settings.Program;
import org.daylight.web.session.Person;
import org.daylight.web.session.Session;
import org.daylight.web.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Brings requests for pages to the page that answers them: who asks, whether they may, in whose turn. */
public final class Front implements AutoCloseable {
    /** What is sent with a form at most; the page that takes files says less. */
    private static final long LARGEST_FILE_MB = 520;

    /** Forms with files. Of others a body in parts is refused unread: its files would lie on the disk before anybody asks. */
    private static final Pattern WITH_FILES = Pattern.compile(
            "/captures/files|/footnotes(?:/back|/[0-9a-f]{12}/copy)?|/settings/codebook|/watches/lists");

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; font-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'none';"
            + " base-uri 'none'; manifest-src 'self'";

    private final Workbench workbench;
    private final Guard guard;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Jobs jobs = new Jobs();
    private final List<PageRoute> routes;

    /** The pages of this case, open to whom shows this token. */
    public Front(Workbench workbench, AccessToken token) {
        this(workbench, Guard.alone(workbench, token, 0));
    }

    /** The pages of this case, behind this guard. */
    public Front(Workbench workbench, Guard guard) {
        this(workbench, guard, Clock.systemUTC());
    }

    /** The same, of a program that was begun from its icon. */
    public Front(Workbench workbench, Guard guard, Program program) {
        this(workbench, guard, Clock.systemUTC(), program);
    }

    /** With another clock, by which sessions end. */
    Front(Workbench workbench, Guard guard, Clock clock) {
        this(workbench, guard, clock, null);
    }

    private Front(Workbench workbench, Guard guard, Clock clock, @Nullable Program program) {
        this.workbench = workbench;
        this.guard = guard;
        sessions = new Sessions(clock, guard.people().isPresent() ? Sessions.TEAM : Sessions.ALONE);
        signIn = new SignIn(workbench, guard, sessions);
        routes = Screens.routes(workbench, guard, sessions, program);
        workbench.search().warm();
    }

    /** Stops what still runs beside requests; call it before the case is closed. */
    @Override
    public void close() {
        jobs.close();
    }

    Workbench workbench() {
        return workbench;
    }

    /** The routing table. */
    public List<PageRoute> routes() {
        return routes;
    }

    void configure(JavalinConfig config) {
        config.jetty.multipartConfig.maxFileSize(LARGEST_FILE_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(4 * LARGEST_FILE_MB, SizeUnit.MB);
        config.routes.get("/assets/{name}", Front::asset);
        config.routes.get("/feeds/{token}", this::feed);
        config.routes.before(Front::plain);
        signIn.configure(config);
        config.routes.post("/leave", context -> {
            session(context).filter(s -> sent(context, s)).ifPresent(s -> {
                sessions.end(s);
                signIn.forget(context);
            });
            context.redirect("/");
        });
        for (PageRoute route : routes) {
            config.routes.addHttpHandler(
                    route.verb() == PageRoute.Verb.GET ? HandlerType.GET : HandlerType.POST,
                    route.path(),
                    context -> answer(context, route));
        }
        config.routes.error(404, context -> {
            if (!WebServer.api(context) && context.attribute("answered") == null) {
                session(context).ifPresentOrElse(s -> problem(context, s, 404, null), () -> signIn.door(context));
            }
        });
    }

    private static void plain(Context context) {
        if (context.isMultipart() && !WITH_FILES.matcher(context.path()).matches()) {
            throw new Guard.Refused(415, "this form brings no files; send its fields alone");
        }
    }

    /** The feed of a channel of alerts: its address is its key. */
    private void feed(Context context) {
        context.attribute("answered", true);
        headers(context);
        workbench
                .turns()
                .reading(() -> new AlertFeed(workbench, Clock.systemUTC(), Words::of).feed(context.pathParam("token")))
                .ifPresentOrElse(
                        feed -> context.contentType("application/atom+xml; charset=utf-8")
                                .result(feed),
                        () -> context.status(404).result("no such feed"));
    }

    private static void asset(Context context) {
        Assets.of(context.pathParam("name"))
                .ifPresentOrElse(
                        asset -> {
                            boolean exact = asset.mark().equals(context.queryParam("v"));
                            context.contentType(asset.type())
                                    .header("X-Content-Type-Options", "nosniff")
                                    .header("Cache-Control", exact ? "public, max-age=31536000, immutable" : "no-cache")
                                    .result(asset.bytes());
                        },
                        () -> context.status(404).result("no such file"));
        context.attribute("answered", true);
    }

    /** The session of who asks, as what the person is by now. */
    private Optional<Session> session(Context context) {
        Optional<Session> session = sessions.of(context.cookie(signIn.cookie()));
        if (session.isEmpty() || guard.people().isEmpty()) {
            return session;
        }
        Session held = session.get();
        Optional<Member> member = guard.people().get().member(held.person().name());
        if (member.isEmpty()) {
            sessions.end(held);
            return Optional.empty();
        }
        held.now(new Person(member.get().name(), member.get().roles()));
        return session;
    }

    /** Whether a form was sent by a page of this session. */
    private static boolean sent(Context context, Session session) {
        String header = context.header("X-Csrf");
        return session.csrf().equals(header == null ? context.formParam("csrf") : header);
    }

    private void answer(Context context, PageRoute route) {
        Session session = session(context).orElse(null);
        if (session == null) {
            signIn.door(context);
            return;
        }
        if (!session.person().may(route.right())) {
            problem(context, session, 403, null);
            return;
        }
        boolean takes = route.verb() == PageRoute.Verb.POST;
        if (takes && !sent(context, session)) {
            problem(context, session, 403, "frame.problem.csrf");
            return;
        }
        Visit visit = visit(context, session);
        Supplier<Reply> work = () -> route.answerer().apply(visit);
        try {
            send(
                    context,
                    switch (route.turn()) {
                        case READING -> workbench.turns().reading(work);
                        case DECIDING -> workbench.turns().deciding(work);
                        case NONE -> work.get();
                    });
        } catch (Visit.Missing e) {
            problem(context, session, 404, null);
        } catch (Forbidden e) {
            problem(context, session, 403, null);
        } catch (DaylightException e) {
            said(context, session, 400, visit.say("frame.problem.400"), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Front.class).error("{} {}: {}", context.method(), context.path(), Origin.of(e), e);
            problem(context, session, 500, null);
        }
    }

    private Visit visit(Context context, Session session) {
        Person person = session.person();
        // Alone, the case acts for whom it was opened: the user of this machine, or whom --by names.
        Workbench seen = guard.people().isEmpty() ? workbench : workbench.by(person.name(), person.rights());
        return new Visit(context, seen, session, jobs);
    }

    private static void send(Context context, Reply reply) {
        context.attribute("answered", true);
        headers(context);
        switch (reply) {
            case Reply.Html html -> write(context.status(html.status()), html.template());
            case Reply.SeeOther other -> context.status(303).header("Location", other.path());
            case Reply.Download file -> kept(context, file.name(), file.type()).result(file.bytes());
            case Reply.Streamed file -> {
                try {
                    file.writing()
                            .to(kept(context, file.name(), file.type()).res().getOutputStream());
                } catch (IOException e) {
                    LoggerFactory.getLogger(Front.class).debug("{} was not fetched to its end", file.name(), e);
                }
            }
            case Reply.Shown shown ->
                context.contentType(shown.type())
                        .header("Content-Security-Policy", shown.policy())
                        .result(shown.bytes());
        }
    }

    private static Context kept(Context context, String name, String type) {
        return context.contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^\\w.-]", "_") + "\"");
    }

    static void headers(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                // "no-referrer" would make browsers send forms with "Origin: null", which the guard refuses.
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin");
    }

    static void write(Context context, Consumer<HtmlTemplateOutput> template) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        template.accept(new OwaspHtmlTemplateOutput(out));
        context.contentType("text/html; charset=utf-8").result(out.toByteArray());
    }

    private void problem(Context context, Session session, int status, @Nullable String key) {
        Words words = visit(context, session).words();
        said(
                context,
                session,
                status,
                words.say("frame.problem." + status),
                key != null
                        ? words.say(key)
                        : status == 403 ? whom(words) : words.say("frame.problem." + status + ".words"));
    }

    /** Whom to ask for a right: by name where there are accounts. */
    private String whom(Words words) {
        String names = guard.people().stream()
                .flatMap(people -> people.all().stream())
                .filter(p -> p.joined() && p.roles().contains(Role.ADMINISTRATOR))
                .map(People.Listed::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? words.say("frame.problem.403.words") : words.say("people.forbidden.ask", names);
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private void said(Context context, Session session, int status, String title, String words) {
        context.attribute("answered", true);
        headers(context);
        Shell shell = visit(context, session).shell("", title);
        write(context.status(status), out -> JteproblemGenerated.render(out, null, shell, words));
    }
}
