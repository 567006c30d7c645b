// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.Capture;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Explanation;
import org.daylight.Offsets;
import org.daylight.Passage;
import org.daylight.Text;
import org.daylight.corroborate.Relation;
import org.daylight.publish.RenderingView;
import org.daylight.register.Alike;
import org.daylight.register.Corroborations;
import org.daylight.register.DecidedOn;
import org.daylight.register.Decisions;
import org.daylight.register.EntryLinker;
import org.daylight.register.Suggestions;
import org.daylight.register.WaitingPages;
import org.jspecify.annotations.Nullable;

/**
 * A page with its claims, as a reviewer reads it: masked, each claim with what became of it. Everything is asked of one
 * page, so that a case of a million statements opens as fast as a small one.
 */
public final class ReadingRoom {
    private final Workbench workbench;
    private final Veils veils;

    /** Of this case. */
    public ReadingRoom(Workbench workbench) {
        this.workbench = workbench;
        veils = workbench.veils();
    }

    /**
     * A page that is open.
     *
     * @param veil the text as it may be shown
     * @param capture what it was read from
     * @param claims in order of the text
     * @param story who told the same; null where nobody did
     */
    public record Opened(
            Veil veil,
            Capture capture,
            List<Held> claims,
            @Nullable Told story) {
        /** Copies the list. */
        public Opened {
            claims = List.copyOf(claims);
        }

        /** The text. */
        public Document document() {
            return veil.document();
        }

        /** The claim with this id. */
        public Optional<Held> claim(ClaimId id) {
            return claims.stream().filter(h -> h.claim().id().equals(id)).findFirst();
        }
    }

    /**
     * A claim with what became of it.
     *
     * @param claim as proposed, or as accepted where a person made something else of it
     * @param outcome of the decisions; null where it waits
     * @param own whether the person who looks took the last of them
     */
    public record Held(Claim claim, DecidedOn.@Nullable Outcome outcome, boolean own) {
        /** waiting, half, accepted, amended, rejected or retracted. */
        public String state() {
            return outcome == null ? "waiting" : outcome.state();
        }

        /** Whether the person who looks can decide on it: it waits, or waits for a second person. */
        public boolean open() {
            return outcome == null || (outcome.state().equals("half") && !own);
        }
    }

    /**
     * Who told the same.
     *
     * @param id of the story
     * @param pages that tell it
     * @param origins it goes back to
     * @param from the page that this one took it from, masked; null where it is first
     * @param kind how it relates to that one; null where it is first
     */
    public record Told(
            String id,
            int pages,
            int origins,
            @Nullable Other from,
            @Nullable String kind) {}

    /** Another page, as it may be shown. */
    public record Other(
            DocumentId id, @Nullable String title, @Nullable String publisher) {}

    /**
     * Where an accepted claim would go.
     *
     * @param entry that it goes to by its values; empty where it would be a new one
     * @param label of that entry, or of the one it would make; masked
     * @param known entries that it can belong to, the likeliest first
     * @param alike claims that wait and say the same on other pages of the story
     */
    public record Ways(String entry, String label, List<Matching.Suggested> known, List<Alike.Twin> alike) {
        /** Copies the lists. */
        public Ways {
            known = List.copyOf(known);
            alike = List.copyOf(alike);
        }
    }

    /** Opens a page; empty where there is none. */
    public Optional<Opened> open(DocumentId id) {
        Document document = workbench.readings().document(id).orElse(null);
        Capture capture = workbench
                .readings()
                .captureOf(id)
                .flatMap(workbench.register()::capture)
                .orElse(null);
        if (document == null || capture == null) {
            return Optional.empty();
        }
        return Optional.of(new Opened(veils.over(document), capture, claims(document), told(id)));
    }

    private List<Held> claims(Document document) {
        Map<ClaimId, DecidedOn.Outcome> outcomes = new DecidedOn(workbench.database()).of(document.id());
        Map<ClaimId, Held> held = new HashMap<>();
        for (Claim claim : workbench.readings().claims(document.id())) {
            DecidedOn.Outcome outcome = outcomes.get(claim.id());
            held.put(claim.id(), held(accepted(claim, outcome), outcome));
        }
        outcomes.forEach((id, outcome) -> {
            DecidedOn.Accepted accepted = outcome.accepted();
            if (!held.containsKey(id) && accepted != null && accepted.document().equals(document.id())) {
                held.put(id, held(marked(id, document, accepted), outcome));
            }
        });
        return held.values().stream()
                .sorted(Comparator.comparing((Held h) -> h.claim().at())
                        .thenComparing(h -> h.claim().kind())
                        .thenComparing(h -> h.claim().id()))
                .toList();
    }

    private Held held(Claim claim, DecidedOn.@Nullable Outcome outcome) {
        return new Held(claim, outcome, outcome != null && outcome.actor().equals(workbench.actor()));
    }

    private static Claim accepted(Claim claim, DecidedOn.@Nullable Outcome outcome) {
        DecidedOn.Accepted accepted = outcome == null ? null : outcome.accepted();
        if (accepted == null) {
            return claim;
        }
        return new Claim(
                claim.id(),
                claim.document(),
                accepted.at(),
                claim.quote(),
                accepted.values(),
                accepted.speaker(),
                accepted.stance(),
                claim.lang(),
                claim.reader(),
                claim.confidence(),
                claim.sentence(),
                claim.explanation(),
                claim.alsoBy());
    }

    /** What a person marked, or what no reader proposes any more. */
    private static Claim marked(ClaimId id, Document document, DecidedOn.Accepted accepted) {
        String quote = new Text(document.text()).at(accepted.at());
        return new Claim(
                id,
                document.id(),
                accepted.at(),
                quote,
                accepted.values(),
                accepted.speaker(),
                accepted.stance(),
                accepted.lang(),
                Marking.PERSON,
                1,
                quote,
                Explanation.NONE);
    }

    private @Nullable Told told(DocumentId id) {
        WaitingPages.Page page = new WaitingPages(workbench.database()).page(id).orElse(null);
        String story = page == null ? null : page.story();
        if (page == null || story == null || page.told() < 2) {
            return null;
        }
        Corroborations kept = new Corroborations(workbench.database());
        Relation relation = kept.relations(id).stream().findFirst().orElse(null);
        return new Told(
                story,
                page.told(),
                Math.max(1, kept.origins(story)),
                relation == null ? null : other(relation.to()),
                relation == null ? null : relation.kind().code());
    }

    /** A page as it may be shown in a list. */
    public Other other(DocumentId id) {
        return workbench
                .readings()
                .document(id)
                .map(veils::over)
                .map(v -> new Other(
                        id, v.hide(v.document().title()), v.hide(v.document().publisher())))
                .orElse(new Other(id, null, null));
    }

    /** A text of no page, such as a reason, masked. */
    public String hide(String words) {
        return veils.hide(words);
    }

    /** A title or name that a page gives itself, masked as the page is. */
    public @Nullable String hide(DocumentId page, @Nullable String words) {
        if (words == null || !veils.mayName(words)) {
            return words;
        }
        return workbench
                .readings()
                .document(page)
                .map(d -> veils.over(d).hide(words))
                .orElse(null);
    }

    /** Where this claim would go, and who says the same. */
    public Ways ways(Claim claim) {
        EntryLinker linker = new EntryLinker(workbench.register());
        List<Suggestions.Suggestion> found = linker.found(claim);
        List<Matching.Suggested> known = new Matching(workbench).shown(found);
        Decisions.Target target = linker.suggested(claim, found);
        String made = target.newLabel();
        List<Alike.Twin> alike = new Alike(workbench.database()).of(claim, SaidAlike.MOST);
        return made == null
                ? new Ways(
                        target.id().value(),
                        veils.loose(
                                workbench
                                        .register()
                                        .entry(target.id())
                                        .map(e -> e.label())
                                        .orElse(""),
                                "und"),
                        known,
                        alike)
                : new Ways("", veils.loose(made, "und"), known, alike);
    }

    /** Translations that may stand beside the words of a claim that was accepted. */
    public List<RenderingView> renderings(Opened page, Offsets at) {
        return new Translating(workbench, veils).of(Passage.of(page.document(), at));
    }
}
