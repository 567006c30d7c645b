// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.daylight.ClaimValues;
import org.daylight.DatePrecision;
import org.daylight.Days;
import org.daylight.EntryId;
import org.daylight.StatedDate;
import org.daylight.protect.Right;
import org.daylight.register.Chronicle;
import org.daylight.register.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What is said to have been when, as it may be drawn: kept, and brought up to date with the entries whose rows were made anew.
 * Incidents are dated by the month at most. Speakers are masked.
 *
 * <p>Threads: safe; one thread reads anew, the others wait for it.
 */
public final class Chronology {
    /** So many texts of an entry at most are gone through for names that its label must not show. */
    private static final int MOST_TEXTS = 200;
    /** Letters of a month, such as 2022-11. */
    private static final int MONTH = 7;

    private final Places places;
    private long known = -1;
    private long size = -1;
    private @Nullable Veils veils;
    private Map<EntryId, Told> told = Map.of();
    private Drawn all = Drawn.of(List.of(), 0, new TreeMap<>());
    private Drawn open = all;
    private final Map<EntryId, String> labels = new ConcurrentHashMap<>();
    private final Map<EntryId, String> openLabels = new ConcurrentHashMap<>();

    /** What is drawn of one entry, and what of it nobody dates. */
    private record Told(List<Happening> happenings, int undated) {}

    /** @param places shared with the map, so that sites are read once */
    public Chronology(Places places) {
        this.places = places;
    }

    /** What happened: one lane of the drawing each. */
    public enum Lane {
        /** People were pressed. */
        INCIDENT,
        /** A state did or said something. */
        RESPONSE,
        /** A site was spoken of for the first time. */
        SITE,
        /** A number was said. */
        FIGURE;

        /** The word in addresses, messages and style sheets. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that was, as one speaker says.
     *
     * @param lane what it is
     * @param entry on which it stands
     * @param date when, as exactly as it is said
     * @param country where or whose; null where nobody says
     * @param code of a response its stage, of an incident its method, of a number what is counted; empty for none
     * @param value of a number; empty for anything else
     * @param speaker who says so, masked; null where the page names nobody, and for the first word on a site
     * @param restricted whether it stands on a restricted capture
     * @param days that the date allows
     */
    public record Happening(
            Lane lane,
            EntryId entry,
            StatedDate date,
            @Nullable String country,
            String code,
            String value,
            @Nullable String speaker,
            boolean restricted,
            Days days) {}

    /**
     * All of it.
     *
     * @param happenings in order of time
     * @param undated of how many nobody says when
     * @param captures how many pages were preserved on each day (UTC)
     * @param bounds the first and the last day that any of it allows; empty where there is none
     * @param countries that are named
     * @param speakers how many happenings each of them speaks of
     */
    public record Drawn(
            List<Happening> happenings,
            int undated,
            Map<LocalDate, Integer> captures,
            List<LocalDate> bounds,
            Set<String> countries,
            Map<String, Integer> speakers) {
        /** Copies the lists. */
        public Drawn {
            happenings = List.copyOf(happenings);
            bounds = List.copyOf(bounds);
            countries = Set.copyOf(countries);
        }

        private static Drawn of(List<Happening> happenings, int undated, Map<LocalDate, Integer> captures) {
            LocalDate first = LocalDate.MAX;
            LocalDate last = LocalDate.MIN;
            Set<String> countries = new HashSet<>();
            Map<String, Integer> speakers = new HashMap<>();
            for (Happening h : happenings) {
                LocalDate from = h.days().first();
                LocalDate to = h.days().last();
                LocalDate begin = from == null ? to : from;
                LocalDate end = to == null ? from : to;
                first = begin != null && begin.isBefore(first) ? begin : first;
                last = end != null && end.isAfter(last) ? end : last;
                if (h.country() != null) {
                    countries.add(h.country());
                }
                if (h.speaker() != null) {
                    speakers.merge(h.speaker(), 1, Integer::sum);
                }
            }
            for (LocalDate day : captures.keySet()) {
                first = day.isBefore(first) ? day : first;
                last = day.isAfter(last) ? day : last;
            }
            List<LocalDate> bounds = last.isBefore(first) ? List.of() : List.of(first, last);
            return new Drawn(happenings, undated, captures, bounds, countries, speakers);
        }
    }

    /**
     * What stands now, as far as it was worked out.
     *
     * @param restricted whether what stands on restricted captures is seen
     */
    public Drawn of(Workbench seen, boolean restricted) {
        // Kept for all who ask, so made of all there is.
        Workbench workbench = seen.whole();
        workbench.drawings().refresh();
        return kept(workbench, restricted);
    }

    private synchronized Drawn kept(Workbench workbench, boolean restricted) {
        long events = workbench.ledger().size();
        Drawings.Since since = workbench.drawings().since(known);
        Veils now = workbench.veils();
        boolean masks = veils == null || !veils.mark().equals(now.mark());
        if (masks || !since.nothing()) {
            read(workbench, masks ? Optional.empty() : since.entries(), now);
            known = since.revision();
            veils = now;
            size = -1;
        }
        if (events != size) {
            arrange(workbench);
            size = events;
        }
        return restricted ? all : open;
    }

    private void read(Workbench workbench, Optional<Set<EntryId>> touched, Veils now) {
        Chronicle chronicle = new Chronicle(workbench.database());
        Reading reading = new Reading(now);
        touched.map(chronicle::rows).orElseGet(chronicle::rows).forEach(reading::row);
        Places.Drawn drawn = places.of(workbench, true);
        Predicate<Places.Site> wanted = s -> touched.isEmpty() || touched.get().contains(s.entry());
        drawn.sites().stream().filter(wanted).forEach(reading::site);
        drawn.incidents().stream().filter(wanted).forEach(reading::incident);
        Map<EntryId, Told> next = new HashMap<>(touched.isPresent() ? told : Map.of());
        next.keySet().removeAll(touched.orElse(Set.of()));
        next.putAll(reading.told());
        told = next;
        for (Map<EntryId, String> kept : List.of(labels, openLabels)) {
            touched.ifPresentOrElse(kept.keySet()::removeAll, kept::clear);
        }
    }

    private void arrange(Workbench workbench) {
        Chronicle chronicle = new Chronicle(workbench.database());
        List<Happening> happenings = new ArrayList<>();
        told.values().forEach(t -> happenings.addAll(t.happenings()));
        // As dates are ordered, whose days are read once.
        happenings.sort(Comparator.comparing(Happening::days)
                .thenComparing(h -> h.date().value())
                .thenComparing(h -> h.date().precision())
                .thenComparing(Happening::lane)
                .thenComparing(Happening::entry));
        int undated = told.values().stream().mapToInt(Told::undated).sum();
        all = Drawn.of(happenings, undated, chronicle.captures(true));
        open = Drawn.of(happenings.stream().filter(h -> !h.restricted()).toList(), undated, chronicle.captures(false));
    }

    /** The label of an entry, masked; kept as long as what is drawn. */
    public String label(Workbench workbench, EntryId id) {
        Map<EntryId, String> kept = workbench.may(Right.PROTECT) ? labels : openLabels;
        String known = kept.get(id);
        if (known == null) {
            Hiding hiding = new Hiding(workbench, workbench.veils());
            known = workbench
                    .register()
                    .entry(workbench.register().resolve(id))
                    .map(e -> hiding.label(e, MOST_TEXTS))
                    .orElse(id.value());
            kept.put(id, known);
        }
        return known;
    }

    /** From statements to what they say was; of one entry the same word of the same speaker counts once. */
    private static final class Reading {
        private final Veils veils;
        private final Map<EntryId, Set<Happening>> found = new HashMap<>();
        private final Map<EntryId, Integer> undated = new HashMap<>();
        private final Map<String, String> speakers = new HashMap<>();
        private final Map<StatedDate, Days> days = new HashMap<>();

        Reading(Veils veils) {
            this.veils = veils;
        }

        void row(Chronicle.Row row) {
            StatedDate when = row.when();
            StatedDate date = switch (row.values()) {
                case ClaimValues.Incident i -> when == null ? null : month(when);
                case ClaimValues.Response r -> when == null ? row.stated() : when;
                default -> row.stated() == null ? when : row.stated();
            };
            if (date == null || days(date).equals(Days.ANY)) {
                // Incidents are counted below, one by one.
                if (!(row.values() instanceof ClaimValues.Incident)) {
                    undated.merge(row.entry(), row.count(), Integer::sum);
                }
                return;
            }
            switch (row.values()) {
                case ClaimValues.Incident i ->
                    add(row, Lane.INCIDENT, date, i.hostCountry(), i.method() == null ? "" : i.method(), "");
                case ClaimValues.Response r ->
                    add(
                            row,
                            Lane.RESPONSE,
                            date,
                            r.country(),
                            Stage.of(r).map(Stage::code).orElse("other"),
                            "");
                case ClaimValues.Figure f ->
                    add(row, Lane.FIGURE, date, null, f.what(), f.qualifier().code() + f.value());
                default -> {
                    // Nothing that happened.
                }
            }
        }

        private Days days(StatedDate date) {
            return days.computeIfAbsent(date, StatedDate::days);
        }

        private void add(
                Chronicle.Row row, Lane lane, StatedDate date, @Nullable String country, String code, String value) {
            add(new Happening(
                    lane, row.entry(), date.bare(), country, code, value, speaker(row), row.restricted(), days(date)));
        }

        private void add(Happening happening) {
            found.computeIfAbsent(happening.entry(), e -> new LinkedHashSet<>()).add(happening);
        }

        private @Nullable String speaker(Chronicle.Row row) {
            String speaker = row.speaker();
            return speaker == null
                    ? null
                    : speakers.computeIfAbsent(
                            speaker + "\n" + row.shown(), s -> Drawings.shown(speaker, row.shown(), veils));
        }

        /** A site, at the month by which somebody had spoken of it first. */
        void site(Places.Site site) {
            site.said().stream()
                    .filter(s -> s.month() != null)
                    .min(Comparator.comparing(s -> Objects.requireNonNull(s.month())))
                    .ifPresentOrElse(
                            first -> add(site(site, Objects.requireNonNull(first.month()))),
                            () -> undated.merge(site.entry(), 1, Integer::sum));
        }

        private Happening site(Places.Site site, YearMonth first) {
            StatedDate date = new StatedDate(first.toString(), DatePrecision.MONTH, null);
            return new Happening(
                    Lane.SITE,
                    site.entry(),
                    date,
                    site.said().stream()
                            .flatMap(s -> Optional.ofNullable(s.spot()).stream())
                            .map(Spot::country)
                            .findFirst()
                            .orElse(null),
                    "",
                    "",
                    null,
                    site.said().stream().allMatch(Places.Said::restricted),
                    days(date));
        }

        /** An incident of which no statement says when is counted among what cannot be drawn. */
        void incident(Places.Site incident) {
            if (!found.containsKey(incident.entry())) {
                undated.merge(incident.entry(), 1, Integer::sum);
            }
        }

        Map<EntryId, Told> told() {
            Map<EntryId, Told> told = new HashMap<>();
            Set<EntryId> entries = new HashSet<>(found.keySet());
            entries.addAll(undated.keySet());
            entries.forEach(e ->
                    told.put(e, new Told(List.copyOf(found.getOrDefault(e, Set.of())), undated.getOrDefault(e, 0))));
            return told;
        }
    }

    /** No finer than the month, where the days are told by a week or a range too. */
    static StatedDate month(StatedDate date) {
        String value = date.value();
        return switch (date.precision()) {
            case DAY, WEEK, RANGE -> {
                LocalDate first = date.days().first();
                LocalDate last = date.days().last();
                if (first == null || last == null) {
                    yield StatedDate.UNKNOWN;
                }
                String from = YearMonth.from(first).toString();
                String to = YearMonth.from(last).toString();
                yield from.equals(to)
                        ? new StatedDate(from, DatePrecision.MONTH, null)
                        : new StatedDate(from + "/" + to, DatePrecision.RANGE, null);
            }
            case BEFORE, AFTER ->
                value.length() > MONTH ? new StatedDate(value.substring(0, MONTH), date.precision(), null) : date;
            case MONTH, SEASON, YEAR, UNKNOWN -> date;
        };
    }
}
