// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.Capture;
import org.daylight.Claim;
import org.daylight.ClaimValues;
import org.daylight.Document;
import org.daylight.Entry;
import org.daylight.Statement;
import org.daylight.codebook.Codebook;
import org.daylight.search.Item;
import org.jspecify.annotations.Nullable;

/** Makes what can be found from what a case holds, all of it behind its veil. */
final class ItemMaking {
    private ItemMaking() {}

    /** A page with what its claims are about. */
    static Item page(Veil veil, Capture capture, boolean gone, String story, Collection<Claim> claims) {
        Document d = veil.document();
        Set<String> countries = new TreeSet<>();
        Set<String> kinds = new TreeSet<>();
        for (Claim c : claims) {
            countries.addAll(countries(c.values()));
            kinds.add(c.kind().code());
        }
        return new Item(
                Item.Type.PAGE,
                d.id().value(),
                new Item.Words(d.lang(), or(veil.hide(d.title())), veil.text(), 0),
                facts(veil, capture, gone, story, countries, kinds, capture.event(), "", ""));
    }

    /** @param label entry, property and value in the words of the codebook */
    static Item statement(Statement s, Veil veil, Capture capture, boolean gone, String story, String label) {
        return new Item(
                Item.Type.STATEMENT,
                s.decision() + "/" + s.property(),
                new Item.Words(
                        s.lang(),
                        or(veil.hide(label)),
                        or(veil.hide(s.passage().quote())),
                        s.passage().at().start()),
                facts(
                        veil,
                        capture,
                        gone,
                        story,
                        new LinkedHashSet<>(countries(s.detail())),
                        Set.of(s.detail().kind().code()),
                        s.decision(),
                        s.entry().value(),
                        or(veil.hide(s.speaker()))));
    }

    private static Item.Facts facts(
            Veil veil,
            Capture capture,
            boolean gone,
            String story,
            Set<String> countries,
            Set<String> kinds,
            long event,
            String entry,
            String speaker) {
        Document d = veil.document();
        Item.Facts bare = new Item.Facts(
                or(veil.hide(capture.url())),
                or(veil.hide(d.publisher())),
                List.copyOf(countries),
                List.copyOf(kinds),
                d.published(),
                event,
                gone,
                d.id().value(),
                entry,
                speaker,
                story);
        return bare.source().isEmpty() ? bare.from(bare.host()) : bare;
    }

    static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A property with its value, both in the codebook's words. */
    static String said(Codebook codebook, Entry entry, Statement s) {
        String kind = entry.kind().code();
        return codebook.label(kind, s.property()) + ": " + codebook.valueLabel(kind, s.property(), s.value());
    }

    /** The countries that a claim speaks of. */
    static List<String> countries(ClaimValues values) {
        return switch (values) {
            case ClaimValues.Presence p -> List.of(p.hostCountry());
            case ClaimValues.Response r -> List.of(r.country());
            case ClaimValues.Incident i -> i.hostCountry() == null ? List.of() : List.of(i.hostCountry());
            case ClaimValues.Agreement a -> a.countries();
            case ClaimValues.Figure f ->
                f.scope() != null && f.scope().matches("[A-Z]{2}") ? List.of(f.scope()) : List.of();
            case ClaimValues.Method m -> List.of();
            case ClaimValues.Stand s -> List.of();
        };
    }
}
