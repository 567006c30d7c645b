// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daylight.ClaimValues;
import org.daylight.read.claims.Utterance.Party;

/** Claims of kind stance: the words that show an utterance, and the codebook's fine code. */
final class StanceDrafts {
    private final boolean ideographic;

    StanceDrafts(Analysis a) {
        ideographic = !a.lexicon.pack().option("ideographic").isEmpty();
    }

    /** Claims of the utterances. */
    List<Draft> of(List<Utterance> utterances) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < utterances.size(); i++) {
            Utterance u = utterances.get(i);
            Sentence s = u.sentence();
            // A second verb of one speaker has its own words: "said it knew", "declined to say more".
            boolean goesOn = i > 0 && goesOn(utterances.get(i - 1), u);
            boolean stops = i + 1 < utterances.size() && goesOn(u, utterances.get(i + 1));
            int first = goesOn ? u.cue().first() : Math.min(u.first(), u.cue().first());
            int last = quoteEnd(u, first, stops ? utterances.get(i + 1).cue().first() : s.to);
            double confidence = u.party() == Party.OTHER ? 0.5 : 0.75;
            drafts.add(new Draft(
                    s,
                    s.tokens.start(first),
                    s.tokens.end(last - 1),
                    new ClaimValues.Stand(null, fine(u)),
                    u.speaker(),
                    u.stance(),
                    confidence,
                    new Because(s.tokens, "stance." + u.party().name().toLowerCase(Locale.ROOT))
                            .words("speaker", s.tokens.start(u.first()), s.tokens.end(u.last() - 1))
                            .tag(u.cue())
                            .of()));
        }
        return drafts;
    }

    private static boolean goesOn(Utterance before, Utterance u) {
        return before.sentence() == u.sentence()
                && before.first() == u.first()
                && before.cue().last() <= u.cue().first();
    }

    /** Behind the last word of a claim's quote: the speaker, the verb, and the clause that follows, within bounds. */
    private int quoteEnd(Utterance u, int first, int end) {
        Sentence s = u.sentence();
        int last =
                first >= u.last() ? u.cue().last() : Math.max(u.last(), u.cue().last());
        int reach = ideographic ? 16 : 7;
        while (last < end && reach-- > 0 && !(last > u.cue().last() + 1 && s.tokens.head(last) == '.')) {
            last++;
        }
        int longest = last + (ideographic ? 16 : 9);
        while (reach < 0 && last < end && last < longest && !s.breaks(last) && s.tokens.head(last) != '.') {
            last++;
        }
        while (last > first + 1 && s.tokens.mark(last - 1)) {
            last--;
        }
        return last;
    }

    /** Whether the words say that the speaker does not know, and refuse nothing beside it. */
    private boolean unknowing(Utterance u) {
        Sentence s = u.sentence();
        int from = Math.min(u.cue().first(), u.first());
        boolean refuses = s.all("say.decline").stream()
                .anyMatch(t -> t.first() >= from && t.type().equals("say.decline"));
        return !refuses
                && (s.has("say.decline.know", from, s.to)
                        || s.has("deniesknow", from, s.to)
                        || s.has("uninformed", from, s.to));
    }

    /** The codebook's fine code for how the speaker stands to what is said. */
    private String fine(Utterance u) {
        Sentence s = u.sentence();
        if (u.cue().is("say.retract")) {
            return "retracts";
        }
        return switch (u.stance()) {
            case DENIES -> u.cue().is("say.deny") ? "denies" : denial(u);
            case CONFIRMS ->
                s.has("tribunal", u.first(), u.last())
                        ? "finds"
                        : u.party() == Party.SENDER && !u.cue().is("say.confirm") ? "announces" : "confirms";
            case ALLEGES -> "alleges";
            // Who was not told refuses no answer.
            case DECLINES -> unknowing(u) ? "no-knowledge" : "declines";
            case REPORTS -> "reports";
        };
    }

    /** What stands in for a denial: that nothing was found, that nobody was charged, or that the site is another thing. */
    private static String denial(Utterance u) {
        if (u.tells("acquit.evidence")) {
            return "no-evidence";
        }
        if (u.tells("acquit.charges") || u.tells("acquit.dropped")) {
            return "no-charges";
        }
        return u.tells("service") ? "characterises-otherwise" : "denies";
    }
}
