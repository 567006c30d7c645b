// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daylight.run.NetworkBoard;

/**
 * A network as it is drawn: boxes in columns, lines between them. Coordinates are those of the drawing.
 *
 * @param width of all
 * @param height of all
 * @param boxes bodies and sites
 * @param lines ties, each with its number in the table
 */
public record Drawing(int width, int height, List<Box> boxes, List<Line> lines) {
    /** Widths of a box: as wide as the longest name needs, less where there are many columns. */
    private static final int NARROWEST = 200;

    private static final int WIDEST = 370;
    private static final int WIDEST_OF_MANY = 260;
    private static final int TALL = 46;
    private static final int ROW = 62;
    private static final int BETWEEN = 190;
    private static final int EDGE = 8;
    /** Of a name: the mean width of a letter, and what a box leaves free at its sides. */
    private static final double LETTER = 7.9;

    private static final int FREE = 30;

    /** Copies the lists. */
    public Drawing {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /**
     * A body or a site.
     *
     * @param node which
     * @param x left
     * @param y top
     * @param width of it
     * @param label as much of its name as the box holds
     * @param at whether it is the one that is asked for
     */
    public record Box(NetworkBoard.Node node, int x, int y, int width, String label, boolean at) {
        /** Its height. */
        public int height() {
            return TALL;
        }

        /** The outline: a site has corners, a body is round, an association is cut, an office is a lozenge. */
        public String outline() {
            int r = x + width;
            int b = y + TALL;
            int m = y + TALL / 2;
            return switch (node.kind()) {
                case SITE -> "M" + x + " " + y + "H" + r + "V" + b + "H" + x + "Z";
                case BODY ->
                    "M" + (x + 22) + " " + y + "H" + (r - 22) + "A23 23 0 0 1 " + (r - 22) + " " + b + "H" + (x + 22)
                            + "A23 23 0 0 1 " + (x + 22) + " " + y + "Z";
                case ASSOCIATION ->
                    "M" + (x + 12) + " " + y + "H" + (r - 12) + "L" + r + " " + (y + 12) + "V" + (b - 12) + "L"
                            + (r - 12) + " " + b + "H" + (x + 12) + "L" + x + " " + (b - 12) + "V" + (y + 12) + "Z";
                case OFFICE ->
                    "M" + (x + 18) + " " + y + "H" + (r - 18) + "L" + r + " " + m + "L" + (r - 18) + " " + b + "H"
                            + (x + 18) + "L" + x + " " + m + "Z";
            };
        }
    }

    /**
     * A tie.
     *
     * @param told which, with what is said of it
     * @param row of the table, from 1
     * @param path of the line
     * @param x its middle
     * @param y likewise
     */
    public record Line(NetworkBoard.Told told, int row, String path, int x, int y) {
        /** Which tie. */
        public NetworkBoard.Tie tie() {
            return told.tie();
        }
    }

    /**
     * Draws these ties.
     *
     * @param at the key of the node that is asked for; empty where none is
     */
    static Drawing of(List<NetworkBoard.Told> told, String at) {
        List<NetworkBoard.Tie> ties = told.stream().map(NetworkBoard.Told::tie).toList();
        Map<NetworkBoard.Node, Integer> numbers = new HashMap<>();
        List<NetworkBoard.Node> nodes = new ArrayList<>();
        for (NetworkBoard.Tie t : ties) {
            for (NetworkBoard.Node n : List.of(t.from(), t.to())) {
                if (numbers.putIfAbsent(n, nodes.size()) == null) {
                    nodes.add(n);
                }
            }
        }
        List<int[]> edges = ties.stream()
                .map(t -> new int[] {number(numbers, t.from()), number(numbers, t.to())})
                .toList();
        List<Layered.Place> places = Layered.of(nodes.size(), edges);
        int layers = places.stream().mapToInt(Layered.Place::layer).max().orElse(0) + 1;
        int wide = (int) Math.clamp(
                Math.ceil(nodes.stream()
                                .mapToDouble(n -> length(n.label()))
                                .max()
                                .orElse(0))
                        + FREE,
                NARROWEST,
                layers > 2 ? WIDEST_OF_MANY : WIDEST);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            NetworkBoard.Node n = nodes.get(i);
            Layered.Place p = places.get(i);
            boxes.add(new Box(
                    n,
                    EDGE + p.layer() * (wide + BETWEEN),
                    EDGE + (int) Math.round(p.row() * ROW),
                    wide,
                    cut(n.label(), wide - FREE),
                    n.key().equals(at)));
        }
        List<Line> lines = new ArrayList<>();
        Map<List<Integer>, Integer> drawn = new HashMap<>();
        for (int i = 0; i < ties.size(); i++) {
            int[] e = edges.get(i);
            int beside = drawn.merge(List.of(e[0], e[1]), 1, Integer::sum) - 1;
            lines.add(line(told.get(i), i + 1, boxes.get(e[0]), boxes.get(e[1]), beside));
        }
        int width = boxes.stream().mapToInt(b -> b.x() + wide).max().orElse(0) + EDGE;
        int height = boxes.stream().mapToInt(b -> b.y() + TALL).max().orElse(0) + EDGE;
        return new Drawing(width, height, boxes, lines);
    }

    private static int number(Map<NetworkBoard.Node, Integer> numbers, NetworkBoard.Node node) {
        return Objects.requireNonNull(numbers.get(node));
    }

    /** From the right side of the one to the left side of the other; several ties of the same two stand below each other. */
    private static Line line(NetworkBoard.Told told, int row, Box from, Box to, int beside) {
        int x1 = from.x() + from.width();
        int y1 = from.y() + TALL / 2 + beside * 9;
        int x2 = to.x();
        int y2 = to.y() + TALL / 2 + beside * 9;
        int bend = Math.max(60, Math.abs(x2 - x1) / 2);
        String path = "M" + x1 + " " + y1 + "C" + (x1 + bend) + " " + y1 + " " + (x2 - bend) + " " + y2 + " " + (x2 - 5)
                + " " + y2;
        return new Line(told, row, path, (x1 + x2) / 2, (y1 + y2) / 2);
    }

    private static double length(String label) {
        return label.codePoints().mapToDouble(Drawing::letter).sum();
    }

    private static double letter(int c) {
        return c > 0x2e80 ? 2 * LETTER : LETTER;
    }

    /** As much of a name as these pixels hold. */
    private static String cut(String label, double room) {
        double left = room;
        for (int at = 0; at < label.length(); at = label.offsetByCodePoints(at, 1)) {
            left -= letter(label.codePointAt(at));
            if (left < 0) {
                return label.substring(0, at == 0 ? 0 : label.offsetByCodePoints(at, -1))
                                .strip() + "…";
            }
        }
        return label;
    }
}
