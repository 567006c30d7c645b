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
import org.daylight.ClaimValues;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.PlacePrecision;
import org.daylight.StatedPlace;
import org.daylight.register.Chronicle;
import org.daylight.register.Localities;
import org.daylight.register.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Where sites, incidents and responses are said to be, as it may be drawn: kept, and brought up to date with the entries whose
 * rows were made anew. Incidents are placed by their country
 * and dated by the month alone.
 *
 * <p>Threads: safe; one thread reads anew, the others wait for it.
 */
public final class Places {
    private long known = -1;
    private @Nullable Veils veils;
    private Map<EntryId, Site> sites = Map.of();
    private Map<EntryId, Site> incidents = Map.of();
    private Map<EntryId, List<Answer>> answers = Map.of();
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
     * @param answers the responses; those that say the same are one
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
     * What stands now, as far as it was worked out.
     *
     * @param restricted whether what stands on restricted captures is seen
     */
    public Drawn of(Workbench workbench, boolean restricted) {
        // Kept for all who ask, so made of all there is.
        Workbench whole = workbench.whole();
        whole.drawings().refresh();
        return kept(whole, restricted);
    }

    private synchronized Drawn kept(Workbench whole, boolean restricted) {
        Drawings.Since since = whole.drawings().since(known);
        Veils now = whole.veils();
        boolean masks = veils == null || !veils.mark().equals(now.mark());
        if (masks || !since.nothing()) {
            read(whole, masks ? Optional.empty() : since.entries(), now);
            known = since.revision();
            veils = now;
        }
        return restricted ? drawn : open;
    }

    private void read(Workbench whole, Optional<Set<EntryId>> touched, Veils now) {
        Localities places = new Localities(whole.database());
        Chronicle chronicle = new Chronicle(whole.database());
        List<Localities.Said> rows = touched.map(places::said).orElseGet(places::said);
        Set<EntryId> gone = touched.orElse(Set.of());
        sites = patched(touched.isPresent() ? sites : Map.of(), gone, sites(rows, EntryKind.PRESENCE, now));
        incidents = patched(touched.isPresent() ? incidents : Map.of(), gone, sites(rows, EntryKind.INCIDENT, now));
        answers = patched(
                touched.isPresent() ? answers : Map.of(),
                gone,
                answers(touched.map(chronicle::responses).orElseGet(chronicle::responses)));
        drawn = new Drawn(
                List.copyOf(sites.values()),
                answers.values().stream().flatMap(List::stream).toList(),
                incidents.values().stream().map(Places::coarse).toList());
        open = drawn.open();
    }

    private static <T> Map<EntryId, T> patched(Map<EntryId, T> old, Set<EntryId> touched, Map<EntryId, T> anew) {
        Map<EntryId, T> all = new TreeMap<>(old);
        all.keySet().removeAll(touched);
        all.putAll(anew);
        return all;
    }

    private static Map<EntryId, Site> sites(List<Localities.Said> rows, EntryKind kind, Veils veils) {
        Map<StatedPlace, Spot> spots = new HashMap<>();
        Map<EntryId, List<Said>> said = new TreeMap<>();
        for (Localities.Said row : rows) {
            if (!row.kind().equals(kind)) {
                continue;
            }
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

    private static Map<EntryId, List<Answer>> answers(List<Chronicle.Row> rows) {
        Map<EntryId, List<Answer>> answers = new TreeMap<>();
        for (Chronicle.Row row : rows) {
            if (row.values() instanceof ClaimValues.Response response) {
                Stage.of(response).ifPresent(stage -> {
                    YearMonth said = Months.of(row.stated()).orElse(null);
                    answers.computeIfAbsent(row.entry(), e -> new ArrayList<>())
                            .add(new Answer(
                                    row.entry(),
                                    response.country(),
                                    stage,
                                    Months.of(row.asOf()).orElse(said),
                                    said,
                                    row.restricted()));
                });
            }
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
