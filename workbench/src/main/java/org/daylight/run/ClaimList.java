// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.ClaimKind;
import org.daylight.DocumentId;
import org.jspecify.annotations.Nullable;

/** The claims of a case in order of document and place, chosen by what they are and what became of them. */
public final class ClaimList {
    private final Workbench workbench;
    private final Veils drawn;
    private final Map<DocumentId, Veil> veils = new HashMap<>();

    /** Those of this case. */
    public ClaimList(Workbench workbench) {
        this.workbench = workbench;
        drawn = workbench.veils();
    }

    /**
     * Which claims; what is null does not matter.
     *
     * @param kind only this kind
     * @param source only pages that are published under this name
     * @param lang only passages in this language, such as {@code de}
     * @param state waiting, half, accept, reject or retract
     * @param story only pages that share their text with this one
     * @param all those that are decided too; without it and a state, those that wait
     */
    public record Choice(
            @Nullable ClaimKind kind,
            @Nullable String source,
            @Nullable String lang,
            @Nullable String state,
            @Nullable DocumentId story,
            boolean all) {}

    /** A claim with what became of it: waiting, half, accept, reject or retract. */
    public record Standing(Claim claim, String verdict) {}

    /** Those that are chosen. */
    public List<Standing> of(Choice choice) {
        Map<ClaimId, String> verdicts = workbench.register().verdicts();
        DocumentId story = choice.story();
        Set<DocumentId> together = story == null ? Set.of() : new Bulk(workbench).storyOf(story);
        return workbench.readings().claims().stream()
                .filter(c -> choice.kind() == null || c.kind() == choice.kind())
                .filter(c -> choice.lang() == null || c.lang().split("-", 2)[0].equals(choice.lang()))
                .filter(c -> story == null || together.contains(c.document()))
                .map(c -> standing(c, verdicts))
                .filter(s -> wanted(choice, s.verdict()))
                .filter(s -> choice.source() == null
                        || choice.source().equals(veil(s.claim()).document().publisher()))
                .toList();
    }

    /** What became of this claim. */
    public Standing of(Claim claim) {
        return standing(claim, workbench.register().verdicts());
    }

    private static Standing standing(Claim claim, Map<ClaimId, String> verdicts) {
        return new Standing(claim, verdicts.getOrDefault(claim.id(), "waiting"));
    }

    private static boolean wanted(Choice choice, String verdict) {
        return choice.state() != null
                ? verdict.equals(choice.state())
                : choice.all() || verdict.equals("waiting") || verdict.equals("half");
    }

    /** What hides the names on the page of a claim. */
    public Veil veil(Claim claim) {
        return veils.computeIfAbsent(claim.document(), d -> drawn.of(d).orElseThrow());
    }

    /** A claim as JSON. */
    public Map<String, @Nullable Object> form(Standing s) {
        return ClaimForm.claim(s.claim(), veil(s.claim()), s.verdict());
    }
}
