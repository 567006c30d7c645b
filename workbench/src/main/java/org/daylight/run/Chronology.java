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
import org.daylight.ClaimValues;
import org.daylight.DatePrecision;
import org.daylight.Days;
import org.daylight.DocumentId;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.StatedDate;
import org.daylight.protect.Right;
import org.daylight.register.Chronicle;
import org.daylight.register.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What is said to have been when, as it may be drawn: kept for one position of the ledger. Incidents are dated by the month at
 * most. Speakers are masked.
 *
 * <p>Threads: safe; one thread reads anew, the others wait for it.
 */
public final class Chronology {
    /** Letters of a month, such as 2022-11. */
    private static final int MONTH = 7;

    private final Places places;
    private long size = -1;
    private @Nullable Veils veils;
    private Drawn all = new Drawn(List.of(), 0, new TreeMap<>());
    private Drawn open = all;
    private final Map<EntryId, String> labels = new ConcurrentHashMap<>();

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
     */
    public record Happening(
            Lane lane,
            EntryId entry,
            StatedDate date,
            @Nullable String country,
            String code,
            String value,
            @Nullable String speaker,
            boolean restricted) {}

    /**
     * All of it.
     *
     * @param happenings in order of time
     * @param undated of how many nobody says when
     * @param captures how many pages were preserved on each day (UTC)
     */
    public record Drawn(List<Happening> happenings, int undated, Map<LocalDate, Integer> captures) {
        /** Copies the list. */
        public Drawn {
            happenings = List.copyOf(happenings);
        }
    }

    /**
     * What stands now.
     *
     * @param restricted whether what stands on restricted captures is seen
     */
    public synchronized Drawn of(Workbench seen, boolean restricted) {
        // Kept for all who ask, so made of all there is.
        Workbench workbench = seen.whole();
        long now = workbench.ledger().size();
        Veils drawn = workbench.veils();
        if (now != size || drawn != veils) {
            Chronicle chronicle = new Chronicle(workbench.database());
            Reading reading = new Reading(workbench, drawn);
            chronicle.rows().forEach(reading::row);
            places.of(workbench, true).sites().forEach(reading::site);
            places.of(workbench, true).incidents().forEach(reading::incident);
            List<Happening> happenings = reading.happenings();
            all = new Drawn(happenings, reading.undated, chronicle.captures(true));
            open = new Drawn(
                    happenings.stream().filter(h -> !h.restricted()).toList(),
                    reading.undated,
                    chronicle.captures(false));
            labels.clear();
            size = now;
            veils = drawn;
        }
        return restricted ? all : open;
    }

    /** The label of an entry, masked; kept as long as what is drawn. */
    public String label(Workbench workbench, EntryId id) {
        if (!workbench.may(Right.PROTECT)) {
            return new EntryPages(workbench).entry(id).map(Entry::label).orElse(id.value());
        }
        String known = labels.get(id);
        if (known == null) {
            known = new EntryPages(workbench).entry(id).map(Entry::label).orElse(id.value());
            labels.put(id, known);
        }
        return known;
    }

    /** From statements to what they say was; of one entry the same word of the same speaker counts once. */
    private static final class Reading {
        private final Workbench workbench;
        private final Veils veils;
        private final Map<DocumentId, Optional<Veil>> drawn = new HashMap<>();
        private final Set<Happening> found = new LinkedHashSet<>();
        private final Set<EntryId> dated = new HashSet<>();
        private int undated;

        Reading(Workbench workbench, Veils veils) {
            this.workbench = workbench;
            this.veils = veils;
        }

        void row(Chronicle.Row row) {
            StatedDate date = switch (row.values()) {
                case ClaimValues.Incident i -> row.asOf() == null ? null : month(row.asOf());
                case ClaimValues.Response r -> row.asOf() == null ? row.stated() : row.asOf();
                default -> row.stated() == null ? row.asOf() : row.stated();
            };
            if (date == null || date.days().equals(Days.ANY)) {
                // Incidents are counted below, one by one.
                undated += row.values() instanceof ClaimValues.Incident ? 0 : 1;
                return;
            }
            Happening happening = switch (row.values()) {
                case ClaimValues.Incident i ->
                    of(row, Lane.INCIDENT, date, i.hostCountry(), i.method() == null ? "" : i.method(), "");
                case ClaimValues.Response r ->
                    of(
                            row,
                            Lane.RESPONSE,
                            date,
                            r.country(),
                            Stage.of(r).map(Stage::code).orElse("other"),
                            "");
                case ClaimValues.Figure f ->
                    of(row, Lane.FIGURE, date, null, f.what(), f.qualifier().code() + f.value());
                default -> null;
            };
            if (happening != null) {
                found.add(happening);
                dated.add(happening.entry());
            }
        }

        private Happening of(
                Chronicle.Row row, Lane lane, StatedDate date, @Nullable String country, String code, String value) {
            return new Happening(lane, row.entry(), date.bare(), country, code, value, speaker(row), row.restricted());
        }

        private @Nullable String speaker(Chronicle.Row row) {
            String speaker = row.speaker();
            if (speaker == null || !veils.mayName(speaker)) {
                return speaker;
            }
            return drawn.computeIfAbsent(
                            row.document(),
                            d -> workbench.readings().document(d).map(veils::over))
                    .map(v -> v.hide(speaker))
                    .orElseGet(() -> veils.hide(speaker));
        }

        /** A site, at the month by which somebody had spoken of it first. */
        void site(Places.Site site) {
            site.said().stream()
                    .filter(s -> s.month() != null)
                    .min(Comparator.comparing(s -> Objects.requireNonNull(s.month())))
                    .ifPresentOrElse(
                            first -> found.add(new Happening(
                                    Lane.SITE,
                                    site.entry(),
                                    new StatedDate(
                                            Objects.requireNonNull(first.month())
                                                    .toString(),
                                            DatePrecision.MONTH,
                                            null),
                                    site.said().stream()
                                            .flatMap(s -> Optional.ofNullable(s.spot()).stream())
                                            .map(Spot::country)
                                            .findFirst()
                                            .orElse(null),
                                    "",
                                    "",
                                    null,
                                    site.said().stream().allMatch(Places.Said::restricted))),
                            () -> undated++);
        }

        /** An incident of which no statement says when is counted among what cannot be drawn. */
        void incident(Places.Site incident) {
            if (!dated.contains(incident.entry())) {
                undated++;
            }
        }

        List<Happening> happenings() {
            List<Happening> sorted = new ArrayList<>(found);
            sorted.sort(Comparator.comparing(Happening::date, StatedDate.chronological())
                    .thenComparing(Happening::lane)
                    .thenComparing(Happening::entry));
            return sorted;
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
