// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.Digest;
import org.daylight.ledger.Draft;
import org.daylight.preserve.Ask;
import org.daylight.preserve.Exchange;
import org.daylight.preserve.Fetched;
import org.daylight.preserve.Warcinfo;
import org.daylight.register.Sightings;
import org.daylight.register.WatchItems;
import org.daylight.register.WatchItems.Item;
import org.daylight.register.WatchItems.Memory;
import org.daylight.register.WatchItems.Role;
import org.daylight.register.Watches.Watch;
import org.daylight.run.Polling;
import org.daylight.watch.Lines;
import org.daylight.watch.Lines.Learnt;
import org.daylight.watch.Presence;
import org.daylight.watch.Standing;
import org.daylight.watch.Standing.Found;
import org.daylight.watch.Standing.State;
import org.jspecify.annotations.Nullable;

/**
 * Polls one item: asks, finds what that means, and keeps the answer together with what it means. The order is the promise:
 * first the answer on disk, then its event with the sighting in one transaction, then what is remembered of the item. A crash
 * before the second asks again; one before the third is mended from the ledger by {@link Remembered#recalled}. Threads may
 * share it.
 */
final class OnePoll {
    private static final Duration HELD = Duration.ofDays(1);

    private final Polling polling;
    private final Sightings sightings;
    private final WatchItems items;
    private final Asking asking;
    private final Nones nones;
    private final Rhythm rhythm;
    private final Discovery discovery;
    private final Proofs proofs;
    private final CitedWords cited;
    private final Pulse pulse;
    private final WatchSettings settings;

    OnePoll(
            Polling polling,
            WatchItems items,
            Asking asking,
            Nones nones,
            Proofs proofs,
            Pulse pulse,
            WatchSettings settings) {
        this.polling = polling;
        this.items = items;
        this.asking = asking;
        this.nones = nones;
        this.proofs = proofs;
        this.pulse = pulse;
        this.settings = settings;
        sightings = new Sightings(polling.workbench().database());
        rhythm = new Rhythm(items, settings.perDay());
        discovery = new Discovery(items, sightings, settings.begin());
        cited = new CitedWords(polling);
    }

    /**
     * What came of a poll.
     *
     * @param found null where it was not asked
     * @param news how many new pages it named
     * @param words for the person who watches
     */
    record Done(@Nullable Found found, int news, String words) {}

    /** Polls it, if this is the time. @throws CannotWrite where nothing can be kept */
    Done poll(Item given, Watch watch) {
        Item item = Remembered.recalled(given, sightings);
        Instant now = pulse.now();
        Instant open = watch.window() == null ? now : watch.window().open(now);
        if (open.isAfter(now)) {
            items.due(item.id(), open);
            return new Done(null, 0, "waits until " + SightingWords.moment(open));
        }
        boolean ignoring = watch.ignoresRobots();
        Asking.Came came;
        if (!ignoring && !asking.allowed(item.url())) {
            if (asking.reached(item.url())) {
                return held(item, "robots", "its robots file disallows it", now.plus(HELD));
            }
            came = new Asking.Came(now, null, "the robots file of its server cannot be read now", null);
        } else {
            came = asking.ask(ask(item), ignoring);
        }
        if (came.held() != null) {
            return came.held().equals("stopped")
                    ? new Done(null, 0, "stopped")
                    : held(item, came.held(), Objects.requireNonNullElse(came.trouble(), ""), now.plus(HELD));
        }
        return took(item, watch, came);
    }

    private static Ask ask(Item item) {
        Memory m = item.memory();
        Ask ask = Ask.of(item.url());
        if (item.state() != State.THERE || m.capture() == null) {
            return ask;
        }
        ask = m.etag() == null ? ask : ask.ifNoneMatch(m.etag());
        return m.modified() == null ? ask : ask.ifModifiedSince(m.modified());
    }

    private Done held(Item item, String why, String trouble, Instant due) {
        CannotWrite.writing(() -> {
            items.keep(new Item(
                    item.id(),
                    item.watch(),
                    item.url(),
                    item.host(),
                    item.role(),
                    item.found(),
                    item.published(),
                    due,
                    item.state(),
                    why,
                    trouble,
                    item.standing(),
                    item.memory()));
            return due;
        });
        return new Done(null, 0, trouble);
    }

    private Done took(Item item, Watch watch, Asking.Came came) {
        Learnt learnt = Remembered.learnt(item);
        Looked looked = Looked.at(came, item, watch, learnt, polling);
        Standing before = withText(Remembered.standing(item), looked.before(), learnt);
        Standing.Step step = Standing.step(before, looked.poll(), none(item, looked, before));
        Standing now = step.now();
        int news = looked.items() == null || now.state() != State.THERE
                ? 0
                : discovery.take(watch, item, looked.items(), came.at());
        boolean confirmed = step.found() == Found.UNCHANGED && before != null && !before.sure() && now.sure();
        Kept kept = keep(item, watch, looked, step, confirmed, news > 0);
        boolean changed = step.found() == Found.CHANGED || step.changed() || news > 0;
        Memory memory = memory(item, looked, now, kept, learnt, changed, came.at());
        Instant due = rhythm.next(
                item,
                watch,
                pulse.now(),
                memory.first(),
                now.again(),
                item.role() == Role.ITEM && cited.any(item.url()));
        String trouble = looked.poll().trouble() != null
                ? looked.poll().trouble()
                : looked.items() == null || looked.items().notes().isEmpty()
                        ? null
                        : looked.items().notes().getFirst();
        CannotWrite.writing(() -> {
            items.keep(new Item(
                    item.id(),
                    item.watch(),
                    item.url(),
                    item.host(),
                    item.role(),
                    item.found(),
                    item.published(),
                    due,
                    now.state(),
                    null,
                    trouble,
                    Remembered.stand(now),
                    memory));
            return due;
        });
        if (kept.capture() != null && looked.items() == null && now.state() == State.THERE) {
            polling.read(kept.capture());
        } else if (kept.capture() != null && looked.items() != null) {
            polling.unread(kept.capture(), "a list of pages: they are read, not the list");
        }
        return new Done(step.found(), news, words(step, now, looked));
    }

    private static String words(Standing.Step step, Standing now, Looked looked) {
        String trouble = looked.poll().trouble();
        return step.found().code()
                + (step.found() == Found.UNCHANGED && now.state() != State.THERE ? ", " + now.code() : "")
                + (trouble == null ? "" : ": " + trouble);
    }

    /** What is remembered of the page is compared as it would be seen now: what was learnt since is left out of both. */
    private static @Nullable Standing withText(@Nullable Standing standing, @Nullable Content said, Learnt learnt) {
        if (standing == null || said == null || (standing.known().text() == null && standing.there() == null)) {
            return standing;
        }
        return new Standing(
                standing.state(),
                standing.sign(),
                standing.since(),
                standing.last(),
                standing.there(),
                standing.times(),
                new Presence.Known(Looked.words(said.text()), said.words(learnt), said.frame(learnt), Set.of()),
                standing.url());
    }

    private Set<Digest> none(Item item, Looked looked, @Nullable Standing before) {
        var page = looked.poll().page();
        boolean another = page != null
                && page.status() / 100 == 2
                && page.text() != null
                && before != null
                && before.there() != null
                && !page.text().equals(before.known().text());
        return another ? nones.of(item.url()) : Set.of();
    }

    /** What was kept, and the sighting that says what it means. */
    private record Kept(@Nullable Capture capture, @Nullable Long sighting, boolean proof) {}

    private Kept keep(Item item, Watch watch, Looked looked, Standing.Step step, boolean confirmed, boolean evenSo) {
        Warcinfo made = asking.made(watch.ignoresRobots());
        Long last = item.memory().sighting();
        if (step.found().news()) {
            Capture capture = append(looked, made, after -> List.of(transition(item, looked, step, after)));
            long event = sightings.ofItem(item.id(), 1).getFirst().event();
            return new Kept(capture, event, capture != null);
        }
        if (confirmed && last != null) {
            Capture capture =
                    append(looked, made, after -> List.of(Drafts.confirmation(item, last, step.now(), after)));
            return new Kept(capture, last, capture != null);
        }
        if (evenSo) {
            return new Kept(append(looked, made, after -> List.of()), last, true);
        }
        return proved(item, looked, made);
    }

    /** A page that is as it was leaves a proof at its rhythm: none of its bytes again where they are the same. */
    private Kept proved(Item item, Looked looked, Warcinfo made) {
        Fetched fetched = looked.fetched();
        Memory m = item.memory();
        Instant at = looked.poll().at();
        boolean due = m.proof() == null || !at.isBefore(m.proof().plus(settings.proof()));
        if (fetched == null || !due || proofs.waits(item)) {
            return new Kept(null, m.sighting(), false);
        }
        Optional<Capture> as = m.capture() == null
                ? Optional.empty()
                : polling.workbench().register().capture(m.capture()).filter(c -> !c.restricted());
        Exchange last = fetched.hops().getLast();
        if (looked.same() && as.isPresent()) {
            proofs.add(item, as.get(), at, fetched.hops(), made);
            return new Kept(null, m.sighting(), false);
        }
        if (last.status() == 304) {
            return new Kept(null, m.sighting(), false);
        }
        return new Kept(append(looked, made, after -> List.of()), m.sighting(), true);
    }

    /** What an answer means, once it is kept. */
    private interface Meaning {
        List<Draft> of(@Nullable CaptureId after);
    }

    private @Nullable Capture append(Looked looked, Warcinfo made, Meaning meaning) {
        Fetched fetched = looked.fetched();
        // A 304 has no payload of its own: what it stands for is kept already.
        if (fetched == null || fetched.hops().getLast().status() == 304) {
            List<Draft> drafts = meaning.of(null);
            if (!drafts.isEmpty()) {
                CannotWrite.writing(() -> polling.append(drafts));
            }
            return null;
        }
        return CannotWrite.writing(() -> polling.keep(fetched, made, meaning::of));
    }

    private Draft transition(Item item, Looked looked, Standing.Step step, @Nullable CaptureId after) {
        Content before = looked.before();
        Content now = looked.content();
        String alike = null;
        List<Map<String, Object>> gone = List.of();
        if (step.changed() && before != null && now != null) {
            alike = Lines.alike(before.whole(), now.whole()).orElse("");
            gone = cited.gone(item.url(), before.text(), now.text());
        } else if (step.found() == Found.GONE && item.memory().capture() != null) {
            gone = cited.gone(
                    item.url(), polling.textOf(item.memory().capture()).orElse(null), "");
        }
        CaptureId robots = asking.robotsOf(item.url()).orElse(null);
        return Drafts.transition(item, step, looked, after, robots, gone, step.changed() && alike == null ? "" : alike);
    }

    private Memory memory(
            Item item, Looked looked, Standing now, Kept kept, Learnt learnt, boolean changed, Instant at) {
        Memory m = item.memory();
        boolean there = now.state() == State.THERE && looked.poll().page() != null;
        Capture capture = kept.capture();
        Capture fresh = there && capture != null && capture.status() / 100 == 2 ? capture : null;
        Exchange last =
                looked.fetched() == null ? null : looked.fetched().hops().getLast();
        String waits = Rhythm.with(m.waits(), m.asked(), at, changed);
        Learnt more = learnt;
        if (there && item.role() != Role.PART) {
            more = looked.before() != null && looked.content() != null
                    ? learnt.with(looked.before().whole(), looked.content().whole())
                    : new Learnt(learnt.polls() + 1, learnt.counted(), learnt.turned());
        }
        return new Memory(
                m.first() == null && capture != null ? at : m.first(),
                at,
                kept.sighting(),
                fresh == null ? m.capture() : fresh.id(),
                fresh != null && last != null ? header(last, "ETag") : m.etag(),
                fresh != null && last != null ? header(last, "Last-Modified") : m.modified(),
                fresh != null ? looked.payload() : m.payload(),
                kept.proof() ? at : m.proof(),
                Remembered.json(more),
                waits,
                Rhythm.rate(waits));
    }

    /** What may be sent back as it came: one line of ASCII. */
    private static @Nullable String header(Exchange exchange, String name) {
        return exchange.headers()
                .first(name)
                .filter(v -> v.matches("[\\t -~]{1,1000}"))
                .orElse(null);
    }
}
