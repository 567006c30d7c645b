// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daylight.Claim;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.match.Match;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/**
 * Entries that a claim can belong to, and entries that may be one, with reasons. Nothing here decides: a person links,
 * merges or refuses, and what was refused is not suggested again. Looks at no more than the newest {@value #MOST} statements
 * of a sort, so that a large register answers as fast as a small one.
 */
public final class Suggestions {
    /** From here on an entry is worth showing. */
    public static final double SHOWN = 0.5;
    /** From here on all that tells entries apart agrees. */
    public static final double CERTAIN = 0.95;

    private static final int MOST = 1000;
    /** So many entries of one sort are held against each other, and no more. */
    private static final int MOST_TOGETHER = 300;

    private static final int SUBJECTS = 6;

    private final DSLContext sql;

    /** Suggests entries of this register. */
    public Suggestions(Register register) {
        sql = register.sql();
    }

    /**
     * An entry that a claim can belong to.
     *
     * @param entry which
     * @param score 0 to 1
     * @param certain whether all that tells entries of the kind apart agrees
     * @param reasons why, what speaks against it first
     */
    public record Suggestion(Entry entry, double score, boolean certain, List<Match.Reason> reasons) {
        /** Copies the list. */
        public Suggestion {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Two entries that may be one.
     *
     * @param one the older
     * @param other the newer
     * @param score 0 to 1
     * @param reasons why
     */
    public record Pair(Entry one, Entry other, double score, List<Match.Reason> reasons) {
        /** Copies the list. */
        public Pair {
            reasons = List.copyOf(reasons);
        }
    }

    private record Known(Entry entry, List<Subject> subjects) {}

    /** The entries that the claim can belong to, the likeliest first; none that a person refused for it. */
    public List<Suggestion> of(Claim claim) {
        Subject subject = new Subject(claim.values(), claim.speaker(), claim.sentence());
        String fine = Signs.fine(claim.values(), claim.speaker());
        Map<String, Known> known = new LinkedHashMap<>();
        take(known, signed(fine));
        Set<String> alike = Set.copyOf(known.keySet());
        take(known, signed(Signs.coarse(claim.values())));
        Set<String> refused = Refusals.of(claim.id(), sql);
        List<Suggestion> all = new ArrayList<>();
        known.forEach((id, entry) -> {
            if (!refused.contains(id) && entry.entry().kind().equals(EntryLinker.kind(claim.values()))) {
                Likeness.Result best = best(subject, entry.subjects());
                if (best.score() >= SHOWN) {
                    boolean certain = best.score() >= CERTAIN || (alike.contains(id) && best.score() >= 0.85);
                    all.add(new Suggestion(entry.entry(), best.score(), certain, best.reasons()));
                }
            }
        });
        all.sort(Comparator.comparing(Suggestion::certain)
                .thenComparingDouble(Suggestion::score)
                .reversed()
                .thenComparing(s -> s.entry().id()));
        return List.copyOf(all);
    }

    /** Pairs of entries of one kind that may be one thing, the likeliest first; none that a person refused. */
    public List<Pair> duplicates() {
        Set<String> refused = Refusals.pairs(sql);
        Map<String, Pair> pairs = new TreeMap<>();
        for (Record row : sql.fetch("select g.sign, count(distinct s.entry) as n from statement_sign g join statement s"
                + " on s.decision = g.decision and s.stands = 1 where g.sign not like '%#%' and g.sign not like 'method:%'"
                + " and (g.sign not like 'stance:%' or exists (select 1 from entry r where r.id = s.entry and r.kind = 'reply'))"
                + " group by g.sign having count(distinct s.entry) > 1 order by g.sign")) {
            Map<String, Known> known = new LinkedHashMap<>();
            take(known, signed(Rows.text(row, "sign")));
            held(List.copyOf(known.values()), refused, pairs);
        }
        bodies(refused, pairs);
        return pairs.values().stream()
                .sorted(Comparator.comparingDouble(Pair::score)
                        .reversed()
                        .thenComparing(p -> p.one().id())
                        .thenComparing(p -> p.other().id()))
                .toList();
    }

    /**
     * Of pairs that were found earlier those whose entries still stand apart and that nobody refused.
     *
     * @param ids the two entries of a pair
     */
    public <T> List<T> undecided(List<T> pairs, Function<T, List<EntryId>> ids) {
        Set<String> refused = Refusals.pairs(sql);
        Set<String> merged = sql.fetch("select id from entry where merged_into is not null").stream()
                .map(r -> Rows.text(r, "id"))
                .collect(Collectors.toSet());
        return pairs.stream()
                .filter(p -> {
                    List<EntryId> both = ids.apply(p);
                    return !refused.contains(Refusals.pair(
                                    both.getFirst().value(), both.getLast().value()))
                            && both.stream().noneMatch(id -> merged.contains(id.value()));
                })
                .toList();
    }

    /** Entries for agencies are known by their labels alone. */
    private void bodies(Set<String> refused, Map<String, Pair> pairs) {
        List<Entry> agencies = sql.fetch(
                        "select id, kind, label from entry where kind = ? and holds = 1 and merged_into is null order by event"
                                + " limit " + MOST_TOGETHER,
                        EntryKind.AGENCY.code())
                .map(Suggestions::entry);
        for (int i = 0; i < agencies.size(); i++) {
            for (int j = 0; j < i; j++) {
                Entry one = agencies.get(j);
                Entry other = agencies.get(i);
                keep(one, other, Likeness.labels(one.label(), other.label()), refused, pairs);
            }
        }
    }

    private static void held(List<Known> known, Set<String> refused, Map<String, Pair> pairs) {
        List<Known> some = known.subList(0, Math.min(known.size(), MOST_TOGETHER));
        for (int i = 0; i < some.size(); i++) {
            for (int j = 0; j < i; j++) {
                Known one = some.get(j);
                Known other = some.get(i);
                if (!one.entry().kind().equals(other.entry().kind())) {
                    continue;
                }
                Likeness.Result best = new Likeness.Result(0, List.of());
                for (Subject subject : one.subjects()) {
                    Likeness.Result here = best(subject, other.subjects());
                    best = here.score() > best.score() ? here : best;
                }
                keep(one.entry(), other.entry(), best, refused, pairs);
            }
        }
    }

    private static void keep(
            Entry one, Entry other, Likeness.Result result, Set<String> refused, Map<String, Pair> pairs) {
        String key = Refusals.pair(one.id().value(), other.id().value());
        Pair before = pairs.get(key);
        if (result.score() >= SHOWN && !refused.contains(key) && (before == null || before.score() < result.score())) {
            boolean turn = one.id().compareTo(other.id()) > 0;
            pairs.put(key, new Pair(turn ? other : one, turn ? one : other, result.score(), result.reasons()));
        }
    }

    private static Likeness.Result best(Subject subject, List<Subject> others) {
        Likeness.Result best = new Likeness.Result(0, List.of());
        for (Subject other : others) {
            Likeness.Result here = Likeness.of(subject, other);
            best = here.score() > best.score() ? here : best;
        }
        return best;
    }

    /** The newest statements with this sign that stand, each with its entry. */
    private Result<Record> signed(String sign) {
        return sql.fetch(
                "select s.decision, s.entry as id, s.kind as claim_kind, s.detail, s.speaker, s.quote, s.prefix, s.suffix,"
                        + " e.kind, e.label from statement_sign g join statement s on s.decision = g.decision and s.stands = 1"
                        + " join entry e on e.id = s.entry where g.sign = ? order by g.decision desc, s.property limit "
                        + MOST,
                sign);
    }

    private static void take(Map<String, Known> known, Result<Record> rows) {
        Set<Long> seen = new HashSet<>();
        for (Record row : rows) {
            Known entry = known.computeIfAbsent(Rows.text(row, "id"), id -> new Known(entry(row), new ArrayList<>()));
            if (seen.add(Rows.number(row, "decision")) && entry.subjects().size() < SUBJECTS) {
                entry.subjects()
                        .add(new Subject(
                                Rows.values(Rows.text(row, "claim_kind"), Rows.text(row, "detail")),
                                Rows.maybe(row, "speaker"),
                                Rows.text(row, "prefix") + Rows.text(row, "quote") + Rows.text(row, "suffix")));
            }
        }
    }

    private static Entry entry(Record row) {
        return new Entry(
                new EntryId(Rows.text(row, "id")), EntryKind.of(Rows.text(row, "kind")), Rows.text(row, "label"));
    }
}
