// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.run.Entrance;
import org.daylight.run.Entrance.Tried;
import org.daylight.run.Member;
import org.daylight.run.People;
import org.daylight.run.Workbench;
import org.daylight.web.page.JteagainGenerated;
import org.daylight.web.page.JtedoorGenerated;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;
import org.daylight.web.page.people.JtejoinGenerated;
import org.daylight.web.page.people.JtesigninGenerated;
import org.daylight.web.session.Person;
import org.daylight.web.session.Sessions;
import org.jspecify.annotations.Nullable;

/**
 * What people without a session may ask for: the start address of a person who works alone, or the forms by which a team
 * comes in.
 */
final class SignIn {
    private final Workbench workbench;
    private final Guard guard;
    private final Sessions sessions;
    private final @Nullable Entrance entrance;

    SignIn(Workbench workbench, Guard guard, Sessions sessions) {
        this.workbench = workbench;
        this.guard = guard;
        this.sessions = sessions;
        entrance = guard.people().map(Entrance::new).orElse(null);
    }

    void configure(JavalinConfig config) {
        Entrance open = entrance;
        if (open == null) {
            config.routes.get("/enter", this::enter);
            return;
        }
        config.routes.get("/sign-in", context -> form(context, 200, "", null));
        config.routes.post("/sign-in", context -> signIn(context, open));
        config.routes.get("/join", context -> join(context, open, 200, null));
        config.routes.post("/join", context -> joined(context, open));
    }

    /**
     * The name of the cookie. Where there is TLS it begins with {@code __Host-}: browsers take such a one over TLS alone,
     * for this host and no other (RFC 6265bis, section 4.1.3).
     */
    String cookie() {
        return guard.site().tls() ? "__Host-daylight" : "daylight";
    }

    private void enter(Context context) {
        if (guard.opens(context.queryParam("token"))) {
            begin(context, Person.alone(Workbench.user()));
            context.redirect("/");
        } else {
            door(context);
        }
    }

    private void begin(Context context, Person person) {
        // What the browser showed until now is worth nothing from here on: nobody can have it known beforehand.
        sessions.of(context.cookie(cookie())).ifPresent(sessions::end);
        Cookie cookie = new Cookie(cookie(), sessions.begin(person));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(guard.site().tls());
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
    }

    /** Takes the cookie away. */
    void forget(Context context) {
        Cookie gone = new Cookie(cookie(), "");
        gone.setPath("/");
        gone.setMaxAge(0);
        gone.setHttpOnly(true);
        gone.setSecure(guard.site().tls());
        gone.setSameSite(SameSite.STRICT);
        context.cookie(gone);
    }

    /** Answers somebody who has no session: where to get one. */
    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    void door(Context context) {
        context.attribute("answered", true);
        Front.headers(context);
        if (sharing(context)) {
            Words words = Visit.words(context);
            String same = context.path() + "?" + context.queryString() + "&again=yes";
            Front.write(context, out -> JteagainGenerated.render(out, null, words, same));
            return;
        }
        if (entrance == null) {
            Words words = Visit.words(context);
            Front.write(
                    context.status(401),
                    out -> JtedoorGenerated.render(
                            out, null, words, workbench.folder().name()));
        } else if ("true".equals(context.header("HX-Request"))) {
            context.status(401).header("HX-Redirect", "/sign-in");
        } else {
            String question = context.queryString();
            boolean shows =
                    context.method().name().equals("GET") && !context.path().equals("/");
            String to = shows ? context.path() + (question == null ? "" : "?" + question) : "";
            context.status(303).header("Location", "/sign-in" + (to.isEmpty() ? "" : "?to=" + encoded(to)));
        }
    }

    /**
     * Whether another site led here to share a page. A browser sends no session along then; a page of this server that goes
     * on by itself to the same address is asked with it, or leads to the door.
     */
    private static boolean sharing(Context context) {
        return context.method().name().equals("GET")
                && context.path().equals("/add")
                && context.queryString() != null
                && context.queryParam("again") == null;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    /**
     * The form.
     *
     * @param name as typed before
     * @param trouble why the person is not in; null at the first try
     */
    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private void form(Context context, int status, String name, @Nullable String trouble) {
        context.attribute("answered", true);
        Front.headers(context);
        Words words = Visit.words(context);
        boolean begun = guard.people().map(People::begun).orElse(true);
        String asked = context.formParam("to") == null ? context.queryParam("to") : context.formParam("to");
        String to = Visit.inside(asked).orElse("");
        Front.write(
                context.status(status),
                out -> JtesigninGenerated.render(
                        out, null, words, workbench.folder().name(), name, to, trouble, begun));
    }

    private void signIn(Context context, Entrance open) {
        context.attribute("answered", true);
        String name = field(context, "name");
        Words words = Visit.words(context);
        switch (open.signIn(name, field(context, "password"), field(context, "code"), guard.from(context))) {
            case Tried.In in -> {
                let(context, in.member());
                Front.headers(context);
                context.status(303)
                        .header(
                                "Location",
                                Visit.inside(context.formParam("to")).orElse("/"));
            }
            case Tried.Wrong wrong -> form(context, 401, name, words.say("people.signin.wrong"));
            case Tried.Wait wait ->
                form(context, 429, name, words.say("people.signin.wait", words.moment(wait.until())));
        }
    }

    private void let(Context context, Member member) {
        begin(context, new Person(member.name(), member.roles()));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private void join(Context context, Entrance open, int status, @Nullable String trouble) {
        context.attribute("answered", true);
        Front.headers(context);
        Words words = Visit.words(context);
        String sent = context.formParam("with") == null ? context.queryParam("with") : context.formParam("with");
        String secret = sent == null ? "" : sent;
        Optional<Entrance.Invited> invited = open.invited(secret);
        String given = invited.map(Entrance.Invited::name).orElse(null);
        Front.write(
                context.status(invited.isPresent() ? status : 410),
                out -> JtejoinGenerated.render(
                        out,
                        null,
                        words,
                        workbench.folder().name(),
                        secret,
                        given,
                        field(context, "name"),
                        trouble,
                        invited.isPresent()));
    }

    private void joined(Context context, Entrance open) {
        context.attribute("answered", true);
        Words words = Visit.words(context);
        String password = field(context, "password");
        if (!password.equals(field(context, "again"))) {
            join(context, open, 400, words.say("people.join.differ"));
            return;
        }
        try {
            let(context, open.join(field(context, "with"), field(context, "name"), password));
            Front.headers(context);
            context.status(303).header("Location", "/");
        } catch (DaylightException e) {
            join(context, open, 400, String.valueOf(e.getMessage()));
        }
    }

    private static String field(Context context, String name) {
        String value = context.formParam(name);
        return value == null ? "" : value;
    }
}
