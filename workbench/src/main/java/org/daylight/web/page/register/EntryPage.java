// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.util.List;
import org.daylight.publish.DueView;
import org.daylight.publish.RenderingView;
import org.daylight.run.EntryStories;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its page shows it; all words masked.
 *
 * @param past which moment it shows
 * @param id of it
 * @param kind in words
 * @param label how it is called
 * @param place where, in words; empty where nothing says so
 * @param origins behind the value that has most
 * @param pages on how many captures
 * @param statements how many stand on it
 * @param merged ids that lead here
 * @param parts its properties
 * @param halves what waits for a second person
 * @param beside what the other side says, and what came of it
 * @param differences where statements differ
 * @param stories where its pages have it from
 * @param history what was decided, the latest first
 */
public record EntryPage(
        Past past,
        String id,
        String kind,
        String label,
        String place,
        int origins,
        int pages,
        int statements,
        List<String> merged,
        List<Part> parts,
        List<Half> halves,
        Beside beside,
        List<Difference> differences,
        List<EntryStories.Told> stories,
        List<Step> history) {
    /** Copies the lists. */
    public EntryPage {
        merged = List.copyOf(merged);
        parts = List.copyOf(parts);
        halves = List.copyOf(halves);
        differences = List.copyOf(differences);
        stories = List.copyOf(stories);
        history = List.copyOf(history);
    }

    /**
     * A property with statements on it.
     *
     * @param code of it
     * @param label in the codebook's words
     * @param all how many statements stand on it
     * @param said those of them that are shown
     */
    public record Part(String code, String label, int all, List<Said> said) {
        /** Copies the list. */
        public Part {
            said = List.copyOf(said);
        }
    }

    /** What one person accepted and another still has to. */
    public record Half(long decision, String property, String value) {}

    /**
     * A statement.
     *
     * @param path of its own page, where it is decided on
     * @param name decision and property, such as {@code 12-operator}
     * @param number of its footnote on this page
     * @param same number of the footnote above that has the same words; 0 where none has
     * @param value in words
     * @param speaker who says so; empty where nobody is named
     * @param stance its code
     * @param quote the words
     * @param lang of the words
     * @param passage path of the page of the words
     * @param publisher whose page; empty where it does not say
     * @param asOf when it held, in words; empty where not told
     * @param stated when it was said, likewise
     * @param origins behind the same value
     * @param pages likewise
     * @param credibility by the printed rule, 1 to 6; 0 where it is not graded
     * @param credibilityWhy what the rule saw
     * @param byPerson a person's grade of it with the reason; empty where nobody gave one
     * @param reliability of the publisher, A to F
     * @param reliabilityWhy the reason of whoever graded the publisher; empty where nobody did
     * @param conflicting whether it needs a person
     * @param preferred why a person puts it first; empty unless somebody does
     * @param proposed what the reader had proposed where a person amended it; empty else
     * @param trail from the page to what it goes back to; empty where that is not known
     * @param described whether the quote describes a part of a picture or a page
     * @param renderings translations of the words
     */
    public record Said(
            String path,
            String name,
            int number,
            int same,
            String value,
            String speaker,
            String stance,
            String quote,
            String lang,
            String passage,
            String publisher,
            String asOf,
            String stated,
            int origins,
            int pages,
            int credibility,
            String credibilityWhy,
            String byPerson,
            String reliability,
            String reliabilityWhy,
            boolean conflicting,
            String preferred,
            String proposed,
            String trail,
            boolean described,
            List<RenderingView> renderings) {
        /** Copies the list. */
        public Said {
            renderings = List.copyOf(renderings);
        }
    }

    /**
     * The other side.
     *
     * @param neverAsked whether something is said of somebody who was neither asked nor answered
     * @param replies what the accused side says
     * @param outcomes stages of proceedings, oldest first
     * @param requests for a reply
     * @param nothing searches that found nothing
     * @param waived why nobody was asked
     */
    public record Beside(
            boolean neverAsked,
            List<Reply> replies,
            List<Outcome> outcomes,
            List<DueView.Request> requests,
            List<DueView.Nothing> nothing,
            List<DueView.Waived> waived) {
        /** Copies the lists. */
        public Beside {
            replies = List.copyOf(replies);
            outcomes = List.copyOf(outcomes);
            requests = List.copyOf(requests);
            nothing = List.copyOf(nothing);
            waived = List.copyOf(waived);
        }
    }

    /** What the accused side says. */
    public record Reply(
            String speaker,
            String stance,
            String quote,
            String publisher,
            String said,
            String entry,
            List<RenderingView> renderings) {
        /** Copies the list. */
        public Reply {
            renderings = List.copyOf(renderings);
        }
    }

    /** A stage of proceedings: never more than its words say. */
    public record Outcome(String sort, String words, String day, String speaker, String quote, String entry) {}

    /**
     * A decision.
     *
     * @param event in the ledger
     * @param time when, in words
     * @param actor pseudonym
     * @param verdict in words
     * @param about what it speaks of
     * @param reason masked
     * @param undoneBy the decision that undid it; null while it holds
     */
    public record Step(
            long event,
            String time,
            String actor,
            String verdict,
            String about,
            String reason,
            @Nullable Long undoneBy) {}
}
