// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daylight.Because;
import org.daylight.ClaimValues;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.Qualifier;
import org.daylight.Stance;
import org.daylight.StatedDate;
import org.daylight.Statement;
import org.daylight.corroborate.conflict.Disagreement;
import org.daylight.corroborate.conflict.Said;
import org.daylight.corroborate.conflict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as they were said, for a drawing: each with its speaker, what the speaker counts, dates, support, and whether it may
 * be misprinted. Masked. Texts are not compared here: origins are those that were last found.
 */
public final class FigureBoard {
    /** Beyond so many statements an entry's numbers are drawn without being compared with each other. */
    private static final int MOST_COMPARED = 400;

    /** So many entries at most are compared for one drawing. */
    private static final int MOST_ENTRIES = 12;

    private final Workbench workbench;
    private final Sayings sayings;
    private final Hiding hiding;
    private final Disagreements disagreements;

    /** The numbers of this case. */
    public FigureBoard(Workbench workbench, Veils veils) {
        this.workbench = workbench;
        sayings = new Sayings(workbench, veils);
        hiding = new Hiding(workbench, veils);
        disagreements = new Disagreements(workbench, DrawnVeils.remembered(veils), new PageOrigins(workbench));
    }

    /**
     * What one speaker says of a number for one time, in one way; on one page or on several.
     *
     * @param entry what is counted, its label masked
     * @param property what sort of thing is counted
     * @param value the number
     * @param qualifier how exactly it was given
     * @param speaker who says so; the publisher where the page names nobody
     * @param named whether a speaker is named
     * @param stance how the speaker stands to it
     * @param scope what the count covers
     * @param operator whose things are counted
     * @param asOf when it held
     * @param stated when it was said
     * @param definition what the speaker counts, in the words of the pages; empty where they tell nothing
     * @param suspected why it may be misprinted; nothing unless it may
     * @param backing of all that give this number for this entry; not worked out for lists
     * @param said the statements; of lists the first alone
     */
    public record Count(
            Entry entry,
            String property,
            long value,
            Qualifier qualifier,
            String speaker,
            boolean named,
            Stance stance,
            @Nullable String scope,
            @Nullable String operator,
            @Nullable StatedDate asOf,
            @Nullable StatedDate stated,
            String definition,
            Because suspected,
            Sayings.Backing backing,
            List<Sayings.Saying> said) {
        /** Copies the list. */
        public Count {
            said = List.copyOf(said);
        }

        /** The date to which it refers, else when it was said. */
        public @Nullable StatedDate held() {
            return asOf != null ? asOf : stated;
        }
    }

    /**
     * How the numbers of an entry stand to each other.
     *
     * @param entry which, its label masked
     * @param verdict how
     * @param why the reasons, a sentence each
     * @param lines who says what
     */
    public record Judgement(Entry entry, Verdict verdict, List<Because> why, List<Line> lines) {
        /** Copies the lists. */
        public Judgement {
            why = List.copyOf(why);
            lines = List.copyOf(lines);
        }
    }

    /**
     * What one speaker says in one sense.
     *
     * @param value as it is printed
     * @param speaker who says so
     * @param page whose page names a speaker of whom nothing else is known; empty else
     * @param scope what the speaker counts; empty where the pages tell nothing
     * @param operator whose it is that is counted, likewise
     */
    public record Line(String value, String speaker, String page, String scope, String operator) {}

    /**
     * Numbers of one drawing.
     *
     * @param counts in order of time
     * @param judgements of their entries
     * @param compared whether all of them were compared with each other
     */
    public record Board(List<Count> counts, List<Judgement> judgements, boolean compared) {
        /** Copies the lists. */
        public Board {
            counts = List.copyOf(counts);
            judgements = List.copyOf(judgements);
        }
    }

    /** How many figures the register lists. */
    public int count() {
        return workbench.register().count(EntryKind.FIGURE);
    }

    /** A stretch of the figures, each with its numbers, so many of one figure at most; without what compares them. */
    public List<Board> list(int offset, int limit, int most) {
        return workbench.register().page(EntryKind.FIGURE, offset, limit).stream()
                .map(l -> board(
                        workbench.register().statements(l.entry().id()).stream()
                                .limit(most)
                                .toList(),
                        false))
                .filter(b -> !b.counts().isEmpty())
                .toList();
    }

    /** One figure; empty where there is none of this id. */
    public Optional<Board> of(EntryId id, int most) {
        EntryId root = workbench.register().resolve(id);
        return workbench
                .register()
                .entry(root)
                .filter(e -> e.kind().equals(EntryKind.FIGURE))
                .map(e -> board(
                        workbench.register().statements(root).stream()
                                .limit(most)
                                .toList(),
                        true));
    }

    /** The numbers of one sort on all figures, so many at most. */
    public Board across(String property, int most) {
        return board(workbench.register().figuresOf(property, most), true);
    }

    /** The entry, its label masked. */
    public Entry entry(EntryId id) {
        return sayings.entry(workbench.register().resolve(id));
    }

    private Board board(List<Statement> statements, boolean judged) {
        List<Statement> numbers = statements.stream()
                .filter(s -> s.detail() instanceof ClaimValues.Figure)
                .toList();
        Map<EntryId, List<Statement>> byEntry = numbers.stream()
                .collect(Collectors.groupingBy(Statement::entry, LinkedHashMap::new, Collectors.toList()));
        if (judged) {
            sayings.ready(numbers);
        }
        boolean compared = judged && byEntry.size() <= MOST_ENTRIES && numbers.size() <= MOST_COMPARED;
        List<Judgement> judgements = new ArrayList<>();
        Map<String, String> definitions = new HashMap<>();
        Map<String, Because> suspected = new HashMap<>();
        if (compared) {
            for (EntryId entry : byEntry.keySet()) {
                for (Disagreement d : disagreements.of(entry)) {
                    judgements.add(judgement(d));
                    note(d, definitions, suspected);
                }
            }
        }
        Map<List<Object>, List<Statement>> same = numbers.stream()
                .collect(Collectors.groupingBy(FigureBoard::key, LinkedHashMap::new, Collectors.toList()));
        Map<List<Object>, List<Statement>> values = numbers.stream().collect(Collectors.groupingBy(FigureBoard::value));
        List<Count> counts = same.values().stream()
                .map(group -> count(
                        group,
                        judged
                                ? sayings.backing(Objects.requireNonNull(values.get(value(group.getFirst()))))
                                : Sayings.Backing.NONE,
                        // A small drawing names the speaker and shows no words.
                        sayings.of(judged ? group : List.of(group.getFirst())),
                        definitions,
                        suspected))
                .sorted(Comparator.comparing((Count c) -> c.held(), Comparator.nullsLast(StatedDate.chronological()))
                        .thenComparingLong(Count::value))
                .toList();
        return new Board(counts, judgements, compared);
    }

    private static void note(Disagreement d, Map<String, String> definitions, Map<String, Because> suspected) {
        for (Disagreement.Line line : d.lines()) {
            for (Said said : line.said()) {
                String name = name(said.statement());
                if (!line.scope().isBlank()) {
                    definitions.put(name, line.scope());
                }
                if (line.suspected()) {
                    suspected.put(name, Because.all(d.why()));
                }
            }
        }
    }

    private Judgement judgement(Disagreement d) {
        return new Judgement(
                sayings.entry(d.entry()),
                d.verdict(),
                d.why(),
                d.lines().stream()
                        .map(l -> new Line(l.value(), l.root(), l.page(), l.scope(), l.operator()))
                        .toList());
    }

    private Count count(
            List<Statement> group,
            Sayings.Backing backing,
            List<Sayings.Saying> said,
            Map<String, String> definitions,
            Map<String, Because> suspected) {
        Statement first = group.getFirst();
        ClaimValues.Figure figure = (ClaimValues.Figure) first.detail();
        Sayings.Saying shown = said.getFirst();
        String speaker = shown.speaker();
        return new Count(
                sayings.entry(first.entry()),
                first.property(),
                figure.value(),
                figure.qualifier(),
                speaker != null ? speaker : Objects.requireNonNullElse(shown.publisher(), ""),
                speaker != null,
                first.stance(),
                hiding.maybe(first.passage().document(), figure.scope()),
                hiding.maybe(first.passage().document(), figure.operator()),
                first.asOf(),
                first.stated(),
                noted(group, definitions, ""),
                noted(group, suspected, Because.NOTHING),
                backing,
                said);
    }

    private static <N> N noted(List<Statement> group, Map<String, N> notes, N none) {
        return group.stream()
                .flatMap(s -> Optional.ofNullable(notes.get(name(s))).stream())
                .findFirst()
                .orElse(none);
    }

    private static String name(Statement s) {
        return s.decision() + "/" + s.property();
    }

    /** What makes two statements one mark: one speaker, one number, one time, one way to say it. */
    private static List<Object> key(Statement s) {
        return List.of(
                s.entry(),
                s.property(),
                s.value(),
                s.stance(),
                String.valueOf(s.speaker()),
                s.asOf() == null ? "" : s.asOf().value(),
                s.asOf() != null || s.stated() == null ? "" : s.stated().value());
    }

    private static List<Object> value(Statement s) {
        return List.of(s.entry(), s.property(), s.value(), s.stance() == Stance.DENIES);
    }
}
