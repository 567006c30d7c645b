// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.edition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.protect.Right;
import org.daylight.publish.Block;
import org.daylight.publish.Slot;
import org.daylight.publish.narrative.Problem;
import org.daylight.publish.template.NarrativePreview;
import org.daylight.register.NarrativeBlocks;
import org.daylight.run.NarrativePicker;
import org.daylight.run.Narratives;
import org.daylight.run.NextEdition;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** The text of the next edition: its blocks, a field to write each in, and how it would be printed. */
public final class NarrativeScreen {
    private static final List<Problem> NONE = List.of();

    /** Its pages and forms. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/narrative", Right.READ, NarrativeScreen::list),
                PageRoute.show("/narrative/references", Right.DECIDE, NarrativeScreen::pick),
                PageRoute.show("/narrative/{slot}", Right.DECIDE, NarrativeScreen::show),
                PageRoute.take("/narrative/{slot}", Right.DECIDE, NarrativeScreen::write),
                PageRoute.take("/narrative/{slot}/preview", Right.DECIDE, NarrativeScreen::preview));
    }

    /**
     * A place of the report.
     *
     * @param text how the block begins; empty where there is none
     * @param refused how many problems keep an edition from being built
     * @param looks how many things a person should look at
     */
    public record Place(Slot slot, String text, long refused, long looks) {}

    /**
     * The page of a block.
     *
     * @param text in the field
     * @param shown how it would be printed; null where the register is too large to look ahead
     * @param wrong why it was not kept; empty where nothing was wrong
     */
    public record Page(
            Slot slot,
            String text,
            NarrativePreview.@Nullable Shown shown,
            List<NarrativeBlocks.Version> versions,
            List<NarrativePicker.Pick> picks,
            String wrong) {
        /** Copies the lists. */
        public Page {
            versions = List.copyOf(versions);
            picks = List.copyOf(picks);
        }
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply list(Visit visit) {
        Narratives narratives = new Narratives(visit.workbench());
        boolean quick = NextEdition.quick(visit.workbench());
        List<Place> places = Stream.of(Slot.values())
                .map(slot -> place(narratives, slot, quick))
                .toList();
        Shell shell = visit.shell("editions", visit.say("narrative.title"));
        return Reply.html(out -> JtenarrativesGenerated.render(out, null, shell, places));
    }

    private static Place place(Narratives narratives, Slot slot, boolean quick) {
        Optional<Block> block = narratives.block(slot);
        List<Problem> problems = block.map(b -> quick ? narratives.problems(b) : narratives.names(b))
                .orElse(NONE);
        long refused = problems.stream().filter(Problem::refused).count();
        String text = narratives.shown(slot);
        return new Place(
                slot,
                text.codePointCount(0, text.length()) <= 160
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, 160)) + "…",
                refused,
                problems.size() - refused);
    }

    private static Reply show(Visit visit) {
        Slot slot = slot(visit);
        return page(visit, 200, slot, new Narratives(visit.workbench()).shown(slot), "");
    }

    private static Slot slot(Visit visit) {
        return Stream.of(Slot.values())
                .filter(s -> s.code().equals(visit.part("slot")))
                .findFirst()
                .orElseThrow(() -> new Visit.Missing(visit.path()));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply page(Visit visit, int status, Slot slot, String text, String wrong) {
        Narratives narratives = new Narratives(visit.workbench());
        Page page = new Page(
                slot,
                text,
                shown(visit, slot, text),
                narratives.versions(slot),
                picks(visit, visit.query("q").orElse("")),
                wrong);
        Shell shell = visit.shell("editions", visit.say("narrative.slot." + slot.code()));
        return new Reply.Html(status, out -> JtenarrativeGenerated.render(out, null, shell, page));
    }

    private static NarrativePreview.@Nullable Shown shown(Visit visit, Slot slot, String text) {
        if (!NextEdition.quick(visit.workbench())) {
            return null;
        }
        Narratives narratives = new Narratives(visit.workbench());
        Block block = Block.draft(slot, text);
        NarrativePreview.Shown shown = narratives.preview().of(block);
        // What stands is shown with bars; where they are is told of the words behind them.
        Block named = narratives
                .block(slot)
                .filter(b -> narratives.shown(slot).equals(text))
                .orElse(block);
        List<Problem> all = Stream.concat(narratives.names(named).stream(), shown.problems().stream())
                .sorted()
                .toList();
        return new NarrativePreview.Shown(all, shown.html(), shown.notes(), shown.counts());
    }

    private static Reply write(Visit visit) {
        Slot slot = slot(visit);
        String text = visit.secret("text");
        try {
            Event event = new Narratives(visit.workbench()).write(slot, text);
            return visit.done("/narrative/" + slot.code(), visit.say("narrative.kept"), event.seq());
        } catch (DaylightException e) {
            return page(visit, 422, slot, text, String.valueOf(e.getMessage()));
        }
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply preview(Visit visit) {
        Slot slot = slot(visit);
        String text = visit.secret("text").replace("\r\n", "\n");
        if (!visit.partial()) {
            return page(visit, 200, slot, text, "");
        }
        NarrativePreview.Shown shown = shown(visit, slot, text);
        Shell shell = visit.quiet();
        return Reply.html(out -> JtepreviewGenerated.render(out, null, shell, shown));
    }

    private static List<NarrativePicker.Pick> picks(Visit visit, String words) {
        return NextEdition.quick(visit.workbench())
                ? new NarrativePicker(NextEdition.of(visit.workbench()).entries()).find(words)
                : List.of();
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply pick(Visit visit) {
        List<NarrativePicker.Pick> picks = picks(visit, visit.query("q").orElse(""));
        Shell shell = visit.quiet();
        return Reply.html(out -> JtepicksGenerated.render(out, null, shell, picks));
    }
}
