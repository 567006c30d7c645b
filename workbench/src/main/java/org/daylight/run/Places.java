// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.EventKind;
import org.daylight.PlacePrecision;
import org.daylight.StatedPlace;
import org.daylight.register.Localities;
import org.daylight.register.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Where sites, incidents and responses are said to be, as it may be drawn: kept for one position of the ledger and, where only
 * decisions were taken since, brought up to date with the entries that they touched. Incidents are placed by their country
 * and dated by the month alone.
 *
 * <p>Threads: safe; one thread reads anew, the others wait for it.
 */
public final class Places {
    /** So many events at most are gone through; beyond, all is read anew. */
    private static final int MOST_EVENTS = 500;
    /** After these kinds of events the rows of entries that no decision touched are as they were. */
    private static final Set<EventKind> HARMLESS = Set.of(
            EventKind.DECISION,
            EventKind.CAPTURE,
            EventKind.HAND_IN,
            EventKind.EDITION,
            EventKind.CHECKPOINT,
            EventKind.SEARCH,
            EventKind.EXHIBIT,
            EventKind.WORKING_COPY,
            EventKind.ACCESS,
            EventKind.STEWARD,
            EventKind.NOTICE,
            EventKind.EXPORT,
            EventKind.COSIGNATURE,
            EventKind.TIMESTAMP,
            EventKind.VERIFICATION,
            EventKind.IMPORT);

    private long size = -1;
    private @Nullable Veils veils;
    private Map<EntryId, Site> sites = Map.of();
    private Map<EntryId, Site> incidents = Map.of();
    private Drawn drawn = new Drawn(List.of(), List.of(), List.of());
    private Drawn open = drawn;

    /**
     * What was said of one entry.
     *
     * @param entry which
     * @param said each way in which it was said
     */
    public record Site(EntryId entry, List<Said> said) {
        /** Copies the list. */
        public Site {
            said = List.copyOf(said);
        }
    }

    /**
     * Statements that say the same of one entry.
     *
     * @param spot where; null where they name no place
     * @param voice how; null where they say nothing of its existence
     * @param month by which they had been said; null where nobody knows
     * @param restricted whether they stand on restricted captures
     * @param count how many
     */
    public record Said(
            @Nullable Spot spot,
            @Nullable Voice voice,
            @Nullable YearMonth month,
            boolean restricted,
            int count) {}

    /**
     * What a state did or said.
     *
     * @param entry where the statement stands
     * @param country which state
     * @param stage how it is said, and of what sort it is
     * @param done the month by which it was done; the one by which it was said where nobody says when it was done
     * @param said the month by which it was said
     * @param restricted whether it stands on a restricted capture
     */
    public record Answer(
            EntryId entry,
            String country,
            Stage stage,
            @Nullable YearMonth done,
            @Nullable YearMonth said,
            boolean restricted) {}

    /**
     * All of it.
     *
     * @param sites the presences
     * @param answers the responses, in order of decision
     * @param incidents the incidents
     */
    public record Drawn(List<Site> sites, List<Answer> answers, List<Site> incidents) {
        /** Copies the lists. */
        public Drawn {
            sites = List.copyOf(sites);
            answers = List.copyOf(answers);
            incidents = List.copyOf(incidents);
        }

        /** The first and the last month in which something was said; empty where nothing is dated. */
        public List<YearMonth> bounds() {
            TreeSet<YearMonth> months = new TreeSet<>();
            Stream.concat(sites.stream(), incidents.stream())
                    .flatMap(s -> s.said().stream())
                    .flatMap(s -> Optional.ofNullable(s.month()).stream())
                    .forEach(months::add);
            answers.stream()
                    .flatMap(a -> Optional.ofNullable(a.said()).stream())
                    .forEach(months::add);
            return months.isEmpty() ? List.of() : List.of(months.first(), months.last());
        }

        /** Without what stands on restricted captures. */
        Drawn open() {
            return new Drawn(
                    open(sites), answers.stream().filter(a -> !a.restricted()).toList(), open(incidents));
        }

        private static List<Site> open(List<Site> all) {
            return all.stream()
                    .map(s -> new Site(
                            s.entry(),
                            s.said().stream().filter(x -> !x.restricted()).toList()))
                    .filter(s -> !s.said().isEmpty())
                    .toList();
        }
    }

    /**
     * What stands now.
     *
     * @param restricted whether what stands on restricted captures is seen
     */
    public synchronized Drawn of(Workbench workbench, boolean restricted) {
        long now = workbench.ledger().size();
        Veils drawnVeils = workbench.veils();
        if (now != size || drawnVeils != veils) {
            // Kept for all who ask, so made of all there is.
            read(workbench.whole(), now, drawnVeils);
        }
        return restricted ? drawn : open;
    }

    private void read(Workbench workbench, long now, Veils drawnVeils) {
        Localities rows = new Localities(workbench.database());
        if (size >= 0 && drawnVeils == veils && now > size && now - size <= MOST_EVENTS && harmless(workbench, now)) {
            Set<EntryId> touched = rows.touchedSince(size);
            sites = patched(sites, touched, rows.said(EntryKind.PRESENCE.code(), touched), drawnVeils);
            incidents = patched(incidents, touched, rows.said(EntryKind.INCIDENT.code(), touched), drawnVeils);
        } else {
            sites = sites(rows.said(EntryKind.PRESENCE.code()), drawnVeils);
            incidents = sites(rows.said(EntryKind.INCIDENT.code()), drawnVeils);
        }
        drawn = new Drawn(
                List.copyOf(sites.values()),
                answers(rows),
                incidents.values().stream().map(Places::coarse).toList());
        open = drawn.open();
        size = now;
        veils = drawnVeils;
    }

    private boolean harmless(Workbench workbench, long now) {
        for (long seq = size; seq < now; seq++) {
            if (!HARMLESS.contains(workbench.ledger().event(seq).kind())) {
                return false;
            }
        }
        return true;
    }

    private static Map<EntryId, Site> patched(
            Map<EntryId, Site> old, Set<EntryId> touched, List<Localities.Said> rows, Veils veils) {
        Map<EntryId, Site> all = new TreeMap<>(old);
        all.keySet().removeAll(touched);
        all.putAll(sites(rows, veils));
        return all;
    }

    private static Map<EntryId, Site> sites(List<Localities.Said> rows, Veils veils) {
        Map<StatedPlace, Spot> spots = new HashMap<>();
        Map<EntryId, List<Said>> said = new TreeMap<>();
        for (Localities.Said row : rows) {
            StatedPlace place = row.place();
            Spot spot = place == null ? null : spots.computeIfAbsent(place, p -> shown(p, veils));
            Voice voice = Voice.of(row.status(), row.stance());
            said.computeIfAbsent(row.entry(), e -> new ArrayList<>())
                    .add(new Said(spot, voice, Months.of(row.stated()).orElse(null), row.restricted(), row.count()));
        }
        Map<EntryId, Site> sites = new TreeMap<>();
        said.forEach((entry, all) -> sites.put(entry, new Site(entry, all)));
        return sites;
    }

    /** A person may have typed the name of a place, and in it the name of a person. */
    private static Spot shown(StatedPlace place, Veils veils) {
        String name = place.name();
        String hidden = name == null ? null : veils.hide(name);
        return Objects.equals(name, hidden)
                ? Spot.of(place)
                : new Spot(
                        place.country(),
                        hidden,
                        PlacePrecision.COUNTRY,
                        Spot.of(place.country()).latitude(),
                        Spot.of(place.country()).longitude(),
                        Spot.of(place.country()).kilometres());
    }

    private static Site coarse(Site incident) {
        return new Site(
                incident.entry(),
                incident.said().stream()
                        .map(s -> new Said(
                                s.spot() == null ? null : Spot.of(s.spot().country()),
                                s.voice(),
                                s.month(),
                                s.restricted(),
                                s.count()))
                        .toList());
    }

    private static List<Answer> answers(Localities rows) {
        List<Answer> answers = new ArrayList<>();
        for (Localities.Answered row : rows.responses()) {
            Stage.of(row.response()).ifPresent(stage -> {
                YearMonth said = Months.of(row.stated()).orElse(null);
                answers.add(new Answer(
                        row.entry(),
                        row.response().country(),
                        stage,
                        Months.of(row.asOf()).orElse(said),
                        said,
                        row.restricted()));
            });
        }
        return answers;
    }

    /** Where a site is said to be in these months: every place, without a country of which a town is said as well. */
    public static Collection<Spot> spots(Site site, Months months) {
        Map<String, Spot> spots = new LinkedHashMap<>();
        Predicate<Said> counts = s -> s.spot() != null && months.hold(s.month());
        site.said().stream().filter(counts).forEach(s -> {
            Spot spot = Objects.requireNonNull(s.spot());
            spots.put(spot.key(), spot);
        });
        List<Spot> all = List.copyOf(spots.values());
        return all.stream()
                .filter(s -> s.name() != null
                        || all.stream()
                                .noneMatch(o -> o.name() != null && o.country().equals(s.country())))
                .toList();
    }
}
