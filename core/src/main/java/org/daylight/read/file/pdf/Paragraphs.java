// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.daylight.Block;
import org.daylight.read.file.Budget;
import org.daylight.read.file.Piece;
import org.jspecify.annotations.Nullable;

/**
 * From pages to paragraphs: rows of a column are parted where the space, the size, the indent or a short last line says
 * so; a paragraph that breaks off at the end of a column or page runs on in the next; notes stand at the end.
 */
final class Paragraphs {
    private static final Pattern ITEM = Pattern.compile(
            "^(?:[•▪◦‣●○■□▶►✓❖·\\uF0B7–—*]\\s+|\\(?(?:\\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\\s+|[（(]?[一二三四五六七八九十]{1,3}[、）)]).*");
    private static final Pattern BULLET = Pattern.compile("^[•▪◦‣●○■□▶►✓❖·\\uF0B7*]\\s+");
    private static final Pattern CAPTION =
            Pattern.compile("(?iu)^(?:fig(?:ure|\\.)?|table|chart|map|photo|box|abb(?:ildung|\\.)|tabelle|figura"
                    + "|tabla|gráfico|tableau|tabel|afbeelding|tabella|tabela|rysunek|obr(?:ázek|\\.)|tabulka|איור|טבלה|الشكل|الجدول)\\s*\\d{1,3}\\b.*"
                    + "|^[图圖表図]\\s*\\d{1,3}.*|^[그표]림?\\s*\\d{1,3}.*");
    /** A line of a table of contents, with its dots and its page. */
    private static final Pattern CONTENTS =
            Pattern.compile(".*(?:[.…·]\\s?){5,}\\s*[\\divxl]{1,5}$|.*…{2,}\\s*[\\divxl]{1,5}$");

    private static final Pattern NOTE = Pattern.compile("^(?:\\[[^\\]]{1,5}\\]\\s|\\d{1,3}\\s*\\S|[*†‡]).*");
    private static final Pattern ENDS = Pattern.compile(".*[.!?:;。！？：；…؟۔][\"'”’»)\\]）」』]*$", Pattern.DOTALL);

    private final boolean rightToLeft;
    private final double body;
    private final List<String> aside;
    private final Joining joining = new Joining();
    private final List<Paragraph> main = new ArrayList<>();
    private final List<Paragraph> notes = new ArrayList<>();
    private final boolean marks;

    private Paragraphs(boolean rightToLeft, double body, List<String> aside, boolean marks) {
        this.marks = marks;
        this.aside = aside;
        this.rightToLeft = rightToLeft;
        this.body = body;
    }

    /**
     * The blocks of these pages in reading order, notes last.
     *
     * @param aside what is left out is added here
     */
    static List<Piece> of(List<Page> pages, boolean rightToLeft, List<String> aside, Budget budget) {
        return made(pages, rightToLeft, aside, budget, false).pieces();
    }

    /** The same with marks of notes, links and lines as they are. */
    static List<MarkedText.Part> marked(List<Page> pages, boolean rightToLeft, Budget budget) {
        Paragraphs made = made(pages, rightToLeft, new ArrayList<>(), budget, true);
        List<MarkedText.Part> parts = new ArrayList<>();
        made.main.forEach(p -> parts.add(MarkedText.part(p, false)));
        made.notes.forEach(p -> parts.add(MarkedText.part(p, true)));
        return parts;
    }

    private static Paragraphs made(
            List<Page> pages, boolean rightToLeft, List<String> aside, Budget budget, boolean marks) {
        Paragraphs made = new Paragraphs(rightToLeft, marks ? marked(pages) : body(pages), aside, marks);
        for (Page page : pages) {
            budget.tick();
            made.page(page);
        }
        return made;
    }

    /** The size of most letters. */
    private static double body(List<Page> pages) {
        TreeMap<Double, Integer> sizes = new TreeMap<>();
        for (Page page : pages) {
            page.fragments().forEach(f -> sizes.merge(f.size(), f.text().length(), Integer::sum));
        }
        return sizes.entrySet().stream()
                .max(Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(10.0);
    }

    /** The size of letters around raised marks: a report may have more letters in its notes than in its text. */
    private static double marked(List<Page> pages) {
        TreeMap<Double, Integer> sizes = new TreeMap<>();
        for (Page page : pages) {
            for (Fragment f : page.fragments()) {
                if (f.text().indexOf(MarkedText.MARK, 1) > 0) {
                    sizes.merge(f.size(), f.text().length(), Integer::sum);
                }
            }
        }
        return sizes.entrySet().stream()
                .max(Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> body(pages));
    }

    private void page(Page page) {
        for (List<Fragment> region : Columns.of(page.fragments(), rightToLeft)) {
            List<Paragraph> column = new ArrayList<>();
            column(page, Row.of(region, rightToLeft), column);
            append(page, withoutNotes(column));
        }
        List<Paragraph> across = new ArrayList<>();
        column(page, Row.of(page.across(), rightToLeft), across);
        main.addAll(across);
    }

    /** Adds a column; a paragraph that broke off before it goes on. */
    private void append(Page page, List<Paragraph> column) {
        if (column.isEmpty()) {
            return;
        }
        Paragraph last = main.isEmpty() ? null : main.getLast();
        Paragraph first = column.getFirst();
        boolean joins = last != null && runsOn(last, first);
        if (last != null && joins) {
            first.rows.forEach(row -> last.add(page, row));
        }
        main.addAll(column.subList(joins ? 1 : 0, column.size()));
    }

    /** The small print below a column, from the first that bears a mark. */
    private List<Paragraph> withoutNotes(List<Paragraph> column) {
        int from = column.size();
        for (int i = column.size() - 1; i >= 0 && small(column.get(i)); i--) {
            Paragraph p = column.get(i);
            if (p.cells == null
                    && (p.note() || NOTE.matcher(p.rows.getFirst().text(" ")).matches())) {
                from = i;
            }
        }
        int first = marks ? runOnNote(column, from) : from;
        for (Paragraph p : column.subList(first, from)) {
            for (int i = 0; i < p.rows.size(); i++) {
                notes.getLast().add(p.page, p.rows.get(i));
            }
        }
        notes.addAll(column.subList(from, column.size()));
        return List.copyOf(column.subList(0, first));
    }

    /** Small print; letters of another script may be larger, and a raised mark at the beginning tells as much. */
    private boolean small(Paragraph p) {
        return p.size() < 0.93 * body || (marks && p.note());
    }

    /** Where the small print begins above these notes that goes on with a note of the page before. */
    private int runOnNote(List<Paragraph> column, int from) {
        boolean unfinished = !notes.isEmpty()
                && !ENDS.matcher(notes.getLast().rows.getLast().text(" ")).matches();
        int first = from;
        while (unfinished
                && first > 0
                && column.get(first - 1).cells == null
                && column.get(first - 1).size() < 0.93 * body) {
            first--;
        }
        return first;
    }

    private static boolean runsOn(Paragraph last, Paragraph first) {
        if (last.cells != null
                || first.cells != null
                || last.type == Block.Type.HEADING
                || first.type != Block.Type.PARAGRAPH
                || Math.abs(last.size() - first.size()) > 0.5
                || last.note() != first.note()) {
            return false;
        }
        String end = last.rows.getLast().text(" ");
        int next = first.rows.getFirst().text(" ").codePointAt(0);
        return !ENDS.matcher(end).matches()
                && (full(last)
                        || Character.isLowerCase(next)
                        || Character.isDigit(next)
                        || Character.getType(next) == Character.OTHER_LETTER
                        || end.endsWith("-")
                        || end.endsWith(","));
    }

    /** Whether the last line goes as far as the others, so that the paragraph broke off there. */
    private static boolean full(Paragraph p) {
        Row end = p.rows.getLast();
        double right = p.rows.stream().mapToDouble(Row::right).max().orElse(0);
        return p.rows.size() > 1 && right - end.right() < 3 * end.size();
    }

    private void column(Page page, List<Row> rows, List<Paragraph> out) {
        double[] gaps = new double[Math.max(0, rows.size() - 1)];
        for (int i = 1; i < rows.size(); i++) {
            gaps[i - 1] = rows.get(i).y() - rows.get(i - 1).y();
        }
        Arrays.sort(gaps);
        double left = edge(rows, true);
        double right = edge(rows, false);
        Table table = new Table(rows);
        Row before = null;
        double pitch = gaps.length == 0 ? 0 : gaps[gaps.length / 2];
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            joining.learn(row.text(" "));
            if (CONTENTS.matcher(row.text(" ")).matches()) {
                aside.add(row.text(" "));
                before = null;
                continue;
            }
            double usual = Math.min(pitch == 0 ? Double.MAX_VALUE : pitch, 2.2 * row.size());
            if (table.is(i)) {
                out.add(new Paragraph(page, row, Block.Type.TABLE_ROW, table.cells(i)));
                before = null;
                continue;
            }
            if (table.swallowed(i)) {
                continue;
            }
            Paragraph open = out.isEmpty() ? null : out.getLast();
            if (before == null || open == null || breaks(before, row, usual, left, near(rows, i, right), open)) {
                out.add(new Paragraph(page, row, type(row), null));
            } else {
                open.add(page, row);
            }
            before = row;
        }
    }

    /** Where lines of this size end hereabouts. */
    private double near(List<Row> rows, int at, double edge) {
        if (rightToLeft) {
            return edge;
        }
        double right = 0;
        for (int i = Math.max(0, at - 6); i < Math.min(rows.size(), at + 6); i++) {
            right = Math.abs(rows.get(i).size() - rows.get(at).size()) < 0.5
                    ? Math.max(right, rows.get(i).right())
                    : right;
        }
        return right;
    }

    private double edge(List<Row> rows, boolean leftEdge) {
        return leftEdge
                ? rows.stream().mapToDouble(Row::left).min().orElse(0)
                : rows.stream().mapToDouble(Row::right).max().orElse(0);
    }

    private boolean breaks(Row before, Row row, double pitch, double left, double right, Paragraph open) {
        double size = Math.max(before.size(), row.size());
        double gap = row.y() - before.y();
        boolean otherSize = Math.abs(before.size() - row.size()) > 0.08 * size;
        boolean otherWeight =
                before.bold() != row.bold() && (!before.bold() || open.rows.size() == 1) && heading(before, row);
        boolean apart = gap <= 0 || gap > 2.6 * size || (gap > 1.3 * pitch && gap > 1.25 * size);
        String next = row.text(" ");
        if (otherSize || otherWeight || apart || row.note()) {
            return true;
        }
        return (ITEM.matcher(next).matches() && begins(before, row, left))
                || indented(before, row, left, right, open)
                || ended(before, row, left, right, open);
    }

    /** A first line stands further in than the others; an item's lines hang below its words. */
    private boolean indented(Row before, Row row, double left, double right, Paragraph open) {
        double start = rightToLeft ? right - row.right() : row.left() - left;
        double startBefore = rightToLeft ? right - before.right() : before.left() - left;
        boolean hangs = open.type == Block.Type.LIST_ITEM || open.note();
        return hangs
                ? open.rows.size() > 1 && start < startBefore - 0.8 * row.size()
                : start > 0.8 * row.size() && startBefore < 0.4 * row.size();
    }

    /** A line that had room for the word that begins the next one was ended on purpose. */
    private boolean ended(Row before, Row row, double left, double right, Paragraph open) {
        double rest = rightToLeft ? before.left() - left : right - before.right();
        String next = row.text(" ");
        int space = next.indexOf(' ');
        int first = next.codePointAt(0);
        double word = Direction.isIdeograph(first)
                ? 2.5 * row.size()
                : (space < 0 ? next.length() : space) * (row.right() - row.left()) / next.length() + 0.6 * row.size();
        boolean ends = ENDS.matcher(before.text(" ")).matches() || !Character.isLowerCase(first);
        return rest > word && ends && open.type != Block.Type.HEADING;
    }

    /** A bold line is a heading where it stands alone; a bold word at the end of a paragraph is not. */
    private static boolean heading(Row before, Row row) {
        return before.bold() ? !ENDS.matcher(before.text(" ")).matches() || before.right() < row.right() * 0.8 : true;
    }

    /** An item begins where the line before ended or the mark hangs; "2. " within a sentence does not. */
    private boolean begins(Row before, Row row, double left) {
        return BULLET.matcher(row.text(" ")).find()
                || ENDS.matcher(before.text(" ")).matches()
                || ITEM.matcher(before.text(" ")).matches()
                || Math.abs(row.left() - before.left()) > 0.5 * row.size()
                || row.left() < left + 0.1;
    }

    private Block.Type type(Row row) {
        String words = row.text(" ");
        if (CAPTION.matcher(words).matches() && words.length() < 400) {
            return Block.Type.CAPTION;
        }
        if (row.size() >= 1.14 * body && words.length() <= 200) {
            return Block.Type.HEADING;
        }
        if (ITEM.matcher(words).matches() && !row.bold()) {
            return Block.Type.LIST_ITEM;
        }
        return row.bold() && words.length() <= 120 && !words.matches(".*[.,;。，；]$")
                ? Block.Type.HEADING
                : Block.Type.PARAGRAPH;
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        main.forEach(p -> add(p, pieces));
        notes.forEach(p -> add(p, pieces));
        return pieces;
    }

    private void add(Paragraph p, List<Piece> out) {
        String text = p.cells != null
                ? p.cells
                : joining.join(p.rows.stream().map(row -> row.text(" ")).toList());
        Block.Type type = p.type;
        boolean longBold = type == Block.Type.HEADING && (text.length() > 300 || p.rows.size() > 4);
        if (longBold) {
            type = Block.Type.PARAGRAPH;
        }
        if (type == Block.Type.LIST_ITEM) {
            text = BULLET.matcher(text).replaceFirst("");
        }
        String one = line(text);
        if (one != null) {
            out.add(new Piece(type, one, p.place()));
        }
    }

    private static @Nullable String line(String text) {
        String one = text.replaceAll("[ \\u00A0]{2,}", " ").strip();
        return one.isEmpty() ? null : one;
    }
}
