// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.settings;

import java.util.List;
import java.util.Objects;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.protect.Right;
import org.daylight.protect.Spellings;
import org.daylight.run.Sealing;
import org.daylight.run.Stewards;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Sealing a name by its spellings: first where it stands is shown, then a second form seals it. The spellings travel in the
 * bodies of forms alone, never in an address.
 */
public final class SealNameScreen {
    private static final String SEALS = "/settings/seals";
    private static final String PATH = "/settings/seals/name";
    private static final int LISTED = 50;

    /** Its pages. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show(PATH, Right.PROTECT, visit -> page(visit, "", "", null, "")),
                PageRoute.slow(PATH, Right.PROTECT, SealNameScreen::look),
                PageRoute.take(PATH + "/seal", Right.PROTECT, SealNameScreen::seal));
    }

    /**
     * A capture that holds the name.
     *
     * @param id its id
     * @param title of its page, with bars; the id where it has none
     * @param lang of the title; empty where it has none
     */
    public record Page(String id, String title, String lang) {}

    /**
     * Where the name stands.
     *
     * @param pages some of the captures
     * @param captures how many
     * @param claims that wait on them
     * @param statements that rest on them
     * @param editions by number
     * @param elsewhere whether a decision or another private field holds it
     */
    public record Found(
            List<Page> pages, int captures, int claims, int statements, List<Long> editions, boolean elsewhere) {
        /** Copies the lists. */
        public Found {
            pages = List.copyOf(pages);
            editions = List.copyOf(editions);
        }

        /** Whether it stands nowhere. */
        public boolean nowhere() {
            return captures == 0 && editions.isEmpty() && !elsewhere;
        }
    }

    private static Reply look(Visit visit) {
        String typed = visit.field("spellings").orElse("");
        String reason = visit.field("reason").orElse("").strip();
        try {
            Spellings spellings = spellings(visit, typed, reason);
            Sealing.Standing standing = new Sealing(visit.workbench()).standing(spellings);
            return visit.workbench().turns().reading(() -> page(visit, typed, reason, found(visit, standing), ""));
        } catch (DaylightException e) {
            return page(visit, typed, reason, null, String.valueOf(e.getMessage()));
        }
    }

    private static Spellings spellings(Visit visit, String typed, String reason) {
        Spellings spellings = new Spellings(typed.lines().toList());
        if (reason.isEmpty()) {
            throw new DaylightException(visit.say("settings.seal.why"));
        }
        if (spellings.in(reason)) {
            throw new DaylightException(visit.say("settings.seal.named"));
        }
        return spellings;
    }

    private static Found found(Visit visit, Sealing.Standing standing) {
        Workbench workbench = visit.workbench();
        Veils veils = workbench.veils();
        return new Found(
                standing.captures().stream()
                        .limit(LISTED)
                        .map(id -> listed(workbench, veils, id))
                        .toList(),
                standing.captures().size(),
                standing.claims(),
                standing.statements(),
                standing.editions(),
                standing.fields());
    }

    private static Page listed(Workbench workbench, Veils veils, CaptureId id) {
        return workbench.readings().documentsOf(id).stream()
                .filter(d -> d.title() != null && !d.title().isBlank())
                .findFirst()
                .map(d -> new Page(id.value(), title(veils, d), d.lang()))
                .orElse(new Page(id.value(), id.value(), ""));
    }

    private static String title(Veils veils, Document document) {
        String title = Objects.requireNonNullElse(document.title(), "");
        return veils.of(document.id()).map(v -> v.hide(title)).orElse(title);
    }

    private static Reply seal(Visit visit) {
        String typed = visit.field("spellings").orElse("");
        String reason = visit.field("reason").orElse("").strip();
        try {
            Sealing.Sealed sealed = new Sealing(visit.workbench()).seal(spellings(visit, typed, reason), reason);
            String said = visit.say(
                    "settings.seal.done",
                    sealed.person().value(),
                    sealed.captures(),
                    sealed.fields(),
                    sealed.withdrawn());
            boolean open = new Stewards(visit.workbench()).all().isEmpty();
            return visit.done(SEALS, open ? said + " " + visit.say("settings.seal.clear") : said);
        } catch (DaylightException e) {
            return page(visit, typed, reason, null, String.valueOf(e.getMessage()));
        }
    }

    /** @param wrong why nothing was looked for or sealed; empty where nothing was wrong */
    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply page(Visit visit, String typed, String reason, @Nullable Found found, String wrong) {
        Shell shell = visit.shell("settings", visit.say("settings.seal.title"));
        return Reply.html(out -> JtesealnameGenerated.render(out, null, shell, typed, reason, found, wrong));
    }
}
