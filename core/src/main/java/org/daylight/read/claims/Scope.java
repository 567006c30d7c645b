// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.List;
import org.daylight.read.lexicon.Tag;

/** Whether words of a sentence are asserted: not negated, not merely supposed, wished for or asked. */
final class Scope {
    /** So many tokens a negation may stand behind a noun whose verb it negates. */
    private static final int BEHIND = 4;

    private final Traits traits;

    Scope(Traits traits) {
        this.traits = traits;
    }

    /**
     * Whether a negation governs these tokens: "have <b>not</b> opened", "<b>no</b> arrests were". A negation among the
     * words of the match itself belongs to its meaning.
     */
    boolean negated(Sentence s, int first, int last, List<Tag> match) {
        return governed(s, "negate", first, last, match, traits.reach(6, 8)) || negatedBehind(s, first, last, match);
    }

    /** "Anklage wurde <b>nicht</b> erhoben": where the verb stands second, its negation follows what it is about. */
    private static boolean negatedBehind(Sentence s, int first, int last, List<Tag> match) {
        for (Tag tag : s.all("negate.behind")) {
            boolean own = match.stream().anyMatch(t -> t.first() < tag.last() && tag.first() < t.last());
            boolean only = s.has("affirm", tag.first(), Math.min(s.to, tag.last() + 2));
            boolean near = tag.first() >= last && tag.first() - last < BEHIND;
            if (!own && !only && near && joined(s, last, tag.first()) && !s.has("coordinate", first, tag.first())) {
                return true;
            }
        }
        return false;
    }

    /** Whether these tokens are only supposed, planned, demanded or doubted: "<b>if</b> China opened". */
    boolean unreal(Sentence s, int first, int last, List<Tag> match) {
        return governed(s, "unreal", first, last, match, traits.reach(10, 14));
    }

    /** Whether these tokens depend on a condition: "<b>if</b> relatives were threatened". */
    boolean supposed(Sentence s, int first, int last, List<Tag> match) {
        return governed(s, "unreal.if", first, last, match, traits.reach(10, 14));
    }

    /** Whether these tokens are what somebody plans or hopes to do. */
    boolean planned(Sentence s, int first, int last, List<Tag> match) {
        return governed(s, "unreal.plan", first, last, match, traits.reach(8, 12));
    }

    /** Whether a party that denies or rejects governs these tokens: "<b>denied</b> threatening". */
    boolean denied(Sentence s, int first, int last, List<Tag> match) {
        return governed(s, "say.deny", first, last, match, traits.reach(6, 10));
    }

    /** Whether the sentence is a question to be answered by yes or no; other questions take for granted what they ask. */
    static boolean asked(Sentence s) {
        int end = s.to - 1;
        while (end > s.from && s.tokens.head(end) == '"') {
            end--;
        }
        boolean mark = s.tokens.head(end) == '?' || s.tokens.head(end) == '？';
        if (!mark || s.has("yesno", s.from, Math.min(s.to, s.from + 2))) {
            return mark;
        }
        // "The deputy: Will the government ...?"
        return s.all("yesno").stream().anyMatch(t -> t.first() > s.from && s.tokens.head(t.first() - 1) == ':');
    }

    private boolean governed(Sentence s, String type, int first, int last, List<Tag> match, int reach) {
        for (Tag tag : s.all(type)) {
            boolean own = match.stream().anyMatch(t -> t.first() < tag.last() && tag.first() < t.last());
            if (own || s.has("affirm", tag.first(), Math.min(s.to, tag.last() + 2))) {
                continue;
            }
            // A negation that stands behind its verb says nothing of what follows: 帰国しなければと脅された.
            boolean reaches = !(traits.negatedBehind() && type.equals("negate"));
            boolean before =
                    reaches && tag.last() <= first && first - tag.last() < reach && joined(s, tag.last(), first);
            boolean behind = traits.negatedBehind()
                    && tag.first() >= last
                    && tag.first() - last < reach
                    && joined(s, last, tag.first());
            if (before || behind) {
                return true;
            }
        }
        return false;
    }

    /** Whether no mark and no "but" parts two tokens. */
    private static boolean joined(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean quote = s.tokens.head(i) == '"';
            boolean clause = s.has("that", i + 1, Math.min(s.to, i + 2));
            if ((s.breaks(i) && !quote && !clause) || s.has("contrast", i, i + 1)) {
                return false;
            }
        }
        return true;
    }
}
