// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Puts glyphs together to stretches of lines: spaces where there are gaps, raised marks of notes taken out. */
final class Fragments {
    /** A gap this wide, in sizes of the letters, may part columns. */
    private static final double APART = 0.7;

    /** A line of more glyphs is no line of a page, and is not looked into twice. */
    private static final int LONGEST_LINE = 3_000;

    private static final Pattern MARK = Pattern.compile("[\\d*†‡§¶,\\[\\]()]{1,7}");
    private static final Pattern UNIT = Pattern.compile(".*(?<!\\p{L})(m|cm|mm|km|ft|mi)", Pattern.DOTALL);
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Fragments() {}

    /** The stretches of a page's lines, from the top, each line from the left. */
    static List<Fragment> of(List<Glyph> glyphs) {
        return of(glyphs, false);
    }

    /**
     * The same.
     *
     * @param marks whether raised marks of notes stay, between signs of their own
     */
    static List<Fragment> of(List<Glyph> glyphs, boolean marks) {
        List<List<Glyph>> lines = lines(glyphs);
        raise(lines, marks);
        List<Fragment> fragments = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        glyphs.forEach(g -> all.append(g.text()));
        boolean rightToLeft = Direction.mostlyRightToLeft(all.toString());
        for (List<Glyph> line : lines) {
            cut(line, rightToLeft, fragments);
        }
        return fragments;
    }

    /** Glyphs that stand on one line. */
    private static List<List<Glyph>> lines(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
        List<List<Glyph>> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        double y = 0;
        double size = 0;
        for (Glyph g : sorted) {
            if (!line.isEmpty() && g.y() - y > 0.2 * Math.min(size, g.size())) {
                lines.add(line);
                line = new ArrayList<>();
            }
            if (line.isEmpty()) {
                y = g.y();
                size = g.size();
            }
            line.add(g);
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        for (List<Glyph> l : lines) {
            l.sort(Comparator.comparingDouble(Glyph::x));
        }
        return lines;
    }

    private static double size(List<Glyph> line) {
        return line.stream().mapToDouble(Glyph::size).max().orElse(0);
    }

    /** Lines of small raised or lowered glyphs go into the line they belong to; marks of notes go or are bracketed. */
    private static void raise(List<List<Glyph>> lines, boolean marks) {
        for (int i = 0; i < lines.size(); i++) {
            List<Glyph> small = lines.get(i);
            double size = size(small);
            for (int side : new int[] {1, -1}) {
                int other = i + side;
                if (other < 0
                        || other >= lines.size()
                        || lines.get(other).isEmpty()
                        || small.isEmpty()
                        || small.size() > LONGEST_LINE
                        || lines.get(other).size() > LONGEST_LINE) {
                    continue;
                }
                List<Glyph> line = lines.get(other);
                double large = size(line);
                double distance =
                        Math.abs(line.getFirst().y() - small.getFirst().y());
                if (size < 0.85 * large && distance < 0.7 * large) {
                    take(small, line, side > 0, marks);
                }
            }
        }
        lines.removeIf(List::isEmpty);
    }

    private static void take(List<Glyph> small, List<Glyph> line, boolean raised, boolean marks) {
        List<Glyph> rest = new ArrayList<>();
        for (List<Glyph> run : runs(small)) {
            double left = run.getFirst().x();
            double right = run.getLast().right();
            double near = 0.4 * size(line);
            Glyph before = null;
            Glyph behind = null;
            for (Glyph g : line) {
                if (!g.blank() && Math.abs(left - g.right()) < near) {
                    before = g;
                } else if (!g.blank() && Math.abs(g.x() - right) < near * 2) {
                    behind = behind == null ? g : behind;
                }
            }
            if (before == null && behind == null) {
                rest.addAll(run);
                continue;
            }
            StringBuilder words = new StringBuilder();
            run.forEach(g -> words.append(g.text()));
            String mark = words.toString().replace(" ", "");
            if (!raised || !MARK.matcher(mark).matches()) {
                line.addAll(run);
            } else if (before == null) {
                Glyph first = run.getFirst();
                line.add(new Glyph(
                        "[" + mark.replaceAll("[\\[\\]]", "") + "] ",
                        left,
                        first.y(),
                        right - left,
                        size(line),
                        first.space(),
                        false));
            } else if (unit(line, before) && mark.matches("[23]")) {
                String power = String.valueOf(RAISED.charAt(mark.charAt(0) - '0'));
                line.add(
                        new Glyph(power, left, before.y(), right - left, before.size(), before.space(), before.bold()));
            } else if (marks) {
                String sign = MarkedText.MARK + mark.replaceAll("[\\[\\]()]", "") + MarkedText.MARK;
                line.add(new Glyph(sign, left, before.y(), right - left, before.size(), before.space(), before.bold()));
            }
            line.sort(Comparator.comparingDouble(Glyph::x));
        }
        small.clear();
        small.addAll(rest);
    }

    private static boolean unit(List<Glyph> line, Glyph last) {
        StringBuilder before = new StringBuilder();
        for (Glyph g : line) {
            if (g.x() <= last.x()) {
                before.append(g.text());
            }
        }
        return UNIT.matcher(before.substring(Math.max(0, before.length() - 6))).matches();
    }

    private static List<List<Glyph>> runs(List<Glyph> line) {
        List<List<Glyph>> runs = new ArrayList<>();
        List<Glyph> run = new ArrayList<>();
        for (Glyph g : line) {
            if (!run.isEmpty() && g.x() - run.getLast().right() > 0.5 * g.size()) {
                runs.add(run);
                run = new ArrayList<>();
            }
            run.add(g);
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private static void cut(List<Glyph> line, boolean rightToLeft, List<Fragment> out) {
        List<Glyph> run = new ArrayList<>();
        double right = 0;
        for (Glyph g : line) {
            if (g.blank()) {
                continue;
            }
            if (!run.isEmpty() && g.x() - right > APART * g.size()) {
                add(run, line, rightToLeft, out);
                run = new ArrayList<>();
                right = 0;
            }
            if (!run.isEmpty() && twice(run.getLast(), g)) {
                continue;
            }
            run.add(g);
            right = run.size() == 1 ? g.right() : Math.max(right, g.right());
        }
        if (!run.isEmpty()) {
            add(run, line, rightToLeft, out);
        }
    }

    /** Bold that is made by drawing a letter twice, a hair apart. */
    private static boolean twice(Glyph a, Glyph b) {
        return a.text().equals(b.text()) && Math.abs(a.x() - b.x()) < 0.2 * Math.max(a.width(), 0.1 * a.size());
    }

    private static void add(List<Glyph> run, List<Glyph> line, boolean rightToLeft, List<Fragment> out) {
        StringBuilder visual = new StringBuilder();
        TreeMap<Double, Integer> sizes = new TreeMap<>();
        boolean[] spaces = drawn(run, line);
        int bold = 0;
        int letters = 0;
        double right = run.getFirst().right();
        for (int i = 0; i < run.size(); i++) {
            Glyph g = run.get(i);
            if (i > 0 && gap(run.get(i - 1), g, right, spaces[i])) {
                visual.append(' ');
            }
            right = Math.max(i == 0 ? 0 : right, g.right());
            boolean backwards = g.text().length() > 1 && Direction.isRightToLeft(g.text());
            visual.append(backwards ? new StringBuilder(g.text()).reverse() : g.text());
            int n = g.text().length();
            letters += n;
            bold += g.bold() ? n : 0;
            sizes.merge(Math.round(g.size() * 4) / 4.0, n, Integer::sum);
        }
        double size = sizes.entrySet().stream()
                .max(java.util.Map.Entry.<Double, Integer>comparingByValue()
                        .thenComparing(java.util.Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        String drawn = visual.toString().strip();
        if (!drawn.isEmpty()) {
            Glyph first = run.getFirst();
            boolean note = first.text().startsWith("[") && first.text().endsWith("] ");
            out.add(Fragment.of(
                    drawn, first.x(), right, base(run, size), size, bold * 10 >= letters * 9, rightToLeft, note));
        }
    }

    private static double base(List<Glyph> run, double size) {
        for (Glyph g : run) {
            if (Math.abs(g.size() - size) < 0.3) {
                return g.y();
            }
        }
        return run.getFirst().y();
    }

    /** Where the file itself draws a space before a glyph. */
    private static boolean[] drawn(List<Glyph> run, List<Glyph> line) {
        boolean[] spaces = new boolean[run.size()];
        int at = 0;
        boolean space = false;
        if (line.size() > LONGEST_LINE) {
            return spaces;
        }
        for (Glyph g : line) {
            if (at < run.size() && g.equals(run.get(at))) {
                spaces[at] = space && at > 0;
                at++;
                space = false;
            } else if (g.blank()) {
                space = true;
            }
        }
        return spaces;
    }

    private static boolean gap(Glyph a, Glyph b, double right, boolean drawn) {
        double gap = b.x() - right;
        if (a.text().endsWith(" ") || b.text().startsWith(" ")) {
            return false;
        }
        int before = a.text().codePointBefore(a.text().length());
        int behind = b.text().codePointAt(0);
        if (Direction.isIdeograph(before) && Direction.isIdeograph(behind)) {
            // Chinese and Japanese have no spaces; what looks like one is the line being stretched.
            return gap > 0.6 * b.size();
        }
        if (Character.getType(behind) == Character.NON_SPACING_MARK) {
            return false;
        }
        double space = Math.clamp(Math.min(a.space(), b.space()), 0.2 * b.size(), 0.3 * b.size());
        return drawn ? gap > 0.05 * space || b.width() == 0 || gap > -0.2 * space : gap > 0.5 * space;
    }
}
