// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.daylight.publish.compare.Issue.Said;
import org.daylight.publish.compare.Issue.Topic;
import org.jspecify.annotations.Nullable;

/** Rows while they are gathered, by what they are about, so that later ones and counts can point at them. */
final class Rows {
    private static final char BAR = '█';

    /** Reasons that hold for an entry where they hold for all of its statements. */
    private static final Set<Why> BY_ITSELF = EnumSet.of(Why.PART, Why.MERGED, Why.MOVED, Why.SPLIT);

    private final List<Row> all = new ArrayList<>();
    private final Map<String, List<Integer>> about = new TreeMap<>();
    private final Map<String, String> labels;
    private final UnaryOperator<String> hide;
    private int hidden;

    /** @param hide takes away of an earlier edition's words what may not be repeated today */
    Rows(Map<String, String> labels, UnaryOperator<String> hide) {
        this.labels = labels;
        this.hide = hide;
    }

    List<Row> all() {
        return all;
    }

    /** Puts the rows of an entry together, in this order of entries, and numbers them anew; sources and then texts come last. */
    void order(Collection<String> entries) {
        Map<String, Integer> places = new HashMap<>();
        entries.forEach(e -> places.putIfAbsent(e, places.size()));
        List<Row> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt((Row r) -> places.getOrDefault(r.entry(), Integer.MAX_VALUE))
                .thenComparing(Row::what)
                .thenComparingInt(Row::number));
        int[] numbers = new int[all.size() + 1];
        all.clear();
        for (Row r : sorted) {
            numbers[r.number()] = all.size() + 1;
            all.add(new Row(
                    all.size() + 1,
                    r.what(),
                    r.entry(),
                    r.label(),
                    r.property(),
                    r.claim(),
                    r.speaker(),
                    r.field(),
                    r.before(),
                    r.after(),
                    r.why(),
                    r.event(),
                    r.time()));
        }
        about.replaceAll((what, of) ->
                new ArrayList<>(of.stream().map(n -> numbers[n]).sorted().toList()));
    }

    /** How many changes have no row because the later edition hides what the earlier showed. */
    int hidden() {
        return hidden;
    }

    /** The numbers of the rows about something, none where there are none. */
    List<Integer> about(String what) {
        return about.getOrDefault(what, List.of());
    }

    Row row(int number) {
        return all.get(number - 1);
    }

    /** That statements came, went or changed, with the latest decision on them; null where there are no rows. */
    Reasons.@Nullable Reason behind(List<Integer> numbers) {
        Row latest = null;
        boolean alike = !numbers.isEmpty()
                && numbers.stream().map(n -> row(n).why()).distinct().count() == 1
                && BY_ITSELF.contains(row(numbers.getFirst()).why());
        for (int n : numbers) {
            Row row = row(n);
            Long event = row.event();
            Long best = latest == null ? null : latest.event();
            if (latest == null || (event != null && (best == null || event > best))) {
                latest = row;
            }
        }
        return latest == null
                ? null
                : new Reasons.Reason(alike ? latest.why() : Why.STATEMENTS, latest.event(), latest.time());
    }

    void entry(Change what, Topic topic, @Nullable String after, Reasons.Reason why) {
        add(
                List.of("entry " + topic.id()),
                what,
                topic.id(),
                label(topic.id()),
                null,
                null,
                null,
                null,
                null,
                after,
                why);
    }

    void entryField(Topic topic, String field, @Nullable String before, @Nullable String after, Reasons.Reason why) {
        if (shows(before, after)) {
            add(
                    List.of("entry " + topic.id()),
                    Change.ENTRY_CHANGED,
                    topic.id(),
                    label(topic.id()),
                    null,
                    null,
                    null,
                    field,
                    repeated(before),
                    after,
                    why);
        }
    }

    /** @param place among the statements of its edition */
    void added(Said s, int place, Reasons.Reason why) {
        add(
                keys("after " + place, s),
                Change.STATEMENT_ADDED,
                s.entry(),
                label(s.entry()),
                s.property(),
                s.claim(),
                s.speaker(),
                null,
                null,
                s.value(),
                why);
    }

    /** @param place among the statements of its edition */
    void withdrawn(Said s, int place, Reasons.Reason why) {
        add(
                keys("before " + place, s),
                Change.STATEMENT_WITHDRAWN,
                s.entry(),
                label(s.entry()),
                s.property(),
                s.claim(),
                repeated(s.speaker()),
                null,
                repeated(s.value()),
                null,
                why);
    }

    void changed(
            Said before,
            Said after,
            int[] places,
            String field,
            @Nullable String old,
            @Nullable String now,
            Reasons.Reason why) {
        if (!shows(old, now)) {
            return;
        }
        List<String> keys = new ArrayList<>(keys("after " + places[1], after));
        keys.add("before " + places[0]);
        if (!before.entry().equals(after.entry())) {
            keys.add(of(before));
            keys.add(in(before.entry()));
        }
        boolean words = !field.equals("detail");
        add(
                keys,
                Change.STATEMENT_CHANGED,
                after.entry(),
                label(after.entry()),
                after.property(),
                after.claim(),
                after.speaker(),
                field,
                words ? repeated(old) : null,
                words ? now : null,
                why);
    }

    void property(
            Change what,
            Said of,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after,
            Reasons.Reason why) {
        add(
                List.of(what.code() + " " + of.entry() + "/" + of.property()),
                what,
                of.entry(),
                label(of.entry()),
                of.property(),
                null,
                null,
                field,
                repeated(before),
                after,
                why);
    }

    void source(Change what, String name, @Nullable String before, @Nullable String after, Reasons.Reason why) {
        String field = what == Change.SOURCE_REGRADED ? "reliability" : null;
        String shown = what == Change.SOURCE_WITHDRAWN ? String.valueOf(repeated(name)) : name;
        add(List.of("source " + name), what, "", shown, null, null, null, field, before, after, why);
    }

    void text(Texts.Paragraph p) {
        if (shows(p.before(), p.after())) {
            Change what = p.before() == null
                    ? Change.TEXT_ADDED
                    : p.after() == null ? Change.TEXT_WITHDRAWN : Change.TEXT_CHANGED;
            Reasons.Reason why = new Reasons.Reason(Why.WRITTEN, p.event(), null);
            add(
                    List.of("text " + p.slot()),
                    what,
                    "",
                    p.slot(),
                    null,
                    null,
                    null,
                    null,
                    repeated(p.before()),
                    p.after(),
                    why);
        }
    }

    private static List<String> keys(String place, Said s) {
        return List.of(place, of(s), in(s.entry()));
    }

    /** The key of rows about the statements of an entry. */
    static String in(String entry) {
        return "in " + entry;
    }

    /** The key of rows about the statements of a property. */
    static String of(Said s) {
        return "of " + s.entry() + "/" + s.property();
    }

    private String label(String entry) {
        return labels.getOrDefault(entry, entry);
    }

    private @Nullable String repeated(@Nullable String earlier) {
        return earlier == null ? null : hide.apply(earlier);
    }

    /** Whether a change may have a row: not where it shows what is hidden now. */
    private boolean shows(@Nullable String before, @Nullable String after) {
        boolean shown = bars(after) <= bars(before);
        hidden += shown ? 0 : 1;
        return shown;
    }

    private static long bars(@Nullable String text) {
        return text == null ? 0 : text.chars().filter(c -> c == BAR).count();
    }

    private void add(
            List<String> keys,
            Change what,
            String entry,
            String label,
            @Nullable String property,
            @Nullable String claim,
            @Nullable String speaker,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after,
            Reasons.Reason why) {
        int number = all.size() + 1;
        all.add(new Row(
                number,
                what,
                entry,
                label,
                property,
                claim,
                speaker,
                field,
                before,
                after,
                why.why(),
                why.event(),
                why.time()));
        keys.forEach(k -> about.computeIfAbsent(k, x -> new ArrayList<>()).add(number));
    }
}
