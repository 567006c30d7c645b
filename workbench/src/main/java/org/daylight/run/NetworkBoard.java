// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daylight.ClaimValues;
import org.daylight.Digest;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.Stance;
import org.daylight.Statement;
import org.daylight.register.Ties;
import org.jspecify.annotations.Nullable;

/**
 * Bodies and reported sites, and what is said to tie them: every tie is statements with their speakers. Bodies, associations and
 * persons in public office alone; whoever might be somebody else is counted and not shown. Two spellings are two bodies until a
 * person says that they are one.
 */
public final class NetworkBoard {
    /** So many statements of a tie are shown where few ties are drawn. */
    private static final int SAID = 6;
    /** And so many where many are. */
    private static final int SAID_OF_MANY = 2;

    private static final int MANY = 24;

    private final Workbench workbench;
    private final Veils veils;
    private final Sayings sayings;
    private final Bodies bodies;

    /** The network of this case. */
    NetworkBoard(Workbench workbench, Veils veils, Bodies bodies) {
        this.workbench = workbench;
        this.veils = veils;
        this.bodies = bodies;
        sayings = new Sayings(workbench, veils);
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
     * @param deed what a state's body did, as the codebook codes it; empty unless the role is {@code acted}
     * @param stances of those who say so
     * @param on the entry on which the statements stand
     */
    public record Tie(Node from, Node to, String role, String deed, Set<Stance> stances, EntryId on) {
        /** Copies the set. */
        public Tie {
            stances = Set.copyOf(stances);
        }

        /** The strongest stance: confirmed by somebody, else alleged, reported, declined; denied where nobody else speaks. */
        public Stance stance() {
            return Stream.of(Stance.CONFIRMS, Stance.ALLEGES, Stance.REPORTS, Stance.DECLINES)
                    .filter(stances::contains)
                    .findFirst()
                    .orElse(Stance.DENIES);
        }

        /** Whether somebody denies what others say. */
        public boolean disputed() {
            return stance() != Stance.DENIES && stances.contains(Stance.DENIES);
        }
    }

    /**
     * A tie with the words that it rests on.
     *
     * @param tie which
     * @param deed in the words of the codebook; empty unless a body acted
     * @param said who says so, so many at most
     * @param more how many statements are not among them
     * @param backing of all that say so
     */
    public record Told(Tie tie, String deed, List<Sayings.Saying> said, int more, Sayings.Backing backing) {
        /** Copies the list. */
        public Told {
            said = List.copyOf(said);
        }
    }

    /**
     * All of it.
     *
     * @param ties in order of the register
     * @param nodes every body and site that is tied, once
     * @param sites how many sites the register lists
     * @param hidden how many statements name somebody who is not shown
     * @param due how many entries are still being worked out
     * @param revision another one where any of it is
     */
    public record Graph(List<Tie> ties, List<Node> nodes, int sites, int hidden, int due, long revision) {
        /** Copies the lists. */
        public Graph {
            ties = List.copyOf(ties);
            nodes = List.copyOf(nodes);
        }
    }

    /** What makes statements one tie. */
    private record Key(String body, EntryId entry, String role, String deed) {}

    /**
     * All ties.
     *
     * @param rows of the entries
     * @param due how many entries are still being worked out
     * @param revision of the graph
     */
    Graph graph(Collection<List<Ties.Tie>> rows, int due, long revision) {
        Ties kept = new Ties(workbench.database());
        Map<EntryId, String> labels = kept.labels();
        Map<EntryId, String> countries = kept.countries();
        Map<EntryId, Node> ends = new HashMap<>();
        Map<String, Node> starts = new HashMap<>();
        Map<Key, Node> from = new LinkedHashMap<>();
        Map<Key, Set<Stance>> stances = new HashMap<>();
        int hidden = 0;
        for (List<Ties.Tie> of : rows) {
            for (Ties.Tie row : of) {
                Node body = starts.computeIfAbsent(Drawings.shown(row.name(), row.shown(), veils), this::body);
                if (bodies.sort(body.label()) == Bodies.Sort.NOBODY) {
                    hidden += row.count();
                    continue;
                }
                Key key = new Key(body.key(), row.entry(), row.role(), row.deed());
                from.putIfAbsent(key, body);
                stances.computeIfAbsent(key, k -> EnumSet.noneOf(Stance.class)).add(row.stance());
                ends.computeIfAbsent(row.entry(), e -> end(row, labels, countries));
            }
        }
        List<Tie> ties = new ArrayList<>();
        Set<Node> nodes = new LinkedHashSet<>();
        from.forEach((key, body) -> {
            Node to = Objects.requireNonNull(ends.get(key.entry()));
            nodes.add(body);
            nodes.add(to);
            ties.add(new Tie(body, to, key.role(), key.deed(), Objects.requireNonNull(stances.get(key)), key.entry()));
        });
        return new Graph(
                ties, List.copyOf(nodes), workbench.register().count(EntryKind.PRESENCE), hidden, due, revision);
    }

    private Node end(Ties.Tie row, Map<EntryId, String> labels, Map<EntryId, String> countries) {
        String kept = labels.getOrDefault(row.entry(), row.entry().value());
        String label = Drawings.shown(kept, null, veils);
        return row.kind().equals(EntryKind.AGENCY)
                ? body(label)
                : new Node(row.entry().value(), Kind.SITE, label, row.entry(), countries.getOrDefault(row.entry(), ""));
    }

    private Node body(String name) {
        Kind kind = switch (bodies.sort(name)) {
            case ASSOCIATION -> Kind.ASSOCIATION;
            case OFFICE -> Kind.OFFICE;
            case BODY, NOBODY -> Kind.BODY;
        };
        return new Node(
                key(name), kind, name, bodies.agency(name).map(Entry::id).orElse(null), "");
    }

    private String key(String name) {
        return bodies.agency(name)
                .map(e -> e.id().value())
                .orElse("body-" + Digest.of(Veil.fold(name)).hex().substring(0, 12));
    }

    /** What is said of these ties. */
    List<Told> told(List<Tie> ties, Function<EntryId, List<Ties.Tie>> rows) {
        Map<Key, List<Statement>> groups =
                statements(ties.stream().map(Tie::on).distinct().toList(), rows);
        sayings.ready(groups.values().stream().flatMap(List::stream).toList());
        int most = ties.size() > MANY ? SAID_OF_MANY : SAID;
        return ties.stream()
                .map(t -> {
                    List<Statement> all =
                            groups.getOrDefault(new Key(t.from().key(), t.on(), t.role(), t.deed()), List.of());
                    List<Statement> some = all.subList(0, Math.min(most, all.size()));
                    List<Sayings.Saying> said = sayings.of(some);
                    return new Told(
                            t,
                            t.deed().isEmpty() || said.isEmpty()
                                    ? t.deed()
                                    : said.getFirst().label(),
                            said,
                            all.size() - some.size(),
                            sayings.backing(all));
                })
                .toList();
    }

    private Map<Key, List<Statement>> statements(List<EntryId> entries, Function<EntryId, List<Ties.Tie>> rows) {
        List<Statement> ties = workbench.register().ties(entries);
        Map<Long, String> roles = new HashMap<>();
        ties.stream().filter(s -> s.property().equals("role")).forEach(s -> roles.put(s.decision(), s.value()));
        Map<EntryId, Map<String, String>> shown = new HashMap<>();
        entries.forEach(e -> rows.apply(e)
                .forEach(r -> shown.computeIfAbsent(e, x -> new HashMap<>())
                        .put(r.name(), Drawings.shown(r.name(), r.shown(), veils))));
        Map<Key, List<Statement>> groups = new HashMap<>();
        BiConsumer<Statement, Key> add =
                (s, key) -> groups.computeIfAbsent(key, k -> new ArrayList<>()).add(s);
        for (Statement s : ties) {
            String name = shown.getOrDefault(s.entry(), Map.of()).get(s.value());
            if (name != null && !s.property().equals("role")) {
                add.accept(s, new Key(key(name), s.entry(), role(s, roles), ""));
            }
        }
        for (Statement s : workbench.register().actsOnSites(entries)) {
            if (s.detail() instanceof ClaimValues.Response r && r.body() != null) {
                String name = shown.getOrDefault(s.entry(), Map.of()).get(r.body());
                if (name != null) {
                    add.accept(s, new Key(key(name), s.entry(), "acted", s.value()));
                }
            }
        }
        return groups;
    }

    private static String role(Statement s, Map<Long, String> roles) {
        return switch (s.property()) {
            case "operator", "parent" -> s.property();
            default -> roles.getOrDefault(s.decision(), "named-in");
        };
    }
}
