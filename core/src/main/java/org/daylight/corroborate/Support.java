// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.CaptureId;
import org.daylight.DocumentId;
import org.daylight.Stance;
import org.daylight.Statement;
import org.jspecify.annotations.Nullable;

/**
 * How many origins stand behind statements, and on how many pages they were read.
 *
 * @param origins number of distinct roots
 * @param pages number of distinct captures
 * @param roots the roots, as named by {@link #RULE}
 */
public record Support(int origins, int pages, Set<String> roots) {
    /** The rule, as printed in every edition; {@code RULE_VERSION} changes with it. */
    public static final String RULE = "The root of a statement is the speaker to whom the page ascribes it. Where the"
            + " page names no speaker, or only a pronoun, the root is the first document among those that share its"
            + " text; but where that text also ascribes the same to a named speaker, as a headline's body does, it adds"
            + " no root. Pages with the same root count once. Who denies a statement does not support it.";

    /** Version of {@link #RULE}. */
    public static final String RULE_VERSION = "support/1";

    private static final Set<String> PRONOUNS = Set.of(
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "who",
            "which",
            "the group",
            "the report",
            "a report",
            "reports",
            "others",
            "他",
            "她",
            "它",
            "他们",
            "他們",
            "该报告",
            "該報告",
            "报告",
            "報告",
            "él",
            "ella",
            "er",
            "sie");

    /** Copies the set. */
    public Support {
        roots = Set.copyOf(roots);
    }

    /**
     * The support of statements that say the same; where all of them deny it, the support of the denial.
     *
     * @param statements the statements
     * @param firsts for each document the first document of its story
     */
    public static Support of(Collection<Statement> statements, Map<DocumentId, DocumentId> firsts) {
        Set<String> roots = new TreeSet<>();
        Set<CaptureId> pages = new TreeSet<>();
        Set<DocumentId> ascribed = new HashSet<>();
        Set<DocumentId> unascribed = new LinkedHashSet<>();
        boolean denial = statements.stream().allMatch(s -> s.stance() == Stance.DENIES);
        for (Statement s : statements) {
            if (s.stance() == Stance.DENIES && !denial) {
                continue;
            }
            DocumentId document = s.passage().document();
            DocumentId first = firsts.getOrDefault(document, document);
            Optional<String> speaker = speaker(s.speaker());
            speaker.ifPresent(name -> roots.add("speaker " + name));
            (speaker.isPresent() ? ascribed : unascribed).add(first);
            pages.add(s.capture());
        }
        unascribed.removeAll(ascribed);
        unascribed.forEach(first -> roots.add("document " + first.value()));
        return new Support(roots.size(), pages.size(), roots);
    }

    /** The speaker folded for comparison: compatibility forms, case, leading article and white space. */
    static Optional<String> speaker(@Nullable String speaker) {
        if (speaker == null) {
            return Optional.empty();
        }
        String folded = Normalizer.normalize(speaker, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
        if (folded.isEmpty() || PRONOUNS.contains(folded)) {
            return Optional.empty();
        }
        String bare = folded.replaceFirst("^(the|a|an|el|la|los|las|der|die|das) ", "");
        return PRONOUNS.contains(bare) ? Optional.empty() : Optional.of(bare);
    }
}
