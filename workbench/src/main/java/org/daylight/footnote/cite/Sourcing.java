// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.cite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.footnote.Citation;
import org.daylight.footnote.Citation.Archived;
import org.daylight.footnote.Citation.Parts;
import org.daylight.footnote.Note;
import org.daylight.footnote.Source;
import org.jspecify.annotations.Nullable;

/** What notes lead to, each thing once for all spellings of its address. */
public final class Sourcing {
    private Sourcing() {}

    /** The sources of these notes, in the order in which they are first cited. */
    public static List<Source> of(List<Note> notes) {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Note note : notes) {
            for (Citation c : note.citations()) {
                key(c).ifPresent(key -> sources.merge(
                        key,
                        new Source(
                                key,
                                c.url() == null && c.doi() != null ? Dois.address(c.doi()) : c.url(),
                                c.archived() == null ? List.of() : List.of(c.archived()),
                                c.doi(),
                                c.parts(),
                                List.of(note.id())),
                        Sourcing::both));
            }
        }
        return List.copyOf(sources.values());
    }

    /** The key under which the source of a citation stands; empty where it leads nowhere. */
    public static Optional<String> key(Citation c) {
        String doi = c.doi();
        if (doi != null) {
            return Optional.of(Dois.key(doi));
        }
        String url = c.url();
        Archived archived = c.archived();
        return url != null
                ? Optional.of(AddressKey.of(url))
                : archived == null ? Optional.empty() : Optional.of(AddressKey.of(archived.url()));
    }

    private static Source both(Source a, Source b) {
        List<Archived> archived = new ArrayList<>(a.archived());
        b.archived().stream().filter(x -> !archived.contains(x)).forEach(archived::add);
        List<String> notes = new ArrayList<>(a.notes());
        b.notes().stream().filter(n -> !notes.contains(n)).forEach(notes::add);
        Parts one = a.parts();
        Parts other = b.parts();
        Parts parts = new Parts(
                first(one.author(), other.author()),
                first(one.title(), other.title()),
                first(one.published(), other.published()),
                first(one.publisher(), other.publisher()));
        return new Source(a.key(), first(a.url(), b.url()), archived, a.doi(), parts, notes);
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
