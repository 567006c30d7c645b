// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

/**
 * How far a sweep came, and what it found so far.
 *
 * @param file number of the file that it goes through, from 0
 * @param at place in that file from which it goes on
 * @param unpacked bytes that all before that place unpack to
 * @param passed bytes of the files before, as stored
 * @param lines bytes of the lines written so far
 * @param captures bytes of the list of captures
 * @param records records looked at
 * @param opened records that passed the quick test
 * @param claims claims found
 * @param unread records, and rests of files, that could not be read
 * @param found captures with claims
 * @param damaged files of which a part could not be read
 */
record SweepState(
        int file,
        long at,
        long unpacked,
        long passed,
        long lines,
        long captures,
        long records,
        long opened,
        long claims,
        long unread,
        long found,
        int damaged) {
    static final SweepState START = new SweepState(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * What goes forward by one commit.
     *
     * @param at where the file goes on
     * @param unpacked further bytes unpacked
     * @param records further records
     * @param opened further records opened
     * @param whole the file's size as stored where it is done with, else -1
     * @param damaged whether a part of it could not be read
     */
    record Step(long at, long unpacked, long records, long opened, long whole, boolean damaged) {}

    SweepState with(Step step, long moreLines, long moreCaptures, long moreClaims, long moreUnread, long moreFound) {
        boolean over = step.whole >= 0;
        return new SweepState(
                over ? file + 1 : file,
                over ? 0 : step.at,
                over ? 0 : unpacked + step.unpacked,
                over ? passed + step.whole : passed,
                lines + moreLines,
                captures + moreCaptures,
                records + step.records,
                opened + step.opened,
                claims + moreClaims,
                unread + moreUnread,
                found + moreFound,
                step.damaged ? damaged + 1 : damaged);
    }
}
