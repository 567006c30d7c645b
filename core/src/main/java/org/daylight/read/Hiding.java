// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.Attribution;
import org.daylight.Claim;
import org.daylight.ClaimValues;
import org.daylight.Document;
import org.daylight.Mask;
import org.daylight.Mention;
import org.daylight.Reading;
import org.daylight.Text;
import org.jspecify.annotations.Nullable;

/** Hides what one reading's masks cover, in every layer. */
final class Hiding {
    private final Reading reading;
    private final Text text;
    private final List<String> names;

    Hiding(Reading reading) {
        this.reading = reading;
        this.text = new Text(Masker.masked(reading.document().text(), reading.masks()));
        Set<String> quotes = new LinkedHashSet<>();
        reading.masks().forEach(mask -> quotes.add(mask.quote()));
        names = new ArrayList<>(quotes);
        // The longest first, or a family name would be hidden inside a full name and leave the rest to be read.
        names.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    }

    Reading masked() {
        Document d = reading.document();
        Document hidden = d.with(d.about().with(words(d.title()), null), text.string());
        return new Reading(
                hidden,
                reading.mentions().stream().map(this::mention).toList(),
                reading.attributions().stream().map(this::attribution).toList(),
                reading.claims().stream().map(this::claim).toList(),
                reading.masks().stream()
                        .map(mask -> new Mask(mask.at(), text.at(mask.at())))
                        .toList());
    }

    private Mention mention(Mention m) {
        return new Mention(m.type(), m.at(), text.at(m.at()), values(m.values()));
    }

    private Map<String, Object> values(Map<String, Object> values) {
        Map<String, Object> hidden = new HashMap<>();
        values.forEach((name, value) -> hidden.put(name, value instanceof String s ? hide(s) : value));
        return hidden;
    }

    private Attribution attribution(Attribution a) {
        return new Attribution(
                new Attribution.Quoted(text.at(a.content().at()), a.content().at()),
                quoted(a.speaker()),
                quoted(a.cue()),
                a.type(),
                a.stance(),
                a.parts(),
                quoted(a.resolved()),
                a.chain().stream()
                        .map(q -> new Attribution.Quoted(text.at(q.at()), q.at()))
                        .toList());
    }

    private Attribution.@Nullable Quoted quoted(Attribution.@Nullable Quoted q) {
        return q == null ? null : new Attribution.Quoted(text.at(q.at()), q.at());
    }

    private Claim claim(Claim c) {
        Map<String, @Nullable Object> values = new HashMap<>();
        c.values().toMap().forEach((name, value) -> values.put(name, value instanceof String s ? hide(s) : value));
        return new Claim(
                c.id(),
                c.document(),
                c.at(),
                text.at(c.at()),
                ClaimValues.of(c.kind(), values),
                words(c.speaker()),
                c.stance(),
                c.lang(),
                c.reader(),
                c.confidence(),
                hide(c.sentence()),
                Why.in(text, c.explanation()),
                c.alsoBy());
    }

    private @Nullable String words(@Nullable String words) {
        return words == null ? null : hide(words);
    }

    /** Words that are not addressed by offsets lose every masked name that they hold. */
    private String hide(String words) {
        String hidden = Masker.cut(words, reading.document().text(), text.string());
        for (String name : names) {
            hidden = hidden.replace(name, Mask.BAR.repeat(name.codePointCount(0, name.length())));
        }
        return hidden;
    }
}
