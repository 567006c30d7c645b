// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.Body;
import org.daylight.register.CaptureRows;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Shows preserved pages again as they were, without anything that runs, asks the network, or leads out of the case, and
 * with names of private persons behind bars. What the page looked like comes from its own stored file alone.
 */
public final class Replays {
    /** The policy under which a browser may show a replay. The second wall: the page itself was cleaned. */
    public static final String POLICY = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; sandbox"
            + " allow-same-origin; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /** The policy of a picture, for whom it is opened by itself: a drawing (SVG) must not run anything. */
    public static final String PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static final int LARGEST = 20_000_000;
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> PICTURES = pictures();

    private final Workbench workbench;
    private final Veils veils;
    private final Pictures pictures;

    /** @param pictures knows which pages may name somebody */
    public Replays(Workbench workbench, Veils veils, Pictures pictures) {
        this.workbench = workbench;
        this.veils = veils;
        this.pictures = pictures;
    }

    private static Set<String> pictures() {
        Set<String> all = new TreeSet<>(Pictures.SHOWN);
        all.addAll(Set.of("image/svg+xml", "image/x-icon", "image/vnd.microsoft.icon"));
        return Set.copyOf(all);
    }

    /** Whether there is a page to show again: not of what is under seal, nor of what is no page. */
    public static boolean possible(Capture capture) {
        return !capture.restricted()
                && (capture.browser().dom() != null || HTML.contains(String.valueOf(capture.mediaType())));
    }

    /**
     * The page as one HTML document.
     *
     * @param steward whether pictures of a page that may name somebody are shown
     * @throws DaylightException where there is no page to show, or it is too large
     */
    public String page(Capture capture, boolean steward, ReplayWords words) {
        if (!possible(capture)) {
            throw new DaylightException(
                    capture.restricted()
                            ? "capture " + capture.id() + " is under seal: its stored file is encrypted; a steward can"
                                    + " make a working copy"
                            : "capture " + capture.id() + " is no web page; its text is shown instead");
        }
        Document page = parsed(capture);
        Veil veil = veils.over(
                workbench.readings().documentOf(capture.id()).orElseGet(() -> CaptureShelf.nothing(capture)));
        boolean withheld = !steward && pictures.mayName(workbench, veils, capture);
        ReplayLinks links = ReplayLinks.of(
                page,
                urls -> new PageParts(workbench).loaded(capture, urls),
                urls -> new CaptureRows(workbench.database()).latest(urls));
        return new ReplayPage(capture.id(), links, words, withheld, masking(veil)).html(page, at -> style(capture, at));
    }

    private ReplayPage.Masking masking(Veil veil) {
        return new ReplayPage.Masking() {
            @Override
            public String words(String all) {
                String own = veil.hide(all);
                return veils.loose(own == null ? "" : own, veil.document().lang());
            }

            @Override
            public String style(String css) {
                return veils.hide(css);
            }

            @Override
            public boolean mayName(String code) {
                return veils.mayName(code);
            }
        };
    }

    private Document parsed(Capture capture) {
        byte[] bytes;
        String charset;
        Long dom = capture.browser().dom();
        if (dom != null) {
            bytes = workbench.store().at(capture.file(), dom).payload();
            charset = "UTF-8";
        } else {
            ArchivedResponse response = workbench.store().at(capture.file(), capture.offset());
            bytes = Pages.served(workbench.store(), capture);
            charset = response.charset()
                    .filter(java.nio.charset.Charset::isSupported)
                    .orElse(null);
        }
        if (bytes.length > LARGEST) {
            throw new DaylightException("the page of capture " + capture.id() + " has " + bytes.length
                    + " bytes: too many to show again; its text is shown");
        }
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), charset, capture.url());
        } catch (IOException | IllegalArgumentException e) {
            throw new DaylightException(
                    "the page of capture " + capture.id() + " cannot be shown again: " + e.getMessage(), e);
        }
    }

    /** A style sheet that the page loaded; empty where it is none. */
    private String style(Capture capture, long offset) {
        ArchivedResponse record = workbench.store().at(capture.file(), offset);
        return record.mediaType().orElse("").equals("text/css")
                        && record.decodedBody(CleanStyle.MOST) instanceof Body.Bytes body
                ? new String(
                        body.bytes(),
                        record.charset()
                                .filter(java.nio.charset.Charset::isSupported)
                                .map(java.nio.charset.Charset::forName)
                                .orElse(StandardCharsets.UTF_8))
                : "";
    }

    /**
     * A picture that the page loaded, from its own stored file; empty where no picture stands there, or it may show who is
     * behind the bars and a reader asks.
     */
    public Optional<Pictures.Picture> resource(Capture capture, long offset, boolean steward) {
        if (capture.restricted() || (!steward && pictures.mayName(workbench, veils, capture))) {
            return Optional.empty();
        }
        try {
            return Pictures.at(workbench, capture, offset, PICTURES);
        } catch (DaylightException e) {
            return Optional.empty(); // no record starts there
        }
    }

    /** Where a capture is shown again in this server. */
    static String place(CaptureId id) {
        return "/captures/" + id + "/replay/page";
    }
}
