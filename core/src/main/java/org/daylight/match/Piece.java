// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.List;
import java.util.Optional;

/**
 * A phrase of a name and what it means.
 *
 * @param from its first token
 * @param to behind the last
 * @param words its tokens
 * @param meanings of one sort, or of a body and an agency; empty for a word that means nothing known
 * @param at whether a word before it says where, not whose
 */
record Piece(int from, int to, List<String> words, List<Meaning> meanings, boolean at) {
    Piece {
        words = List.copyOf(words);
        meanings = List.copyOf(meanings);
    }

    <T extends Meaning> List<T> all(Class<T> sort) {
        return meanings.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    <T extends Meaning> Optional<T> first(Class<T> sort) {
        return all(sort).stream().findFirst();
    }

    boolean is(Class<? extends Meaning> sort) {
        return meanings.stream().anyMatch(sort::isInstance);
    }
}
