// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.List;
import org.daylight.Attribution;
import org.daylight.Claim;
import org.daylight.Document;
import org.daylight.Mention;

/** Finds mentions, attributions and claims. */
public final class ClaimReader {

    /** What was found, in order of the text. */
    public record Found(List<Mention> mentions, List<Attribution> attributions, List<Claim> claims) {}

    /** Name and version of the rules. */
    public String version() {
        return "rules/1";
    }

    /** What this document holds. */
    public Found find(Document document) {
        return new Found(List.of(), List.of(), List.of());
    }
}
