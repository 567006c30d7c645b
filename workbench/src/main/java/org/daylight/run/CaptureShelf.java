// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daylight.About;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.StatedDate;
import org.daylight.register.CaptureRows;
import org.jspecify.annotations.Nullable;

/**
 * The captures of a case as they may be shown: what may name a private person is behind bars. Of a capture under seal,
 * who does not keep the seals sees that it exists, and since when.
 */
public final class CaptureShelf {
    private final Workbench workbench;
    private final CaptureRows rows;
    private final Veils veils;
    private final boolean steward;

    /** @param steward whether restricted matter may be shown, masked */
    public CaptureShelf(Workbench workbench, Veils veils, boolean steward) {
        this.workbench = workbench;
        this.veils = veils;
        this.steward = steward;
        rows = new CaptureRows(workbench.database());
    }

    /**
     * A capture in a list.
     *
     * @param id of the capture
     * @param event position of its event in the ledger
     * @param time when the answer came
     * @param status of HTTP; 0 for what was handed in
     * @param mediaType as declared
     * @param restricted whether it is under seal
     * @param shown whether its words may be shown to who asks
     * @param address masked; of a file without an address, empty
     * @param document what is read of it today; null where nothing is
     * @param title masked
     * @param publisher masked
     * @param published as the page says
     * @param lang of the text
     * @param text whether it was read
     * @param unread why it could not be read
     * @param picture whether there is a picture of it
     * @param claims found in it
     * @param accepted how many of them were accepted
     */
    public record Listed(
            CaptureId id,
            long event,
            Instant time,
            int status,
            @Nullable String mediaType,
            boolean restricted,
            boolean shown,
            String address,
            @Nullable DocumentId document,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable StatedDate published,
            String lang,
            CaptureRows.Text text,
            @Nullable String unread,
            boolean picture,
            int claims,
            int accepted) {}

    /** Lists of rows. */
    public CaptureRows rows() {
        return rows;
    }

    /** The veils that are drawn. */
    public Veils veils() {
        return veils;
    }

    /** A stretch of the list, newest first. */
    public List<Listed> page(CaptureRows.Wanted wanted, int offset, int limit) {
        List<CaptureRows.Row> page = rows.page(wanted, offset, limit);
        Map<DocumentId, Integer> claims = rows.claims(page.stream()
                .map(CaptureRows.Row::document)
                .filter(Objects::nonNull)
                .toList());
        Map<CaptureId, Integer> accepted =
                rows.accepted(page.stream().map(r -> r.capture().id()).toList());
        return page.stream()
                .map(r -> listed(
                        r,
                        r.document() == null ? 0 : claims.getOrDefault(r.document(), 0),
                        accepted.getOrDefault(r.capture().id(), 0)))
                .toList();
    }

    /** One capture; empty where the case has none of this id. */
    public Optional<Listed> one(CaptureId id) {
        return rows.row(id).map(r -> {
            DocumentId document = r.document();
            int claims = document == null ? 0 : rows.claims(List.of(document)).getOrDefault(document, 0);
            return listed(r, claims, rows.accepted(List.of(id)).getOrDefault(id, 0));
        });
    }

    private Listed listed(CaptureRows.Row r, int claims, int accepted) {
        Capture c = r.capture();
        boolean shown = !c.restricted() || steward;
        Hiding hiding = shown ? hiding(r) : words -> "";
        String unread = r.unread();
        return new Listed(
                c.id(),
                c.event(),
                c.time(),
                c.status(),
                c.mediaType(),
                c.restricted(),
                shown,
                c.url().startsWith("urn:sha256:") ? "" : hiding.of(c.url()),
                shown ? r.document() : null,
                of(hiding, r.title()),
                of(hiding, r.publisher()),
                shown ? r.published() : null,
                r.lang(),
                r.text(),
                unread == null ? null : shown ? veils.hide(unread) : "",
                shown && pictured(c),
                shown ? claims : 0,
                shown ? accepted : 0);
    }

    private static boolean pictured(Capture c) {
        return !c.restricted()
                && (c.browser().screenshot() != null || Pictures.SHOWN.contains(String.valueOf(c.mediaType())));
    }

    /** Hides names in words that belong to a page. */
    private interface Hiding {
        String of(String words);
    }

    private static @Nullable String of(Hiding hiding, @Nullable String words) {
        String hidden = words == null ? "" : hiding.of(words);
        return hidden.isEmpty() ? null : hidden;
    }

    /** A veil is drawn only where a word of the row could be part of a name: it needs the whole text. */
    private Hiding hiding(CaptureRows.Row r) {
        Veil[] drawn = new Veil[1];
        return words -> {
            if (!veils.mayName(words)) {
                return words;
            }
            Veil veil = drawn[0];
            if (veil == null) {
                veil = veil(r.capture());
                drawn[0] = veil;
            }
            return Objects.requireNonNullElse(veil.hide(words), "");
        };
    }

    /** The veil over what is read of a capture today; over nothing where nothing is. */
    public Veil veil(Capture capture) {
        return veils.over(workbench.readings().documentOf(capture.id()).orElseGet(() -> nothing(capture)));
    }

    /** A capture that was not read has no text; names that are masked elsewhere still hide in its address. */
    static Document nothing(Capture capture) {
        Digest none = Digest.of("");
        return new Document(DocumentId.of(capture.id(), none), none, "none", About.NOTHING, "und", "", List.of());
    }
}
