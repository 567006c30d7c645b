// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.daylight.ClaimId;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.Event;
import org.daylight.Mask;
import org.daylight.Passage;
import org.daylight.Statement;
import org.daylight.publish.RenderingView;
import org.daylight.register.Renderings;
import org.jspecify.annotations.Nullable;

/**
 * Keeps translations of passages, and shows them masked at least as far as the words they render.
 *
 * <p>A translation can spell a hidden name in a way that no list of names knows. So where the words hide a name, the
 * translation must have as many bars: {@code █} typed by the translator, or drawn by the masks.
 */
public final class Translating {
    private static final Pattern BARS = Pattern.compile(Mask.BAR + "+");
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ps", "sd", "ug", "ur", "yi");

    private final Workbench workbench;
    private final Renderings renderings;
    private final Veils veils;

    /** Translations of this case. */
    public Translating(Workbench workbench) {
        this(workbench, workbench.veils());
    }

    Translating(Workbench workbench, Veils veils) {
        this.workbench = workbench;
        this.veils = veils;
        renderings = new Renderings(workbench.database());
    }

    /**
     * Adds a translation of the passage that an accepted claim rests on.
     *
     * @param lang language of the translation, BCP 47
     * @param engine what translated; null where the person who adds it did
     * @throws DaylightException where the words hide a name and the translation does not
     */
    public Event add(ClaimId claim, String lang, Renderings.@Nullable Engine engine, String text) {
        Passage passage = passage(claim);
        int missing = missing(passage, lang, text);
        if (missing > 0) {
            throw new DaylightException("the words of claim " + claim + " hide " + bars(original(passage))
                    + " names and the rendering " + missing + " fewer; write " + Mask.BAR
                    + " where the words hide a name; nothing was written");
        }
        if (engine != null && !nameless(engine.words())) {
            throw new DaylightException("an engine is named after a program; the ledger says its name in the open for"
                    + " ever, and this is a person's who is masked in this case; nothing was written");
        }
        return workbench
                .append(List.of(Renderings.draft(passage, lang, engine, text)))
                .getFirst();
    }

    /**
     * Notes what a checker says of a translation.
     *
     * @throws DaylightException where the checker is the one who translated
     */
    public Event check(long rendering, boolean good, String reason) {
        Renderings.Rendering r = renderings
                .one(rendering)
                .orElseThrow(() -> new DaylightException(
                        "event " + rendering + " is no rendering; `daylight rendering list` shows them"));
        if (r.engine() == null && r.actor().equals(workbench.actor())) {
            throw new DaylightException(
                    "rendering " + rendering + " is your own; another person checks it. Nothing was written");
        }
        return workbench
                .append(List.of(Renderings.check(rendering, good, reason)))
                .getFirst();
    }

    /** A translation as it may be shown, with the words and what became of it. */
    public record Shown(Renderings.Rendering rendering, RenderingView view, String original) {
        /** Whether a checker refused it. */
        public boolean refused() {
            return !rendering.stands();
        }
    }

    /** All translations, those that were refused as well. What rests on restricted captures is left out. */
    public List<Shown> all() {
        List<Shown> all = new ArrayList<>();
        for (Renderings.Rendering r : renderings.all()) {
            veils.of(r.document())
                    .filter(v -> open(v.document()))
                    .ifPresent(v -> all.add(new Shown(r, view(r), v.at(r.at()))));
        }
        return all;
    }

    /** The translations that may stand beside a passage. */
    List<RenderingView> of(Passage passage) {
        return renderings.of(passage).stream()
                .filter(r -> missing(passage, r.lang(), r.text()) == 0)
                .map(this::view)
                .toList();
    }

    private boolean open(Document document) {
        return workbench
                .readings()
                .captureOf(document.id())
                .flatMap(id -> workbench.register().capture(id))
                .filter(c -> !c.restricted())
                .isPresent();
    }

    private RenderingView view(Renderings.Rendering r) {
        Renderings.Engine engine = r.engine();
        Renderings.Check check = r.check();
        return new RenderingView(
                r.event(),
                r.lang(),
                rightToLeft(r.lang()),
                hidden(r),
                engine == null ? r.actor() : null,
                engine == null ? null : veils.hide(engine.words()),
                check != null && check.verdict().equals(Renderings.CHECKED) ? check.actor() : null);
    }

    /** Whether nobody is named who is masked in the case. */
    private boolean nameless(String words) {
        return veils.hide(words).equals(words);
    }

    /** The names that are masked on the page are masked in the translation, and what its own words show to be names. */
    private String hidden(Renderings.Rendering r) {
        String loose = veils.loose(r.text(), r.lang());
        return veils.of(r.document()).map(v -> v.hide(loose)).orElse(loose);
    }

    /** How many more names the words hide than the translation. */
    private int missing(Passage passage, String lang, String text) {
        return Math.max(0, bars(original(passage)) - bars(veils.loose(text, lang)));
    }

    private String original(Passage passage) {
        return veils.of(passage.document()).map(v -> v.at(passage.at())).orElse(passage.quote());
    }

    private static int bars(String text) {
        return (int) BARS.matcher(text).results().count();
    }

    private Passage passage(ClaimId claim) {
        Statement s = workbench.register().statementsOf(claim).stream()
                .findFirst()
                .orElseThrow(() -> new DaylightException(
                        "claim " + claim + " is not accepted; a rendering belongs to the words of an accepted claim"));
        if (workbench
                .register()
                .capture(s.capture())
                .filter(c -> !c.restricted())
                .isEmpty()) {
            throw new DaylightException(
                    "the words of claim " + claim + " stand in a restricted capture; nothing of it is rendered");
        }
        return s.passage();
    }

    /** Whether words of this language run from right to left. */
    static boolean rightToLeft(String lang) {
        return RIGHT_TO_LEFT.contains(lang.split("-")[0]);
    }
}
