// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.List;
import org.daylight.Qualifier;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/** Finds what a number counts: the noun behind it, or around it where numbers stand with counters. */
final class Units {
    private static final int FARTHEST = 18;
    private static final int NEAR = 5;

    /** Arrests by a host country count fewer. */
    private static final int FEW = 60;

    private static final int FAR = 12;

    private static final List<String> PRESSED =
            List.of("threaten", "watch", "kidnapword", "abduct", "withhold", "passport");

    private static final List<String> PURSUED = List.of(
            "arrest", "seized", "charge", "tried", "convict", "accused", "actor.accused", "expel", "bounty", "search");

    private final Analysis a;
    private final Traits traits;

    Units(Analysis a) {
        this.a = a;
        traits = a.traits;
    }

    /** What is counted, and the words that say so. */
    record Unit(String rule, String what, int start, int end, double confidence) {}

    private static @Nullable Unit unit(String rule, @Nullable String what, int start, int end, double confidence) {
        return what == null ? null : new Unit(rule, what, start, end, confidence);
    }

    /** The unit of a number, or null where its phrase names none. */
    @Nullable
    Unit of(Sentence s, Quantity q) {
        int i = q.last();
        int to = Math.min(s.to, q.last() + traits.reach(FAR, 12));
        Tag best = null;
        for (Tag tag : s.all("unit")) {
            boolean far = tag.last() > q.last() + traits.reach(NEAR, 12);
            if (tag.first() >= i
                    && tag.last() <= to
                    && clear(s, i, tag.first())
                    && !(far && linked(s, i, tag.first()))) {
                if (best == null
                        || tag.first() < best.first()
                        || (tag.first() == best.first() && rank(tag) < rank(best))) {
                    best = tag;
                }
            }
        }
        // "54 police service centres": the last of adjoining nouns is what is counted.
        for (Tag tag : traits.letters() || traits.ownerBehind() || best == null ? List.<Tag>of() : s.all("unit")) {
            if (best != null && tag.first() == best.last() && tag.first() > best.first() && tag.last() <= to + 1) {
                best = tag;
            }
        }
        if (timed(s, q, best)) {
            return null;
        }
        if (traits.counters()) {
            // Where things are counted with counters, "one" is an article: 一名男子.
            return q.value() == 1 && !q.ordinal() && !sentenced(s, q) ? null : counted(s, q, best);
        }
        boolean year = q.value() >= 1900 && q.value() <= 2100 && (q.qualifier() == Qualifier.EXACTLY || ranged(s, q));
        if (best == null || (year && s.tokens.word(q.first()).length() == 4 && best.first() > q.last())) {
            return null;
        }
        if (q.ordinal() && !best.is("unit.stations")) {
            return null;
        }
        if (q.value() == 1 && !q.ordinal() && !best.is("unit.stations")) {
            return null;
        }
        return unit("figure.unit", what(s, q, best), best.start(), best.end(), best.is("unit.other") ? 0.6 : 0.8);
    }

    /** 男1人に有罪判決: whom a court tries is counted even if it is but one. */
    private static boolean sentenced(Sentence s, Quantity q) {
        int to = Math.min(s.to, q.last() + 12);
        // 一名男子: written out, "one" is an article.
        boolean digit = s.tokens.word(q.first()).chars().allMatch(c -> c >= '0' && c <= '9');
        return digit && (s.has("convict", q.last(), to) || s.has("charge", q.last(), to));
    }

    /** "2015 až 2021": the word that means "up to" before a number also parts two years. */
    private static boolean ranged(Sentence s, Quantity q) {
        String before = q.first() - 2 >= s.from ? s.tokens.word(q.first() - 2) : "";
        return before.length() == 4 && (before.startsWith("19") || before.startsWith("20"));
    }

    /** Of units that begin at one place the more telling wins. */
    private static int rank(Tag tag) {
        return switch (tag.type()) {
            case "unit.stations" -> 0;
            case "unit.governments" -> 1;
            case "unit.countries" -> 2;
            case "unit.cities" -> 3;
            case "unit.persons", "unit.persons.victim" -> 5;
            case "unit.other" -> 6;
            default -> 4;
        };
    }

    boolean timed(Sentence s, Quantity q, @Nullable Tag unit) {
        for (Tag time : s.all("time")) {
            boolean next = time.first() >= q.last() && time.first() <= q.last() + traits.reach(1, 0);
            if (next && (unit == null || time.first() < unit.first())) {
                return true;
            }
        }
        return false;
    }

    /** Nothing between number and noun that ends the phrase: a mark, another number, a verb of saying or of a court. */
    private boolean clear(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean quote = s.tokens.head(i) == '"' || s.tokens.head(i) == '\'' || s.tokens.head(i) == '-';
            boolean name = s.tokens.mark(i) && inPlace(s, i);
            if ((s.tokens.mark(i) && !quote && !name)
                    || (traits.prepositions() && s.has("in", i, i + 1) && !partitive(s, from, i))) {
                return false;
            }
            for (Quantity q : a.quantities(s)) {
                if (q.first() == i) {
                    return false;
                }
            }
        }
        // "Two charged over police station": persons are counted, not stations.
        if (!traits.letters() && (s.has("tried", from, to) || s.has("seized", from, to))) {
            return false;
        }
        // "so-called" says nothing.
        return traits.letters()
                || s.all("say").stream()
                        .noneMatch(t -> t.first() >= from
                                && t.last() <= to
                                && !s.has("nounish", Math.max(s.from, t.first() - 2), t.last()));
    }

    /** "una veintena de personas", "une vingtaine d'intimidations": the word of a part, directly behind the number. */
    private static boolean partitive(Sentence s, int from, int token) {
        return token == from && s.has("of", token, token + 1);
    }

    /** Whether a preposition or a conjunction stands between; a language without such a class reaches no farther. */
    private boolean linked(Sentence s, int from, int to) {
        return !a.lexicon.pack().terms().containsKey("link") || s.has("link", from, to);
    }

    private static boolean inPlace(Sentence s, int token) {
        return s.places().stream().anyMatch(p -> p.first() <= token && token < p.last());
    }

    /** Number and counter, with the noun behind them or before. */
    private @Nullable Unit counted(Sentence s, Quantity q, @Nullable Tag after) {
        Tag classifier = s.at("classifier", q.last());
        Tag before = null;
        for (Tag tag : s.all("unit")) {
            if (tag.last() == q.first() && !tag.is("unit.countries") && !tag.is("unit.governments")) {
                before = before == null || rank(tag) <= rank(before) ? tag : before;
            }
        }
        boolean persons = s.at("classifier.person", q.last()) != null;
        boolean near = after != null && after.first() <= q.last() + 1;
        if (after != null
                && (near || classifier != null)
                && !after.is("unit.persons")
                && !after.type().equals("unit.other")) {
            return unit("figure.counter.unit", what(s, q, after), after.start(), after.end(), 0.8);
        }
        Tag apart = before == null && !(near && after != null && after.is("unit.stations")) ? apart(s, q) : null;
        if (apart != null) {
            Tag counter = s.at("classifier.site", q.last());
            return new Unit(
                    "figure.unit.before", "stations", apart.start(), counter == null ? q.end() : counter.end(), 0.7);
        }
        if (before != null && !persons && (classifier != null || near) && !before.is("unit.persons")) {
            int end = classifier == null ? q.end() : classifier.end();
            return unit("figure.unit.before", what(s, q, before), before.start(), end, 0.75);
        }
        if (near && after != null) {
            String what = what(s, q, after);
            int start = s.tokens.start(Math.max(s.from, q.first() - verb(s, q)));
            return unit("figure.counter", what, start, after.end(), 0.75);
        }
        if (after != null && classifier != null) {
            return unit("figure.counter.unit", what(s, q, after), classifier.start(), after.end(), 0.6);
        }
        return null;
    }

    /** 拠点は53カ国に102カ所, 비밀경찰서를 전 세계 102곳: sites named as the subject, their number with a counter of sites. */
    private @Nullable Tag apart(Sentence s, Quantity q) {
        if (s.at("classifier.site", q.last()) == null) {
            return null;
        }
        Tag site = null;
        for (Tag tag : s.all("unit.stations")) {
            site = tag.last() <= q.first() && q.first() - tag.last() <= FARTHEST ? tag : site;
        }
        for (int i = site == null ? q.first() : site.last(); i < q.first(); i++) {
            if (s.breaks(i) && s.tokens.head(i) != '"') {
                return null;
            }
        }
        return site;
    }

    /** How many characters before the number belong to the verb that it counts. */
    private static int verb(Sentence s, Quantity q) {
        Tag verb = s.in("return", Math.max(s.from, q.first() - 8), q.first());
        return verb == null ? 0 : q.first() - verb.first();
    }

    /** The codebook's word for what is counted; null for persons of whom the sentence tells nothing that it counts. */
    @Nullable
    String what(Sentence s, Quantity q, Tag unit) {
        return switch (unit.type()) {
            case "unit.stations" -> "stations";
            case "unit.governments", "unit.countries" ->
                nearInvestigate(s, unit) ? "investigating_countries" : "countries";
            case "unit.cities" -> "cities";
            case "unit.pages" -> "report_pages";
            case "unit.cases" -> "cases";
            case "unit.returns" -> "persons_returned";
            case "unit.persons", "unit.persons.victim" -> persons(s, q, unit);
            default -> pursued(s) ? "other" : null;
        };
    }

    private static boolean nearInvestigate(Sentence s, Tag unit) {
        // "14 governments, among them Canada and Spain, have opened inquiries"
        boolean some = s.has("including", unit.last(), Math.min(s.to, unit.last() + 3));
        return s.has("investigate", Math.max(s.from, unit.first() - 6), Math.min(s.to, unit.last() + (some ? 26 : 10)));
    }

    /** Persons are returned where the clause says so, else merely counted. */
    private @Nullable String persons(Sentence s, Quantity q, Tag unit) {
        boolean exile = exile(s, q, unit);
        if (!exile && caught(s, q, unit)) {
            return "other";
        }
        String what = returned(s, q);
        if (!what.equals("other")) {
            return what;
        }
        // "two witnesses", "three deputies": a figure of no kind says nothing of the matter.
        return harmed(s, q, exile) ? "cases" : pursued(s) ? what : null;
    }

    /** Whether the sentence tells of courts, police or sanctions: those it counts are counted there. */
    private static boolean pursued(Sentence s) {
        return PURSUED.stream().anyMatch(s::has);
    }

    private String returned(Sentence s, Quantity q) {
        int reach = traits.reach(12, 14);
        int from = Math.max(s.from, q.first() - reach);
        if (traits.counters()) {
            String told = verbBefore(s, q, from);
            if (told != null) {
                return told;
            }
        }
        // No host state arrests thousands: such counts are of the sending state's drives.
        if (q.value() >= 3000 && s.has("seized", from, Math.min(s.to, q.last() + 20))) {
            return "persons_returned";
        }
        int to = Math.min(s.to, q.last() + reach);
        Tag tried = s.in("tried", q.last(), to);
        Tag returned = s.in("return", q.last(), to);
        // "were charged with forcing her to return": those who are tried have not been brought back.
        if (tried != null && (returned == null || tried.first() < returned.first())) {
            return "other";
        }
        Tag carried = s.in("carried", q.last(), to);
        if (carried != null && s.has("home", carried.last(), Math.min(s.to, carried.last() + 6))) {
            return "persons_returned";
        }
        return s.has("return", from, to) && !s.has("unreturned", from, to) ? "persons_returned" : "other";
    }

    private static boolean exile(Sentence s, Quantity q, Tag unit) {
        int from = Math.min(q.last(), unit.first());
        return unit.is("unit.persons.victim")
                || s.has("away", from, Math.min(s.to, Math.max(q.last(), unit.last()) + 3));
    }

    /** "police arrested four men", 3人を逮捕した: whom a host catches; no count of those brought back is so small. */
    private boolean caught(Sentence s, Quantity q, Tag unit) {
        int first = Math.min(q.first(), unit.first());
        int last = Math.max(q.last(), unit.last());
        int near = traits.reach(3, 4);
        boolean arrested = s.has("arrest", Math.max(s.from, first - near), first)
                || s.has("arrest", last, Math.min(s.to, last + near + 2));
        return arrested
                && q.value() < FEW
                && !s.has("abroad")
                && s.places().stream()
                        .noneMatch(t -> a.home(t) && t.first() < first && s.has("agency", t.last(), first));
    }

    /** Persons who are pressed, held or hurt count as cases; those who stand trial for it, or whom a price is on, do not. */
    private boolean harmed(Sentence s, Quantity q, boolean exile) {
        if (s.has("tried") || s.has("charge") || s.has("convict") || s.has("actor.accused") || s.has("bounty")) {
            return false;
        }
        int lo = Math.max(s.from, q.first() - traits.reach(14, 24));
        int hi = Math.min(s.to, q.last() + traits.reach(14, 24));
        if (exile && (s.has("seized", lo, hi) || PRESSED.stream().anyMatch(type -> s.has(type, lo, hi)))) {
            return true;
        }
        return a.lexicon.pack().rules().stream()
                .filter(r -> r.claim().equals("method"))
                .flatMap(r -> r.pattern().in(s.byType()).stream())
                .anyMatch(m ->
                        m.tags().getFirst().first() >= lo && m.tags().getLast().last() <= hi);
    }

    /** 缉捕477名、异地追诉14名: the verb that stands last before a number says what was done to those it counts. */
    private static @Nullable String verbBefore(Sentence s, Quantity q, int from) {
        int back = -1;
        int kept = -1;
        for (Tag tag : s.all("return")) {
            back = tag.first() >= from && tag.last() <= q.first() ? tag.first() : back;
        }
        for (Tag tag : s.all("unreturned")) {
            kept = tag.first() >= from && tag.last() <= q.first() ? tag.first() : kept;
        }
        boolean none = back < 0 && kept < 0;
        return none ? null : back > kept ? "persons_returned" : "other";
    }
}
