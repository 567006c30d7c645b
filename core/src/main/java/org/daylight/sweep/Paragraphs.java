// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Cuts the bytes of a page, whole UTF-8, into paragraphs of symbols, without making a tree of it. Where it cannot be told
 * whether the reader begins a new paragraph, none begins; what the reader may see is never left out.
 *
 * <p>For one thread; the buffer is used again for each page.
 */
final class Paragraphs {
    /** Takes paragraphs. */
    interface Sink {
        /**
         * A paragraph.
         *
         * @param symbols with one in front and one behind that no word goes on with
         * @param end behind its last symbol
         * @param unsure whether the reader may leave out some of it, so that the rest stands nearer together
         * @return whether nothing more need be given
         */
        boolean paragraph(byte[] symbols, int end, boolean unsure);
    }

    /** Elements without text, or with text that no reader takes for the page's: passed over to their end. */
    private static final Set<String> SILENT =
            Set.of("script", "style", "iframe", "textarea", "button", "svg", "select");

    /** Of these what lies behind is silent too where their end is missing. */
    private static final Set<String> RAW = Set.of("script", "style", "iframe", "textarea");

    /** Elements that begin a paragraph, outside tables. */
    private static final Set<String> BREAKS = Set.of(
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "main",
            "blockquote",
            "figure",
            "figcaption",
            "dl",
            "dt",
            "dd",
            "pre",
            "hr",
            "address",
            "form",
            "table");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** Elements that the reader leaves out, or may leave out, and that are not silent here. */
    private static final Set<String> DOUBTS = Set.of(
            "noscript",
            "template",
            "object",
            "canvas",
            "audio",
            "video",
            "map",
            "dialog",
            "math",
            "datalist",
            "head",
            "frameset",
            "nav",
            "footer",
            "aside",
            "header",
            "embed");

    private static final int LONGEST_ENTITY = 40;
    private static final int RUN = 1 << 10;
    private static final int MOST_ENTITIES = 1 << 12;

    private final Alphabet alphabet;
    private final int abbreviation;
    private final char[] ascii = new char[128];
    private static final int KINDS = 1 << 12;

    /** What elements are, by their names' hashes. */
    private static final @org.jspecify.annotations.Nullable Kind[] TABLE = new Kind[KINDS];

    private static final int[] HASHES = new int[KINDS];

    private byte[] symbols = new byte[1 << 12];
    private int end = 1;
    private boolean unsure;
    /** Elements whose end was looked for on this page and is not there. */
    private final Set<Integer> endless = new HashSet<>();

    /** What an element is here, by its name. */
    private enum Kind {
        OTHER,
        SILENT,
        BREAK,
        HEADING,
        LINE,
        TABLE,
        DOUBT
    }

    static {
        for (String name : SILENT) {
            put(name, Kind.SILENT);
        }
        for (String name : DOUBTS) {
            put(name, Kind.DOUBT);
        }
        for (String name : BREAKS) {
            put(name, HEADINGS.contains(name) ? Kind.HEADING : name.equals("table") ? Kind.TABLE : Kind.BREAK);
        }
        put("br", Kind.LINE);
    }

    private static void put(String name, Kind kind) {
        int hash = hash(name);
        int slot = slot(hash);
        if (TABLE[slot] != null) {
            throw new IllegalStateException("two names of elements share the slot of " + name);
        }
        HASHES[slot] = hash;
        TABLE[slot] = kind;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 12 ^ hash >>> 20) & (KINDS - 1);
    }

    private static Kind kind(int hash) {
        int slot = slot(hash);
        Kind kind = HASHES[slot] == hash ? TABLE[slot] : null;
        return kind == null ? Kind.OTHER : kind;
    }

    /** @param abbreviation a word of so many letters is no abbreviation */
    Paragraphs(Alphabet alphabet, int abbreviation) {
        this.abbreviation = abbreviation;
        this.alphabet = alphabet;
        for (int c = 0; c < 128; c++) {
            ascii[c] = alphabet.code(c);
        }
    }

    /** The lines of a plain text. */
    boolean ofText(byte[] text, int from, int to, Sink sink) {
        reset();
        for (int i = from; i < to; ) {
            int b = text[i];
            if (b == '\n' || b == '\r') {
                if (flush(sink)) {
                    return true;
                }
                i++;
            } else if (b >= 0) {
                put(ascii[b]);
                i++;
            } else {
                i = wide(text, i, to);
            }
        }
        return flush(sink);
    }

    /** The paragraphs of a page of HTML. */
    boolean ofPage(byte[] page, int from, int to, Sink sink) {
        reset();
        endless.clear();
        int tables = 0;
        int headings = 0;
        int i = from;
        while (i < to) {
            int b = page[i];
            if (b != '<' && b != '&' && b >= 0) {
                i = ascii(page, i, to);
                continue;
            }
            if (b < 0) {
                i = wide(page, i, to);
                continue;
            }
            if (b == '&') {
                i = entity(page, i, to);
                continue;
            }
            int c = i + 1 < to ? page[i + 1] : 0;
            boolean closing = c == '/';
            int name = closing ? i + 2 : i + 1;
            if (name >= to || !letter(page[name])) {
                if (c == '!' || c == '?' || closing) {
                    i = comment(page, i, to);
                } else {
                    put(ascii['<']);
                    i++;
                }
                continue;
            }
            int nameEnd = name;
            int hash = 0;
            while (nameEnd < to && !nameEnds(page[nameEnd])) {
                hash = hash * 31 + (page[nameEnd] | 0x20);
                nameEnd++;
            }
            int close = tagEnd(page, nameEnd, to);
            if (close >= to) {
                break;
            }
            Kind kind = kind(hash);
            boolean breaks = false;
            if (closing) {
                tables = kind == Kind.TABLE ? Math.max(0, tables - 1) : tables;
                headings = kind == Kind.HEADING ? Math.max(0, headings - 1) : headings;
            } else {
                if (kind == Kind.SILENT) {
                    i = silent(page, name, nameEnd, close + 1, to, hash);
                    continue;
                }
                boolean doubt =
                        kind == Kind.DOUBT || (page[nameEnd] != '>' && Boilerplate.doubtful(page, nameEnd, close));
                breaks = !doubt && kind != Kind.OTHER && tables == 0 && headings == 0;
                unsure |= doubt;
                tables += kind == Kind.TABLE ? 1 : 0;
                headings += kind == Kind.HEADING ? 1 : 0;
            }
            i = close + 1;
            if (breaks && flush(sink)) {
                return true;
            }
        }
        return flush(sink);
    }

    private void reset() {
        end = 1;
        symbols[0] = Alphabet.OTHER;
        unsure = false;
    }

    private boolean flush(Sink sink) {
        boolean done = false;
        if (end > 2) {
            symbols[end] = Alphabet.OTHER;
            done = sink.paragraph(symbols, end, unsure);
        }
        reset();
        return done;
    }

    private static boolean letter(int b) {
        return (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    }

    private static boolean nameEnds(int b) {
        return b == '>' || b == '/' || (b <= ' ' && b >= 0);
    }

    private static int hash(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 31 + (name.charAt(i) | 0x20);
        }
        return hash;
    }

    /** Where the tag's closing bracket stands, outside the quotes of its attributes. */
    private static int tagEnd(byte[] page, int from, int to) {
        int i = from;
        while (i < to) {
            int b = page[i];
            if (b == '>') {
                return i;
            }
            i++;
            if (b == '=') {
                while (i < to && page[i] <= ' ' && page[i] >= 0) {
                    i++;
                }
                if (i < to && (page[i] == '"' || page[i] == '\'')) {
                    int quote = page[i++];
                    while (i < to && page[i] != quote) {
                        i++;
                    }
                    i++;
                }
            }
        }
        return to;
    }

    private static int comment(byte[] page, int at, int to) {
        if (at + 3 < to && page[at + 1] == '!' && page[at + 2] == '-' && page[at + 3] == '-') {
            for (int i = at + 4; i < to; i++) {
                // "<!-->" and "<!--->" are whole comments, and "--!>" ends one too.
                boolean ends = page[i] == '>'
                        && ((page[i - 1] == '-' && page[i - 2] == '-')
                                || i == at + 4
                                || (i == at + 5 && page[i - 1] == '-')
                                || (page[i - 1] == '!' && page[i - 2] == '-' && page[i - 3] == '-' && i > at + 6));
                if (ends) {
                    return i + 1;
                }
            }
            return to;
        }
        int i = at + 1;
        while (i < to && page[i] != '>') {
            i++;
        }
        return i + 1;
    }

    /** Behind the end of an element that says nothing. */
    private int silent(byte[] page, int name, int nameEnd, int from, int to, int hash) {
        int length = nameEnd - name;
        if (endless.contains(hash)) {
            unsure = true;
            return from;
        }
        int last = to - length - 1;
        int i = from;
        while (i < last) {
            if (page[i] != '<') {
                i++;
            } else if (page[i + 1] == '/' && same(page, name, i + 2, length) && ends(page, i + 2 + length, to)) {
                return i;
            } else {
                i++;
            }
        }
        boolean raw = RAW.contains(
                new String(page, name, length, StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT));
        endless.add(hash);
        unsure = true;
        return raw ? to : from;
    }

    private static boolean ends(byte[] page, int at, int to) {
        return at >= to || nameEnds(page[at]);
    }

    private static boolean same(byte[] page, int a, int b, int length) {
        for (int k = 0; k < length; k++) {
            if ((page[a + k] | 0x20) != (page[b + k] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private void put(int code) {
        int before = symbols[end - 1];
        if (code == Alphabet.SPACE && before == Alphabet.SPACE) {
            return;
        }
        if (end + 3 >= symbols.length) {
            symbols = Arrays.copyOf(symbols, symbols.length * 2);
        }
        symbols[end++] = (byte) alphabet.behind(before, code);
    }

    /** A run of ASCII without markup; returns where it ends. */
    private int ascii(byte[] page, int from, int to) {
        int stop = Math.min(to, from + RUN);
        if (end + RUN + 3 >= symbols.length) {
            symbols = Arrays.copyOf(symbols, symbols.length * 2);
        }
        byte[] into = symbols;
        char[] codes = ascii;
        int n = end;
        int before = into[n - 1];
        int i = from;
        for (; i < stop; i++) {
            int b = page[i];
            if (b < 0 || b == '<' || b == '&') {
                break;
            }
            int code = b == '.' && sentenceEnds(page, i, to) ? Alphabet.END : codes[b];
            if (code != Alphabet.SPACE || before != Alphabet.SPACE) {
                before = (byte) alphabet.behind(before, code);
                into[n++] = (byte) before;
            }
        }
        end = n;
        return i;
    }

    /** Whether a sentence surely ends: behind a word longer than any abbreviation, before a capital letter or a digit. */
    private boolean sentenceEnds(byte[] page, int at, int to) {
        if (at + 2 >= to || page[at + 1] != ' ' || at < abbreviation) {
            return false;
        }
        int next = page[at + 2];
        if ((next < 'A' || next > 'Z') && !digit(next)) {
            return false;
        }
        for (int i = at - abbreviation; i < at; i++) {
            if (!letter(page[i])) {
                return false;
            }
        }
        return true;
    }

    private void character(int c) {
        char code = alphabet.code(c);
        put(code & 0xff);
        if (code >> 8 != 0) {
            symbols[end++] = (byte) (code >> 8);
        }
    }

    /** One character that is not ASCII; returns where the next begins. */
    private int wide(byte[] text, int at, int to) {
        int b = text[at];
        int more = b >= (byte) 0xF0 ? 3 : b >= (byte) 0xE0 ? 2 : 1;
        if (at + more >= to) {
            character(0xFFFD);
            return to;
        }
        int c = more == 1 ? b & 0x1F : more == 2 ? b & 0x0F : b & 0x07;
        for (int k = 1; k <= more; k++) {
            c = c << 6 | (text[at + k] & 0x3F);
        }
        character(c);
        return at + more + 1;
    }

    private int entity(byte[] page, int at, int to) {
        int stop = at + 1;
        while (stop < to
                && stop - at < LONGEST_ENTITY
                && (letter(page[stop]) || page[stop] == '#' || digit(page[stop]))) {
            stop++;
        }
        if (stop < to && page[stop] == ';') {
            stop++;
        }
        String written = new String(page, at, stop - at, StandardCharsets.ISO_8859_1);
        String meant = written.length() < 3 ? written : entities.computeIfAbsent(written, Paragraphs::meant);
        meant.codePoints().forEach(this::character);
        return stop;
    }

    private final Map<String, String> entities = new java.util.LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_ENTITIES;
        }
    };

    private static String meant(String written) {
        return Parser.unescapeEntities(written, false);
    }

    private static boolean digit(int b) {
        return b >= '0' && b <= '9';
    }
}
