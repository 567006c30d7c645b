// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An attribution in the making. */
record Draft(
        List<Stretch> parts,
        @Nullable Stretch speaker,
        @Nullable Stretch cue) {
    Draft {
        parts = List.copyOf(parts);
    }

    Draft with(List<Stretch> other) {
        return new Draft(other, speaker, cue);
    }

    int last() {
        int last = parts.getLast().last();
        last = speaker == null ? last : Math.max(last, speaker.last());
        return cue == null ? last : Math.max(last, cue.last());
    }
}
