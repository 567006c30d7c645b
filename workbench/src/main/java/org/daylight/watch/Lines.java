// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daylight.Digest;

/**
 * The lines of a page's main text that a change is looked for in: those without what is another at every look.
 *
 * <p>Two sorts of lines are left out. Some are noise on every page: a line that is nothing but a clock, a relative time or a
 * counter of readers ("Updated 5 minutes ago", "1,204 views", "阅读 3568"). Others are learnt of one page: a line whose
 * numbers alone were others at most of the last polls, and a line that comes and goes, as what rotates does. Numbers in a
 * line of text are never noise by themselves: that 54 became 102 is what a monitor watches for.
 */
public final class Lines {
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+(?:[.,:\u00a0 ]\\p{N}+)*");

    /** What may stand beside the numbers of a line that says nothing: clocks, counters, and the words around them. */
    private static final Pattern NOISE = Pattern.compile(
            "(?U)(?i)\\b(?:updated|last update|ago|just now|now|today|views?|reads?|hits|visits|visitors|shares?|likes?|comments?"
                    + "|seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|online|times|copyright|all rights reserved|am|pm|utc|gmt|cet|cest"
                    + "|aktualisiert|vor|minuten?|stunden?|tagen?|aufrufe|kommentare?|uhr|heute"
                    + "|actualizado|hace|minutos?|horas?|días?|visitas|comentarios?|hoy"
                    + "|mis à jour|il y a|heures?|jours?|vues?|commentaires?|a|o|k|m)\\b"
                    + "|阅读|浏览|点击|访问量|评论|点赞|分享|次|更新|刚刚|分钟|小时|天|前|今天|版权所有|本页|人|已|閱讀|瀏覽|點擊|評論|分鐘|小時"
                    + "|צפיות|תגובות|לפני|דקות|שעות|עודכן");

    private static final Pattern REST = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\s]+");

    private Lines() {}

    /** The lines in which a change may matter, in order. */
    public static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R")) {
            String one = REST_OF_SPACE.matcher(line).replaceAll(" ").strip();
            if (!one.isEmpty() && !noise(one)) {
                lines.add(one);
            }
        }
        return lines;
    }

    private static final Pattern REST_OF_SPACE = Pattern.compile("[\\p{Z}\\s]+");

    /** Whether a line says nothing but when it was looked at or how often. */
    static boolean noise(String line) {
        if (line.length() > 120 || !NUMBER.matcher(line).find()) {
            return false;
        }
        String without = NOISE.matcher(
                        NUMBER.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(" 0 "))
                .replaceAll(" ");
        boolean counter =
                without.length() < NUMBER.matcher(line).replaceAll(" 0 ").length();
        return counter && REST.matcher(without.replace("0", "")).replaceAll("").isEmpty();
    }

    /** A line with its numbers taken out, by which it is known again. */
    static String shape(String line) {
        return NUMBER.matcher(line).replaceAll("#");
    }

    /** Digest of the lines that are neither noise nor learnt as such. */
    public static Digest digest(String text, Learnt learnt) {
        return Digest.of(String.join(
                "\n", of(text).stream().filter(l -> !learnt.noise(l)).toList()));
    }

    /**
     * What was learnt of one page, poll by poll.
     *
     * @param polls how many
     * @param counted how often the numbers of a line were others than at the poll before, by digest of its shape
     * @param turned how often a line came or went, by digest of it
     */
    public record Learnt(int polls, Map<String, Integer> counted, Map<String, Integer> turned) {
        /** Before the first poll. */
        public static final Learnt NOTHING = new Learnt(0, Map.of(), Map.of());

        private static final int MOST = 400;
        /** Fewer changes teach nothing: a figure may be corrected twice. */
        private static final int LEAST = 3;
        /** A line that came or went so often rotates. */
        private static final int TURNS = 4;

        /** Copies the maps. */
        public Learnt {
            counted = Map.copyOf(counted);
            turned = Map.copyOf(turned);
        }

        /** What a further poll teaches. */
        public Learnt with(String before, String after) {
            List<String> old = of(before);
            List<String> now = of(after);
            Set<String> oldSet = Set.copyOf(old);
            Set<String> nowSet = Set.copyOf(now);
            Map<String, String> oldShapes = shapes(old, nowSet);
            Map<String, String> nowShapes = shapes(now, oldSet);
            Map<String, Integer> counts = new LinkedHashMap<>(counted);
            Map<String, Integer> turns = new LinkedHashMap<>(turned);
            oldShapes.forEach((shape, line) -> {
                if (nowShapes.containsKey(shape)) {
                    counts.merge(key(shape), 1, Integer::sum);
                } else {
                    turns.merge(key(line), 1, Integer::sum);
                }
            });
            nowShapes.forEach((shape, line) -> {
                if (!oldShapes.containsKey(shape)) {
                    turns.merge(key(line), 1, Integer::sum);
                }
            });
            return new Learnt(polls + 1, most(counts), most(turns));
        }

        /** Whether the changes of a line are none that matter. */
        public boolean noise(String line) {
            int counts = counted.getOrDefault(key(shape(line)), 0);
            boolean mostly = counts >= LEAST && counts * 3 >= polls * 2;
            return mostly || turned.getOrDefault(key(line), 0) >= TURNS;
        }

        private static Map<String, String> shapes(List<String> lines, Set<String> others) {
            Map<String, String> shapes = new LinkedHashMap<>();
            lines.stream().filter(l -> !others.contains(l)).forEach(l -> shapes.putIfAbsent(shape(l), l));
            return shapes;
        }

        /** What changed often is kept; of a page whose every line changes, not all. */
        private static Map<String, Integer> most(Map<String, Integer> counts) {
            if (counts.size() <= MOST) {
                return counts;
            }
            Map<String, Integer> kept = new LinkedHashMap<>();
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST)
                    .forEach(e -> kept.put(e.getKey(), e.getValue()));
            return kept;
        }

        /** No words of a page stand in what is learnt of it. */
        private static String key(String text) {
            return Digest.of(text).hex().substring(0, 16);
        }
    }

    /** The shape that several pages changed alike at one time, such as a new line of the site's frame; empty where they did not. */
    public static Optional<String> alike(String before, String after) {
        List<String> old = of(before);
        List<String> now = of(after);
        Set<String> oldSet = Set.copyOf(old);
        Set<String> nowSet = Set.copyOf(now);
        List<String> went = old.stream()
                .filter(l -> !nowSet.contains(l))
                .map(Lines::shape)
                .sorted()
                .toList();
        List<String> came = now.stream()
                .filter(l -> !oldSet.contains(l))
                .map(Lines::shape)
                .sorted()
                .toList();
        return went.isEmpty() && came.isEmpty()
                ? Optional.empty()
                : Optional.of(Digest.of(String.join("\n", went) + "\u0000" + String.join("\n", came))
                        .hex());
    }
}
