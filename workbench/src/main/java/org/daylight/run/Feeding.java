// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.EventKind;
import org.daylight.ledger.Folders;
import org.daylight.ledger.Sought;
import org.daylight.publish.compare.Change;
import org.daylight.publish.compare.Comparison;
import org.daylight.publish.feed.AtomFeed;
import org.daylight.publish.feed.Item;
import org.daylight.publish.leak.LeakTest;
import org.daylight.publish.template.ChangeWords;
import org.jspecify.annotations.Nullable;

/**
 * The feed of what a case made public: editions, what they correct, notices, and replies and outcomes that came after the
 * latest edition, at once. Nothing before an edition's hour, and nothing that today's masks hide. It is made when it is
 * asked for and kept nowhere in the case.
 */
public final class Feeding {
    /** The latest editions that a feed tells of. */
    private static final int EDITIONS = 20;
    /** Lines of corrections of one edition. */
    private static final int LINES = 60;

    private static final Change[] CORRECTIONS = {
        Change.STATEMENT_WITHDRAWN,
        Change.STATEMENT_CHANGED,
        Change.ENTRY_WITHDRAWN,
        Change.ENTRY_CHANGED,
        Change.CONFLICT_SETTLED
    };
    /** What is corrected where it changes; other fields follow from what was read or decided elsewhere. */
    private static final Set<String> CORRECTED =
            Set.of("value", "speaker", "stance", "entry", "label", "country", "city");

    private final Workbench workbench;
    private final Clock clock;

    /** The feed of this case, by this clock. */
    public Feeding(Workbench workbench, Clock clock) {
        this.workbench = workbench;
        this.clock = clock;
    }

    /** An edition that may be told of, and since when. */
    private record Open(EditionShelf.Listed edition, Instant since) {
        int number() {
            return edition.made().number();
        }
    }

    /**
     * The feed as it stands now.
     *
     * @param base address of the folder in which it will lie; null where links stay relative
     * @throws DaylightException where a name that must not be published stands in it
     */
    public byte[] feed(@Nullable String base) {
        List<Open> open = open();
        List<Item> items = new ArrayList<>();
        for (int i = Math.max(0, open.size() - EDITIONS); i < open.size(); i++) {
            items.add(edition(open.get(i)));
            if (i > 0) {
                corrections(open.get(i - 1), open.get(i)).ifPresent(items::add);
            }
        }
        Set<Integer> numbers = open.stream().map(Open::number).collect(Collectors.toSet());
        new Notices(workbench)
                .all().stream()
                        .filter(n -> numbers.contains(n.edition()))
                        .map(this::notice)
                        .forEach(items::add);
        if (!open.isEmpty()) {
            items.addAll(new LateReplies(workbench, open.getLast().edition()).items());
        }
        byte[] feed = new AtomFeed(
                        workbench.ledger().verifier().toString(),
                        workbench.folder().name(),
                        workbench.ledger().event(0).time(),
                        base)
                .write(items);
        refuseLeaks(feed);
        return feed;
    }

    /**
     * Writes the feed to a file, in place of an earlier one, and notes it in the ledger where it differs from the last that
     * left the case.
     */
    public Digest write(Path out, @Nullable String base) {
        byte[] feed = new LeakTests(workbench).stopped("feed", () -> feed(base));
        Digest digest = Digest.of(feed);
        boolean told = workbench.ledger().newest(Sought.of(EventKind.EXPORT), 200).stream()
                .filter(e -> "feed".equals(e.open().get("what")))
                .findFirst()
                .map(e -> digest.hex().equals(e.open().get("sha256")))
                .orElse(false);
        if (!told) {
            new Custody(workbench).exported("feed", List.of(), digest, out.toString());
        }
        try {
            Path place = out.toAbsolutePath().normalize();
            Path beside = place.resolveSibling("." + place.getFileName() + ".writing");
            Files.write(beside, feed);
            Files.move(
                    beside,
                    place,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DaylightException("cannot write " + out + ": " + CaseFolder.reason(e), e);
        }
        return digest;
    }

    /** Editions whose folder is there and whose hour has come, in order. */
    private List<Open> open() {
        List<Open> open = new ArrayList<>();
        for (EditionShelf.Listed listed : new EditionShelf(workbench).all().reversed()) {
            Instant since = new Embargoes(workbench, clock).since(listed.made());
            if (listed.present() && !since.isAfter(clock.instant())) {
                open.add(new Open(listed, since));
            }
        }
        return open;
    }

    private Item edition(Open open) {
        int number = open.number();
        return new Item(
                "edition " + number,
                "edition",
                "Edition " + number + ": " + hidden(open.edition().made().title()),
                open.since(),
                "Edition " + number
                        + " is published. Each of its statements has a speaker and opens the words it rests on.",
                List.of(),
                List.of(
                        new Item.Link("alternate", number + "/index.html", "text/html"),
                        new Item.Link("related", number + "/edition.json", "application/json"),
                        new Item.Link("related", number + "/datapackage.json", "application/json")));
    }

    private Optional<Item> corrections(Open before, Open after) {
        Comparison c = ComparedEditions.of(workbench, before.number(), after.number());
        List<String> lines = c.rows(CORRECTIONS).stream()
                .filter(r -> r.field() == null || CORRECTED.contains(r.field()))
                .map(r -> (r.entry().isEmpty() ? "" : r.entry() + ", ") + hidden(r.label()) + ": "
                        + hidden(ChangeWords.sentence(r)))
                .toList();
        List<String> cautions = ChangeWords.cautions(c);
        if (lines.isEmpty() && c.protectedStatements() == 0) {
            return Optional.empty();
        }
        List<String> shown = new ArrayList<>(cautions);
        shown.addAll(lines.subList(0, Math.min(LINES, lines.size())));
        if (lines.size() > LINES) {
            shown.add("… and " + (lines.size() - LINES) + " more, in data/changes.csv");
        }
        // Whoever is protected was not wrong: what is hidden alone corrects nothing.
        boolean corrected = !lines.isEmpty();
        return Optional.of(new Item(
                "corrections of edition " + after.number(),
                "correction",
                "Edition " + after.number()
                        + (corrected
                                ? " corrects edition " + before.number()
                                : " hides what could harm persons, of edition " + before.number()),
                after.since(),
                corrected
                        ? "What edition " + before.number() + " said and edition " + after.number()
                                + " says no longer, or says otherwise."
                        : "Nothing that edition " + before.number() + " said was found wrong.",
                shown,
                List.of(
                        new Item.Link("alternate", after.number() + "/index.html#changes", "text/html"),
                        new Item.Link("related", after.number() + "/data/changes.csv", "text/csv"))));
    }

    private Item notice(Notices.Given given) {
        return new Item(
                "notice " + given.which() + " of edition " + given.edition(),
                "notice",
                "Edition " + given.edition() + " is " + given.kind().code(),
                given.event().time(),
                hidden(given.notice().text()),
                List.of(),
                List.of(
                        new Item.Link("alternate", given.edition() + "/index.html", "text/html"),
                        new Item.Link("related", String.valueOf(given.file().getFileName()), "text/plain")));
    }

    private String hidden(String text) {
        return workbench.veils().hide(text);
    }

    private void refuseLeaks(byte[] feed) {
        Path folder = workbench.folder().root().resolve(".feed");
        try {
            Folders.remove(folder);
            Files.createDirectories(folder);
            Files.write(folder.resolve("feed.xml"), feed);
            new LeakTest(new EditionVeils(workbench).forbidden("no feed was given out"))
                    .look(folder)
                    .require("feed", "seal it (`daylight seal`) or reject what rests on it; no feed was given out");
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot look through the feed below " + folder + ": " + CaseFolder.reason(e), e);
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) {
        try {
            Folders.remove(folder);
        } catch (IOException e) {
            throw new DaylightException(
                    "feed: the folder " + folder + " cannot be removed (" + CaseFolder.reason(e)
                            + "); remove it by hand",
                    e);
        }
    }
}
