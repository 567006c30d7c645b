// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.back;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.Mask;
import org.daylight.footnote.Form;
import org.daylight.footnote.back.XmlTags.Kind;
import org.daylight.footnote.back.XmlTags.Tag;
import org.daylight.footnote.read.SourceText;
import org.daylight.read.file.Budget;
import org.daylight.read.file.Guarded;
import org.daylight.read.file.Zip;
import org.jspecify.annotations.Nullable;

/**
 * Puts bars over names in a report, wherever its file has words: text, notes, headers, comments, properties, addresses of
 * links, names of authors. Pictures and embedded files are not looked into.
 */
public final class Covering {
    private static final long UNPACKED = 200_000_000;
    private static final long LETTERS = 100_000_000;
    private static final Set<String> PARAGRAPHS = Set.of("p", "h");

    /** Elements that part words without being text. */
    private static final Set<String> GAPS = Set.of("tab", "br", "cr", "s", "line-break", "noBreakHyphen");

    private static final Pattern PARAGRAPH = Pattern.compile("\\R\\s*\\R");
    private static final Pattern VALUE = Pattern.compile("=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern REFERENCE = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w+));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private final UnaryOperator<String> hide;
    private final Map<String, Integer> found = new LinkedHashMap<>();

    /** A file says the same few values of attributes again and again. */
    private final Map<String, String> values = new HashMap<>();

    private Covering(UnaryOperator<String> hide) {
        this.hide = hide;
    }

    /**
     * A report with its names covered.
     *
     * @param file its bytes; those that were given where nothing was found
     * @param found how many passages were covered, by the part of the file; a file without parts has one, named text
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Covered(byte[] file, Map<String, Integer> found) {
        /** Copies the counts. */
        public Covered {
            found = Map.copyOf(found);
        }
    }

    /**
     * Covers the names in a file.
     *
     * @param name of the file, for errors
     * @param hide gives a text with {@link Mask#BAR} for what must not be read, and every other letter as it was
     */
    public static Covered of(String name, byte[] file, Form form, UnaryOperator<String> hide) {
        Budget budget = new Budget(name, Duration.ofSeconds(60), UNPACKED, LETTERS);
        return Guarded.read(budget, form + " file", () -> {
            Covering covering = new Covering(hide);
            byte[] covered = switch (form) {
                case DOCX, ODT, SHEET -> covering.parts(file, budget);
                case MARKDOWN, LATEX, HTML, TEXT -> covering.text(file);
                case PDF -> file;
            };
            return new Covered(covered, covering.found);
        });
    }

    private byte[] text(byte[] file) {
        SourceText source = SourceText.of(file);
        String text = source.text();
        StringBuilder out = new StringBuilder(text.length());
        Matcher m = PARAGRAPH.matcher(text);
        int from = 0;
        while (m.find()) {
            out.append(hidden(text.substring(from, m.start()), "text")).append(m.group());
            from = m.end();
        }
        out.append(hidden(text.substring(from), "text"));
        return found.isEmpty() ? file : out.toString().getBytes(source.charset());
    }

    private String hidden(String text, String part) {
        String hidden = hide.apply(text);
        if (!hidden.equals(text)) {
            found.merge(part, 1, Integer::sum);
        }
        return hidden;
    }

    private byte[] parts(byte[] file, Budget budget) throws IOException {
        Zip zip = new Zip(file);
        Map<String, byte[]> fresh = new LinkedHashMap<>();
        for (String name : zip.names()) {
            if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".rdf")) {
                String xml = DocxBack.part(zip, name, budget).orElse("");
                String covered = part(name, xml);
                if (!covered.equals(xml)) {
                    fresh.put(name, covered.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return fresh.isEmpty() ? file : ZipEdit.replaced(file, fresh);
    }

    /** Words of a paragraph may be parted by tags: they are joined before they are looked at. */
    private String part(String name, String xml) {
        List<Tag> tags = XmlTags.of(xml);
        TreeMap<Integer, Change> changes = new TreeMap<>();
        // Only what stands in these elements is text; else a tool that indents its files would part every name.
        boolean office = name.startsWith("word/") && !name.endsWith(".rels");
        Deque<List<Piece>> open = new ArrayDeque<>();
        Deque<String> within = new ArrayDeque<>();
        for (int i = 0; i < tags.size(); i++) {
            Tag tag = tags.get(i);
            attributes(name, tag, changes);
            if (tag.kind() == Kind.START) {
                within.push(tag.local());
                if (PARAGRAPHS.contains(tag.local())) {
                    open.push(new ArrayList<>());
                }
            } else if (tag.kind() == Kind.END) {
                within.poll();
                if (PARAGRAPHS.contains(tag.local()) && !open.isEmpty()) {
                    cover(name, open.pop(), changes);
                }
            }
            if (tag.kind() != Kind.END && GAPS.contains(tag.local()) && !open.isEmpty()) {
                open.peek().add(new Piece(tag.start(), tag.start(), " "));
            }
            int end = i + 1 < tags.size() ? tags.get(i + 1).start() : xml.length();
            String raw = xml.substring(tag.end(), end);
            if (!raw.isEmpty() && (!office || open.isEmpty() || written(within.peek()))) {
                Piece piece = new Piece(tag.end(), end, plain(raw));
                if (open.isEmpty()) {
                    cover(name, List.of(piece), changes);
                } else {
                    open.peek().add(piece);
                }
            }
        }
        StringBuilder out = new StringBuilder(xml);
        changes.descendingMap().forEach((at, change) -> out.replace(at, change.end(), change.words()));
        return out.toString();
    }

    private static boolean written(@Nullable String element) {
        return element != null && (element.equals("t") || element.endsWith("Text"));
    }

    /** What stands from a place on instead of what was there. */
    private record Change(int end, String words) {}

    /** Text between two tags. */
    private record Piece(int start, int end, String text) {}

    private void attributes(String name, Tag tag, Map<Integer, Change> changes) {
        Matcher m = VALUE.matcher(tag.source());
        while (tag.kind() != Kind.END && m.find()) {
            int group = m.group(1) == null ? 2 : 1;
            String value = plain(m.group(group));
            String hidden = values.computeIfAbsent(value, hide);
            if (!hidden.equals(value)) {
                found.merge(name, 1, Integer::sum);
                changes.put(
                        tag.start() + m.start(group), new Change(tag.start() + m.end(group), DocxBack.escaped(hidden)));
            }
        }
    }

    private void cover(String name, List<Piece> pieces, Map<Integer, Change> changes) {
        StringBuilder joined = new StringBuilder();
        pieces.forEach(p -> joined.append(p.text()));
        String text = joined.toString();
        String hidden = hidden(text, name);
        if (hidden.equals(text)) {
            return;
        }
        boolean[] kept = kept(text, hidden);
        int at = 0;
        boolean barred = false;
        for (Piece p : pieces) {
            StringBuilder words = new StringBuilder();
            boolean changed = false;
            for (int i = at; i < at + p.text().length(); i++) {
                if (kept[i]) {
                    words.append(text.charAt(i));
                    barred = false;
                } else {
                    words.append(barred ? "" : Mask.BAR);
                    barred = true;
                    changed = true;
                }
            }
            if (changed && p.end() > p.start()) {
                changes.put(p.start(), new Change(p.end(), DocxBack.escaped(words.toString())));
            }
            at += p.text().length();
        }
    }

    /**
     * Which letters of a text stay: those of the stretches between the bars, each sought behind the one before. Where a
     * stretch could stand in two places the first is taken; what that shows is equal to what is shown anyway.
     */
    private static boolean[] kept(String text, String hidden) {
        boolean[] kept = new boolean[text.length()];
        int at = 0;
        String[] stretches = hidden.split(Pattern.quote(Mask.BAR) + "+", -1);
        for (int i = 0; i < stretches.length; i++) {
            String stretch = stretches[i];
            int from = i == stretches.length - 1 ? text.length() - stretch.length() : text.indexOf(stretch, at);
            if (from < at || !text.startsWith(stretch, from)) {
                return kept;
            }
            Arrays.fill(kept, from, from + stretch.length(), true);
            at = from + stretch.length();
        }
        return kept;
    }

    /** Text without its references. */
    private static String plain(String xml) {
        return REFERENCE.matcher(xml).replaceAll(m -> {
            String word = m.group(3);
            String read = word == null ? character(m) : NAMED.getOrDefault(word, m.group());
            return Matcher.quoteReplacement(read);
        });
    }

    private static String character(MatchResult m) {
        int code = m.group(1) == null ? Integer.parseInt(m.group(2), 16) : Integer.parseInt(m.group(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : m.group();
    }
}
