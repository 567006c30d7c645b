// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.people;

import java.util.List;
import java.util.function.Consumer;
import org.daylight.DaylightException;
import org.daylight.protect.Right;
import org.daylight.protect.Totp;
import org.daylight.run.OwnAccount;
import org.daylight.run.People;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.daylight.web.session.Session;
import org.daylight.web.session.Sessions;
import org.jspecify.annotations.Nullable;

/** What a person keeps for himself: password, second factor, tokens for programs, and where he is signed in. */
public final class AccountScreen {
    private static final String PATH = "/account";

    private final @Nullable OwnAccount own;
    private final Sessions sessions;

    /**
     * The page.
     *
     * @param people of a team; null where one person works alone
     * @param sessions of this server
     */
    public AccountScreen(@Nullable People people, Sessions sessions) {
        own = people == null ? null : new OwnAccount(people);
        this.sessions = sessions;
    }

    /** Its pages and forms. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show(PATH, Right.READ, this::show),
                // In no turn: trying and hashing a password takes long by design, and others wait for a turn.
                PageRoute.slow(PATH + "/password", Right.READ, this::password),
                PageRoute.show(PATH + "/factor", Right.READ, this::factor),
                PageRoute.take(PATH + "/factor", Right.READ, this::setUp),
                PageRoute.slow(PATH + "/factor/off", Right.READ, this::giveUp),
                PageRoute.take(PATH + "/tokens", Right.READ, this::token),
                PageRoute.take(PATH + "/tokens/{id}/revoke", Right.READ, this::revoke),
                PageRoute.take(PATH + "/leave-everywhere", Right.READ, this::leave));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply show(Visit visit) {
        Shell shell = visit.shell("settings", visit.say("people.account"));
        OwnAccount account = own;
        String name = visit.person().name();
        List<AccountView.Stay> stays =
                sessions.of(visit.person()).stream().map(s -> stay(visit, s)).toList();
        AccountView view = account == null
                ? AccountView.alone(visit.workbench().actor(), stays)
                : new AccountView(
                        true,
                        visit.workbench().actor(),
                        account.factor(name),
                        account.recoveryCodes(name),
                        account.tokens(name),
                        stays);
        return Reply.html(out -> JteaccountGenerated.render(out, null, shell, view));
    }

    private static AccountView.Stay stay(Visit visit, Session s) {
        return new AccountView.Stay(
                visit.words().moment(s.begun()), visit.words().moment(s.seen()), s == visit.session());
    }

    private OwnAccount own() {
        OwnAccount account = own;
        if (account == null) {
            throw new Visit.Missing("an account: one person works alone here");
        }
        return account;
    }

    private Reply password(Visit visit) {
        OwnAccount account = own();
        return attempt(visit, PATH, "people.password.changed", name -> {
            if (!visit.secret("password").equals(visit.secret("again"))) {
                throw new DaylightException(visit.say("people.join.differ"));
            }
            account.password(name, visit.secret("before"), visit.secret("password"));
            // Whoever else was in with the password before is out.
            sessions.endAll(name, visit.session());
        });
    }

    private static Reply attempt(Visit visit, String path, String done, Consumer<String> deed) {
        try {
            deed.accept(visit.person().name());
            return visit.done(path, visit.say(done));
        } catch (DaylightException e) {
            return visit.failed(path, String.valueOf(e.getMessage()));
        }
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply factor(Visit visit) {
        if (own == null) {
            return new Reply.SeeOther(PATH);
        }
        String name = visit.person().name();
        String secret = own().secret(name);
        String address =
                Totp.address(secret, "Daylight " + visit.workbench().folder().name(), name);
        Shell shell = visit.shell("settings", visit.say("people.factor.title"));
        return Reply.html(
                out -> JtefactorGenerated.render(out, null, shell, spaced(secret), address, Square.of(address)));
    }

    /** In groups of four, which are easier to copy. */
    private static String spaced(String secret) {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply setUp(Visit visit) {
        OwnAccount account = own();
        try {
            List<String> codes = account.setUp(visit.person().name(), visit.secret("code"));
            sessions.endAll(visit.person().name(), visit.session());
            Shell shell = visit.shell("settings", visit.say("people.recovery.title"));
            return Reply.html(out -> JterecoveryGenerated.render(out, null, shell, codes));
        } catch (DaylightException e) {
            return visit.failed(PATH + "/factor", String.valueOf(e.getMessage()));
        }
    }

    private Reply giveUp(Visit visit) {
        OwnAccount account = own();
        return attempt(visit, PATH, "people.factor.gone", name -> account.giveUp(name, visit.secret("password")));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply token(Visit visit) {
        OwnAccount account = own();
        try {
            String secret =
                    account.token(visit.person().name(), visit.field("label").orElse(""));
            Shell shell = visit.shell("settings", visit.say("people.token.made"));
            return Reply.html(out -> JteonceGenerated.render(
                    out, null, shell, visit.say("people.token.made.words"), visit.say("people.token"), secret, PATH));
        } catch (DaylightException e) {
            return visit.failed(PATH, String.valueOf(e.getMessage()));
        }
    }

    private Reply revoke(Visit visit) {
        OwnAccount account = own();
        return attempt(visit, PATH, "people.token.revoked", name -> account.revoke(name, visit.part("id")));
    }

    private Reply leave(Visit visit) {
        sessions.endAll(visit.person().name(), null);
        return new Reply.SeeOther("/");
    }
}
