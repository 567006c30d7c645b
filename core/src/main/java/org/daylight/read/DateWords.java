// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of months and weekdays in small letters, from the locale data: capitalised in some languages, yet no names. */
final class DateWords {
    private static final String[] LANGUAGES = {
        "en", "es", "de", "fr", "it", "pt", "nl", "pl", "cs", "sk", "sv", "da", "hu", "ro", "tr", "ru", "uk", "bg", "el"
    };

    private DateWords() {}

    /** All of them. */
    static Set<String> load() {
        Set<String> words = new HashSet<>();
        for (String language : LANGUAGES) {
            DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(language));
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                add(words, symbols.getMonths(context, DateFormatSymbols.WIDE));
                add(words, symbols.getWeekdays(context, DateFormatSymbols.WIDE));
            }
        }
        return Set.copyOf(words);
    }

    private static void add(Set<String> words, String[] names) {
        for (String name : names) {
            if (!name.isEmpty() && name.indexOf(' ') < 0) {
                words.add(name.toLowerCase(Locale.ROOT));
            }
        }
    }
}
