// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.util.ArrayList;
import java.util.List;

/** Finds what is forbidden in a text. Made once; then safe for any number of threads. */
final class Needles {
    /** Initials and the place beside them stand in about one sentence: so many letters. */
    private static final int BESIDE = 120;

    private final Automaton automaton;
    private final Numbers numbers;
    private final int tested;
    private final int tooShort;

    /** Where something stands. */
    @FunctionalInterface
    interface Found {
        /** @param offset of its first byte */
        void at(Kind kind, int offset);
    }

    private record Spot(int person, int letter, int offset) {}

    Needles(Forbidden forbidden) {
        Guises guises = new Guises(forbidden);
        automaton = new Automaton(guises.all());
        numbers = new Numbers(forbidden);
        tested = guises.tested();
        tooShort = guises.tooShort();
    }

    int tested() {
        return tested;
    }

    int tooShort() {
        return tooShort;
    }

    boolean none() {
        return tested == 0;
    }

    /** @param room is used for the letters of the text: one a thread */
    void find(Located text, Letters room, Found found) {
        Folding.letters(text, room);
        List<Spot> initials = new ArrayList<>();
        List<Spot> places = new ArrayList<>();
        automaton.find(room, (needle, at) -> {
            if (!needle.lies(room, at)) {
                return;
            }
            int offset = room.offset(at);
            if (needle.place()) {
                places.add(new Spot(needle.person(), at, offset));
            } else if (needle.kind() == Kind.INITIALS_AND_PLACE) {
                initials.add(new Spot(needle.person(), at, offset));
            } else {
                found.at(needle.kind(), offset);
            }
        });
        for (Spot some : initials) {
            if (places.stream()
                    .anyMatch(p -> p.person() == some.person() && Math.abs(p.letter() - some.letter()) <= BESIDE)) {
                found.at(Kind.INITIALS_AND_PLACE, some.offset());
            }
        }
        if (!numbers.none()) {
            numbers.find(text, found::at);
        }
    }
}
