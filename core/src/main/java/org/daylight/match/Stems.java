// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Words without the endings by which languages bend them: России, chinesisches, Biểu. Rough on purpose: it is only asked
 * where the words as they stand mean nothing, and both sides are cut alike.
 */
final class Stems {
    private static final int SHORTEST = 4;
    private static final List<String> CYRILLIC = List.of(
            "скими", "ского", "ской", "ская", "ское", "скии", "ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими",
            "ая", "яя", "ое", "ее", "ыи", "ии", "ои", "ие", "ые", "ую", "юю", "ов", "ев", "ам", "ям", "ах", "ях", "ом",
            "ем", "ию", "иа", "ия", "а", "я", "о", "е", "и", "ы", "у", "ю", "ь");
    private static final List<String> LATIN = List.of(
            "ischen", "isches", "ischer", "ischem", "ische", "iego", "iemu", "ymi", "imi", "ych", "ich", "ego", "emu",
            "ého", "emu", "ami", "es", "en", "er", "em", "ej", "ou", "ie", "os", "as", "s", "e", "a", "o", "y", "i",
            "u", "n");
    /** Letters that Hebrew and Arabic write together with the word behind them. */
    private static final String HEBREW = "הבלומשכ";

    private Stems() {}

    /** The stem of a phrase, or nothing where it has none of its own. */
    static String of(List<String> tokens) {
        List<String> cut = new ArrayList<>();
        boolean changed = false;
        for (String token : tokens) {
            String stem = cut(token);
            changed |= !stem.equals(token);
            cut.add(stem);
        }
        boolean bare = tokens.size() == 1 && cut.getFirst().length() < SHORTEST;
        return bare || (!changed && tokens.stream().allMatch(Normal::han)) ? "" : String.join(" ", cut);
    }

    private static String cut(String token) {
        if (Normal.cyrillic(token)) {
            return without(token, CYRILLIC);
        }
        if (Normal.latin(token)) {
            return without(token, LATIN);
        }
        if (semitic(token, Character.UnicodeScript.ARABIC)) {
            String bare = token.startsWith("و") && token.length() > SHORTEST + 1 ? token.substring(1) : token;
            bare = bare.startsWith("ال") && bare.length() > SHORTEST ? bare.substring(2) : bare;
            return bare.length() > SHORTEST && (bare.endsWith("ه") || bare.endsWith("ي"))
                    ? bare.substring(0, bare.length() - 1)
                    : bare;
        }
        if (semitic(token, Character.UnicodeScript.HEBREW)
                && token.length() > SHORTEST
                && HEBREW.indexOf(token.charAt(0)) >= 0) {
            return token.substring(1);
        }
        return token;
    }

    private static boolean semitic(String token, Character.UnicodeScript script) {
        return Character.UnicodeScript.of(token.codePointAt(0)) == script;
    }

    private static String without(String token, List<String> endings) {
        for (String ending : endings) {
            if (token.length() - ending.length() >= SHORTEST && token.endsWith(ending)) {
                return token.substring(0, token.length() - ending.length());
            }
        }
        return token;
    }
}
