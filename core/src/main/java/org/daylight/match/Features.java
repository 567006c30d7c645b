// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words for a bay, an island, a harbour behind the name of a place: they are part of that name, though there are towns
 * called Bay, and mean the same in each language.
 */
final class Features {
    private static final Map<String, String> WORDS = words(
            "bay 湾 灣 bahía bahia baie bucht baai 만",
            "island 岛 島 isla île insel isola ilha eiland",
            "harbour harbor 港 puerto port hafen porto haven 항",
            "lake 湖 lago lac see meer",
            "hill 山 mount",
            "river 河 江",
            "beach 滩 灘",
            "bridge 桥 橋");

    private Features() {}

    private static Map<String, String> words(String... rows) {
        Map<String, String> words = new HashMap<>();
        for (String row : rows) {
            String[] parts = row.split(" ");
            for (String word : parts) {
                words.put(word, parts[0]);
            }
        }
        return Map.copyOf(words);
    }

    /** The same pieces; such a word right behind a place means nothing by itself and stands in its English form. */
    static List<Piece> told(List<Piece> pieces) {
        List<Piece> told = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece before = told.isEmpty() ? null : told.getLast();
            String feature = piece.words().size() == 1 ? WORDS.get(piece.words().getFirst()) : null;
            boolean behind = before != null && before.to() == piece.from() && before.is(Meaning.Where.class);
            boolean plain = piece.meanings().stream().allMatch(Meaning.Where.class::isInstance);
            told.add(
                    feature != null && behind && plain
                            ? new Piece(piece.from(), piece.to(), List.of(feature), List.of(), piece.at())
                            : piece);
        }
        return told;
    }
}
