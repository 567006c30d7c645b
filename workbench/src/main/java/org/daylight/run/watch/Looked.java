// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daylight.CaptureId;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.Body;
import org.daylight.archive.WarcFiles;
import org.daylight.preserve.Exchange;
import org.daylight.preserve.Fetched;
import org.daylight.register.WatchItems.Item;
import org.daylight.register.WatchItems.Memory;
import org.daylight.register.WatchItems.Role;
import org.daylight.register.WatchItems.Stand;
import org.daylight.register.Watches.Kind;
import org.daylight.register.Watches.Watch;
import org.daylight.run.Polling;
import org.daylight.watch.Feed;
import org.daylight.watch.Items;
import org.daylight.watch.Lines.Learnt;
import org.daylight.watch.Listing;
import org.daylight.watch.Poll;
import org.daylight.watch.Sitemap;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says, looked at before anything of it is kept.
 *
 * @param poll what the states are found from
 * @param fetched null where nothing came
 * @param same whether the bytes are those of when it was last there, by the server's word or by their digest
 * @param payload digest of the bytes, in hexadecimal digits; null where there are none
 * @param before what it said when it was last there; null where it is not needed or not known
 * @param content what it says; null where that is nothing, or as before
 * @param title of the page; null where it has none
 * @param items what a feed, a sitemap or a listing names; null of a page
 */
record Looked(
        Poll poll,
        @Nullable Fetched fetched,
        boolean same,
        @Nullable String payload,
        @Nullable Content before,
        @Nullable Content content,
        @Nullable String title,
        @Nullable Items items) {
    private static final int MOST_BYTES = 64_000_000;
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}]+");
    private static final Set<Integer> LASTING = Set.of(301, 308);

    /** Why nothing came. */
    static Looked failed(Asking.Came came, String url) {
        String trouble = came.trouble() == null ? "no answer" : came.trouble();
        return new Looked(Poll.failed(came.at(), url, trouble), came.fetched(), false, null, null, null, null, null);
    }

    /** Looks at an answer. */
    static Looked at(Asking.Came came, Item item, Watch watch, Learnt learnt, Polling polling) {
        Fetched fetched = came.fetched();
        if (fetched == null || came.trouble() != null) {
            return failed(came, item.url());
        }
        Exchange last = fetched.hops().getLast();
        String cut = last.truncated();
        if (cut != null && !cut.equals("length")) {
            return failed(
                    new Asking.Came(came.at(), fetched, "the answer broke off before it was whole", null), item.url());
        }
        return new Looking(came, fetched, last, item, watch, learnt, polling).done();
    }

    /** How many words a text has: of languages that write without spaces, characters. */
    static int words(String text) {
        return Math.toIntExact(WORD.matcher(text).results().limit(1_000_000).count());
    }

    /** One answer while it is looked at. */
    private record Looking(
            Asking.Came came, Fetched fetched, Exchange last, Item item, Watch watch, Learnt learnt, Polling polling) {

        Looked done() {
            Stand stand = item.standing();
            Memory memory = item.memory();
            String payload = WarcFiles.payloadDigest(last.response()).hex();
            boolean there = last.status() == 304 || last.status() / 100 == 2;
            boolean same = last.status() == 304 || (there && payload.equals(memory.payload()));
            if (same && stand != null) {
                Poll.Page page = page(stand.words(), stand.text(), null, null);
                return new Looked(poll(page), fetched, true, memory.payload(), null, null, null, null);
            }
            ArchivedResponse answer = WarcFiles.response(last.url(), last.response(), MOST_BYTES);
            byte[] body = answer.decodedBody(MOST_BYTES) instanceof Body.Bytes bytes ? bytes.bytes() : new byte[0];
            String type = answer.mediaType()
                    .map(m -> m + answer.charset().map(c -> "; charset=" + c).orElse(""))
                    .orElse(null);
            if (item.role() != Role.ITEM && watch.kind() != Kind.PAGE && there) {
                return list(answer, body, type, payload);
            }
            Optional<Document> document = polling.text(last.url(), type, body);
            String text = document.map(Document::text).orElse("");
            Content before = memory.capture() == null || !there ? null : before(memory.capture());
            Content content = document.isPresent() && there
                    ? content(text, polling.frame(last.url(), type, body))
                    : new Content(text, "");
            Digest digest = document.isEmpty() && body.length > 0
                    ? Digest.of(body) // a picture or a file: its bytes are all there is
                    : content.words(learnt);
            Poll.Page page = page(
                    document.isEmpty() && body.length > 0 ? 1_000 : words(text),
                    digest,
                    document.isPresent() && there ? content.frame(learnt) : null,
                    document.map(Document::title).orElse(null));
            return new Looked(
                    poll(page),
                    fetched,
                    false,
                    payload,
                    before,
                    content,
                    document.map(Document::title).orElse(null),
                    null);
        }

        private @Nullable Content before(CaptureId capture) {
            return polling.textOf(capture)
                    .map(text -> content(text, polling.frame(capture)))
                    .orElse(null);
        }

        private static Content content(String text, Polling.Frame frame) {
            return Content.of(text, frame.about(), frame.beside());
        }

        /** A list of pages is there as long as it names some; which ones is told of each by itself. */
        private Looked list(ArchivedResponse answer, byte[] body, @Nullable String type, String payload) {
            Listing listing = watch.listing();
            Items items = switch (watch.kind()) {
                case FEED -> Feed.read(last.url(), type, body);
                case SITEMAP -> Sitemap.read(last.url(), body);
                case LISTING, PAGE ->
                    (listing == null ? Listing.ALL : listing)
                            .read(last.url(), answer.charset().orElse(null), body);
            };
            if (listing != null && watch.kind() != Kind.LISTING) {
                items = new Items(
                        items.items().stream()
                                .filter(i -> listing.fits(i.url()))
                                .toList(),
                        items.further(),
                        items.notes());
            }
            int named = items.items().size() + items.further().size();
            return new Looked(
                    poll(page(100 * named, null, null, null)), fetched, false, payload, null, null, null, items);
        }

        private Poll poll(Poll.Page page) {
            return Poll.answered(came.at(), item.url(), page);
        }

        private Poll.Page page(int words, @Nullable Digest text, @Nullable Digest frame, @Nullable String title) {
            boolean lasting = fetched.hops().size() > 1
                    && fetched.hops().stream()
                            .limit(fetched.hops().size() - 1L)
                            .allMatch(h -> LASTING.contains(h.status()));
            boolean challenged = last.headers().first("cf-mitigated").isPresent()
                    || last.headers().first("x-amzn-waf-action").isPresent();
            return new Poll.Page(last.status(), last.url(), lasting, challenged, title, words, text, frame);
        }
    }
}
