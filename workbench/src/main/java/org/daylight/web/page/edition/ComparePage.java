// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daylight.codebook.Codebook;
import org.daylight.publish.compare.Change;
import org.daylight.publish.compare.Comparison;
import org.daylight.publish.compare.Count;
import org.daylight.publish.compare.Row;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * Two editions as the page shows them: numbers first, then one group an entry.
 *
 * @param from the earlier
 * @param to the later
 * @param cautions what must be known to read it, a sentence each
 * @param counts numbers that changed
 * @param groups rows by entry or source
 * @param all how many rows there are
 */
public record ComparePage(Side from, Side to, List<String> cautions, List<Shift> counts, List<Group> groups, int all) {
    /** More rows than these stand in the data alone. */
    static final int MOST = 500;

    /** Copies the lists. */
    public ComparePage {
        cautions = List.copyOf(cautions);
        counts = List.copyOf(counts);
        groups = List.copyOf(groups);
    }

    /** One of the two editions. */
    public record Side(int number, String title, String asOf) {}

    /** A number that changed. */
    public record Shift(String what, int before, int after, String account) {}

    /**
     * The rows of an entry, of one source, or of one place of the text.
     *
     * @param id of the entry; empty for a source or a text
     */
    public record Group(String id, String label, List<Line> lines) {}

    /** One row. */
    public record Line(
            String sign,
            String change,
            String about,
            @Nullable String before,
            @Nullable String after,
            @Nullable String speaker,
            String why,
            @Nullable Long event) {}

    /** How many rows are shown. */
    public int shown() {
        return groups.stream().mapToInt(g -> g.lines().size()).sum();
    }

    static ComparePage of(Visit visit, Comparison c) {
        Making making = new Making(visit.words(), visit.workbench().codebook());
        return new ComparePage(
                side(visit, c.from()),
                side(visit, c.to()),
                making.cautions(c),
                making.counts(c),
                making.groups(c),
                c.rows().size());
    }

    private static Side side(Visit visit, org.daylight.publish.compare.Issue.Facts facts) {
        return new Side(facts.number(), facts.title(), visit.words().moment(Instant.parse(facts.asOf())));
    }

    /** Makes it in a reader's language. */
    private record Making(Words words, Codebook codebook) {
        List<String> cautions(Comparison c) {
            List<String> cautions = new ArrayList<>();
            if (c.otherRule()) {
                cautions.add(words.say("compare.rule", c.from().rule(), c.to().rule()));
            }
            if (c.otherCodebook()) {
                cautions.add(words.say("compare.codebook", or(c.from().codebook()), or(c.to().codebook())));
            }
            if (c.otherPart()) {
                cautions.add(words.say("compare.part", all(c.from().part()), all(c.to().part())));
            }
            if (c.protectedStatements() > 0) {
                cautions.add(words.say(c.listed() ? "compare.protected" : "compare.unlisted", c.protectedStatements()));
            }
            if (c.protectedValues() > 0) {
                cautions.add(words.say("compare.hidden", c.protectedValues()));
            }
            return cautions;
        }

        private String or(String codebook) {
            return codebook.isEmpty() ? words.say("compare.notsaid") : codebook;
        }

        private String all(String part) {
            return part.isEmpty() ? words.say("compare.all") : part;
        }

        List<Shift> counts(Comparison c) {
            return c.changed().stream()
                    .map(n -> new Shift(
                            counted(n),
                            n.before(),
                            n.after(),
                            words.say("compare.account", n.came(), n.went(), n.protectedOut())))
                    .toList();
        }

        private String counted(Count n) {
            String of = n.of();
            if (of == null) {
                return words.say("compare.counted." + n.what());
            }
            return words.say(
                    "compare.counted." + n.what(),
                    n.what().equals("presences")
                            ? words.country(of)
                            : codebook.kind(of)
                                    .map(k -> k.label().in(words.language()))
                                    .orElse(of));
        }

        List<Group> groups(Comparison c) {
            List<Group> groups = new ArrayList<>();
            List<Line> lines = new ArrayList<>();
            Row of = null;
            for (Row row : c.rows().subList(0, Math.min(MOST, c.rows().size()))) {
                if (of != null && !(of.entry().equals(row.entry()) && of.label().equals(row.label()))) {
                    groups.add(new Group(of.entry(), label(of), List.copyOf(lines)));
                    lines.clear();
                }
                of = row;
                lines.add(line(row));
            }
            if (of != null) {
                groups.add(new Group(of.entry(), label(of), List.copyOf(lines)));
            }
            return groups;
        }

        private String label(Row row) {
            return row.what().text() ? words.code("narrative.slot", row.label()) : row.label();
        }

        private Line line(Row row) {
            String field = row.field();
            String property = row.property();
            String named = property == null ? "" : property(row.entry(), property);
            String which = field == null ? "" : words.code("compare.field", field.toLowerCase(Locale.ROOT));
            String about = named.isEmpty() || which.isEmpty() ? named + which : words.say("compare.of", which, named);
            return new Line(
                    row.what().code().replaceFirst(".*-", ""),
                    words.code("compare.change", row.what().code()),
                    about,
                    value(row, row.before()),
                    row.what() == Change.ENTRY_WITHDRAWN && row.after() != null
                            ? words.say("compare.into", row.after())
                            : value(row, row.after()),
                    row.speaker(),
                    words.code("compare.why", row.why().code()),
                    row.event());
        }

        private String property(String entry, String property) {
            String word = property.equals("reply") ? "" : codebook.label(kind(entry), property);
            return word.isEmpty() ? words.say("compare.reply") : word;
        }

        /** The kind that the series of an id tells; a site's is a country. */
        private static String kind(String entry) {
            String series = entry.replaceFirst("-.*", "");
            return series.length() == 2 ? "presence" : series.toLowerCase(Locale.ROOT);
        }

        private @Nullable String value(Row row, @Nullable String raw) {
            if (raw == null) {
                return null;
            }
            String field = String.valueOf(row.field());
            return switch (field) {
                case "support" -> support(raw);
                case "country" -> words.country(raw);
                case "stance" -> words.code("frame.stance", raw);
                default ->
                    raw.matches("[A-Z]{2}([,; ]+[A-Z]{2})*") && !row.entry().equals(raw)
                            ? words.list(java.util.stream.Stream.of(raw.split("[,; ]+"))
                                    .map(words::country)
                                    .toList())
                            : raw;
            };
        }

        private String support(String raw) {
            String[] numbers = raw.split("/", 2);
            return words.say("frame.support.origins", Integer.parseInt(numbers[0])) + " · "
                    + words.say("frame.support.pages", Integer.parseInt(numbers[1]));
        }
    }
}
