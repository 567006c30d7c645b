// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.util.List;
import java.util.Optional;
import org.daylight.Digest;
import org.daylight.protect.Right;
import org.daylight.publish.CutOut;
import org.daylight.publish.PassageView;
import org.daylight.run.EntryPages;
import org.daylight.run.PassagePages;
import org.daylight.run.Replays;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Safe;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** Where a footnote leads: the exact words in their paragraph, where they are preserved, and the proof. */
final class PassageScreen {
    List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/passages/{id}", Right.READ, PassageScreen::show),
                PageRoute.show("/passages/{id}/cutout", Right.READ, PassageScreen::cutOut));
    }

    /**
     * The page.
     *
     * @param view the words and their proof
     * @param published in words; empty where the page does not say
     * @param captured when, in words
     * @param link the address where it may become a link; empty else
     * @param document the text that they stand in
     * @param rests what rests on the words
     * @param note the signed checkpoint
     * @param size how many events it covers
     * @param root of its tree
     * @param restricted whether the capture holds a sealed name
     * @param cutOut the words in the picture of their page, or why they are not shown there; null for what is no words
     */
    public record Model(
            PassageView view,
            String published,
            String captured,
            String link,
            String document,
            List<Rest> rests,
            String note,
            long size,
            Digest root,
            boolean restricted,
            @Nullable CutOut cutOut) {
        /** Copies the list. */
        public Model {
            rests = List.copyOf(rests);
        }
    }

    /** The words in the picture of their page; where they cannot be shown there, that, as a picture's absence. */
    private static Reply cutOut(Visit visit) {
        String id = visit.part("id");
        return new PassagePages(visit.workbench())
                .cutOut(id)
                .filter(CutOut.Shown.class::isInstance)
                .map(CutOut.Shown.class::cast)
                .map(c -> new Reply.Shown("image/png", c.png(), Replays.PICTURE_POLICY))
                .orElseThrow(() -> new Visit.Missing("picture of " + id));
    }

    /** An entry that rests on the words. */
    public record Rest(String path, String label, String property) {}

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply show(Visit visit) {
        String id = visit.part("id");
        PassagePages.Page page = new PassagePages(visit.workbench()).page(id).orElseThrow(() -> new Visit.Missing(id));
        EntryPages entries = new EntryPages(visit.workbench());
        Named named = new Named(visit.workbench().codebook(), visit.words());
        List<Rest> rests = page.statements().stream()
                .flatMap(s -> entries.entry(s.entry()).stream()
                        .map(e -> new Rest(
                                "/register/" + e.id() + "?statement=" + s.decision() + "-" + s.property() + "#s-"
                                        + s.decision() + "-" + s.property(),
                                e.label(),
                                named.property(e.kind().code(), s.property()))))
                .toList();
        PassageView view = page.view();
        Model model = new Model(
                view,
                Dates.of(visit.words(), view.published()),
                visit.words().moment(view.captured()),
                Optional.ofNullable(view.url()).filter(Safe::link).orElse(""),
                page.statements().getFirst().passage().document().value(),
                rests,
                page.checkpoint().note(),
                page.checkpoint().size(),
                page.checkpoint().root(),
                page.restricted(),
                new PassagePages(visit.workbench()).cutOut(id).orElse(null));
        Shell shell = visit.shell("register", visit.say("register.passage"));
        return Reply.html(out -> JtepassageGenerated.render(out, null, shell, model));
    }
}
