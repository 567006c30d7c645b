// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.List;
import org.daylight.Attribution;
import org.daylight.Claim;
import org.daylight.Document;
import org.daylight.Mention;

/** All rules in their order: from a document to what was found in it. Safe for threads. */
public final class Rules {
    private final String version;

    /** Loads the lexicons; claims will carry this reader version. */
    public Rules(String version) {
        this.version = version;
    }

    /** Name and version of the reader. */
    public String version() {
        return version;
    }

    /** What the rules find. */
    public Result apply(Document document) {
        return new Result(List.of(), List.of(), List.of());
    }

    /** Mentions, attributions and claims, each in order of the text. */
    public record Result(List<Mention> mentions, List<Attribution> attributions, List<Claim> claims) {}
}
