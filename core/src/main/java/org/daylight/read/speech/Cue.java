// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import java.util.EnumSet;
import java.util.Set;
import org.daylight.read.lexicon.Tag;

/**
 * Words that may tie a speaker to what is said.
 *
 * @param first first token
 * @param last behind the last token
 * @param frames what they may have behind them
 * @param before whether the speaker stands behind them, as with "according to"
 */
record Cue(int first, int last, Set<Frame> frames, boolean before) {
    Cue {
        frames = frames.isEmpty() ? Set.of() : Set.copyOf(frames);
    }

    static Cue of(Tag tag) {
        Frame frame = Frame.of(tag.type());
        EnumSet<Frame> frames = frame == null ? EnumSet.of(Frame.CLAUSE, Frame.ABOUT) : EnumSet.of(frame);
        return new Cue(tag.first(), tag.last(), frames, tag.type().equals("saybefore"));
    }

    /** The same words in another class as well. */
    Cue with(Cue other) {
        EnumSet<Frame> both = EnumSet.copyOf(frames);
        both.addAll(other.frames);
        return new Cue(first, last, both, before || other.before);
    }

    boolean takes(Frame frame) {
        return frames.contains(frame);
    }

    Stretch stretch() {
        return new Stretch(first, last);
    }
}
