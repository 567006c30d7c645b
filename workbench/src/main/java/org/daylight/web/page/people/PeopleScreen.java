// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.daylight.DaylightException;
import org.daylight.protect.Right;
import org.daylight.protect.Role;
import org.daylight.run.People;
import org.daylight.run.Workbench;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.daylight.web.session.Sessions;
import org.jspecify.annotations.Nullable;

/** Who is let in, and what each may do: for whoever keeps the accounts. */
public final class PeopleScreen {
    private static final String PATH = "/settings/people";

    private final Workbench workbench;
    private final @Nullable People people;
    private final Sessions sessions;
    private final boolean tls;

    /**
     * The page.
     *
     * @param people of a team; null where one person works alone
     * @param sessions of this server, which end for who is removed
     * @param tls whether links begin with https
     */
    public PeopleScreen(Workbench workbench, @Nullable People people, Sessions sessions, boolean tls) {
        this.workbench = workbench;
        this.people = people;
        this.sessions = sessions;
        this.tls = tls;
    }

    /** Its page and forms. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show(PATH, Right.ADMINISTER, this::show),
                PageRoute.take(PATH, Right.ADMINISTER, this::invite),
                PageRoute.take(PATH + "/roles", Right.ADMINISTER, this::roles),
                PageRoute.take(PATH + "/link", Right.ADMINISTER, this::link),
                PageRoute.take(PATH + "/unlock", Right.ADMINISTER, this::unlock),
                PageRoute.take(PATH + "/remove", Right.ADMINISTER, this::remove));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply show(Visit visit) {
        Shell shell = visit.shell("settings", visit.say("people.title"));
        List<People.Listed> all = people == null ? new People(workbench).all() : people.all();
        boolean team = people != null;
        return Reply.html(out -> JtepeopleGenerated.render(out, null, shell, team, all));
    }

    private People team() {
        People open = people;
        if (open == null) {
            throw new Visit.Missing("accounts: one person works alone here");
        }
        return open;
    }

    private static Set<Role> chosen(Visit visit) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        visit.fields("role").forEach(code -> roles.add(Role.of(code)));
        return roles;
    }

    private Reply invite(Visit visit) {
        People team = team();
        try {
            String name = visit.field("name").orElse("");
            return once(visit, name, team.invite(visit.workbench(), name, chosen(visit)));
        } catch (DaylightException e) {
            return visit.failed(PATH, String.valueOf(e.getMessage()));
        }
    }

    private Reply link(Visit visit) {
        People team = team();
        try {
            String name = visit.filled("name");
            boolean afresh = visit.field("afresh").isPresent();
            return once(visit, name, team.renew(visit.workbench(), name, afresh));
        } catch (DaylightException e) {
            return visit.failed(PATH, String.valueOf(e.getMessage()));
        }
    }

    /** The link stands on this answer alone: what is kept of it is a digest. */
    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply once(Visit visit, String name, String secret) {
        Shell shell = visit.shell("settings", visit.say("people.link.made"));
        String link = (tls ? "https://" : "http://") + visit.host() + "/join?with=" + secret;
        return Reply.html(out -> JteonceGenerated.render(
                out,
                null,
                shell,
                visit.say("people.link.words", name, People.INVITATION.toDays()),
                visit.say("people.link"),
                link,
                PATH));
    }

    private Reply roles(Visit visit) {
        People team = team();
        return attempt(visit, "people.roles.given", name -> team.give(visit.workbench(), name, chosen(visit)));
    }

    private Reply unlock(Visit visit) {
        People team = team();
        return attempt(visit, "people.unlocked", name -> team.unlock(visit.workbench(), name));
    }

    private Reply remove(Visit visit) {
        People team = team();
        return attempt(visit, "people.removed", name -> {
            team.remove(visit.workbench(), name);
            sessions.endAll(name, null);
        });
    }

    private static Reply attempt(Visit visit, String done, Consumer<String> deed) {
        try {
            String name = visit.filled("name");
            deed.accept(name);
            return visit.done(PATH, visit.say(done, name));
        } catch (DaylightException e) {
            return visit.failed(PATH, String.valueOf(e.getMessage()));
        }
    }
}
