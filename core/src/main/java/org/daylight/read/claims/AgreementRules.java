// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.ClaimValues;
import org.daylight.read.lexicon.Tag;

/** Treaties, memoranda and patrol schemes with their parties. */
final class AgreementRules {
    private final Analysis a;

    AgreementRules(Analysis a) {
        this.a = a;
    }

    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        for (Sentence s : a.sentences) {
            Tag treaty = null;
            for (Tag tag : s.all("treaty")) {
                if (s.has("policeword") && !spoken(s, tag)) {
                    treaty = treaty == null ? tag : treaty;
                }
            }
            if (treaty == null) {
                continue;
            }
            Set<String> parties = new TreeSet<>();
            for (Tag tag : s.places()) {
                if (a.isHost(tag)) {
                    parties.add(Sentence.place(tag).country());
                }
            }
            String context = parties.isEmpty() ? a.context(s) : null;
            if (context != null) {
                parties.add(context);
            }
            List<String> countries = new ArrayList<>(parties);
            countries.add(a.sender);
            int end = s.tokens.end(Math.min(s.to, treaty.last() + 3) - 1);
            drafts.add(new Draft(
                    s,
                    treaty.start(),
                    end,
                    new ClaimValues.Agreement(countries, kind(s)),
                    null,
                    null,
                    0.55,
                    new Because(s.tokens, "agreement.parties")
                            .tag(treaty)
                            .tags(s.places())
                            .of()));
        }
        return drafts;
    }

    /** "De acordo com" is no agreement. */
    private static boolean spoken(Sentence s, Tag treaty) {
        return s.all("saybefore").stream().anyMatch(t -> t.first() <= treaty.first() && treaty.last() <= t.last());
    }

    private static String kind(Sentence s) {
        if (s.has("patrolword")) {
            return "joint-patrol";
        }
        return s.has("extradit") ? "extradition" : "police-memorandum";
    }
}
