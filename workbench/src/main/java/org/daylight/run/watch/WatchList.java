// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daylight.DaylightException;
import org.daylight.WebAddress;
import org.daylight.exchange.sheet.Table;
import org.daylight.publish.Csv;
import org.daylight.register.WatchRows;
import org.daylight.register.Watches;
import org.daylight.register.Watches.Kind;
import org.daylight.register.Watches.Watch;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;
import org.daylight.run.watch.WatchDeeds.Wanted;
import org.daylight.watch.Opml;
import org.jspecify.annotations.Nullable;

/**
 * Lists of what is watched, in and out: OPML, which readers of feeds write and read, and tables with a column of addresses.
 * Threads may share it.
 */
public final class WatchList {
    /** Larger files are not taken. */
    public static final long LARGEST = 20L << 20;

    /** The columns of a table that is taken out; those of one that is brought in may have other names and any order. */
    static final List<String> COLUMNS = List.of("url", "kind", "source", "every_hours", "state", "added");

    private static final Set<String> ADDRESS = Set.of("url", "address", "link", "xmlurl", "feed", "website");
    private static final int AT_ONCE = 500;
    private static final int PAGE = 1_000;

    private final Workbench workbench;

    /** Of this case. */
    public WatchList(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * A line of a list that was brought in.
     *
     * @param wanted what is to be watched
     * @param title as the list names it; null where it does not
     * @param watched whether that address is watched already
     */
    public record Line(Wanted wanted, @Nullable String title, boolean watched) {}

    /**
     * What a list holds.
     *
     * @param lines each address once, in the order of the list
     * @param notes what was left out, and why
     */
    public record Contents(List<Line> lines, List<String> notes) {
        /** Copies the lists. */
        public Contents {
            lines = List.copyOf(lines);
            notes = List.copyOf(notes);
        }

        /** Those that are not watched yet. */
        public List<Line> fresh() {
            return lines.stream().filter(l -> !l.watched()).toList();
        }
    }

    /** Reads a list; nothing is added. @throws DaylightException where it is none, too large, or cannot be read */
    public Contents read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new DaylightException(
                        file.getFileName() + " is larger than " + (LARGEST >> 20) + " MB; split it");
            }
            byte[] bytes = Files.readAllBytes(file);
            List<String> notes = new ArrayList<>();
            List<Line> lines = Opml.looksLike(bytes) ? opml(bytes, notes) : table(file, notes);
            return new Contents(marked(lines), notes);
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static List<Line> opml(byte[] bytes, List<String> notes) {
        Opml.Contents contents = Opml.read(bytes);
        notes.addAll(contents.notes());
        return contents.lines().stream()
                .map(l -> new Line(
                        new Wanted(
                                l.url(),
                                l.feed() ? Kind.FEED : KindGuess.of(l.url()),
                                l.folder().isEmpty() ? l.title() : l.folder(),
                                null,
                                null,
                                null),
                        l.title(),
                        false))
                .toList();
    }

    private static List<Line> table(Path file, List<String> notes) {
        Table table = Table.read(file, Optional.empty());
        notes.addAll(table.notes());
        Map<String, Integer> columns = new LinkedHashMap<>();
        boolean named = false;
        if (!table.rows().isEmpty()) {
            Table.Row head = table.rows().getFirst();
            for (int i = 0; i < head.cells().size(); i++) {
                columns.putIfAbsent(head.cell(i).strip().toLowerCase(Locale.ROOT), i);
            }
            named = columns.keySet().stream().anyMatch(ADDRESS::contains);
        }
        int address = columns.entrySet().stream()
                .filter(c -> ADDRESS.contains(c.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(-1);
        Map<String, Line> lines = new LinkedHashMap<>();
        int refused = 0;
        for (Table.Row row : named ? table.rows().subList(1, table.rows().size()) : table.rows()) {
            Optional<String> url = url(named ? row.cell(address) : anywhere(row));
            if (url.isEmpty()) {
                refused++;
            } else if (lines.size() >= Opml.MOST && !lines.containsKey(url.get())) {
                notes.add("more than " + Opml.MOST + " addresses: what follows is left out");
                break;
            } else {
                lines.putIfAbsent(url.get(), line(url.get(), row, named ? columns : Map.of()));
            }
        }
        if (refused > 0) {
            notes.add(refused + " without an address of the web left out");
        }
        return List.copyOf(lines.values());
    }

    private static Line line(String url, Table.Row row, Map<String, Integer> columns) {
        Kind kind = Kind.of(cell(row, columns, "kind").toLowerCase(Locale.ROOT)).orElseGet(() -> KindGuess.of(url));
        String source = cell(row, columns, "source");
        String every = cell(row, columns, "every_hours");
        String title = cell(row, columns, "title");
        return new Line(
                new Wanted(url, kind, source.isEmpty() ? null : source, rhythm(every), null, null),
                title.isEmpty() ? null : title,
                false);
    }

    private static @Nullable Duration rhythm(String hours) {
        if (!hours.matches("[0-9]{1,4}(\\.[0-9]{1,3})?")) {
            return null;
        }
        Duration every = Duration.ofMinutes(Math.round(Double.parseDouble(hours) * 60));
        return every.compareTo(WatchDeeds.SHORTEST) < 0 || every.compareTo(WatchDeeds.LONGEST) > 0 ? null : every;
    }

    private static String cell(Table.Row row, Map<String, Integer> columns, String name) {
        String text = row.cell(columns.getOrDefault(name, -1)).strip();
        // What was defused for a spreadsheet is taken back as it was.
        return text.startsWith("'") ? text.substring(1) : text;
    }

    private static String anywhere(Table.Row row) {
        return row.cells().stream()
                .map(String::strip)
                .filter(c -> c.regionMatches(true, 0, "http", 0, 4))
                .findFirst()
                .orElse("");
    }

    private static Optional<String> url(String cell) {
        try {
            return cell.isBlank()
                    ? Optional.empty()
                    : Optional.of(WebAddress.parse(cell.strip()).toString());
        } catch (DaylightException e) {
            return Optional.empty();
        }
    }

    private List<Line> marked(List<Line> lines) {
        WatchRows rows = new WatchRows(workbench.database());
        Set<String> watched = new HashSet<>();
        List<String> urls = lines.stream().map(l -> l.wanted().url()).toList();
        for (int i = 0; i < urls.size(); i += AT_ONCE) {
            watched.addAll(rows.watched(urls.subList(i, Math.min(urls.size(), i + AT_ONCE))));
        }
        return lines.stream()
                .map(l -> watched.contains(l.wanted().url()) ? new Line(l.wanted(), l.title(), true) : l)
                .toList();
    }

    /** All that is watched under an address without a masked name, as a list that readers of feeds take in; folders are sources. */
    public String opml() {
        List<Opml.Line> lines = new ArrayList<>();
        each().forEach(w -> lines.add(new Opml.Line(w.url(), w.kind() == Kind.FEED, null, source(w))));
        return Opml.write(workbench.folder().name(), lines);
    }

    /** The same as a table; what a spreadsheet would take for a formula is defused. */
    public byte[] csv() {
        Csv csv = new Csv(COLUMNS);
        each().forEach(w ->
                csv.row(w.url(), w.kind().code(), source(w), hours(w), w.state().code(), w.added()));
        return csv.bytes();
    }

    private static @Nullable String hours(Watch watch) {
        Duration every = watch.every();
        return every == null
                ? null
                : java.math.BigDecimal.valueOf(every.toMinutes())
                        .divide(java.math.BigDecimal.valueOf(60), 3, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** A list leaves the case: an address in which a masked name stands is not in it. */
    private List<Watch> each() {
        Veils veils = workbench.veils();
        Watches watches = new Watches(workbench.database());
        List<Watch> all = new ArrayList<>();
        int seen = 0;
        List<Watch> page = watches.page(0, PAGE);
        while (!page.isEmpty()) {
            page.stream().filter(w -> veils.hide(w.url()).equals(w.url())).forEach(all::add);
            seen += page.size();
            page = watches.page(seen, PAGE);
        }
        return all;
    }

    private String source(Watch watch) {
        return watch.source() == null ? "" : workbench.veils().hide(watch.source());
    }
}
