// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.daylight.publish.compare.Issue.Said;
import org.daylight.publish.compare.Issue.Topic;
import org.daylight.publish.compare.Reasons.Reason;
import org.jspecify.annotations.Nullable;

/** Lays one edition beside another. */
public final class Comparing {
    private static final String DENIES = "denies";
    private final Issue from;
    private final Issue to;
    private final boolean oneLedger;
    private final Pairs pairs;
    private final Reasons reasons;
    private final Rows rows;
    /** Places of earlier statements of which the later edition says nothing. */
    private final Set<Integer> silent = new LinkedHashSet<>();

    private final Map<Integer, Gone> gone = new HashMap<>();

    private Comparing(Issue from, Issue to, UnaryOperator<String> hide) {
        this.from = from;
        this.to = to;
        oneLedger = from.facts().key().equals(to.facts().key());
        pairs = new Pairs(from.statements(), to.statements(), oneLedger);
        reasons = new Reasons(from, to, oneLedger);
        Map<String, String> labels = new HashMap<>();
        from.entries().forEach(e -> labels.put(e.id(), hide.apply(e.label())));
        to.entries().forEach(e -> labels.put(e.id(), e.label()));
        rows = new Rows(labels, hide);
        for (int place : pairs.missing()) {
            Optional<Gone> listed = reasons.gone(from.statements().get(place));
            listed.ifPresentOrElse(g -> gone.put(place, g), () -> silent.add(place));
        }
    }

    /** Two editions, the earlier first, as anybody compares their folders. */
    public static Comparison of(Issue one, Issue other) {
        boolean turned = one.facts().key().equals(other.facts().key())
                && (one.facts().position() > other.facts().position()
                        || (one.facts().position() == other.facts().position()
                                && one.facts().number() > other.facts().number()));
        return turned ? of(other, one, UnaryOperator.identity()) : of(one, other, UnaryOperator.identity());
    }

    /**
     * @param from the earlier
     * @param to the later
     * @param hide takes away of the earlier edition's words what may not be repeated today
     */
    public static Comparison of(Issue from, Issue to, UnaryOperator<String> hide) {
        return new Comparing(from, to, hide).compare();
    }

    private Comparison compare() {
        Map<String, Topic> earlier = byId(from.entries());
        Map<String, Topic> later = byId(to.entries());
        Map<String, List<Integer>> before = places(from.statements());
        Map<String, List<Integer>> after = places(to.statements());
        Set<String> ids = new LinkedHashSet<>(later.keySet());
        ids.addAll(earlier.keySet());
        ids.addAll(after.keySet());
        ids.addAll(before.keySet());
        for (String id : ids) {
            statements(before.getOrDefault(id, List.of()), after.getOrDefault(id, List.of()));
        }
        for (String id : ids) {
            entry(earlier.get(id), later.get(id), before.getOrDefault(id, List.of()));
        }
        int hiddenSupport = support() + conflicts();
        sources();
        Texts.differing(from.texts(), to.texts()).forEach(rows::text);
        rows.order(ids);
        List<Count> counts = new Tally(from, to, pairs, silent, rows).counts();
        return new Comparison(
                from.facts(),
                to.facts(),
                oneLedger,
                rows.all(),
                counts,
                silent.size(),
                rows.hidden() + hiddenSupport,
                to.tellsGone());
    }

    private static Map<String, Topic> byId(List<Topic> topics) {
        Map<String, Topic> byId = new LinkedHashMap<>();
        topics.forEach(t -> byId.put(t.id(), t));
        return byId;
    }

    private static Map<String, List<Integer>> places(List<Said> statements) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            places.computeIfAbsent(statements.get(i).entry(), e -> new ArrayList<>())
                    .add(i);
        }
        return places;
    }

    private void statements(List<Integer> before, List<Integer> after) {
        for (int place : after) {
            Said now = to.statements().get(place);
            int old = pairs.earlier(place);
            if (old < 0) {
                rows.added(now, place, reasons.added(now));
            } else {
                changed(from.statements().get(old), now, new int[] {old, place});
            }
        }
        for (int place : before) {
            Gone listed = gone.get(place);
            if (listed != null) {
                Reason why = new Reason(listed.why(), listed.event(), listed.time());
                rows.withdrawn(from.statements().get(place), place, why);
            }
        }
    }

    /** What a statement can have otherwise than before, and how it is read from it. */
    private static final Map<String, Function<Said, @Nullable Object>> FIELDS = fields();

    private static Map<String, Function<Said, @Nullable Object>> fields() {
        Map<String, Function<Said, @Nullable Object>> fields = new LinkedHashMap<>();
        fields.put("entry", Said::entry);
        fields.put("value", Said::value);
        fields.put("speaker", Said::speaker);
        fields.put("stance", s -> s.fineStance() == null ? s.stance() : s.fineStance());
        fields.put("said", Said::said);
        fields.put("asOf", Said::asOf);
        fields.put("reply", s -> s.reply() ? "yes" : "no");
        fields.put("passage", Said::passage);
        return fields;
    }

    private void changed(Said before, Said after, int[] places) {
        boolean any = false;
        for (Map.Entry<String, Function<Said, @Nullable Object>> field : FIELDS.entrySet()) {
            Object old = field.getValue().apply(before);
            Object now = field.getValue().apply(after);
            if (!Objects.equals(old, now)) {
                any = true;
                Reason why =
                        field.getKey().equals("entry") ? reasons.moved(before, after) : reasons.changed(before, after);
                rows.changed(before, after, places, field.getKey(), text(old), text(now), why);
            }
        }
        if (!any && !before.detail().equals(after.detail())) {
            rows.changed(
                    before, after, places, "detail", before.detail(), after.detail(), reasons.changed(before, after));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private void entry(@Nullable Topic before, @Nullable Topic after, List<Integer> said) {
        if (after != null && before == null) {
            Reason why = made(after);
            rows.entry(Change.ENTRY_ADDED, after, null, why);
        } else if (before != null && after == null) {
            if (said.stream().noneMatch(silent::contains)) {
                withdrawn(before);
            }
        } else if (before != null && after != null) {
            Reason named = reasons.latest(after.id(), d -> d.kind() == Why.NAMED)
                    .map(Reason::of)
                    .orElse(Reason.UNSAID);
            if (!before.label().equals(after.label())) {
                rows.entryField(after, "label", before.label(), after.label(), named);
            }
            Reason statements = Optional.ofNullable(rows.behind(on(after.id()))).orElse(Reason.UNSAID);
            differs(after, "kind", before.kind(), after.kind(), statements);
            differs(after, "country", before.country(), after.country(), statements);
            differs(after, "city", before.city(), after.city(), statements);
        }
    }

    private void differs(Topic topic, String field, @Nullable String before, @Nullable String after, Reason why) {
        if (!Objects.equals(before, after)) {
            rows.entryField(topic, field, before, after, why);
        }
    }

    private Reason made(Topic after) {
        return reasons.latest(after.id(), d -> d.kind() == Why.SPLIT || d.kind() == Why.UNDONE)
                .map(Reason::of)
                .or(() -> Optional.ofNullable(rows.behind(on(after.id()))))
                .orElse(reasons.otherwise());
    }

    private void withdrawn(Topic before) {
        Optional<Deed> merged = reasons.latest(
                before.id(), d -> d.kind() == Why.MERGED && before.id().equals(d.entry()));
        String into = merged.map(Deed::into).orElse(null);
        Reason why = merged.map(Reason::of)
                .or(() -> Optional.ofNullable(rows.behind(on(before.id()))))
                .orElse(reasons.otherwise());
        rows.entry(Change.ENTRY_WITHDRAWN, before, into, why);
    }

    /** Numbers of the rows about statements of an entry. */
    private List<Integer> on(String entry) {
        return rows.about(Rows.in(entry));
    }

    /** What is counted together: the same thing said of one property. */
    private static List<Object> group(Said s) {
        return List.of(s.entry(), s.property(), s.value(), s.stance().equals(DENIES));
    }

    /** How many groups are supported otherwise and may have no row, for one of theirs was withdrawn to protect somebody. */
    private int support() {
        Map<List<Object>, Said> before = new HashMap<>();
        Set<List<Object>> quiet = new LinkedHashSet<>();
        for (int i = 0; i < from.statements().size(); i++) {
            Said s = from.statements().get(i);
            before.putIfAbsent(group(s), s);
            if (silent.contains(i)) {
                quiet.add(group(s));
            }
        }
        Set<List<Object>> done = new LinkedHashSet<>();
        int hidden = 0;
        for (Said now : to.statements()) {
            Said old = before.get(group(now));
            if (now.reply() || old == null || old.reply() || !done.add(group(now))) {
                continue;
            }
            boolean differs = old.origins() != now.origins() || old.pages() != now.pages();
            if (differs && quiet.contains(group(now))) {
                hidden++;
            } else if (differs) {
                Reason why = Optional.ofNullable(rows.behind(rows.about(Rows.of(now))))
                        .orElse(reasons.counted());
                rows.property(Change.SUPPORT_CHANGED, now, "support", supported(old), supported(now), why);
            }
        }
        return hidden;
    }

    /** "1 origin, 41 pages", as numbers: 1/41. */
    private static String supported(Said s) {
        return s.origins() + "/" + s.pages();
    }

    private int conflicts() {
        Map<String, Said> before = conflicting(from.statements());
        Map<String, Said> after = conflicting(to.statements());
        after.forEach((key, s) -> {
            if (!before.containsKey(key)) {
                rows.property(Change.CONFLICT_OPENED, s, null, null, null, conflict(s));
            }
        });
        Set<String> quiet = new TreeSet<>();
        silent.forEach(i -> quiet.add(Rows.of(from.statements().get(i))));
        int hidden = 0;
        for (Map.Entry<String, Said> settled : before.entrySet()) {
            if (!after.containsKey(settled.getKey()) && quiet.contains(Rows.of(settled.getValue()))) {
                hidden++;
            } else if (!after.containsKey(settled.getKey())) {
                Said s = settled.getValue();
                rows.property(Change.CONFLICT_SETTLED, s, null, null, null, conflict(s));
            }
        }
        return hidden;
    }

    private Reason conflict(Said s) {
        return Optional.ofNullable(rows.behind(rows.about(Rows.of(s)))).orElse(reasons.otherwise());
    }

    static Map<String, Said> conflicting(List<Said> statements) {
        Map<String, Said> conflicting = new LinkedHashMap<>();
        statements.stream()
                .filter(Said::conflicting)
                .forEach(s -> conflicting.putIfAbsent(s.entry() + "/" + s.property(), s));
        return conflicting;
    }

    private void sources() {
        Set<String> quiet = new TreeSet<>();
        silent.forEach(i -> quiet.add(Tally.source(from, from.statements().get(i))));
        Set<String> names = new TreeSet<>(from.sources().keySet());
        names.addAll(to.sources().keySet());
        for (String name : names) {
            String before = from.sources().get(name);
            String after = to.sources().get(name);
            if (before == null) {
                rows.source(Change.SOURCE_ADDED, name, null, null, Reason.of(Why.STATEMENTS));
            } else if (after == null && !quiet.contains(name)) {
                rows.source(Change.SOURCE_WITHDRAWN, name, null, null, Reason.of(Why.STATEMENTS));
            } else if (after != null && !before.equals(after)) {
                rows.source(Change.SOURCE_REGRADED, name, before, after, Reason.of(Why.GRADED));
            }
        }
    }
}
