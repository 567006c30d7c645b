// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daylight.Event;
import org.daylight.protect.Right;
import org.daylight.run.Health;
import org.daylight.run.Searching;
import org.daylight.run.Workbench;
import org.daylight.web.page.Visit;

/** The health of a case in words. */
final class Signs {
    private static final String WELL = "well";
    private static final String OPEN = "open";
    private static final String ILL = "ill";
    private static final long LITTLE = 1L << 30;
    private static final Duration OLD_CHECK = Duration.ofDays(30);
    private static final Duration OLD_BACKUP = Duration.ofDays(14);
    /** A case of a few days need not have been verified or backed up yet. */
    private static final Duration YOUNG = Duration.ofDays(3);

    private final Kept<Long> stored = new Kept<>();

    List<DeskPage.Sign> of(Visit visit, Workbench whole) {
        Health health = Health.of(visit.workbench());
        List<DeskPage.Sign> signs = new ArrayList<>();
        signs.add(ledger(visit, health));
        signs.add(disk(visit, health, whole.folder().root()));
        signs.add(index(visit, health.index()));
        signs.add(new DeskPage.Sign(
                visit.say("desk.health.stories"),
                visit.say(health.stories() ? "desk.health.stories.fresh" : "desk.health.stories.stale"),
                health.stories() ? WELL : ILL,
                "/stories",
                !health.stories() && visit.may(Right.DECIDE) ? "/jobs/stories" : "",
                visit.say("desk.health.stories.make")));
        signs.add(backup(visit, health));
        Watched.sign(visit).ifPresent(signs::add);
        if (health.unread() > 0) {
            signs.add(new DeskPage.Sign(
                    visit.say("desk.health.unread"),
                    visit.say("desk.health.unread.words", health.unread()),
                    OPEN,
                    "/captures",
                    "",
                    ""));
        }
        return signs;
    }

    private static DeskPage.Sign ledger(Visit visit, Health health) {
        Optional<Event> last = health.verified();
        boolean sound = last.map(e -> e.number("faults") == 0).orElse(true);
        boolean old =
                last.map(e -> e.time().isBefore(Instant.now().minus(OLD_CHECK))).orElse(!young(visit));
        String words = last.map(e -> visit.say(
                        sound ? "desk.health.sound" : "desk.health.faulty",
                        visit.words().moment(e.time()),
                        e.number("faults")))
                .orElseGet(() -> visit.say("desk.health.unverified"));
        return new DeskPage.Sign(
                visit.say("desk.health.ledger"),
                visit.say("desk.health.events", health.events()) + " · " + words,
                !sound || old ? ILL : last.isEmpty() ? OPEN : WELL,
                last.map(e -> "/ledger/" + e.seq()).orElse("/ledger"),
                "/ledger/verify",
                visit.say("desk.health.verify"));
    }

    private static boolean young(Visit visit) {
        return visit.workbench().ledger().event(0).time().isAfter(Instant.now().minus(YOUNG));
    }

    private DeskPage.Sign disk(Visit visit, Health health, Path root) {
        String has = stored.get("all", String.valueOf(health.events()), () -> Health.stored(root))
                .filter(n -> n >= 0)
                .map(n -> visit.say("desk.health.stored", size(visit, n)))
                .orElse("");
        String words = health.free() < 0
                ? visit.say("desk.health.disk.unknown")
                : visit.say("desk.health.free", size(visit, health.free()));
        return new DeskPage.Sign(
                visit.say("desk.health.disk"),
                has.isEmpty() ? words : has + " · " + words,
                health.free() < 0 ? OPEN : health.free() > LITTLE ? WELL : ILL,
                "/settings",
                "",
                "");
    }

    static String size(Visit visit, long bytes) {
        double mega = bytes / 1e6;
        return mega < 1000 ? visit.say("desk.size.mb", mega) : visit.say("desk.size.gb", mega / 1000);
    }

    private static DeskPage.Sign index(Visit visit, Searching.Lag lag) {
        String words = !lag.there()
                ? visit.say("desk.health.index.none")
                : visit.say("desk.health.index.behind", lag.behind());
        return new DeskPage.Sign(visit.say("desk.health.index"), words, lag.there() ? WELL : OPEN, "/search", "", "");
    }

    private static DeskPage.Sign backup(Visit visit, Health health) {
        boolean fresh = health.backup()
                .filter(b -> b.isAfter(Instant.now().minus(OLD_BACKUP)))
                .isPresent();
        String state = fresh ? WELL : health.backup().isEmpty() && young(visit) ? OPEN : ILL;
        return new DeskPage.Sign(
                visit.say("desk.health.backup"),
                health.backup()
                        .map(b ->
                                visit.say("desk.health.backup.on", visit.words().moment(b)))
                        .orElseGet(() -> visit.say("desk.health.backup.never")),
                state,
                "/settings#backup",
                "",
                "");
    }
}
