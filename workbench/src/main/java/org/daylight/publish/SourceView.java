// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publisher or body that speaks.
 *
 * @param name as people call it
 * @param kind a word of the codebook ({@code source.kind}), where known
 * @param country ISO 3166-1 alpha-2, where known
 * @param languages BCP 47
 * @param reliability A to F (Admiralty), where a person graded it
 * @param pages how many of its pages the edition rests on
 * @param statements how many statements rest on them
 */
public record SourceView(
        String name,
        @Nullable String kind,
        @Nullable String country,
        List<String> languages,
        @Nullable String reliability,
        int pages,
        int statements) {

    /** Copies the list. */
    public SourceView {
        languages = List.copyOf(languages);
    }
}
