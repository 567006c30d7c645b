// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.Stance;
import org.daylight.publish.DueView;
import org.daylight.publish.EntryView;
import org.daylight.publish.StatementView;
import org.daylight.register.DueProcess;
import org.daylight.register.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Whether each accused party of what is to be published was asked for a reply. An entry accuses where it says that a site or
 * a case of pressure exists, where a speaker alleges, or where a stage of proceedings stands on it. Of each such entry a
 * request or a reasoned waiver must be on record, for the entry, for a claim on it, or for the registered body that it names;
 * what came of the request does not matter: a reply never blocks, and neither does its absence.
 *
 * @param accusing how many entries accuse
 * @param asked how many of them have a request
 * @param waived how many have a waiver and no request
 * @param missing the parties that were not asked, those with most entries first
 */
public record RightOfReply(int accusing, int asked, int waived, List<Party> missing) {
    private static final int NAMED = 6;
    private static final int LISTED = 12;

    /**
     * A party that was not asked.
     *
     * @param name as the statements name it, masked; empty where they name nobody
     * @param entries that accuse it, their labels masked
     */
    public record Party(String name, List<Entry> entries) {
        /** Copies the list. */
        public Party {
            entries = List.copyOf(entries);
        }

        /** The entries as the command line takes them: {@code --to IE-1 --to NL-1}; the first of many. */
        public String options() {
            return String.join(
                    " ",
                    entries.stream().limit(LISTED).map(e -> "--to " + e.id()).toList());
        }

        private String words() {
            return (name.isEmpty() ? "whoever is accused, unnamed, in " : name + " in ")
                    + String.join(
                            ", ",
                            entries.stream()
                                    .limit(LISTED)
                                    .map(e -> e.id().value())
                                    .toList())
                    + (entries.size() > LISTED ? " and " + (entries.size() - LISTED) + " more" : "");
        }
    }

    /** Copies the list. */
    public RightOfReply {
        missing = List.copyOf(missing);
    }

    /**
     * An entry that accuses in statements which name a private person, and so are not printed with their words.
     *
     * @param entry its label is not to be shown
     * @param country of it
     * @param asked whether a request is on record
     * @param waived whether a reason is on record why nobody was asked
     */
    public record Unseen(Entry entry, @Nullable String country, boolean asked, boolean waived) {}

    /** What is on record for these entries. */
    public static RightOfReply of(Collection<EntryView> entries, Collection<Unseen> unseen) {
        Set<String> bodies = new HashSet<>();
        for (EntryView e : entries) {
            if (e.entry().kind().equals(EntryKind.AGENCY) && settled(e.due())) {
                bodies.add(fold(e.entry().label()));
            }
        }
        Set<EntryId> judged = new HashSet<>();
        int accusing = 0;
        int asked = 0;
        int waived = 0;
        Map<String, Party> missing = new LinkedHashMap<>();
        for (EntryView e : entries) {
            if (!accuses(e)) {
                continue;
            }
            accusing++;
            judged.add(e.entry().id());
            Set<String> named = named(e);
            if (!e.due().requests().isEmpty()) {
                asked++;
            } else if (!e.due().waived().isEmpty()) {
                waived++;
            } else if (!named.isEmpty() && named.stream().allMatch(n -> bodies.contains(fold(n)))) {
                asked++;
            } else {
                (named.isEmpty() ? Set.of("") : named)
                        .stream()
                                .filter(n -> !bodies.contains(fold(n)))
                                .forEach(n ->
                                        missing.merge(fold(n), new Party(n, List.of(e.entry())), RightOfReply::joined));
            }
        }
        for (Unseen u : unseen) {
            if (!judged.add(u.entry().id())) {
                continue;
            }
            accusing++;
            if (u.asked()) {
                asked++;
            } else if (u.waived()) {
                waived++;
            } else {
                Entry unnamed = new Entry(
                        u.entry().id(), u.entry().kind(), u.entry().id().value());
                missing.merge("", new Party("", List.of(unnamed)), RightOfReply::joined);
            }
        }
        List<Party> parties = new ArrayList<>(missing.values());
        parties.sort((a, b) -> Integer.compare(b.entries().size(), a.entries().size()));
        return new RightOfReply(accusing, asked, waived, parties);
    }

    private static Party joined(Party one, Party other) {
        List<Entry> entries = new ArrayList<>(one.entries());
        entries.addAll(other.entries());
        return new Party(one.name(), entries);
    }

    private static boolean settled(DueView due) {
        return !due.requests().isEmpty() || !due.waived().isEmpty();
    }

    private static boolean accuses(EntryView e) {
        return e.entry().kind().equals(EntryKind.PRESENCE)
                || e.entry().kind().equals(EntryKind.INCIDENT)
                || (!e.entry().kind().equals(EntryKind.REPLY)
                        && statements(e).anyMatch(s -> s.stance() == Stance.ALLEGES || staged(s)));
    }

    private static boolean staged(StatementView s) {
        return Stage.of(s.detail()).filter(Stage::proceedings).isPresent();
    }

    private static Stream<StatementView> statements(EntryView e) {
        return e.properties().stream().flatMap(p -> p.statements().stream());
    }

    /** The bodies that the statements name as those who run a site or who are behind a number; the entry itself, if a body. */
    private static Set<String> named(EntryView e) {
        Set<String> names = new LinkedHashSet<>();
        if (e.entry().kind().equals(EntryKind.AGENCY)) {
            names.add(e.entry().label());
        }
        statements(e).forEach(s -> {
            String operator = switch (s.detail()) {
                case ClaimValues.Presence p -> p.operator();
                case ClaimValues.Figure f -> f.operator();
                case ClaimValues.Response r -> null;
                case ClaimValues.Stand t -> null;
                case ClaimValues.Method m -> null;
                case ClaimValues.Incident i -> null;
                case ClaimValues.Agreement a -> null;
            };
            if (operator != null && !operator.isBlank()) {
                names.add(operator.strip());
            }
        });
        return names;
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }

    /** Whether an edition may be built. */
    public boolean complete() {
        return missing.isEmpty();
    }

    /** @throws DaylightException naming the parties that were not asked, and the commands that mend it */
    public void require() {
        if (complete()) {
            return;
        }
        String parties = String.join(
                "; ", missing.stream().limit(NAMED).map(Party::words).toList());
        throw new DaylightException(
                (missing.size() == 1 ? "one accused party was" : missing.size() + " accused parties were")
                        + " not asked for a reply: " + parties
                        + (missing.size() > NAMED ? "; and " + (missing.size() - NAMED) + " more" : "")
                        + "; nothing was published. Note whom you asked: daylight reply request "
                        + missing.getFirst().options()
                        + " --whom TEXT --until DAY, or why nobody is asked: daylight reply waive "
                        + missing.getFirst().options() + " --because " + String.join("|", DueProcess.BECAUSE)
                        + " --reason TEXT; `daylight reply missing` lists all of them");
    }
}
