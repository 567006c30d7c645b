// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.back;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
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
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.daylight.Mask;
import org.daylight.footnote.Form;
import org.daylight.footnote.back.XmlTags.Kind;
import org.daylight.footnote.back.XmlTags.Tag;
import org.daylight.footnote.read.ReportReader;
import org.daylight.footnote.read.SourceText;
import org.daylight.read.file.Budget;
import org.daylight.read.file.Zip;
import org.jspecify.annotations.Nullable;

/**
 * Puts bars over names in a report, wherever its file has words: text, notes, headers, comments, properties, what fields are
 * told, addresses of links, names of authors, and the same of files that are embedded in it. Words of pictures are not
 * looked into, nor files of other forms.
 */
public final class Covering {
    private static final long UNPACKED = 200_000_000;
    private static final long LETTERS = 60_000_000;
    private static final int DEEPEST = 3;
    private static final Set<String> PARAGRAPHS = Set.of("p", "h", "si", "is");

    /** What hangs on a place in a paragraph and is none of its words. */
    private static final Set<String> ASIDE =
            Set.of("rt", "ruby-text", "note", "annotation", "note-citation", "title", "desc");

    /** Elements that part words without being text. */
    private static final Set<String> GAPS =
            Set.of("tab", "br", "cr", "s", "line-break", "noBreakHyphen", "ptab", "soft-page-break");

    private static final Set<String> DELETED = Set.of("del", "moveFrom");
    private static final Set<String> INSERTED = Set.of("ins", "moveTo");
    private static final Set<String> INSTRUCTIONS = Set.of("instrText", "delInstrText");
    private static final Pattern XML = Pattern.compile("(?i).*\\.(?:xml|rels|rdf|vml|svg)");
    private static final Pattern PLAIN = Pattern.compile("(?i).*\\.(?:html?|mht|mhtml|txt|rtf|json|css|csv)");
    private static final Pattern METAFILE = Pattern.compile("(?i).*\\.[ew]mf");

    /** The first page as programs show it in a folder. */
    private static final Pattern THUMBNAIL = Pattern.compile("(?i)(?:Thumbnails|docProps)/thumbnail\\.(png|jpe?g)");

    private static final Pattern VALUE = Pattern.compile("=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern REFERENCE = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w+));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    /** Marks of Markdown and LaTeX that may part a name; of those in the group a blank is seen. */
    private static final Pattern MARKS =
            Pattern.compile("(~|\\\\ |\\\\,|&nbsp;|&#160;)|\\\\[a-zA-Z]+\\*?\\s*\\{|\\]\\([^)\\s]*\\)|[{}*`\\[\\]]");

    /** A reference manager keeps the names of authors in two fields. */
    private static final Pattern AUTHOR = Pattern.compile(
            "\"(?:family|given)\"\\s*:\\s*\"([^\"]*)\"\\s*,\\s*\"(?:family|given)\"\\s*:\\s*\"([^\"]*)\"");

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
     * @param found how many stretches were covered, by the part of the file; a file without parts has one, named text
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
        return ReportReader.guarded(budget, form + " file", () -> {
            Covering covering = new Covering(hide);
            byte[] covered = switch (form) {
                case DOCX, ODT, SHEET -> covering.parts(file, "", budget);
                case MARKDOWN, LATEX, BIBTEX, HTML, TEXT -> covering.text(file, "text");
                case PDF -> file;
            };
            return new Covered(covered, covering.found);
        });
    }

    /** As it stands, then without the marks that may part a name. */
    private byte[] text(byte[] file, String part) {
        SourceText source = SourceText.of(file);
        String text = source.text();
        for (boolean marked : new boolean[] {true, false}) {
            Stream stream = new Stream();
            int at = 0;
            Matcher m = MARKS.matcher(text);
            while (!marked && m.find()) {
                stream.add(new Piece(at, m.start(), text.substring(at, m.start())));
                if (m.group(1) != null) {
                    stream.gap(m.start());
                }
                at = m.end();
            }
            stream.add(new Piece(at, text.length(), text.substring(at)));
            TreeMap<Integer, Change> changes = new TreeMap<>();
            cover(part, stream, UnaryOperator.identity(), changes);
            text = changed(text, changes);
        }
        return text.equals(source.text()) ? file : text.getBytes(source.charset());
    }

    private byte[] parts(byte[] file, String within, Budget budget) throws IOException {
        Zip zip = new Zip(file);
        Map<String, byte[]> fresh = new LinkedHashMap<>();
        for (String name : zip.names()) {
            budget.tick();
            String place = within + name;
            if (XML.matcher(name).matches()) {
                String xml = DocxBack.part(zip, name, budget).orElse("");
                String covered = covered(place, name, xml);
                if (!covered.equals(xml)) {
                    fresh.put(name, covered.getBytes(StandardCharsets.UTF_8));
                }
            } else if (!name.endsWith("/")) {
                byte[] bytes = zip.open(name, budget).orElseThrow().readAllBytes();
                byte[] covered = bytes;
                if (PLAIN.matcher(name).matches()) {
                    covered = text(bytes, place);
                } else if (packed(bytes) && within.chars().filter(c -> c == '!').count() < DEEPEST) {
                    covered = parts(bytes, place + "!", budget);
                } else if (compound(bytes) || METAFILE.matcher(name).matches()) {
                    covered = words(bytes, place);
                }
                if (!Arrays.equals(covered, bytes)) {
                    fresh.put(name, covered);
                }
            }
        }
        for (String name : zip.names()) {
            Matcher picture = THUMBNAIL.matcher(name);
            if (!found.isEmpty() && picture.matches()) {
                fresh.put(name, blank(picture.group(1).equalsIgnoreCase("png") ? "png" : "jpeg"));
            }
        }
        return fresh.isEmpty() ? file : ZipEdit.replaced(file, fresh);
    }

    /** Instead of the picture of a first page on which a name stood. */
    private static byte[] blank(String form) throws IOException {
        BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 0xffffff);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, form, out);
        return out.toByteArray();
    }

    private static boolean packed(byte[] bytes) {
        return bytes.length > 22 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** A file of the old binary form of Office (MS-CFB 2.2). */
    private static boolean compound(byte[] bytes) {
        return bytes.length > 3
                && (bytes[0] & 0xff) == 0xd0
                && (bytes[1] & 0xff) == 0xcf
                && bytes[2] == 0x11
                && (bytes[3] & 0xff) == 0xe0;
    }

    /** Its words stand in it a byte or two a letter; what covers them is as long, so that every place in it stays. */
    private byte[] words(byte[] file, String place) {
        byte[] covered = file.clone();
        int names = 0;
        String narrow = new String(file, StandardCharsets.ISO_8859_1);
        boolean[] kept = kept(narrow, hidden(narrow));
        for (int i = 0; i < kept.length; i++) {
            if (!kept[i]) {
                names++;
                covered[i] = '#';
            }
        }
        for (int from = 0; from < 2; from++) {
            // Unit by unit: what is no text here has halves of letters too.
            char[] units = new char[(file.length - from) / 2];
            for (int i = 0; i < units.length; i++) {
                units[i] = (char) ((file[from + 2 * i] & 0xff) | ((file[from + 2 * i + 1] & 0xff) << 8));
            }
            String wide = new String(units);
            kept = kept(wide, hidden(wide));
            for (int i = 0; i < kept.length; i++) {
                if (!kept[i]) {
                    names++;
                    covered[from + 2 * i] = (byte) Mask.BAR.charAt(0);
                    covered[from + 2 * i + 1] = (byte) (Mask.BAR.charAt(0) >> 8);
                }
            }
        }
        if (names == 0) {
            return file;
        }
        found.merge(place, 1, Integer::sum);
        return covered;
    }

    /** Which words of a part are read one after the other. */
    private enum View {
        /** All that a page with its tracked changes shows. */
        SHOWN,
        /** All changes accepted. */
        ACCEPTED,
        /** All changes rejected. */
        REJECTED,
        /** What fields are told. */
        INSTRUCTIONS
    }

    private String covered(String place, String name, String xml) {
        String covered = part(place, name, xml, View.SHOWN);
        if (covered.contains("nstrText")) {
            covered = part(place, name, covered, View.INSTRUCTIONS);
        }
        if (covered.contains("del") || covered.contains("moveFrom")) {
            covered = part(place, name, covered, View.ACCEPTED);
            covered = part(place, name, covered, View.REJECTED);
        }
        return covered;
    }

    /** Words may be parted by tags, and a name by two cells of a table: all words are joined before they are looked at. */
    private String part(String place, String name, String xml, View view) {
        TreeMap<Integer, Change> changes = new TreeMap<>();
        // Only what stands in these elements is text; else a tool that indents its files would part every name.
        boolean office = name.startsWith("word/") && !name.endsWith(".rels");
        Deque<Stream> open = new ArrayDeque<>(List.of(new Stream()));
        Deque<String> within = new ArrayDeque<>();
        int paragraphs = 0;
        int deleted = 0;
        int inserted = 0;
        int at = 0;
        for (Tag tag : XmlTags.of(xml)) {
            boolean looked = view == View.INSTRUCTIONS
                    ? INSTRUCTIONS.contains(Objects.requireNonNullElse(within.peek(), ""))
                    : (!office || paragraphs == 0 || written(within.peek()))
                            && !(view == View.ACCEPTED && deleted > 0)
                            && !(view == View.REJECTED && inserted > 0);
            between(place, xml, at, tag.start(), looked, open.element(), changes);
            at = tag.end();
            if (view == View.SHOWN) {
                attributes(place, tag, changes);
            }
            String local = tag.local();
            int step = tag.kind() == Kind.START ? 1 : tag.kind() == Kind.END ? -1 : 0;
            deleted += DELETED.contains(local) ? step : 0;
            inserted += INSERTED.contains(local) ? step : 0;
            boolean paragraph = PARAGRAPHS.contains(local);
            boolean aside = ASIDE.contains(local) || (paragraph && paragraphs > (step < 0 ? 1 : 0));
            paragraphs += paragraph ? step : 0;
            if (step > 0) {
                within.push(local);
                if (aside) {
                    open.push(new Stream());
                }
            } else if (step < 0) {
                within.poll();
                if (aside && open.size() > 1) {
                    cover(place, open.pop(), DocxBack::escaped, changes);
                }
            }
            if ((step <= 0 && GAPS.contains(local)) || (step < 0 && (paragraph || paragraphs == 0))) {
                open.element().gap(tag.end());
            }
        }
        between(place, xml, at, xml.length(), paragraphs == 0, open.element(), changes);
        open.forEach(stream -> cover(place, stream, DocxBack::escaped, changes));
        return changed(xml, changes);
    }

    /** What stands between two tags: words, words that are not marked up, and remarks, which a name loses whole. */
    private void between(
            String place, String xml, int from, int to, boolean looked, Stream stream, Map<Integer, Change> changes) {
        int at = from;
        while (at < to) {
            int mark = xml.indexOf('<', at);
            int words = mark < 0 || mark > to ? to : mark;
            if (looked && words > at) {
                stream.add(new Piece(at, words, plain(xml.substring(at, words))));
            }
            if (words == to) {
                return;
            }
            int end = XmlTags.behind(xml, words);
            String whole = xml.substring(words, end);
            if (whole.startsWith("<![CDATA[")) {
                if (looked) {
                    stream.add(new Piece(words, end, whole.substring(9, Math.max(9, whole.length() - 3))));
                }
            } else if (!hide.apply(whole).equals(whole)) {
                found.merge(place, 1, Integer::sum);
                changes.put(words, new Change(end, ""));
            }
            at = end;
        }
    }

    private static boolean written(@Nullable String element) {
        return element != null && (element.equals("t") || element.endsWith("Text")) && !INSTRUCTIONS.contains(element);
    }

    /** What stands from a place on instead of what was there. */
    private record Change(int end, String words) {}

    /** Text between two tags. */
    private record Piece(int start, int end, String text) {}

    /** Pieces that are read one after the other. */
    private static final class Stream {
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        void add(Piece piece) {
            pieces.add(piece);
            text.append(piece.text());
        }

        /** One blank, however many things part the words. */
        void gap(int at) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                add(new Piece(at, at, " "));
            }
        }
    }

    private void attributes(String place, Tag tag, Map<Integer, Change> changes) {
        if (tag.kind() == Kind.END) {
            return;
        }
        Matcher m = VALUE.matcher(tag.source());
        while (m.find()) {
            int group = m.group(1) == null ? 2 : 1;
            String value = plain(m.group(group));
            String hidden = values.computeIfAbsent(value, this::hidden);
            if (!hidden.equals(value)) {
                found.merge(place, 1, Integer::sum);
                changes.put(
                        tag.start() + m.start(group), new Change(tag.start() + m.end(group), DocxBack.escaped(hidden)));
            }
        }
    }

    private String hidden(String text) {
        String hidden = hide.apply(text);
        return text.contains("\"family\"") ? AUTHOR.matcher(hidden).replaceAll(this::author) : hidden;
    }

    private String author(MatchResult m) {
        String name = m.group(1) + " " + m.group(2);
        String turned = m.group(2) + " " + m.group(1);
        boolean masked = !hide.apply(name).equals(name) || !hide.apply(turned).equals(turned);
        String whole = m.group();
        for (int i = 2; masked && i > 0; i--) {
            int from = m.start(i) - m.start();
            int to = m.end(i) - m.start();
            whole = whole.substring(0, from) + Mask.BAR.repeat(to - from) + whole.substring(to);
        }
        return Matcher.quoteReplacement(whole);
    }

    private void cover(String place, Stream stream, UnaryOperator<String> written, Map<Integer, Change> changes) {
        String text = stream.text.toString();
        String hidden = hidden(text);
        if (hidden.equals(text)) {
            return;
        }
        boolean[] kept = kept(text, hidden);
        int at = 0;
        boolean barred = false;
        for (Piece p : stream.pieces) {
            StringBuilder words = new StringBuilder();
            boolean changed = false;
            for (int i = at; i < at + p.text().length(); i++) {
                if (kept[i]) {
                    words.append(text.charAt(i));
                    barred = false;
                } else {
                    if (!barred) {
                        words.append(Mask.BAR);
                        found.merge(place, 1, Integer::sum);
                    }
                    barred = true;
                    changed = true;
                }
            }
            if (changed && p.end() > p.start()) {
                changes.put(p.start(), new Change(p.end(), written.apply(words.toString())));
            }
            at += p.text().length();
        }
    }

    private static String changed(String text, SortedMap<Integer, Change> changes) {
        if (changes.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        for (Map.Entry<Integer, Change> change : changes.entrySet()) {
            out.append(text, at, change.getKey()).append(change.getValue().words());
            at = change.getValue().end();
        }
        return out.append(text, at, text.length()).toString();
    }

    /**
     * Which letters of a text stay. Where as many came back, each tells for itself; else those of the stretches between the
     * bars do, each sought behind the one before. Where a stretch could stand in two places the first is taken; what that
     * shows is equal to what is shown anyway.
     */
    private static boolean[] kept(String text, String hidden) {
        boolean[] kept = new boolean[text.length()];
        if (text.length() == hidden.length()) {
            for (int i = 0; i < kept.length; i++) {
                kept[i] = text.charAt(i) == hidden.charAt(i);
            }
            return kept;
        }
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
