// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.WebAddress;
import org.daylight.ledger.Draft;
import org.daylight.preserve.Transport;
import org.daylight.preserve.recover.PublicArchive;
import org.daylight.preserve.recover.Recovered;
import org.daylight.preserve.recover.Snapshots;
import org.daylight.preserve.recover.Snapshots.Snapshot;

/**
 * Brings in what public archives kept of a page before the case did. Each is a capture of the original address with the
 * name of its archive and the date that this archive gives; that somebody asked is an event, also where nothing was found.
 */
public final class BeforeWatching {
    /** So many are brought in at once, spread over the time that archives know. */
    public static final int USUAL = 50;

    /** No more at once. */
    public static final int MOST = 1_000;

    private final Workbench workbench;
    private final Duration between;

    /** For this case; archives are left alone for two seconds between pages. */
    public BeforeWatching(Workbench workbench) {
        this(workbench, Duration.ofSeconds(2));
    }

    /** @param between two pages that are asked for */
    public BeforeWatching(Workbench workbench, Duration between) {
        this.workbench = workbench;
        this.between = between;
    }

    /** Is told how far it is; may end it by an exception, and what was brought in by then stays. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Before each page.
         *
         * @param done how many were asked for
         * @param of how many will be
         * @param now when an archive captured the next
         */
        void at(int done, int of, Instant now);
    }

    /**
     * What came of it.
     *
     * @param kept how many pages were brought in
     * @param listed how many the archives have from before
     * @param said what did not go as it should, a sentence each
     */
    public record Report(int kept, int listed, List<String> said) {
        /** Copies the list. */
        public Report {
            said = List.copyOf(said);
        }
    }

    /** Asks all archives of the case, within the usual limits. */
    public Report bring(String url, int most, Progress progress) {
        return bring(url, most, Transport.Limits.USUAL, progress);
    }

    /**
     * Asks all archives of the case.
     *
     * @param most at once
     * @throws DaylightException where the case names no archive, or it is no address of the web
     */
    public Report bring(String url, int most, Transport.Limits limits, Progress progress) {
        List<PublicArchive> archives = new PublicArchives(workbench).all();
        if (archives.isEmpty()) {
            throw new DaylightException(
                    "this case asks no public archive; name one, such as `daylight archives add internet-archive`");
        }
        String original = WebAddress.parse(url).toString();
        Snapshots snapshots = new Snapshots(workbench::transport, limits, original);
        List<Snapshot> listed = fresh(original, snapshots.list(archives));
        List<Snapshot> wanted = spread(listed, Math.clamp(most, 1, MOST));
        workbench.append(List.of(new Draft(
                EventKind.SEARCH,
                Map.of("what", "recover", "archives", (long) archives.size(), "found", (long) wanted.size()),
                Map.of(
                        "url",
                        original,
                        "archives",
                        archives.stream().map(PublicArchive::name).toList()))));
        Recovery recovery = new Recovery(workbench);
        List<String> unread = new ArrayList<>();
        int kept = 0;
        for (int i = 0; i < wanted.size(); i++) {
            progress.at(i, wanted.size(), wanted.get(i).time());
            if (i > 0) {
                LockSupport.parkNanos(between.toNanos());
            }
            Recovered found = snapshots.fetch(wanted.get(i)).orElse(null);
            if (found != null) {
                Capture capture =
                        recovery.keep(found, limits, List.of()).captures().getLast();
                new Polling(workbench).read(capture).ifPresent(unread::add);
                kept++;
            }
        }
        List<String> said = new ArrayList<>(snapshots.said());
        said.addAll(unread);
        return new Report(kept, listed.size(), said);
    }

    /** Those from before the case's own first capture, and not brought in already. */
    private List<Snapshot> fresh(String url, List<Snapshot> all) {
        Instant first = Instant.MAX;
        Set<Snapshot> had = new HashSet<>();
        for (Capture capture : workbench.register().capturesOf(url)) {
            var archived = workbench.register().archived(capture.id());
            if (archived.isPresent()) {
                had.add(new Snapshot(archived.get().archive(), archived.get().time()));
            } else if (capture.time().isBefore(first)) {
                first = capture.time();
            }
        }
        Instant own = first;
        return all.stream()
                .filter(s -> s.time().isBefore(own) && !had.contains(s))
                .toList();
    }

    /** The first, the last, and between them as evenly as may be. */
    static List<Snapshot> spread(List<Snapshot> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        if (most == 1) {
            return List.of(all.getFirst());
        }
        List<Snapshot> some = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            some.add(all.get((int) ((long) i * (all.size() - 1) / (most - 1))));
        }
        return some;
    }
}
