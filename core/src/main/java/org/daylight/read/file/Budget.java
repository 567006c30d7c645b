// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.time.Duration;
import org.daylight.DaylightException;

/**
 * What the reading of one file may cost. Everything that grows is counted here, so that a file made to exhaust a reader
 * is refused with a reason. Not for several threads.
 */
public final class Budget {
    private final String name;
    private long deadline;
    private Duration time;
    private long bytes;
    private long letters;

    /**
     * @param name of the file, for messages
     * @param time how long it may take
     * @param bytes how much may be unpacked
     * @param letters how much text may come of it
     */
    public Budget(String name, Duration time, long bytes, long letters) {
        this.name = name;
        this.time = time;
        this.deadline = System.nanoTime() + time.toNanos();
        this.bytes = bytes;
        this.letters = letters;
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** Counts unpacked bytes. @throws DaylightException where there are too many */
    public void bytes(long more) {
        bytes -= more;
        if (bytes < 0) {
            throw refuse("unpacks to more than can be read");
        }
    }

    /** Counts letters of text. @throws DaylightException where there are too many */
    public void letters(long more) {
        letters -= more;
        if (letters < 0) {
            throw refuse("holds more text than can be read");
        }
    }

    /** Looks at the clock. @throws DaylightException where the time is up */
    public void tick() {
        if (System.nanoTime() - deadline > 0) {
            throw refuse("takes longer than " + time.toSeconds() + " seconds to read");
        }
    }

    /** Allows more: for a part of the file that is known to cost more than others. */
    public void grant(Duration moreTime, long moreBytes) {
        deadline += moreTime.toNanos();
        time = time.plus(moreTime);
        bytes += moreBytes;
    }

    /** How long is left, never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    /** The sentence that says why this file is not read. */
    public DaylightException refuse(String why) {
        return new DaylightException(sentence(why));
    }

    /** The sentence that says why this file is not read. */
    public DaylightException refuse(String why, Throwable cause) {
        return new DaylightException(sentence(why), cause);
    }

    private String sentence(String why) {
        return name + " " + why + ": kept as a capture, unread";
    }
}
