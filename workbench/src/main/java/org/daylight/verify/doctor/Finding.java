// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify.doctor;

import java.util.Locale;

/**
 * What was found of one thing.
 *
 * @param state how it is
 * @param code names the thing, such as {@code disk}: the same in every case, so that it can be told to others
 * @param words what is seen, in a sentence; may name folders and addresses of this machine
 * @param advice what to do; empty where nothing needs to be done
 */
public record Finding(State state, String code, String words, String advice) {
    /** How a thing is. */
    public enum State {
        /** As it should be. */
        WELL,
        /** Something is missing or late that not everybody needs. */
        NOTE,
        /** Something is wrong. */
        ILL;

        /** In lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding well(String code, String words) {
        return new Finding(State.WELL, code, words, "");
    }

    static Finding note(String code, String words, String advice) {
        return new Finding(State.NOTE, code, words, advice);
    }

    static Finding ill(String code, String words, String advice) {
        return new Finding(State.ILL, code, words, advice);
    }
}
