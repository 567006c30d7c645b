// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.List;
import java.util.Set;
import org.daylight.read.claims.Speakers.Span;
import org.daylight.read.lexicon.Pack;
import org.daylight.read.lexicon.Place;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subject of a verb in languages where it may stand on either side of it: the option {@code order} names the
 * trait. What opens a clause with a preposition or an adverb (class {@code fronted}) is no subject; then the subject
 * stands behind the verb. The option {@code glue} lists small words that carry on a name: "the minister of …".
 */
final class SubjectOrder {
    /** What a verb of saying governs, and no name does. */
    private static final List<String> OBJECTS = List.of("exist", "station", "topic", "return", "close");

    private final boolean free;
    private final boolean capitalNouns;
    private final boolean dropped;
    private final boolean bare;
    private final Set<String> glue;
    private final Set<String> fillers;

    SubjectOrder(Pack pack) {
        free = !pack.option("order").isEmpty();
        capitalNouns = pack.option("nouns").equals("capital");
        bare = pack.option("articles").equals("no");
        dropped = pack.option("subject").equals("dropped");
        glue = words(pack.option("glue"));
        fillers = words(pack.option("fillers"));
    }

    private static Set<String> words(String option) {
        return Set.copyOf(List.of(option.split(" \\| ")));
    }

    /** Whether the language has the trait. */
    boolean free() {
        return free;
    }

    /** The subject of the verb at this cue; the verb itself where it has none and somebody spoke before; or null. */
    @Nullable
    Span find(Speakers speakers, Sentence s, Tag cue) {
        Span front = speakers.subjectBefore(s, cue.first());
        Span of = front == null ? antecedent(speakers, s, cue) : null;
        if (of != null) {
            return of;
        }
        Span back = cue.last() < s.to ? trimmed(s, speakers.behind(s, cue.last())) : null;
        boolean broken = opens(s, cue.first());
        boolean opened = front != null && s.has("fronted", front.first(), front.first() + 1);
        boolean placed = front != null && s.has(Tag.PLACE, front.first(), front.first() + 1);
        boolean subject = front != null && !opened && (placed || agent(s, front) || noun(s, front));
        boolean named = back != null && ((agent(s, back) && near(s, back)) || spokenBefore(s, cue, back));
        if (named && (broken || !subject)) {
            return back;
        }
        if (front != null
                && opened
                && s.has("impersonal", cue.first(), cue.last())
                && s.has("actor", front.first(), front.last())) {
            // "Im Auswärtigen Amt hieß es": whom the preposition leads in says it.
            return new Span(front.first() + 1, front.last());
        }
        if (front != null && subject) {
            return withoutObjects(s, front);
        }
        if (front != null && !opened && !broken && !dropped) {
            return front;
        }
        Span inner = front != null && opened ? behindFronted(s, front) : null;
        if (inner != null) {
            return inner;
        }
        return dropped && speakers.spokeBefore(s) ? new Span(cue.first(), cue.last()) : null;
    }

    /** "The embassy the existence of stations denied": behind the office only what the verb governs is cut off. */
    private Span withoutObjects(Sentence s, Span front) {
        Tag actor = s.in("actor", front.first(), front.last());
        for (int i = actor == null ? front.last() : actor.last(); i < front.last(); i++) {
            String word = s.tokens.word(i);
            boolean small = fillers.contains(word) || (s.has("fronted", i, i + 1) && !glue.contains(word));
            boolean matter = begins(s, front.first(), i);
            if (small || matter) {
                return new Span(front.first(), i);
            }
        }
        return front;
    }

    private static boolean begins(Sentence s, int first, int token) {
        // A group's name that tells the topic is a name.
        boolean name = s.all("actor").stream().anyMatch(t -> t.first() == token);
        return token > first
                && !name
                && OBJECTS.stream().flatMap(type -> s.all(type).stream()).anyMatch(t -> t.first() == token);
    }

    /** "…", erzählt eine Krankenschwester: behind a quotation stands who spoke, if only as "a nurse". */
    private boolean spokenBefore(Sentence s, Tag cue, Span back) {
        int mark = cue.first() - 1;
        boolean comma = mark > s.from && ",-".indexOf(s.tokens.head(mark)) >= 0;
        int quote = comma ? mark - 1 : mark;
        return quote >= s.from
                && "\"'".indexOf(s.tokens.head(quote)) >= 0
                && (s.has("article", back.first(), back.first() + 1) || bareNoun(s, back))
                && back.last() - back.first() <= 6;
    }

    /** Where nouns go without articles ({@code articles: no}), a word that is no small one. */
    private boolean bareNoun(Sentence s, Span span) {
        String word = s.tokens.word(span.first());
        return bare
                && word.length() > 3
                && !fillers.contains(word)
                && !s.has("fronted", span.first(), span.first() + 1);
    }

    /** "Amnesty, che parla di rapimenti": of a relative clause without a subject of its own it is what stands before. */
    private @Nullable Span antecedent(Speakers speakers, Sentence s, Tag cue) {
        int head = head(s, cue.first());
        int relative = head - 1;
        if (relative <= s.from || !s.has("relative", relative, head)) {
            return null;
        }
        int behind = s.tokens.head(relative - 1) == ',' ? relative - 1 : relative;
        boolean said = behind <= s.from || s.has("say", behind - 1, behind);
        Span front = said ? null : speakers.subjectBefore(s, behind);
        Span back = cue.last() < s.to ? trimmed(s, speakers.behind(s, cue.last())) : null;
        boolean own = back != null && agent(s, back);
        return own || front == null ? null : last(s, front);
    }

    /** The noun phrase at the end of a stretch: from its last office or name on. */
    private @Nullable Span last(Sentence s, Span span) {
        Tag actor = null;
        for (Tag tag : s.all("actor")) {
            boolean inside = tag.first() >= span.first() && tag.last() <= span.last();
            actor = inside ? tag : actor;
        }
        if (actor == null) {
            return span.last() - span.first() <= 8 && agent(s, span) ? span : null;
        }
        return span.last() - actor.last() <= 6 ? new Span(actor.first(), span.last()) : null;
    }

    /** "A Berlino un'attivista ha denunciato": behind what opens the clause stands the subject, without a preposition. */
    private @Nullable Span behindFronted(Sentence s, Span front) {
        for (Tag actor : s.all("actor")) {
            int before = actor.first() - 1;
            while (before > front.first() && (s.has("article", before, before + 1) || s.tokens.mark(before))) {
                before--;
            }
            boolean inside = actor.first() > front.first() + 1 && actor.last() <= front.last();
            boolean governed = s.has("in", before, before + 1) || s.has("fronted", before, before + 1);
            if (inside && dropped && !governed) {
                return new Span(actor.first(), front.last());
            }
        }
        return null;
    }

    private int head(Sentence s, int verb) {
        int head = verb;
        while (head > s.from && fillers.contains(s.tokens.word(head - 1))) {
            head--;
        }
        return head;
    }

    /** Whether a verb stands at the head of its clause, with nothing but auxiliaries and small words before it. */
    private boolean opens(Sentence s, int verb) {
        int head = head(s, verb);
        return head == s.from || s.breaks(head - 1);
    }

    /** Cut where the name ends: at a small letter behind an office, a place or a capital that does not carry it on. */
    @Nullable
    Span trimmed(Sentence s, @Nullable Span span) {
        if (span == null) {
            return null;
        }
        int first = span.first();
        while (first < span.last() - 1 && fillers.contains(s.tokens.word(first))) {
            first++;
        }
        first = beyondAdverbial(s, beyondAddressee(s, first, span.last()), span.last());
        if (first >= span.last()) {
            return null;
        }
        Tag told = s.in("addressee", first + 1, span.last());
        if (told != null && told.first() > first + 1) {
            return trimmed(s, new Span(first, told.first()));
        }
        boolean pronoun = s.has("pronoun", first, first + 1);
        if (pronoun
                && !s.has("actor", first, Math.min(span.last(), first + 2))
                && !capitalNext(s, first + 1, span.last())) {
            return new Span(first, first + 1);
        }
        int named = first;
        for (Tag tag : s.tags) {
            boolean names = tag.place() != null || tag.is("actor");
            boolean next = tag.first() <= named || (tag.first() == named + 1 && !s.has("determiner", named, named + 1));
            boolean near = tag.first() >= first && (next || named == first);
            if (names && near && tag.last() <= span.last() && tag.first() - first < 6) {
                named = Math.max(named, tag.last());
            }
        }
        int last = named;
        while (last < span.last()) {
            boolean small = !s.tokens.capital(last) && !glue.contains(s.tokens.word(last));
            boolean begun = last > first && (named > first || s.tokens.capital(last - 1));
            if (small && begun && !inName(s, last)) {
                break;
            }
            last++;
        }
        while (last > first + 1 && glue.contains(s.tokens.word(last - 1))) {
            last--;
        }
        return new Span(first, last);
    }

    /** "told the agency X minister Y": the one who is told stands before the one who speaks. */
    private static int beyondAddressee(Sentence s, int first, int last) {
        Tag told = s.in("addressee", first, Math.min(last, first + 4));
        if (told == null) {
            return first;
        }
        for (Tag actor : s.all("actor")) {
            boolean next = actor.first() >= told.last() && actor.last() <= last && !actor.is("actor.media");
            if (next) {
                return opening(s, told.last(), actor.first());
            }
        }
        return last;
    }

    /** "states in a release of today the Helsinki Network": what opens with a preposition is skipped up to a name. */
    private int beyondAdverbial(Sentence s, int first, int last) {
        if (!s.has("fronted", first, Math.min(last, first + 2)) || s.has("actor", first, Math.min(last, first + 3))) {
            return first;
        }
        for (int i = first + 1; i < last; i++) {
            boolean led = s.has("fronted", i - 1, i) || s.has("in", i - 1, i);
            Tag actor = s.in("actor", i, last);
            boolean office = actor != null && actor.first() == i;
            if (!led && (office || (!capitalNouns && s.tokens.capital(i)))) {
                return office ? opening(s, first + 1, i) : i;
            }
        }
        return first;
    }

    private boolean capitalNext(Sentence s, int token, int last) {
        return !capitalNouns && token < last && s.tokens.capital(token);
    }

    /** Where the phrase begins that ends in this word: adjectives of states belong to it. */
    private static int opening(Sentence s, int from, int noun) {
        int first = noun;
        while (first > from && s.has(Tag.PLACE, first - 1, first)) {
            first--;
        }
        return first;
    }

    private static boolean inName(Sentence s, int token) {
        return s.has("actor", token, token + 1) || s.has(Tag.PLACE, token, token + 1);
    }

    /** "Um comerciante contou": an article and a noun before a verb of saying name its subject. */
    private static boolean noun(Sentence s, Span front) {
        return s.has("determiner", front.first(), front.first() + 1) && front.last() - front.first() <= 8;
    }

    /** Behind a verb the one who speaks comes first: "difunde fotografías de periodistas" names none. */
    private boolean near(Sentence s, Span back) {
        return capitalNouns
                || s.tokens.capital(back.first())
                || s.has("actor", back.first(), Math.min(back.last(), back.first() + 4))
                || s.has(Tag.PLACE, back.first(), Math.min(back.last(), back.first() + 3))
                || s.has("pronoun", back.first(), back.last());
    }

    /** An office, a body, a pronoun, a state; a name, which opens with a capital where nouns do not. */
    private boolean agent(Sentence s, Span span) {
        boolean who = s.has("pronoun", span.first(), span.first() + 1) || s.has("self", span.first(), span.first() + 1);
        if (who || s.has("actor", span.first(), span.last())) {
            return true;
        }
        for (Tag tag : s.places()) {
            boolean inside = tag.first() >= span.first() && tag.last() <= span.last();
            if (inside && Sentence.place(tag).kind() != Place.Kind.ADJECTIVE && tag.first() - span.first() <= 1) {
                return true;
            }
        }
        if (!s.tokens.capital(span.first())) {
            return false;
        }
        boolean two = span.last() - span.first() >= 2 && s.tokens.capital(span.first() + 1);
        return capitalNouns ? two : span.first() > s.from || two;
    }
}
