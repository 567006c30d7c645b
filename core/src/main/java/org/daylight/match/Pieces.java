// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.ArrayList;
import java.util.List;

/** Cuts a name into phrases: from the left, always the longest that means something. */
final class Pieces {
    private final Vocabulary vocabulary = Vocabulary.get();

    /** The phrases; an adjective that stands inside one is taken out of it: "ministère chinois de la Sécurité publique". */
    List<Piece> read(List<String> tokens) {
        List<Piece> plain = of(tokens);
        long unknown = unknown(plain);
        for (Piece land : plain) {
            if (unknown > 0 && land.is(Meaning.Land.class)) {
                List<String> without = new ArrayList<>(tokens);
                without.subList(land.from(), land.to()).clear();
                List<Piece> other = of(without);
                if (unknown(other) < unknown) {
                    other.add(land);
                    return other;
                }
            }
        }
        return plain;
    }

    private static long unknown(List<Piece> pieces) {
        return pieces.stream().filter(p -> p.meanings().isEmpty()).count();
    }

    private List<Piece> of(List<String> tokens) {
        List<Piece> pieces = new ArrayList<>();
        boolean at = false;
        for (int i = 0; i < tokens.size(); ) {
            Piece piece = longest(tokens, i, at);
            boolean small = piece.is(Meaning.Small.class);
            at = small ? Meaning.AT.contains(tokens.get(i)) || (at && i > 0) : piece.is(Meaning.Posted.class);
            pieces.add(piece);
            i = piece.to();
        }
        return pieces;
    }

    private Piece longest(List<String> tokens, int from, boolean at) {
        for (int to = Math.min(tokens.size(), from + Vocabulary.LONGEST); to > from; to--) {
            List<Meaning> meanings = sort(vocabulary.of(tokens, from, to));
            if (!meanings.isEmpty()) {
                return new Piece(from, to, tokens.subList(from, to), meanings, at);
            }
        }
        return new Piece(from, from + 1, List.of(tokens.get(from)), List.of(), at);
    }

    /** Of all that a phrase can mean, the sort that counts first. */
    private static List<Meaning> sort(List<Meaning> all) {
        List<Meaning> bodies = all.stream()
                .filter(m -> m instanceof Meaning.Body || m instanceof Meaning.Agency)
                .toList();
        if (!bodies.isEmpty()) {
            return bodies;
        }
        for (Class<? extends Meaning> sort :
                List.of(Meaning.Posted.class, Meaning.Unit.class, Meaning.Level.class, Meaning.Small.class)) {
            List<Meaning> some = all.stream().filter(sort::isInstance).toList();
            if (!some.isEmpty()) {
                return some.subList(0, 1);
            }
        }
        List<Meaning> lands =
                all.stream().filter(Meaning.Land.class::isInstance).toList();
        List<Meaning> places =
                all.stream().filter(Meaning.Where.class::isInstance).toList();
        // The reader's tables take Tibet for a name of the state; here it is a place in it.
        boolean province = places.stream()
                .anyMatch(m -> m instanceof Meaning.Where w
                        && w.spot().province()
                        && lands.stream()
                                .anyMatch(l -> l instanceof Meaning.Land land
                                        && land.country().equals(w.spot().country())));
        return lands.isEmpty() || province ? places : lands.subList(0, 1);
    }
}
