// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daylight.Claim;
import org.daylight.ClaimValues;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * Which entry an accepted claim belongs to: the one that the reviewer names, else the one with which all that tells entries
 * of the kind apart agrees ({@link Suggestions}), else a new one. What is merely likely is suggested and never taken, so
 * that nothing is merged that a person would have to take apart.
 */
public final class EntryLinker {
    private final Register register;
    private final Suggestions suggestions;

    /** Links to entries of this register. */
    public EntryLinker(Register register) {
        this.register = register;
        suggestions = new Suggestions(register);
    }

    /** The entry with this id. @throws IllegalArgumentException where there is none */
    public Decisions.Target existing(EntryId id) {
        Entry entry = register.entry(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no entry " + id + "; see `daylight register list` for those that exist"));
        return new Decisions.Target(entry.id(), entry.kind(), null);
    }

    /** The entry of this kind with this label, or a new one. */
    public Decisions.Target labelled(Claim claim, EntryKind kind, String label) {
        Optional<Entry> entry = register.entry(kind, label);
        return entry.map(e -> new Decisions.Target(e.id(), e.kind(), null))
                .orElseGet(() -> new Decisions.Target(register.next(series(kind, claim.values())), kind, label));
    }

    /** The entry that the claim's own values suggest, or a new one. */
    public Decisions.Target suggested(Claim claim) {
        return suggested(claim, found(claim));
    }

    /** The entries that the claim can belong to, the likeliest first. */
    public List<Suggestions.Suggestion> found(Claim claim) {
        return suggestions.of(claim);
    }

    /** The entry that the claim's own values suggest, or a new one; {@code found} as {@link #found} gives it. */
    public Decisions.Target suggested(Claim claim, List<Suggestions.Suggestion> found) {
        if (claim.values() instanceof ClaimValues.Method) {
            // A method without an incident goes to the entry that collects mentions of it.
            return labelled(claim, kind(claim.values()), label(claim));
        }
        return found.stream()
                .filter(Suggestions.Suggestion::certain)
                .findFirst()
                .map(s -> new Decisions.Target(s.entry().id(), s.entry().kind(), null))
                .orElseGet(() -> made(claim));
    }

    /** A new entry. Where another goes by its label already, a number behind it tells the two apart. */
    public Decisions.Target made(Claim claim) {
        EntryKind kind = kind(claim.values());
        String label = label(claim);
        String own = label;
        for (int n = 2; register.entry(kind, own).isPresent(); n++) {
            own = label + " (" + n + ")";
        }
        return new Decisions.Target(register.next(series(kind, claim.values())), kind, own);
    }

    static EntryKind kind(ClaimValues values) {
        return switch (values) {
            case ClaimValues.Figure f -> EntryKind.FIGURE;
            case ClaimValues.Presence p -> EntryKind.PRESENCE;
            case ClaimValues.Response r -> EntryKind.RESPONSE;
            case ClaimValues.Stand s -> EntryKind.REPLY;
            case ClaimValues.Method m -> EntryKind.INCIDENT;
            case ClaimValues.Incident i -> EntryKind.INCIDENT;
            case ClaimValues.Agreement a -> EntryKind.AGREEMENT;
        };
    }

    private static String label(Claim claim) {
        return switch (claim.values()) {
            case ClaimValues.Figure f -> words(f.what()) + behind(f.scope()) + behind(f.operator());
            case ClaimValues.Presence p ->
                p.hostCity() == null ? country(p.hostCountry()) : p.hostCity() + ", " + country(p.hostCountry());
            case ClaimValues.Response r -> country(r.country()) + ": " + words(r.responseKind()) + behind(r.body());
            case ClaimValues.Stand s -> claim.speaker() == null ? "Speaker not named" : claim.speaker();
            case ClaimValues.Method m -> "Method: " + words(m.method());
            case ClaimValues.Incident i ->
                "Incident" + (i.hostCountry() == null ? "" : ", " + country(i.hostCountry()))
                        + (i.date() == null ? "" : ", " + i.date());
            case ClaimValues.Agreement a ->
                String.join(
                        " and ",
                        a.countries().stream().map(EntryLinker::country).toList());
        };
    }

    private static String behind(@Nullable String word) {
        return word == null ? "" : ", " + word;
    }

    /** The letters of new ids: the host country for a presence, the kind for everything else. */
    private static String series(EntryKind kind, ClaimValues values) {
        return kind.equals(EntryKind.PRESENCE)
                ? Optional.ofNullable(hostCountry(values)).orElse("SITE")
                : kind.series();
    }

    private static @Nullable String hostCountry(ClaimValues values) {
        String country = switch (values) {
            case ClaimValues.Presence p -> p.hostCountry();
            case ClaimValues.Response r -> r.country();
            case ClaimValues.Incident i -> i.hostCountry();
            case ClaimValues.Figure f -> null;
            case ClaimValues.Stand s -> null;
            case ClaimValues.Method m -> null;
            case ClaimValues.Agreement a -> null;
        };
        return country != null && country.matches("[A-Z]{2}") ? country : null;
    }

    private static String country(String code) {
        List<String> known = List.of(Locale.getISOCountries());
        return known.contains(code) ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : code;
    }

    private static String words(String code) {
        String spaced = code.replace('_', ' ');
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
