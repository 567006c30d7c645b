// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daylight.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * What of a document can be compared with documents of any language, and what it shows of its origin. Small: what is kept
 * of a text so that stories can be made again without reading it anew.
 *
 * @param document whose
 * @param lang first subtag of its language
 * @param length of its text in code points
 * @param outlet key of its own outlet; null where neither page nor text names one
 * @param name of its own outlet as written
 * @param date when it says it was published, ISO 8601 as exact as it is known; null where it does not
 * @param canonical the address that it calls its own
 * @param traits in order of the text, each once
 * @param credits in order of the text
 * @param voices in order of the text
 */
public record Traits(
        DocumentId document,
        String lang,
        int length,
        @Nullable String outlet,
        @Nullable String name,
        @Nullable String date,
        @Nullable String canonical,
        List<Trait> traits,
        List<Credit> credits,
        List<Voice> voices) {

    /** Copies the lists. */
    public Traits {
        traits = List.copyOf(traits);
        credits = List.copyOf(credits);
        voices = List.copyOf(voices);
    }

    /** The credits of one kind. */
    public Stream<Credit> credits(Hint hint) {
        return credits.stream().filter(c -> c.hint() == hint);
    }

    /** Whether the text shows this. */
    public boolean shows(Hint hint) {
        return credits(hint).findAny().isPresent();
    }

    /** The agency whose line opens or closes the text. */
    public Optional<String> wire() {
        return credits(Hint.WIRE).map(Credit::outlet).findFirst();
    }

    /** The same by another outlet and with other credits. */
    Traits with(@Nullable String otherOutlet, List<Credit> others) {
        List<Credit> all = others.stream().distinct().toList();
        return new Traits(document, lang, length, otherOutlet, name, date, canonical, traits, all, voices);
    }

    /** The same page at this address. */
    public Traits at(String address) {
        return new Traits(document, lang, length, outlet, name, date, address, traits, credits, voices);
    }

    /** Whether the text names this outlet, as its source or otherwise. */
    public boolean cites(@Nullable String key) {
        return key != null && credits.stream().anyMatch(c -> c.outlet().equals(key));
    }

    /** The name behind the key of an outlet as it is written here: the page's own, or where the text credits it. */
    Optional<String> written(@Nullable String key) {
        return key == null
                ? Optional.empty()
                : key.equals(outlet) && name != null
                        ? Optional.of(name)
                        : credits.stream()
                                .filter(c -> c.outlet().equals(key))
                                .map(Credit::words)
                                .findFirst();
    }

    /** The outlet whose text this is: its own, or the agency whose line it bears. */
    @Nullable
    String voice() {
        return outlet != null ? outlet : wire().orElse(null);
    }
}
