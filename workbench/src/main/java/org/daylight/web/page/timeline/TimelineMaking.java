// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.daylight.EntryId;
import org.daylight.run.Chronology.Drawn;
import org.daylight.run.Chronology.Happening;
import org.daylight.run.Chronology.Lane;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** Makes the page of the timeline from what happened and what is asked for. For one request. */
final class TimelineMaking {
    private static final int AT_ONCE = 50;
    private static final int MOST_SPEAKERS = 60;
    private static final int TICKS = 12;
    /** Percent of the width from which words beside a mark stand to its left. */
    private static final double LAST = 90;
    /** Percent of the width that words to the left of one mark and to the right of another need together. */
    private static final double BOTH = 16;

    private final Words words;
    private final Wanted wanted;
    private final Drawn drawn;
    private final int due;
    private final Function<EntryId, String> labels;
    private final @Nullable YearMonth earliest;
    private final @Nullable YearMonth latest;

    /**
     * @param due how many entries are still being worked out
     * @param labels of entries, masked
     */
    TimelineMaking(Words words, Wanted wanted, Drawn drawn, int due, Function<EntryId, String> labels) {
        this.due = due;
        this.words = words;
        this.wanted = wanted;
        this.drawn = drawn;
        this.labels = labels;
        List<LocalDate> bounds = drawn.bounds();
        earliest = bounds.isEmpty() ? null : YearMonth.from(bounds.getFirst());
        latest = bounds.isEmpty() ? null : YearMonth.from(bounds.getLast());
    }

    TimelinePage page() {
        if (earliest == null || latest == null) {
            return new TimelinePage(
                    wanted,
                    true,
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    new TimelinePage.Choices(List.of(), List.of()),
                    List.of(),
                    List.of(),
                    0,
                    List.of(),
                    null,
                    null);
        }
        Span span = wanted.span(earliest, latest);
        List<Happening> seen = drawn.happenings().stream()
                .filter(h -> wanted.draws(h.lane().code()) && wants(h) && span.holds(h.days()))
                .toList();
        boolean captures = wanted.draws(Wanted.CAPTURES) && !wanted.narrowed();
        Lanes layout = new Lanes(span);
        List<TimelinePage.Lane> lanes = lanes(layout, seen, captures);
        int page = Math.min(wanted.page(), Math.max(0, (seen.size() - 1) / AT_ONCE));
        int end = Math.min(seen.size(), (page + 1) * AT_ONCE);
        return new TimelinePage(
                wanted,
                false,
                words.say(
                        "timeline.said",
                        seen.size(),
                        captures ? lanes.getLast().count() : 0,
                        words.month(span.first()),
                        words.month(span.last())),
                notes(),
                axis(span),
                lanes,
                slider(span, earliest, latest),
                choices(),
                steps(span, earliest, latest),
                seen.subList(page * AT_ONCE, end).stream().map(this::row).toList(),
                seen.size(),
                captures ? captures(layout, span) : List.of(),
                page > 0 ? wanted.on(page - 1).path() : null,
                end < seen.size() ? wanted.on(page + 1).path() : null);
    }

    private boolean wants(Happening h) {
        return (wanted.country().isEmpty() || wanted.country().equals(h.country()))
                && (wanted.speaker().isEmpty() || wanted.speaker().equals(h.speaker()));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (due > 0) {
            notes.add(words.say("frame.due", due));
        }
        if (drawn.undated() > 0) {
            notes.add(words.say("timeline.undated", drawn.undated()));
        }
        if (wanted.narrowed() && wanted.draws(Wanted.CAPTURES)) {
            notes.add(words.say("timeline.captures.left"));
        }
        return notes;
    }

    private List<TimelinePage.Lane> lanes(Lanes layout, List<Happening> seen, boolean captures) {
        Map<Lane, List<Happening>> by = new EnumMap<>(Lane.class);
        seen.forEach(h -> by.computeIfAbsent(h.lane(), l -> new ArrayList<>()).add(h));
        List<TimelinePage.Lane> lanes = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            if (wanted.draws(lane.code())) {
                lanes.add(layout.of(
                        lane.code(),
                        by.getOrDefault(lane, List.of()),
                        this::label,
                        bin -> wanted.in(bin.from(), bin.to()).path(),
                        (bin, n) -> words.say("timeline.bar." + lane.code(), n, when(bin))));
            }
        }
        if (captures) {
            lanes.add(layout.counted(
                    Wanted.CAPTURES,
                    drawn.captures(),
                    TimelineMaking::preserved,
                    (bin, n) -> words.say("timeline.bar.capture", n, when(bin))));
        }
        return lanes;
    }

    private static String preserved(Span.Bin bin) {
        return "/captures?from=" + bin.from() + "&to=" + bin.to();
    }

    private String when(Span.Bin bin) {
        YearMonth first = YearMonth.from(bin.from());
        YearMonth last = YearMonth.from(bin.to());
        if (bin.from().equals(bin.to())) {
            return bin.from().format(DateTimeFormatter.ISO_LOCAL_DATE);
        }
        if (bin.from().getDayOfYear() == 1 && bin.to().getDayOfYear() >= 365) {
            return String.valueOf(bin.from().getYear());
        }
        return first.equals(last)
                ? words.month(first)
                : words.say("timeline.range", words.month(first), words.month(last));
    }

    private String label(Happening h) {
        return words.say("timeline.item", words.date(h.date()), what(h), place(h));
    }

    private String what(Happening h) {
        return switch (h.lane()) {
            case INCIDENT ->
                h.code().isEmpty()
                        ? words.say("timeline.incident")
                        : words.say("timeline.incident.method", words.code("timeline.method", h.code()));
            case RESPONSE -> words.say("map.stage." + h.code());
            case SITE -> words.say("timeline.site");
            case FIGURE -> words.say("timeline.figure", number(h.value()), words.code("timeline.counted", h.code()));
        };
    }

    private String number(String value) {
        String digits = value.replaceAll("[^0-9]", "");
        String sign = value.substring(0, value.length() - digits.length());
        String shown = digits.isEmpty() ? value : words.number(Long.parseLong(digits));
        return switch (sign) {
            case ">=" -> "≥ " + shown;
            case "<=" -> "≤ " + shown;
            case "~" -> "≈ " + shown;
            default -> shown;
        };
    }

    private String place(Happening h) {
        String country = h.country();
        return country == null ? "" : words.country(country);
    }

    private TimelinePage.Row row(Happening h) {
        String speaker = h.speaker();
        return new TimelinePage.Row(
                words.date(h.date()),
                h.lane().code(),
                what(h),
                place(h),
                speaker == null ? "" : speaker,
                h.entry().value(),
                labels.apply(h.entry()));
    }

    private List<TimelinePage.CaptureRow> captures(Lanes layout, Span span) {
        int[] counts = layout.counts(drawn.captures());
        List<Span.Bin> bins = span.bins();
        List<TimelinePage.CaptureRow> rows = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                rows.add(new TimelinePage.CaptureRow(when(bins.get(i)), counts[i], preserved(bins.get(i))));
            }
        }
        return rows;
    }

    private List<TimelinePage.Tick> axis(Span span) {
        List<Span.Bin> bins = span.bins();
        int step = Math.max(1, (bins.size() + TICKS - 1) / TICKS);
        List<TimelinePage.Tick> ticks = new ArrayList<>();
        for (int i = 0; i < bins.size(); i += step) {
            LocalDate day = bins.get(i).from();
            boolean end = span.at(day) > LAST;
            if (end && i >= step && span.at(day) - span.at(bins.get(i - step).from()) < BOTH) {
                // Its words end where those before it begin.
                continue;
            }
            String label = switch (span.unit()) {
                case YEAR -> String.valueOf(day.getYear());
                case QUARTER, MONTH -> words.month(YearMonth.from(day));
                case DAY -> day.format(DateTimeFormatter.ofPattern("d MMM", words.locale()));
            };
            ticks.add(new TimelinePage.Tick(
                    Span.percent(span.at(day)), label, (i / step) % 3 != 0, end ? "end" : "start"));
        }
        return ticks;
    }

    private TimelinePage.Slider slider(Span span, YearMonth first, YearMonth last) {
        return new TimelinePage.Slider(
                Wanted.number(first),
                Wanted.number(last),
                Wanted.number(span.first()),
                Wanted.number(span.last()),
                words.month(span.first()),
                words.month(span.last()),
                words.language());
    }

    private TimelinePage.Choices choices() {
        Map<String, String> countries = new TreeMap<>();
        drawn.countries().forEach(c -> countries.put(words.country(c), c));
        return new TimelinePage.Choices(
                countries.entrySet().stream()
                        .map(c -> new TimelinePage.Choice(
                                c.getValue(), c.getKey(), c.getValue().equals(wanted.country())))
                        .toList(),
                drawn.speakers().entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_SPEAKERS)
                        .map(s -> new TimelinePage.Choice(
                                s.getKey(),
                                words.say("timeline.speaker", s.getKey(), s.getValue()),
                                s.getKey().equals(wanted.speaker())))
                        .toList());
    }

    private List<TimelinePage.Step> steps(Span span, YearMonth first, YearMonth last) {
        Span whole = new Span(first, last);
        return List.of(
                step("earlier", "ArrowLeft", "←", span, span.moved(-0.5, first, last)),
                step("later", "ArrowRight", "→", span, span.moved(0.5, first, last)),
                step("closer", "+", "+", span, span.scaled(0.5, first, last)),
                step("wider", "-", "-", span, span.scaled(2, first, last)),
                step("whole", "0", "0", span, whole));
    }

    private TimelinePage.Step step(String code, String shortcut, String key, Span now, Span next) {
        return new TimelinePage.Step(
                code, shortcut, key, next.equals(now) ? "" : wanted.in(next).path());
    }
}
