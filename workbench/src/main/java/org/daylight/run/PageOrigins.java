// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.daylight.About;
import org.daylight.Digest;
import org.daylight.DocumentId;
import org.daylight.StatedDate;
import org.daylight.Statement;
import org.daylight.corroborate.PageOrigin;
import org.daylight.corroborate.Relation;
import org.daylight.corroborate.Support;
import org.daylight.corroborate.trace.Outlets;
import org.daylight.corroborate.trace.Traits;
import org.daylight.match.Match;
import org.daylight.match.Names;
import org.daylight.match.Parts;
import org.daylight.register.Corroborations;
import org.daylight.register.PageFacts;
import org.daylight.register.SourceFacts;
import org.jspecify.annotations.Nullable;

/**
 * What the rule of support asks of the pages of a case, looked up page by page: nothing is read of pages that no statement
 * rests on.
 */
final class PageOrigins {
    /** Beyond so many pairs of names, only names that are written alike are taken for one. */
    private static final int MOST_COMPARED = 4000;

    private static final int MOST_REMEMBERED = 50_000;

    /** By the digest of the two names, so that no name stays in memory. */
    private static final Map<String, Boolean> REMEMBERED = new ConcurrentHashMap<>();

    private final Workbench workbench;
    private final Corroborations kept;
    private final Map<DocumentId, PageOrigin> known = new HashMap<>();
    private final Map<DocumentId, @Nullable String> publishers = new HashMap<>();
    private final Map<DocumentId, List<Relation>> trails = new HashMap<>();
    private final Map<DocumentId, List<Relation>> relations = new HashMap<>();
    private final Map<DocumentId, DocumentId> currents = new HashMap<>();
    private final Map<String, Boolean> compared = new TreeMap<>();

    private final Map<String, Set<String>> states = new HashMap<>();

    private @Nullable Map<String, String> owners;

    PageOrigins(Workbench workbench) {
        this.workbench = workbench;
        kept = new Corroborations(workbench.database());
    }

    /** The support of statements that say the same. */
    Support support(Collection<Statement> statements) {
        read(statements);
        return Support.of(statements, this::of, this::same, this::owner);
    }

    /** To whom an outlet belongs: as somebody said of it in this case, else as the shipped table has it. */
    private String owner(String key) {
        Map<String, String> said = owners;
        if (said == null) {
            said = new HashMap<>();
            for (Map.Entry<String, SourceFacts.Facts> source :
                    new SourceFacts(workbench.database()).all().entrySet()) {
                String owner = source.getValue().owner();
                if (owner != null) {
                    said.put(Outlets.SHIPPED.key(source.getKey()), Outlets.SHIPPED.key(owner));
                }
            }
            owners = said;
        }
        return Outlets.SHIPPED.owner(said.getOrDefault(key, key));
    }

    /** Reads what the pages of these statements need together, not page by page. */
    void read(Collection<Statement> statements) {
        Set<DocumentId> unknown = new HashSet<>();
        statements.forEach(s -> unknown.add(s.passage().document()));
        unknown.removeAll(known.keySet());
        if (unknown.size() > 1) {
            new PageFacts(workbench.database()).of(unknown).forEach((id, facts) -> {
                currents.put(id, facts.current());
                known.put(id, page(id, Optional.of(facts.about()), facts.traits(), facts.root()));
            });
        }
    }

    /** What is known of a page, by the current text of its capture where a statement rests on an earlier one. */
    PageOrigin of(DocumentId id) {
        return known.computeIfAbsent(id, this::find);
    }

    /** Whose page it is; null where it does not say. Not masked. */
    @Nullable
    String publisher(DocumentId id) {
        of(id);
        return publishers.get(id);
    }

    /** The relations from a page up to the root of its first origin. */
    List<Relation> above(DocumentId id) {
        return trails.computeIfAbsent(id, this::climb);
    }

    private List<Relation> climb(DocumentId id) {
        List<Relation> above = new ArrayList<>();
        Set<DocumentId> seen = new HashSet<>();
        DocumentId at = current(id);
        while (seen.add(at)) {
            List<Relation> next = relations.computeIfAbsent(at, kept::relations);
            if (!next.isEmpty()) {
                above.add(next.getFirst());
                at = next.getFirst().to();
            }
        }
        return above;
    }

    private DocumentId current(DocumentId id) {
        return currents.computeIfAbsent(
                id, d -> workbench.readings().currentOf(d).orElse(d));
    }

    private PageOrigin find(DocumentId id) {
        Optional<About> about = workbench.readings().about(id);
        DocumentId current = current(id);
        Optional<Traits> traits = kept.traits(id).or(() -> kept.traits(current));
        return page(id, about, traits, kept.root(current));
    }

    private PageOrigin page(DocumentId id, Optional<About> about, Optional<Traits> traits, DocumentId root) {
        String publisher = about.map(About::publisher).orElse(null);
        publishers.put(id, publisher);
        String outlet = publisher != null
                ? Outlets.SHIPPED.key(publisher)
                : traits.map(Traits::outlet).orElse(null);
        return new PageOrigin(
                root,
                outlet,
                publisher != null ? publisher : traits.map(Traits::name).orElse(null),
                date(about.map(About::published).orElse(null), traits),
                traits.filter(t -> t.document().equals(id)).map(Traits::voices).orElse(List.of()));
    }

    private static @Nullable String date(@Nullable StatedDate published, Optional<Traits> traits) {
        return published != null ? published.value() : traits.map(Traits::date).orElse(null);
    }

    /** Whether two names of bodies mean one, also across languages; never said of names that may be a person's. */
    boolean same(String a, String b) {
        String pair = a.compareTo(b) <= 0 ? a + "\n" + b : b + "\n" + a;
        if (compared.size() >= MOST_COMPARED && !compared.containsKey(pair)) {
            return false;
        }
        return Objects.requireNonNull(compared.computeIfAbsent(pair, p -> remembered(p, a, b)));
    }

    /** The same two names are compared on page after page: their words do not change. */
    private static boolean remembered(String pair, String a, String b) {
        if (REMEMBERED.size() > MOST_REMEMBERED) {
            REMEMBERED.clear();
        }
        return Objects.requireNonNull(REMEMBERED.computeIfAbsent(Digest.of(pair).hex(), p -> compare(a, b)));
    }

    /** Whose office a name is, ISO 3166-1 alpha-2; empty for what is no office of a state. */
    Set<String> states(String name) {
        return Objects.requireNonNull(states.computeIfAbsent(name, PageOrigins::office));
    }

    private static Set<String> office(String name) {
        if (name.isBlank() || name.length() > Names.LONGEST) {
            return Set.of();
        }
        Parts parts = KnownNames.NAMES.parse(name);
        boolean office = !parts.agencies().isEmpty() || (!parts.bodies().isEmpty() && !parts.organisation());
        return office ? Set.copyOf(parts.states()) : Set.of();
    }

    /** Who may be the same counts once: support is never greater than what is known. */
    private static boolean compare(String a, String b) {
        if (a.length() > Names.LONGEST || b.length() > Names.LONGEST) {
            return false;
        }
        Names names = KnownNames.NAMES;
        return !names.parse(a).unknown()
                && !names.parse(b).unknown()
                && names.compare(a, b).verdict() != Match.Verdict.DIFFERENT;
    }
}
