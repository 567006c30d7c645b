// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.settings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.daylight.DaylightException;
import org.daylight.protect.PersonId;
import org.daylight.protect.Right;
import org.daylight.protect.StewardKey;
import org.daylight.run.Opening;
import org.daylight.run.SealDoor;
import org.daylight.run.Stewards;
import org.daylight.run.Workbench;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** Who may open seals, whether they are open, and one seal for a person's eyes. */
public final class SealsScreen {
    private static final String PATH = "/settings/seals";
    private static final int MOST = 32;
    private static final int LISTED = 200;

    /** Its pages and forms. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show(PATH, Right.PROTECT, SealsScreen::show),
                PageRoute.slow(PATH + "/open", Right.PROTECT, SealsScreen::open),
                deed("lock", visit -> {
                    new Opening(visit.workbench()).lock();
                    return visit.say("settings.stewards.locked");
                }),
                PageRoute.slow(PATH + "/add", Right.PROTECT, said(SealsScreen::add)),
                deed("remove", SealsScreen::remove),
                PageRoute.slow(PATH + "/shares", Right.PROTECT, SealsScreen::shares),
                PageRoute.take(PATH + "/one", Right.PROTECT, SealsScreen::unseal));
    }

    /** A form that answers with a sentence. */
    @FunctionalInterface
    private interface Deed {
        String in(Visit visit);
    }

    private static PageRoute deed(String what, Deed deed) {
        return PageRoute.take(PATH + "/" + what, Right.PROTECT, said(deed));
    }

    private static Function<Visit, Reply> said(Deed deed) {
        return visit -> {
            try {
                return visit.done(PATH, deed.in(visit));
            } catch (DaylightException e) {
                return visit.failed(PATH, String.valueOf(e.getMessage()));
            }
        };
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply show(Visit visit) {
        Stewards stewards = new Stewards(visit.workbench());
        List<Stewards.Steward> all = stewards.all();
        boolean locked = stewards.locked();
        int persons = stewards.persons();
        List<String> pseudonyms =
                stewards.sealed().stream().limit(LISTED).map(PersonId::value).toList();
        Shell shell = visit.shell("settings", visit.say("settings.stewards.title"));
        return Reply.html(out -> JtesealsGenerated.render(out, null, shell, all, locked, persons, pseudonyms));
    }

    private static Reply open(Visit visit) {
        Workbench workbench = visit.workbench();
        try {
            StewardKey key = key(visit);
            Opening.Opened opened = workbench.turns().deciding(() -> new Opening(workbench).open(key));
            String said = visit.say("settings.stewards.opened", opened.keys());
            return visit.done(PATH, opened.notes().isEmpty() ? said : said + " " + String.join(" ", opened.notes()));
        } catch (DaylightException e) {
            return visit.failed(PATH, String.valueOf(e.getMessage()));
        }
    }

    /** The key of a steward whose passphrase was typed; in no turn, for trying one takes long by design. */
    private static StewardKey key(Visit visit) {
        SealDoor door = visit.workbench().sealDoor();
        Optional<Instant> until = door.until(visit.workbench());
        if (until.isPresent()) {
            throw new DaylightException(
                    visit.say("settings.stewards.wait", visit.words().moment(until.get())));
        }
        return door.key(visit.workbench(), visit.secret("passphrase"));
    }

    private static String add(Visit visit) {
        String name = visit.filled("name");
        String reason = visit.field("reason").orElse("");
        Stewards.Kept kept = visit.field("address")
                .filter(a -> !a.isBlank())
                .<Stewards.Kept>map(Stewards.Kept.Elsewhere::new)
                .orElseGet(() -> Stewards.Kept.Drawn.of(twice(visit), name));
        Stewards.Steward added =
                visit.workbench().turns().deciding(() -> new Stewards(visit.workbench()).add(name, kept, reason));
        return visit.say("settings.stewards.added", added.id());
    }

    private static String twice(Visit visit) {
        String passphrase = visit.secret("passphrase");
        if (!passphrase.equals(visit.secret("again"))) {
            throw new DaylightException(visit.say("settings.stewards.differ"));
        }
        return passphrase;
    }

    private static String remove(Visit visit) {
        String id = visit.filled("steward");
        new Stewards(visit.workbench()).remove(id, visit.field("reason").orElse(""));
        return visit.say("settings.stewards.removed", id);
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply shares(Visit visit) {
        try {
            Stewards stewards = new Stewards(visit.workbench());
            int of = count(visit, "of", 5);
            int needed = count(visit, "needed", 3);
            StewardKey key = key(visit);
            List<String> shares = visit.workbench().turns().deciding(() -> stewards.printedShares(key, of, needed, ""));
            Shell shell = visit.shell("settings", visit.say("settings.shares.title"));
            return Reply.html(out -> JtesharesGenerated.render(out, null, shell, shares, needed));
        } catch (DaylightException e) {
            return visit.failed(PATH, String.valueOf(e.getMessage()));
        }
    }

    private static int count(Visit visit, String name, int usual) {
        return visit.field(name)
                .filter(n -> n.matches("[0-9]{1,2}"))
                .map(Integer::valueOf)
                .filter(n -> n <= MOST)
                .orElse(usual);
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply unseal(Visit visit) {
        Optional<PersonId> person = person(visit.filled("person"));
        if (person.isEmpty()) {
            return visit.failed(PATH, visit.say("settings.unseal.which"));
        }
        try {
            Opening.Unsealed unsealed = new Opening(visit.workbench())
                    .unseal(person.get(), visit.field("reason").orElse(""));
            Shell shell = visit.shell("settings", visit.say("settings.unseal.title"));
            return Reply.html(out -> JteunsealedGenerated.render(out, null, shell, unsealed));
        } catch (DaylightException e) {
            return visit.failed(PATH, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<PersonId> person(String text) {
        return text.strip().matches("person-[0-9a-f]{8}") ? Optional.of(new PersonId(text.strip())) : Optional.empty();
    }
}
