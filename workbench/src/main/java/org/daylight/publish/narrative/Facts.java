// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.ClaimId;
import org.daylight.EntryId;
import org.daylight.publish.EntryView;
import org.daylight.publish.PassageView;
import org.daylight.publish.PropertyView;
import org.daylight.publish.StatementView;

/** What references can refer to: the entries of one edition, masked as it prints them. */
public final class Facts {
    private final int number;
    private final LocalDate date;
    private final Map<String, EntryView> entries = new LinkedHashMap<>();
    private final Map<String, String> quotes = new HashMap<>();
    private final Map<ClaimId, List<Stated>> claims = new LinkedHashMap<>();

    /**
     * A statement in its place.
     *
     * @param reply whether it answers the entry
     */
    public record Stated(EntryView entry, PropertyView property, StatementView view, boolean reply) {}

    /**
     * @param number of the edition
     * @param date of the last event that it takes in
     * @param passages what the statements rest on
     */
    public Facts(int number, LocalDate date, Collection<EntryView> entries, Collection<PassageView> passages) {
        this.number = number;
        this.date = date;
        passages.forEach(p -> quotes.put(p.id(), p.quote()));
        for (EntryView e : entries) {
            this.entries.put(e.entry().id().value(), e);
            stated(e)
                    .forEach(s -> claims.computeIfAbsent(s.view().claim(), c -> new ArrayList<>())
                            .add(s));
        }
    }

    /** Number of the edition. */
    public int number() {
        return number;
    }

    /** Date of the edition. */
    public LocalDate date() {
        return date;
    }

    /** All entries. */
    public Collection<EntryView> entries() {
        return entries.values();
    }

    /** The entry with this id. */
    public Optional<EntryView> entry(EntryId id) {
        return Optional.ofNullable(entries.get(id.value()));
    }

    /** The statements of a claim; none where the edition has no such claim. */
    public List<Stated> claim(ClaimId id) {
        return claims.getOrDefault(id, List.of());
    }

    /** The exact words of a claim; empty where the edition has no such claim. */
    String words(ClaimId id) {
        return claim(id).stream()
                .findFirst()
                .map(s -> quotes.getOrDefault(s.view().passage(), ""))
                .orElse("");
    }

    /** The statements of an entry, its replies last. */
    public static List<Stated> stated(EntryView e) {
        List<Stated> all = new ArrayList<>();
        e.properties().forEach(p -> p.statements().forEach(s -> all.add(new Stated(e, p, s, false))));
        PropertyView replies = new PropertyView("reply", e.replies(), false, 0, 0);
        e.replies().forEach(s -> all.add(new Stated(e, replies, s, true)));
        return all;
    }

    /** The statements of a property, of one speaker where one is named. */
    public List<Stated> of(Reference.Property wanted) {
        String by = wanted.by();
        return entry(wanted.entry()).map(Facts::stated).orElse(List.of()).stream()
                .filter(s -> Words.same(s.property().property(), wanted.property()))
                .filter(s -> by == null || Words.same(String.valueOf(s.view().speaker()), by))
                .toList();
    }

    List<String> ids() {
        return List.copyOf(entries.keySet());
    }

    List<String> claimIds() {
        return claims.keySet().stream().map(ClaimId::value).toList();
    }

    /** The properties of an entry, replies as {@code reply}. */
    static Set<String> properties(EntryView e) {
        Set<String> names = new LinkedHashSet<>();
        stated(e).forEach(s -> names.add(s.property().property()));
        return names;
    }

    Set<String> properties() {
        Set<String> names = new TreeSet<>();
        entries.values().forEach(e -> names.addAll(properties(e)));
        return names;
    }

    Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        entries.values().forEach(e -> kinds.add(e.entry().kind().code()));
        return kinds;
    }
}
