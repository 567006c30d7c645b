// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daylight.ClaimValues;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/** Treaties, memoranda and patrol schemes with their parties. */
final class AgreementRules {
    private static final String KIND = "pactkind.";

    private final Analysis a;

    AgreementRules(Analysis a) {
        this.a = a;
    }

    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        for (Sentence s : a.sentences) {
            Tag treaty = treaty(s);
            if (treaty == null) {
                continue;
            }
            List<Tag> places = near(s, treaty);
            Tag last = last(s, treaty);
            int end = s.tokens.end(Math.min(s.to, last.last() + 3) - 1);
            drafts.add(new Draft(
                    s,
                    treaty.start(),
                    end,
                    new ClaimValues.Agreement(parties(s, places), kind(s, treaty, last)),
                    null,
                    null,
                    0.55,
                    new Because(s.tokens, "agreement.parties")
                            .tag(treaty)
                            .tag(last)
                            .tags(places)
                            .of()));
        }
        return drafts;
    }

    /** "joint patrols under a memorandum": further words for the same treaty. */
    private Tag last(Sentence s, Tag treaty) {
        Tag last = treaty;
        for (Tag tag : s.all("treaty")) {
            last = tag.first() >= last.last() && tag.first() - last.last() <= a.traits.reach(24, 30) ? tag : last;
        }
        return last;
    }

    /** The first word for a treaty in a sentence on police or courts; one that is said not to exist is none. */
    private @Nullable Tag treaty(Sentence s) {
        if (!s.has("policeword")) {
            return null;
        }
        for (Tag tag : s.all("treaty")) {
            boolean none = s.has("negate", Math.max(s.from, tag.first() - 3), tag.first());
            if (!none && !spoken(s, tag)) {
                return tag;
            }
        }
        return null;
    }

    /** "De acordo com" is no agreement. */
    private static boolean spoken(Sentence s, Tag treaty) {
        return s.all("saybefore").stream().anyMatch(t -> t.first() <= treaty.first() && treaty.last() <= t.last());
    }

    /** The places of the treaty's own clause, or of the sentence where the clause names none. */
    private List<Tag> near(Sentence s, Tag treaty) {
        int reach = a.traits.reach(14, 24);
        List<Tag> near = s.places().stream()
                .filter(t -> t.last() > treaty.first() - reach && t.first() < treaty.last() + reach)
                .toList();
        return near.stream().anyMatch(a::isHost) ? near : s.places();
    }

    /** ISO codes in the order of the text; a party that the clause leaves out is the host spoken of, or who sends. */
    private List<String> parties(Sentence s, List<Tag> places) {
        Set<String> parties = new LinkedHashSet<>();
        for (Tag tag : places) {
            String country = Sentence.place(tag).country();
            if (country.equals("HK") || country.equals("MO")) {
                parties.add("CN");
            } else if (a.home(tag)) {
                parties.add(a.sender);
            } else if (a.isHost(tag)) {
                parties.add(country);
            }
        }
        String context = a.context(s);
        if (parties.size() < 2 && context != null) {
            parties.add(context);
        }
        if (parties.size() < 2) {
            parties.add(a.sender);
        }
        return List.copyOf(parties);
    }

    /** The codebook's kind, told by the words beside the treaty. */
    private static String kind(Sentence s, Tag treaty, Tag last) {
        int lo = Math.max(s.from, treaty.first() - 6);
        int hi = Math.min(s.to, last.last() + 6);
        Tag told = s.in("pactkind", lo, hi);
        if (told != null && told.type().startsWith(KIND)) {
            return told.type().substring(KIND.length());
        }
        if (s.has("patrolword", lo, hi)) {
            return "joint-patrol";
        }
        return s.has("extradit", lo, hi) || s.has("not.extradit", lo, hi) ? "extradition" : "police-memorandum";
    }
}
