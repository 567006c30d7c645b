// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.daylight.Because;
import org.daylight.ClaimValues;
import org.daylight.EntryId;
import org.daylight.Ground;
import org.daylight.Stance;
import org.daylight.StatedDate;

/**
 * The statements of one entry that give one property several values, each difference with a verdict and its reason. What
 * is different only by time, definition or stage is told apart from what cannot all hold; a number that may be misprinted
 * is flagged, never repaired. There is no winner: which statement an edition shows first is a person's decision, with a
 * reason of its own.
 *
 * <p>Who denies a value does not give it, and of a property that may have several values at once, such as a method, nothing
 * is said. The same statements give the same answer, in whatever order they come.
 */
public final class Conflicts {
    /** Version of the rules; it changes with them. */
    public static final String RULE_VERSION = "conflicts/1";

    private static final String DENIED = "existence-denied";
    private static final Judge STATUS = new Stages("status");
    private static final Judge RESPONSE = new Stages("response");
    private static final Judge OUTCOME = new Stages("outcome");

    private final EntryId entry;
    private final List<Said> said;
    private final Judge figures;
    private final List<Disagreement> found = new ArrayList<>();

    private Conflicts(EntryId entry, List<Said> said, Supplier<List<Neighbour>> neighbours) {
        this.entry = entry;
        this.said = said;
        figures = new Figures(neighbours);
    }

    /**
     * What disagrees on one entry.
     *
     * @param entry which entry
     * @param said its statements
     * @param neighbours figures of other entries that may have been mixed up with these: those on the same pages
     */
    public static List<Disagreement> of(EntryId entry, List<Said> said, Collection<Neighbour> neighbours) {
        List<Neighbour> all = List.copyOf(neighbours);
        return of(entry, said, () -> all);
    }

    /**
     * What disagrees on one entry.
     *
     * @param entry which entry
     * @param said its statements
     * @param neighbours gives figures of other entries that may have been mixed up with these: those on the same pages; asked
     *     again and again, or never
     */
    public static List<Disagreement> of(EntryId entry, List<Said> said, Supplier<List<Neighbour>> neighbours) {
        Conflicts conflicts = new Conflicts(entry, said, neighbours);
        conflicts.properties();
        return List.copyOf(conflicts.found);
    }

    private void properties() {
        Map<String, List<Said>> byProperty = new LinkedHashMap<>();
        said.stream()
                .sorted(java.util.Comparator.comparing((Said s) -> s.statement().property())
                        .thenComparingLong(s -> s.statement().decision()))
                .forEach(s -> byProperty
                        .computeIfAbsent(s.statement().property(), p -> new ArrayList<>())
                        .add(s));
        byProperty.forEach(this::property);
        compare("status", this::status, STATUS, said);
    }

    private void property(String property, List<Said> all) {
        List<Said> given = all.stream().filter(Conflicts::gives).toList();
        switch (property) {
            case "host-country", "host-city" -> compare(property, Conflicts::value, new PlaceJudge(), given);
            case "operator" -> compare(property, Conflicts::value, new NameJudge(), given);
            case "date" -> compare(property, Conflicts::value, new DateJudge(), given);
            case "outcome" -> compare(property, Conflicts::value, OUTCOME, given);
            case "parties" -> compare(property, Conflicts::value, new PartiesJudge(), given);
            case "response" -> responses(given);
            default -> {
                List<Said> numbers = given.stream()
                        .filter(s -> s.statement().detail() instanceof ClaimValues.Figure f
                                && f.what().equals(property))
                        .toList();
                compare(property, Conflicts::number, figures, numbers);
                numbers(property, numbers);
            }
        }
    }

    /** The kinds of what a state did are stages of one course; the day and the body of one act are its own. */
    private void responses(List<Said> given) {
        compare("response", Conflicts::response, RESPONSE, given);
        Map<String, List<Said>> byCode = new LinkedHashMap<>();
        given.forEach(
                s -> byCode.computeIfAbsent(response(s), c -> new ArrayList<>()).add(s));
        byCode.forEach((code, same) -> {
            UnaryOperator<Because> act = why -> Because.of(Ground.OF, new Because.Term(code), why);
            compare("date", Conflicts::asOf, named(act, new DateJudge()), same);
            compare("body", Conflicts::body, named(act, new NameJudge()), same);
        });
    }

    /** One number of one speaker that two pages date a few days apart: one of the days is wrong. */
    private void numbers(String property, List<Said> numbers) {
        Map<String, List<Said>> byNumber = new LinkedHashMap<>();
        numbers.forEach(
                s -> byNumber.computeIfAbsent(number(s), n -> new ArrayList<>()).add(s));
        byNumber.forEach((number, same) -> {
            Judge judge = named(
                    why -> Because.of(Ground.OF_NUMBER, new Because.Term(property), new Because.Words(number), why),
                    new SameUtterance());
            compare("date", Conflicts::asOf, judge, same);
            compare("date", Conflicts::uttered, judge, same);
        });
    }

    private void compare(String property, Function<Said, String> key, Judge judge, List<Said> given) {
        found.addAll(Comparison.of(entry, property, key, judge, given));
    }

    /** Says beside every reason of which act it speaks. */
    private static Judge named(UnaryOperator<Because> act, Judge judge) {
        return (a, b) -> judge.of(a, b).map(f -> new Judge.Finding(f.verdict(), act.apply(f.why()), f.suspect()));
    }

    private static boolean gives(Said s) {
        Stance stance = s.statement().stance();
        return stance != Stance.DENIES
                && (stance != Stance.DECLINES || s.statement().detail() instanceof ClaimValues.Response);
    }

    private static String value(Said s) {
        return s.statement().value();
    }

    private static String number(Said s) {
        return s.statement().detail() instanceof ClaimValues.Figure f ? Long.toString(f.value()) : "";
    }

    private static String asOf(Said s) {
        StatedDate date = s.asOf();
        return date == null
                ? ""
                : switch (date.precision()) {
                    case BEFORE -> "../" + date.value();
                    case AFTER -> date.value() + "/..";
                    case DAY, WEEK, MONTH, SEASON, YEAR, RANGE, UNKNOWN -> date.value();
                };
    }

    /** The day on which the text, not the page's own date, says that something was said. */
    private static String uttered(Said s) {
        StatedDate date = s.stated();
        return date == null || date.evidence() == null ? "" : date.value();
    }

    private static String body(Said s) {
        return s.statement().detail() instanceof ClaimValues.Response r && r.body() != null ? r.body() : "";
    }

    private static String response(Said s) {
        if (s.statement().detail() instanceof ClaimValues.Response r) {
            String code = r.code();
            return code == null ? Stages.fine(r.responseKind()) : code;
        }
        return s.statement().value();
    }

    /** The status that a statement gives; that a site never was is said by a denial of it. */
    private String status(Said s) {
        ClaimValues detail = s.statement().detail();
        if (s.statement().property().equals("status")) {
            return s.statement().value();
        }
        boolean denied = (detail instanceof ClaimValues.Presence
                        && s.statement().property().equals("host-country")
                        && s.statement().stance() == Stance.DENIES)
                || (detail instanceof ClaimValues.Response r && "denies-existence".equals(r.code()) && presence());
        return denied ? DENIED : "";
    }

    /** Whether the entry is a site: something says where or in what state it is. */
    private boolean presence() {
        return said.stream()
                .anyMatch(s -> s.statement().detail() instanceof ClaimValues.Presence
                        || s.statement().property().equals("status"));
    }

    /** A number that words of another meaning go with elsewhere: see {@link Swaps}. */
    public static List<Disagreement> swaps(Collection<Said> figures) {
        return Swaps.in(figures);
    }
}
