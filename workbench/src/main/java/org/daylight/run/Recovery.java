// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.WebAddress;
import org.daylight.ledger.Draft;
import org.daylight.preserve.Exchange;
import org.daylight.preserve.Preserved;
import org.daylight.preserve.Transport;
import org.daylight.preserve.recover.PublicArchive;
import org.daylight.preserve.recover.Recovered;
import org.daylight.preserve.recover.Recovering;
import org.daylight.preserve.recover.Search;
import org.daylight.preserve.recover.Wish;
import org.jspecify.annotations.Nullable;

/**
 * Brings back what is gone from the public archives that a case names. What was sought is an event, also where nothing
 * was found. A page that was found is a capture of the original address, with the name of the archive and the time when
 * that archive captured it; the exchange with the archive is preserved as it was.
 */
public final class Recovery {
    private final Workbench workbench;

    /** For this case. */
    public Recovery(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What came of it.
     *
     * @param kept null where nothing was found
     * @param said what each archive answered, a sentence each
     */
    public record Outcome(Capturing.@Nullable Kept kept, List<String> said) {
        /** Copies the list. */
        public Outcome {
            said = List.copyOf(said);
        }
    }

    /**
     * Seeks one address.
     *
     * @param at the capture nearest to this time; null takes the latest before the case found the page gone
     * @throws DaylightException where the case names no archive, or it is no address of the web
     */
    public Outcome recover(String url, @Nullable Instant at, Transport.Limits limits) {
        List<PublicArchive> archives = new PublicArchives(workbench).all();
        if (archives.isEmpty()) {
            throw new DaylightException(
                    "this case asks no public archive; name one, such as `daylight archives add internet-archive`");
        }
        String original = WebAddress.parse(url).toString();
        Search search = new Recovering(workbench::transport, limits)
                .search(original, archives, new Wish(at, gone(original).orElse(null)));
        Recovered found = search.found();
        Draft searched = new Draft(
                EventKind.SEARCH,
                Map.of("what", "recover", "archives", (long) archives.size(), "found", found == null ? 0L : 1L),
                Map.of(
                        "url",
                        original,
                        "archives",
                        archives.stream().map(PublicArchive::name).toList()));
        if (found == null) {
            workbench.append(List.of(searched));
            return new Outcome(null, search.said());
        }
        List<String> said = new ArrayList<>(search.said());
        said.add("captured by " + found.archive() + " on " + found.time() + ", by that archive's own word");
        return new Outcome(keep(found, limits, List.of(searched)), said);
    }

    /** Keeps a page of an archive, behind the drafts that come before it. */
    Capturing.Kept keep(Recovered found, Transport.Limits limits, List<Draft> before) {
        Exchange last = found.fetched().hops().getLast();
        Preserved preserved = workbench
                .store()
                .record(
                        found.fetched(),
                        workbench
                                .transport(limits)
                                .warcinfo()
                                .with("recovered-original", found.original())
                                .with("recovered-from", found.archive())
                                .with("recovered-datetime", found.time().toString())
                                .with(
                                        "recovered-form",
                                        found.raw() ? "as the archive received it" : "as the archive shows it"));
        return new Capturing(workbench)
                .keep(
                        preserved,
                        before,
                        "recovered",
                        Map.of("memento", found.time().toEpochMilli(), "raw", found.raw()),
                        Map.of("url", found.original(), "archive", found.archive(), "asked", last.url()));
    }

    /** When the case first found the page gone, after it had last been there. */
    private Optional<Instant> gone(String url) {
        List<Instant> missed = new ArrayList<>();
        for (Capture capture : workbench.register().capturesOf(url)) {
            boolean recovered = workbench.register().archived(capture.id()).isPresent();
            if (capture.status() >= 200 && capture.status() < 300 && !recovered) {
                missed.clear();
            } else if (capture.status() == 404 || capture.status() == 410) {
                missed.add(capture.time());
            }
        }
        return missed.stream().findFirst();
    }
}
