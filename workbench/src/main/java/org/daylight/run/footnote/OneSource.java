// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.footnote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.EventKind;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.Body;
import org.daylight.archive.WarcFiles;
import org.daylight.ledger.Draft;
import org.daylight.preserve.Ask;
import org.daylight.preserve.Exchange;
import org.daylight.preserve.Fetched;
import org.daylight.preserve.Transport;
import org.daylight.register.Footnotes.Outcome;
import org.daylight.register.Footnotes.Sought;
import org.daylight.run.Capturing;
import org.daylight.run.Polling;
import org.daylight.run.PublicArchives;
import org.daylight.run.Recovery;
import org.daylight.run.Workbench;
import org.daylight.watch.Lines;
import org.daylight.watch.Poll;
import org.daylight.watch.Presence;
import org.daylight.watch.RetryAfter;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Seeks one source: asks for the page, and where it is gone the public archives of the case, then the copy that the report
 * itself cites. Whatever answers is preserved, refusals too; a page and what it means stand in one append.
 */
final class OneSource {
    private static final int MOST = 64_000_000;
    /** A copy that was made this long before the author looked still shows what the author saw. */
    private static final Duration NEAR = Duration.ofDays(31);

    /** A page that has more words than these is no notice that there is none. */
    private static final int FEW = 250;

    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}]+");

    private final Workbench workbench;
    private final Polling polling;
    private final Transport.Limits limits;
    private final boolean archives;

    /** Pages that a person captured, whom the server let in. */
    private final Map<String, CaptureId> made;

    OneSource(Workbench workbench, Transport.Limits limits) {
        this.workbench = workbench;
        this.limits = limits;
        polling = new Polling(workbench);
        archives = !new PublicArchives(workbench).list().isEmpty();
        made = new Standing(workbench).made();
    }

    /** What one address answered. */
    private record Came(
            Fetched fetched, Presence presence, @Nullable Document document) {}

    /**
     * Seeks it, and says in the ledger what came of it.
     *
     * @param patience till when a server that says when to ask again is waited for
     * @return that moment, where nothing was said of the source yet; empty where something was
     */
    Optional<Instant> seek(String report, Sought source, Instant patience) {
        String url = source.url();
        if (url == null) {
            String copy = source.archived();
            if (copy == null || !cited(report, source, copy)) {
                lost(report, source, Outcome.UNREACHED, "the copy that the report cites did not answer");
            }
            return Optional.empty();
        }
        String trouble;
        boolean answered = false;
        try {
            Came came = ask(url);
            if (came.presence().kind() == Presence.Kind.THERE) {
                there(report, source, came);
                return Optional.empty();
            }
            Optional<Instant> later = later(came.fetched().hops().getLast()).filter(t -> t.isBefore(patience));
            if (later.isPresent()) {
                keep(came.fetched(), id -> null);
                return later;
            }
            trouble = came.presence().sign().code();
            answered = came.presence().kind() != Presence.Kind.UNKNOWN;
            if (came.presence().kind() == Presence.Kind.KEPT) {
                String why = trouble;
                CaptureId person = made.get(source.key());
                keep(
                        came.fetched(),
                        id -> person == null
                                ? found(report, source, Outcome.BLOCKED, null, null, why)
                                : Standing.stands(report, source.place(), person));
                return Optional.empty();
            }
            keep(came.fetched(), id -> null);
        } catch (DaylightException e) {
            trouble = String.valueOf(e.getMessage());
        }
        seekElsewhere(report, source, url, answered, trouble);
        return Optional.empty();
    }

    private static List<String> titles(byte[] body, ArchivedResponse answer, String url) {
        try (InputStream in = new ByteArrayInputStream(body)) {
            return Jsoup.parse(in, answer.charset().orElse(null), url)
                    .select("title, h1")
                    .eachText();
        } catch (IOException e) {
            return List.of(); // a set of characters that is not known here
        }
    }

    /** When a server that has too much to do wants to be asked again, where it says so. */
    private static Optional<Instant> later(Exchange answer) {
        return answer.status() == 429 || answer.status() == 503
                ? RetryAfter.of(
                        answer.headers().first("Retry-After").orElse(null),
                        answer.headers().first("Date").orElse(null),
                        Instant.now())
                : Optional.empty();
    }

    private Came ask(String url) {
        Transport transport = polling.transport(limits, Transport.USER_AGENT);
        Fetched fetched = transport.follow(Ask.of(url));
        Exchange last = fetched.hops().getLast();
        ArchivedResponse answer = WarcFiles.response(last.url(), last.response(), MOST);
        Body decoded = answer.decodedBody(MOST);
        byte[] body = decoded instanceof Body.Bytes bytes ? bytes.bytes() : new byte[0];
        boolean nothing = decoded instanceof Body.Bytes && body.length == 0;
        String type = answer.mediaType()
                .map(m -> m + answer.charset().map(c -> "; charset=" + c).orElse(""))
                .orElse(null);
        Optional<Document> document = polling.text(last.url(), type, body);
        String text = document.map(Document::text).orElse("");
        // A picture or a file without text is there by its bytes.
        long words = document.isEmpty() && body.length > 0
                ? 1_000
                : WORD.matcher(text).results().limit(MOST).count();
        // Redirects that break off show no page; an answer without a byte is none.
        int status = fetched.broken() != null ? 503 : nothing && last.status() < 300 ? 404 : last.status();
        boolean challenged = last.headers().first("cf-mitigated").isPresent()
                || last.headers().first("x-amzn-waf-action").isPresent();
        boolean brief = type != null && type.contains("html") && words < FEW;
        // The reader knows one title of a page; its head or its heading may say that there is none.
        Presence presence = Stream.concat(
                        Stream.of(document.map(Document::title).orElse("")),
                        brief ? titles(body, answer, last.url()).stream() : Stream.empty())
                .map(title -> new Poll.Page(status, last.url(), false, challenged, title, (int) words, null, null))
                .map(page -> Presence.of(Poll.answered(last.time(), url, page), Presence.Known.NOTHING))
                .reduce((first, second) -> first.kind() == Presence.Kind.THERE ? second : first)
                .orElseThrow();
        return new Came(fetched, presence, document.orElse(null));
    }

    private void there(String report, Sought source, Came came) {
        CaptureId before = before(source);
        Document now = came.document();
        boolean changed = before != null
                && now != null
                && polling.textOf(before)
                        .filter(then -> !Lines.digest(then, Lines.Learnt.NOTHING)
                                .equals(Lines.digest(now.text(), Lines.Learnt.NOTHING)))
                        .isPresent();
        CaptureId was = changed ? before : null;
        Outcome outcome = changed ? Outcome.CHANGED : Outcome.CAPTURED;
        read(keep(came.fetched(), id -> found(report, source, outcome, id, was, null)));
    }

    /** The page as an archive kept it when the author looked; null where nobody says when that was, or no archive has it. */
    private @Nullable CaptureId before(Sought source) {
        Instant accessed = source.accessed();
        String url = source.url();
        if (!archives || accessed == null || url == null) {
            return null;
        }
        try {
            Capture copy = recovered(url, accessed);
            return copy == null
                    ? null
                    : workbench
                            .register()
                            .archived(copy.id())
                            .filter(a -> a.time().isAfter(accessed.minus(NEAR)))
                            .map(a -> copy.id())
                            .orElse(null);
        } catch (DaylightException e) {
            // The page itself is what matters; without the copy nothing shows that it changed.
            return null;
        }
    }

    /** One at a time: archives serve everybody. */
    private synchronized @Nullable Capture recovered(String url, @Nullable Instant at) {
        Capturing.Kept kept = new Recovery(workbench).recover(url, at, limits).kept();
        return kept == null ? null : kept.captures().getLast();
    }

    private void seekElsewhere(String report, Sought source, String url, boolean answered, String trouble) {
        String more = trouble;
        Outcome outcome = answered ? Outcome.GONE : Outcome.UNREACHED;
        if (archives) {
            try {
                Capture copy = recovered(url, source.accessed());
                if (copy != null) {
                    polling.append(List.of(found(report, source, Outcome.RECOVERED, copy.id(), null, trouble)));
                    read(copy);
                    return;
                }
                outcome = answered ? Outcome.NOT_FOUND : outcome;
            } catch (DaylightException e) {
                more = trouble + "; " + e.getMessage();
            }
        }
        String copy = source.archived();
        if (copy != null && cited(report, source, copy)) {
            return;
        }
        lost(report, source, outcome, more);
    }

    /** Preserves the archive's copy that the report cites. @return whether it answered */
    private boolean cited(String report, Sought source, String copy) {
        try {
            Came came = ask(copy);
            if (came.presence().kind() == Presence.Kind.THERE) {
                read(keep(came.fetched(), id -> found(report, source, Outcome.RECOVERED, id, null, null)));
                return true;
            }
        } catch (DaylightException e) {
            // Told with what the page itself answered.
        }
        return false;
    }

    private void lost(String report, Sought source, Outcome outcome, String trouble) {
        CaptureId person = made.get(source.key());
        polling.append(List.of(
                person == null
                        ? found(report, source, outcome, null, null, trouble)
                        : Standing.stands(report, source.place(), person)));
    }

    /** What a capture means; null where nothing yet. */
    private interface Meaning {
        @Nullable
        Draft of(CaptureId id);
    }

    private Capture keep(Fetched fetched, Meaning meaning) {
        return polling.keep(
                fetched, polling.transport(limits, Transport.USER_AGENT).warcinfo(), id -> {
                    List<Draft> drafts = new ArrayList<>();
                    Draft draft = meaning.of(id);
                    if (draft != null) {
                        drafts.add(draft);
                    }
                    return drafts;
                });
    }

    private void read(Capture capture) {
        polling.read(capture);
    }

    private static Draft found(
            String report,
            Sought source,
            Outcome outcome,
            @Nullable CaptureId capture,
            @Nullable CaptureId before,
            @Nullable String trouble) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("deed", "found");
        open.put("report", report);
        open.put("source", (long) source.place());
        open.put("outcome", outcome.code());
        if (capture != null) {
            open.put("capture", capture.value());
        }
        if (before != null) {
            open.put("before", before.value());
        }
        return new Draft(EventKind.FOOTNOTE, open, trouble == null ? Map.of() : Map.of("trouble", trouble));
    }
}
