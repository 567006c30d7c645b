// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daylight.ClaimValues;
import org.daylight.Digest;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.Stance;
import org.daylight.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Bodies and reported sites, and what is said to tie them: every tie is statements with their speakers. Bodies, associations and
 * persons in public office alone; whoever might be somebody else is counted and not shown. Two spellings are two bodies until a
 * person says that they are one.
 */
public final class NetworkBoard {
    /** So many statements at most are read. */
    static final int MOST = 3_000;

    private final Workbench workbench;
    private final Sayings sayings;
    private final Hiding hiding;
    private final Bodies bodies;

    /** The network of this case. */
    public NetworkBoard(Workbench workbench, Veils veils) {
        this.workbench = workbench;
        sayings = new Sayings(workbench, veils);
        hiding = new Hiding(workbench, veils);
        bodies = new Bodies(workbench);
    }

    /** Loads the tables of names, which takes a moment, before the first page asks for them. */
    public static void warm() {
        KnownNames.NAMES.parse("police");
    }

    /** What stands at an end of a tie. */
    public enum Kind {
        SITE,
        BODY,
        ASSOCIATION,
        OFFICE;

        /** The word in message files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A body or a site.
     *
     * @param key by which addresses name it
     * @param kind what it is
     * @param label masked
     * @param entry of the register; null for a body that is only named
     * @param country in which a site is, ISO 3166-1 alpha-2; empty where it is not said
     */
    public record Node(
            String key, Kind kind, String label, @Nullable EntryId entry, String country) {}

    /**
     * A tie.
     *
     * @param from the body
     * @param to the site, or the body below it
     * @param role {@code operator}, a role of the codebook, {@code parent}, or {@code acted}
     * @param deed what a state's body did, in the words of the codebook; empty unless the role is {@code acted}
     * @param said who says so
     * @param backing of all that say so
     */
    public record Tie(
            Node from, Node to, String role, String deed, List<Sayings.Saying> said, Sayings.Backing backing) {
        /** Copies the list. */
        public Tie {
            said = List.copyOf(said);
        }

        /** The strongest stance: confirmed by somebody, else alleged, reported, declined; denied where nobody else speaks. */
        public Stance stance() {
            return Stream.of(Stance.CONFIRMS, Stance.ALLEGES, Stance.REPORTS, Stance.DECLINES)
                    .filter(s -> said.stream().anyMatch(x -> x.stance() == s))
                    .findFirst()
                    .orElse(Stance.DENIES);
        }

        /** Whether somebody denies what others say. */
        public boolean disputed() {
            return stance() != Stance.DENIES && said.stream().anyMatch(s -> s.stance() == Stance.DENIES);
        }
    }

    /**
     * All of it.
     *
     * @param ties in order of the register
     * @param sites how many sites the register lists
     * @param hidden how many statements name somebody who is not shown
     * @param cut whether there are more statements than were read
     */
    public record Graph(List<Tie> ties, int sites, int hidden, boolean cut) {
        /** Copies the list. */
        public Graph {
            ties = List.copyOf(ties);
        }

        /** Every body and site once. */
        public List<Node> nodes() {
            Set<Node> nodes = new LinkedHashSet<>();
            ties.forEach(t -> {
                nodes.add(t.from());
                nodes.add(t.to());
            });
            return List.copyOf(nodes);
        }
    }

    /** What a statement names and as what. */
    private record Named(Statement statement, String role, String name) {}

    /** The network as it is now. */
    public Graph graph() {
        List<Statement> ties = workbench.register().ties(MOST);
        List<Statement> acts = workbench.register().actsOnSites(MOST);
        List<Named> named = new ArrayList<>();
        Map<Long, String> roles = new HashMap<>();
        ties.stream().filter(s -> s.property().equals("role")).forEach(s -> roles.put(s.decision(), s.value()));
        for (Statement s : ties) {
            boolean ofBody = sayings.entry(s.entry()).kind().equals(EntryKind.AGENCY);
            if (ofBody
                    ? s.property().equals("parent")
                    : s.property().equals("operator") || s.property().equals("body")) {
                named.add(new Named(s, role(s, roles), s.value()));
            }
        }
        for (Statement s : acts) {
            if (s.detail() instanceof ClaimValues.Response r && r.body() != null) {
                named.add(new Named(s, "acted", r.body()));
            }
        }
        Map<EntryId, String> countries = countries(ties, acts);
        Map<List<Object>, List<Named>> groups = new LinkedHashMap<>();
        int hidden = 0;
        for (Named n : named) {
            String shown = hiding.of(n.statement().passage().document(), n.name());
            if (bodies.sort(shown) == Bodies.Sort.NOBODY) {
                hidden++;
            } else {
                groups.computeIfAbsent(
                                List.of(
                                        key(shown),
                                        n.statement().entry(),
                                        n.role(),
                                        n.role().equals("acted") ? n.statement().value() : ""),
                                k -> new ArrayList<>())
                        .add(new Named(n.statement(), n.role(), shown));
            }
        }
        List<Tie> drawn = groups.values().stream().map(g -> tie(g, countries)).toList();
        return new Graph(
                drawn,
                workbench.register().count(EntryKind.PRESENCE),
                hidden,
                ties.size() >= MOST || acts.size() >= MOST);
    }

    private static String role(Statement s, Map<Long, String> roles) {
        return switch (s.property()) {
            case "operator", "parent" -> s.property();
            default -> roles.getOrDefault(s.decision(), "named-in");
        };
    }

    private static Map<EntryId, String> countries(List<Statement> ties, List<Statement> acts) {
        Map<EntryId, String> countries = new HashMap<>();
        Stream.concat(ties.stream(), acts.stream())
                .forEach(s -> country(s).ifPresent(c -> countries.put(s.entry(), c)));
        return countries;
    }

    private static Optional<String> country(Statement s) {
        if (s.detail() instanceof ClaimValues.Presence p) {
            return Optional.of(p.hostCountry());
        }
        return Optional.ofNullable(s.place()).map(p -> p.country());
    }

    private Tie tie(List<Named> group, Map<EntryId, String> countries) {
        Named first = group.getFirst();
        List<Statement> statements = group.stream().map(Named::statement).toList();
        List<Sayings.Saying> said = sayings.of(statements);
        Entry entry = sayings.entry(first.statement().entry());
        Node body = body(first.name());
        Node other = entry.kind().equals(EntryKind.AGENCY)
                ? body(entry.label())
                : new Node(
                        entry.id().value(),
                        Kind.SITE,
                        entry.label(),
                        entry.id(),
                        Objects.requireNonNullElse(countries.get(entry.id()), ""));
        return new Tie(
                body,
                other,
                first.role(),
                first.role().equals("acted") ? said.getFirst().label() : "",
                said,
                sayings.backing(statements));
    }

    private Node body(String name) {
        Optional<Entry> agency = bodies.agency(name);
        Kind kind = switch (bodies.sort(name)) {
            case ASSOCIATION -> Kind.ASSOCIATION;
            case OFFICE -> Kind.OFFICE;
            case BODY, NOBODY -> Kind.BODY;
        };
        return new Node(key(name), kind, name, agency.map(Entry::id).orElse(null), "");
    }

    private String key(String name) {
        return bodies.agency(name)
                .map(e -> e.id().value())
                .orElse("body-" + Digest.of(Veil.fold(name)).hex().substring(0, 12));
    }
}
