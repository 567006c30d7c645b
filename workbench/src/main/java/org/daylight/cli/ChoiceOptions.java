// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.ClaimId;
import org.daylight.ClaimKind;
import org.daylight.DaylightException;
import org.daylight.run.Bulk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that choose many claims at once. */
final class ChoiceOptions {
    @Option(
            names = "--like",
            paramLabel = "ID",
            description = "All that wait and are like this claim, in what --same says.")
    private @Nullable String like;

    @Option(
            names = "--same",
            split = ",",
            paramLabel = "WHAT",
            description = "With --like: values, speaker, source, story, language, stance (default: values).")
    private List<String> same = new ArrayList<>();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only this kind: figure, presence, response, stance, method, incident, agreement.")
    private @Nullable String kind;

    @Option(names = "--source", paramLabel = "NAME", description = "Only pages that are published under this name.")
    private @Nullable String source;

    @Option(names = "--lang", paramLabel = "LANG", description = "Only passages in this language, such as de.")
    private @Nullable String lang;

    /** Whether any of them is given. */
    boolean given() {
        return like != null || kind != null || source != null || lang != null;
    }

    Bulk.Choice choice() {
        Set<Bulk.Same> in = new TreeSet<>();
        for (String word : same) {
            try {
                in.add(Bulk.Same.valueOf(word.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new DaylightException(
                        "--same takes values, speaker, source, story, language or stance, not \"" + word + "\"", e);
            }
        }
        if (in.isEmpty() && like != null) {
            in.add(Bulk.Same.VALUES);
        }
        ClaimId id = like == null ? null : ClaimsCommand.id(like);
        ClaimKind only = kind == null ? null : Kinds.of(kind, ClaimKind::of);
        return new Bulk.Choice(id, in, only, source, lang);
    }
}
