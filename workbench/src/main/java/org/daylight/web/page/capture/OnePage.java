// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.capture;

import java.util.List;
import java.util.Optional;
import org.daylight.Capture;
import org.daylight.run.CapturePages;
import org.daylight.run.Differences;
import org.daylight.run.Veil;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** A capture as it reads: its text, what changed in it, what rests on it. */
final class OnePage {

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    Reply text(Visit visit) {
        Opened opened = Opened.of(visit);
        Shell shell = opened.shell(visit);
        Veil veil = opened.veil();
        List<CapturePages.Shown> text =
                opened.listed().shown() ? opened.pages().text(opened.capture(), veil) : List.of();
        return Reply.html(out -> JtetextGenerated.render(
                out,
                null,
                shell,
                opened.head(visit, "text"),
                text,
                opened.listed().shown() ? veil.document().lang() : "und",
                opened.listed().shown() && !veil.names().isEmpty()));
    }

    /**
     * What changed.
     *
     * @param before the capture before of the same address; null where there is none
     * @param comparable whether both have a text that may be shown
     * @param paragraphs of both
     * @param changes how many of them changed
     */
    record Changes(
            @Nullable Capture before, boolean comparable, List<Differences.Paragraph> paragraphs, long changes) {}

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    Reply changes(Visit visit) {
        Opened opened = Opened.of(visit);
        Shell shell = opened.shell(visit);
        Changes changes = changes(opened);
        return Reply.html(out -> JtechangesGenerated.render(
                out,
                null,
                shell,
                opened.head(visit, "changes"),
                changes,
                opened.listed().lang()));
    }

    private static Changes changes(Opened opened) {
        Optional<Capture> before = opened.facts().previous();
        boolean readable = opened.listed().shown()
                && opened.listed().document() != null
                && before.flatMap(b -> opened.shelf().one(b.id()))
                        .filter(l -> l.shown() && l.document() != null)
                        .isPresent();
        if (before.isEmpty() || !readable) {
            return new Changes(before.orElse(null), false, List.of(), 0);
        }
        List<Differences.Paragraph> paragraphs = Differences.of(
                opened.shelf().veil(before.get()).text(), opened.veil().text());
        long changed = paragraphs.stream()
                .filter(p -> p.changed() || p.fate() != Differences.Fate.STAYED)
                .count();
        return new Changes(before.get(), true, paragraphs, changed);
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    Reply rests(Visit visit) {
        Opened opened = Opened.of(visit);
        Shell shell = opened.shell(visit);
        boolean shown = opened.listed().shown();
        List<CapturePages.Rests> rests = shown ? opened.pages().rests(opened.capture()) : List.of();
        CapturePages.Told told = shown ? opened.pages().story(opened.capture()).orElse(null) : null;
        return Reply.html(out -> JterestsGenerated.render(out, null, shell, opened.head(visit, "rests"), rests, told));
    }
}
