// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.javalin.http.UploadedFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.daylight.DaylightException;
import org.daylight.protect.Right;
import org.daylight.run.Workbench;
import org.daylight.web.session.Person;
import org.daylight.web.session.Session;
import org.jspecify.annotations.Nullable;

/** One request of a person for a page, or a form that was sent. */
public final class Visit {
    private final Context context;
    private final Workbench workbench;
    private final Session session;
    private final Jobs jobs;
    private final Words words;

    /**
     * A visit.
     *
     * @param context of the server
     * @param workbench that acts in the person's name
     * @param session the person's
     * @param jobs of this server
     */
    public Visit(Context context, Workbench workbench, Session session, Jobs jobs) {
        this.context = context;
        this.workbench = workbench;
        this.session = session;
        this.jobs = jobs;
        words = words(context);
    }

    /** The words of who asks, known or not. */
    public static Words words(Context context) {
        return Words.of(language(context));
    }

    /** A path of this server; empty where it is none, so that no form leads elsewhere. */
    public static Optional<String> inside(@Nullable String path) {
        return Optional.ofNullable(path)
                .filter(p ->
                        p.startsWith("/") && !p.startsWith("//") && p.chars().noneMatch(c -> c == '\\' || c < ' '));
    }

    private static String language(Context context) {
        String chosen = context.cookie("language");
        if (chosen != null && Words.LANGUAGES.contains(chosen)) {
            return chosen;
        }
        String accepted = context.header("Accept-Language");
        if (accepted == null) {
            return "en";
        }
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(accepted), Words.LANGUAGES);
            return best == null ? "en" : best;
        } catch (IllegalArgumentException e) {
            return "en";
        }
    }

    /** The case, acting in the person's name. */
    public Workbench workbench() {
        return workbench;
    }

    /** Who asks. */
    public Person person() {
        return session.person();
    }

    /** Whether the person has this right. */
    public boolean may(Right right) {
        return person().may(right);
    }

    /** The person's stay. */
    public Session session() {
        return session;
    }

    /** Long work beside requests. */
    public Jobs jobs() {
        return jobs;
    }

    /** The words of the person's language. */
    public Words words() {
        return words;
    }

    /** Says a message in the person's language. */
    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** A part of the path. */
    public String part(String name) {
        return context.pathParam(name);
    }

    /**
     * A part of the path as a value.
     *
     * @throws Missing where it has not the form of one
     */
    public <T> T part(String name, Function<String, T> form) {
        try {
            return form.apply(part(name));
        } catch (IllegalArgumentException e) {
            throw new Missing(context.path());
        }
    }

    /** What follows the question mark under this name; empty where it is not there or blank. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    /** All that follow the question mark under this name. */
    public List<String> queries(String name) {
        return context.queryParams(name).stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    /** A whole number behind the question mark, held within bounds; the usual one where there is none. */
    public int number(String name, int usual, int least, int most) {
        try {
            return Math.clamp(query(name).map(Integer::valueOf).orElse(usual), least, most);
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    /** A field of the form; empty where it was not filled in. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(context.formParam(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    /** A field of the form exactly as it was typed, such as a password; empty text where it was not sent. */
    public String secret(String name) {
        String typed = context.formParam(name);
        return typed == null ? "" : typed;
    }

    /**
     * A field of the form that must be filled in.
     *
     * @throws DaylightException where it is not
     */
    public String filled(String name) {
        return field(name).orElseThrow(() -> new DaylightException(say("frame.missing", name)));
    }

    /** All fields of the form under this name. */
    public List<String> fields(String name) {
        return context.formParams(name).stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    /** The files of the form under this name. */
    public List<UploadedFile> files(String name) {
        return new ArrayList<>(context.uploadedFiles(name));
    }

    /** The page of this server that the form names as the one to return to; the usual one where it names none. */
    public String back(String usual) {
        return inside(field("back").orElse(null)).orElse(usual);
    }

    /** Keeps a choice of how the workbench looks in the person's browser, for a year. */
    void keep(String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
    }

    /** Whether a script on the page asks for a part of it (htmx). */
    public boolean partial() {
        return "true".equals(context.header("HX-Request")) && !"true".equals(context.header("HX-Boosted"));
    }

    /** The name by which this server was asked, with its port; one of its own, for others are refused. */
    public String host() {
        return String.valueOf(context.header("Host"));
    }

    /** Where this server was asked, as addresses begin: {@code http://127.0.0.1:7700}. */
    public String origin() {
        return context.scheme() + "://" + host();
    }

    /** The address that was asked, with its question. */
    public String path() {
        String question = context.queryString();
        return context.path() + (question == null ? "" : "?" + question);
    }

    /** What a part of a page needs that a script asked for: the notice is left for the next whole page. */
    public Shell quiet() {
        return shell("", "", null);
    }

    /** The layout around a page of this screen. */
    public Shell shell(String place, String title) {
        return shell(place, title, session.taken().orElse(null));
    }

    private Shell shell(String place, String title, Session.@Nullable Notice notice) {
        String theme = context.cookie("theme");
        return new Shell(
                words,
                "light".equals(theme) || "dark".equals(theme) ? theme : "auto",
                workbench.folder().name(),
                person(),
                session.csrf(),
                place,
                title,
                notice,
                path(),
                say("frame.print.asof", workbench.ledger().size() - 1, words.moment(Instant.now())));
    }

    /** Leads to another page after a form, and says there what was done. */
    public Reply done(String path, String words) {
        return done(path, words, -1);
    }

    /** As above; the notice offers to undo that decision. */
    public Reply done(String path, String words, long decision) {
        session.leave(new Session.Notice(words, true, decision));
        return new Reply.SeeOther(path);
    }

    /** Leads back to a page, and says there why nothing was done. */
    public Reply failed(String path, String words) {
        session.leave(new Session.Notice(words, false, -1));
        return new Reply.SeeOther(path);
    }

    /** A page that does not exist. */
    public static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** @param what was looked for */
        public Missing(String what) {
            super(what);
        }
    }
}
