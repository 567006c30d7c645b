// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.List;
import java.util.Map;
import org.daylight.read.lexicon.Pack;
import org.daylight.read.lexicon.Pattern;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The codebook's fine codes. A data file may give one behind a rule's confidence; else the classes of the words that were
 * found tell it, such as {@code watch.hack}; else the coarse code's usual one.
 */
final class FineCodes {
    private static final Map<String, String> BY_CLASS = Map.ofEntries(
            Map.entry("search", "search"),
            Map.entry("expel", "expulsion-or-sanction"),
            Map.entry("acquit.court", "acquitted"),
            Map.entry("acquit.dropped", "charges-dropped"),
            Map.entry("acquit.charges", "ended-no-charges"),
            Map.entry("acquit.evidence", "ended-no-evidence"),
            Map.entry("stopped.charges", "ended-no-charges"),
            Map.entry("ended", "ended-result-unpublished"),
            Map.entry("convict.plea", "plea-guilty"),
            Map.entry("investigate.criminal", "criminal-investigation"),
            Map.entry("pressure.detain", "relatives-detained"),
            Map.entry("pressure.question", "relatives-questioned"),
            Map.entry("suffer", "collective-punishment"),
            Map.entry("familydirect", "collective-punishment"),
            Map.entry("threaten.bounty", "bounty-or-wanted-notice"),
            Map.entry("threaten.assault", "assault"),
            Map.entry("threaten.stalk", "stalking-harassment"),
            Map.entry("threaten.message", "threatening-messages"),
            Map.entry("agents.hired", "intermediaries"),
            Map.entry("kidnapword.kill", "killing"),
            Map.entry("kidnapword.handover", "hand-over"),
            Map.entry("extradit.interpol", "interpol-notice"),
            Map.entry("detention.deport", "deportation"),
            Map.entry("passport.exit", "exit-ban"),
            Map.entry("watch.hack", "intrusion"),
            Map.entry("online.smear", "disinformation"));

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("closure_ordered", "closure-demanded"),
            Map.entry("summons", "demarche"),
            Map.entry("investigation_opened", "inquiry"),
            Map.entry("arrest", "arrest"),
            Map.entry("charge", "charge"),
            Map.entry("conviction", "convicted"),
            Map.entry("statement", "remark"),
            Map.entry("law_or_policy", "law-or-policy"),
            Map.entry("agreement_suspended", "cooperation-ended"),
            Map.entry("family_pressure", "relatives-threatened"),
            Map.entry("direct_threat", "intimidation"),
            Map.entry("agents_approach", "agents-in-person"),
            Map.entry("kidnap", "abduction"),
            Map.entry("lure", "lure"),
            Map.entry("extradition", "extradition"),
            Map.entry("arrest_without_procedure", "arrest-without-procedure"),
            Map.entry("passport_control", "passport-control"),
            Map.entry("surveillance", "surveillance"),
            Map.entry("online_harassment", "online-threat"));

    private FineCodes() {}

    /**
     * The fine code of what a rule found, or null where the codebook has none. A sentence that says of an ended inquiry
     * that nothing was found says more than that nobody was charged.
     */
    static @Nullable String of(Sentence s, Pack.Rule rule, Pattern.Match match) {
        if (!rule.fine().isEmpty()) {
            return rule.fine();
        }
        String told = told(match.tags());
        if ("ended-no-charges".equals(told) && s.has("acquit.evidence")) {
            return "ended-no-evidence";
        }
        return told != null ? told : USUAL.get(rule.code());
    }

    /** The usual fine code of a coarse one. */
    static @Nullable String usual(String coarse) {
        return USUAL.get(coarse);
    }

    private static @Nullable String told(List<Tag> tags) {
        for (Tag tag : tags) {
            String type = tag.type();
            while (true) {
                String code = BY_CLASS.get(type);
                int dot = type.lastIndexOf('.');
                if (code != null) {
                    return code;
                }
                if (dot < 0) {
                    break;
                }
                type = type.substring(0, dot);
            }
        }
        return null;
    }
}
