// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.footnote.Form;
import org.daylight.footnote.Note.Kind;
import org.daylight.footnote.read.Manuscript.NoteText;
import org.daylight.footnote.read.Manuscript.Paragraph;
import org.daylight.footnote.read.Manuscript.Role;
import org.daylight.read.file.Budget;

/**
 * Markdown with notes as Pandoc, GitHub and most others write them: {@code [^key]} with {@code [^key]: words} anywhere,
 * or {@code ^[words]}. Numbers are given in the order of the first marks, as all of these programs print them.
 */
final class MarkdownReport {
    private static final Pattern NOTE = Pattern.compile("^ {0,3}\\[\\^([^\\]\\s]{1,80})]:[ \\t]*(.*)$");
    private static final Pattern TARGET =
            Pattern.compile("^ {0,3}\\[([^\\]^][^\\]]{0,200})]:[ \\t]*<?(\\S+?)>?(?:\\s+[\"'(].*)?$");
    private static final Pattern INLINE = Pattern.compile(
            "`+[^`]*`+|\\[\\^([^\\]\\s]{1,80})]|\\^\\[|"
                    + "!?\\[((?:[^\\[\\]\\\\]|\\\\.){0,500})]\\((?:<([^>]*)>|((?:[^()\\s]|\\([^()\\s]*\\))*))(?:\\s+[\"'][^\"']*[\"'])?\\)|"
                    + "\\[((?:[^\\[\\]\\\\]|\\\\.){1,500})](?:\\[([^\\]]{0,200})])?|<(https?://[^>\\s]+)>|\\\\([\\p{Punct}])|(\\*{1,3}|(?<![\\p{L}\\d])_{1,3}|_{1,3}(?![\\p{L}\\d]))|</?[a-zA-Z][^>]{0,200}>");

    private record Line(String text, int start) {}

    private final Budget budget;
    private final Map<String, String> targets = new HashMap<>();
    private final List<List<Line>> blocks = new ArrayList<>();
    private final Map<String, List<Line>> notes = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Map<String, NoteText> inlineNotes = new HashMap<>();

    private MarkdownReport(Budget budget) {
        this.budget = budget;
    }

    static Manuscript read(String name, String text, Budget budget) {
        budget.letters(text.length());
        MarkdownReport report = new MarkdownReport(budget);
        report.sort(text);
        return report.manuscript(name);
    }

    private void sort(String text) {
        List<Line> open = new ArrayList<>();
        List<Line> note = null;
        boolean gap = false;
        String fence = "";
        int start = 0;
        for (String raw : text.split("\n", -1)) {
            Line line = new Line(raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw, start);
            start += raw.length() + 1;
            budget.tick();
            String bare = line.text.strip();
            if (!fence.isEmpty() || bare.startsWith("```") || bare.startsWith("~~~")) {
                String marker = bare.startsWith("~~~") ? "~~~" : "```";
                fence = fence.isEmpty() ? marker : bare.startsWith(fence) ? "" : fence;
                continue;
            }
            Matcher begins = NOTE.matcher(line.text);
            Matcher target = TARGET.matcher(line.text);
            if (begins.matches()) {
                note = new ArrayList<>();
                notes.putIfAbsent(begins.group(1), note);
                note.add(new Line(begins.group(2), line.start + begins.start(2)));
                gap = false;
            } else if (target.matches()) {
                targets.putIfAbsent(target.group(1).toLowerCase(Locale.ROOT), target.group(2));
            } else if (bare.isEmpty()) {
                open = new ArrayList<>();
                gap = true;
            } else if (note != null && (!gap || raw.startsWith("    ") || raw.startsWith("\t"))) {
                note.add(line);
            } else {
                note = null;
                if (bare.matches("#{1,6}\\s.*|[-=]{2,}|\\|?[\\s:|-]+\\|?")
                        || bare.matches("(?:[-*+]|\\d{1,4}[.)])\\s.*")) {
                    open = new ArrayList<>();
                }
                if (open.isEmpty()) {
                    blocks.add(open);
                }
                open.add(line);
                if (bare.startsWith("#")) {
                    open = new ArrayList<>();
                }
            }
        }
    }

    private Manuscript manuscript(String name) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            List<Line> block = blocks.get(i);
            String first = block.getFirst().text.strip();
            boolean under = block.size() == 2 && block.get(1).text.strip().matches("={3,}|-{3,}");
            List<Line> lines = under ? block.subList(0, 1) : block;
            Role type = first.startsWith("#") || under ? Role.HEADING : Role.TEXT;
            paragraphs.add(paragraph(lines, type));
        }
        List<NoteText> texts = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            // A note may hold marks of further notes, which are then added to the order.
            String key = order.get(i);
            NoteText inline = inlineNotes.get(key);
            List<Line> lines = notes.get(key);
            String number = String.valueOf(i + 1);
            if (inline != null) {
                texts.add(new NoteText(key, Kind.FOOTNOTE, number, inline.words(), null, inline.place()));
            } else if (lines != null) {
                texts.add(new NoteText(key, Kind.FOOTNOTE, number, paragraph(lines, Role.TEXT), null, end(lines)));
            }
        }
        notes.forEach((key, lines) -> {
            if (!order.contains(key)) {
                texts.add(new NoteText(key, Kind.FOOTNOTE, "", paragraph(lines, Role.TEXT), null, end(lines)));
            }
        });
        return new Manuscript(name, Form.MARKDOWN, "", paragraphs, texts, List.of());
    }

    private static int end(List<Line> lines) {
        Line last = lines.getLast();
        return last.start + last.text.stripTrailing().length();
    }

    private Paragraph paragraph(List<Line> lines, Role type) {
        ParagraphMaker maker = new ParagraphMaker();
        maker.type = type;
        StringBuilder all = new StringBuilder();
        List<int[]> starts = new ArrayList<>();
        for (Line line : lines) {
            String text = Inline.clear(line.text);
            int lead = text.length() - text.stripLeading().length();
            String words = text.strip();
            if (all.isEmpty() && type == Role.HEADING) {
                words = words.replaceFirst("^#{1,6}\\s+", "").replaceFirst("\\s+#+$", "");
            }
            starts.add(new int[] {all.length(), line.start + lead});
            all.append(words).append('\n');
        }
        String block = all.toString().replaceFirst("^(?:[-*+]|>)\\s", "  ");
        inline(block, starts, maker);
        return maker.make();
    }

    private void inline(String text, List<int[]> starts, ParagraphMaker maker) {
        Matcher m = INLINE.matcher(text);
        int at = 0;
        while (m.find(at)) {
            maker.append(text.substring(at, m.start()));
            at = m.end();
            String key = m.group(1);
            String words = m.group(2);
            String shortcut = m.group(5);
            if (key != null) {
                mark(key, maker);
            } else if (m.group().equals("^[")) {
                at = inlineNote(text, m.end(), starts, maker);
            } else if (words != null) {
                String target = m.group(3) == null ? m.group(4) : m.group(3);
                if (m.group().startsWith("!")) {
                    continue;
                }
                linked(words, target, maker);
            } else if (shortcut != null) {
                String name = m.group(6) == null || m.group(6).isEmpty() ? shortcut : m.group(6);
                String target = targets.get(name.toLowerCase(Locale.ROOT));
                if (target == null) {
                    maker.append("[");
                    at = m.start() + 1;
                } else {
                    linked(shortcut, target, maker);
                }
            } else if (m.group(7) != null) {
                linked(m.group(7), m.group(7), maker);
            } else if (m.group(8) != null) {
                maker.append(m.group(8));
            } else if (m.group(9) != null) {
                emphasis(text, m, maker);
            } else if (m.group().startsWith("`")) {
                maker.append(m.group().replace("`", ""));
            }
        }
        maker.append(text.substring(at));
    }

    /** Stars and strokes of emphasis go; those within an address stay. */
    private static void emphasis(String text, Matcher m, ParagraphMaker maker) {
        int from = Math.max(text.lastIndexOf(' ', m.start()), text.lastIndexOf('\n', m.start())) + 1;
        if (text.substring(from, m.start()).matches("(?is).*(?:https?://|www\\.).*")
                && m.group().startsWith("_")) {
            maker.append(m.group());
        }
    }

    private static void linked(String words, String target, ParagraphMaker maker) {
        maker.link(target.replaceAll("\\\\([\\p{Punct}])", "$1"));
        maker.append(words.replaceAll("\\\\([\\p{Punct}])", "$1").replaceAll("\\*{1,3}|`", ""));
        maker.unlink();
    }

    private void mark(String key, ParagraphMaker maker) {
        if (notes.containsKey(key)) {
            if (!order.contains(key)) {
                order.add(key);
            }
            maker.mark(key);
        } else {
            maker.append("[^" + key + "]");
        }
    }

    /** {@code ^[words]}, to the bracket that closes it. */
    private int inlineNote(String text, int from, List<int[]> starts, ParagraphMaker maker) {
        int depth = 1;
        int at = from;
        while (at < text.length() && depth > 0) {
            char c = text.charAt(at);
            at += c == '\\' ? 2 : 1;
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        }
        if (depth > 0) {
            maker.append("^[");
            return from;
        }
        String key = "inline " + (inlineNotes.size() + 1);
        ParagraphMaker words = new ParagraphMaker();
        order.add(key);
        inline(text.substring(from, at - 1), List.of(), words);
        int[] line = {0, 0};
        for (int[] start : starts) {
            line = start[0] < at ? start : line;
        }
        int place = starts.isEmpty() ? -1 : line[1] + (at - 1 - line[0]);
        inlineNotes.put(key, new NoteText(key, Kind.FOOTNOTE, "", words.make(), null, place));
        maker.mark(key);
        return at;
    }
}
