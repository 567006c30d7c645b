// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to characters, as browsers do it (WHATWG Encoding and HTML: byte-order mark, then the HTTP header, then
 * what the page declares), and then with one doubt more: bytes that contradict the declaration win, whether they cannot
 * be decoded by it or their letters speak clearly for another charset. Where the letters do not, that order decides.
 *
 * <p>Servers declare Latin-1 over UTF-8 and pages declare gb2312 and mean GB18030; a wrong decoding would put words
 * into evidence that nobody published.
 */
final class Charsets {
    /** Browsers take a late declaration too, once they meet it; a head full of scripts puts it far down. */
    private static final int PRESCAN = 1 << 16;

    /** Bytes that are UTF-8 but for one character in so many were cut or patched, and are UTF-8 all the same. */
    private static final int WHOLE = 4;

    private static final char REPLACEMENT = '\uFFFD';
    private static final Pattern PARAMETER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([^\\s\"';,/>]+)");
    private static final Pattern META =
            Pattern.compile("(?i)<meta\\b[^>]{0,500}?charset\\s*=\\s*[\"']?\\s*([^\\s\"'/>;]+)");
    private static final Pattern XML = Pattern.compile("^\\s*<\\?xml[^>]{0,500}?encoding\\s*=\\s*[\"']([^\"']+)");
    private static final Map<String, Charset> LABELS = labels();

    private Charsets() {}

    /** Bytes as characters, and by which charset; a byte-order mark stays out of HTML and in loose text. */
    record Decoded(String text, Charset charset) {}

    /** A page: header and markup may declare a charset. */
    static Decoded html(byte[] bytes, @Nullable String contentType) {
        Decoded marked = byMark(bytes, true);
        if (marked != null) {
            return marked;
        }
        Set<Charset> declared = new LinkedHashSet<>();
        add(declared, label(PARAMETER, contentType));
        String head =
                withoutComments(new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1));
        Charset xml = label(XML, head);
        Charset meta = label(META, head);
        // Markup that could be read as ASCII cannot be UTF-16, whatever it says.
        add(declared, isUtf16(xml) ? StandardCharsets.UTF_8 : xml);
        add(declared, isUtf16(meta) ? StandardCharsets.UTF_8 : meta);
        return decide(bytes, declared, true);
    }

    /** A text file: every character of it counts, the byte-order mark too. */
    static Decoded text(byte[] bytes, @Nullable String contentType) {
        Decoded marked = byMark(bytes, false);
        if (marked != null) {
            return marked;
        }
        Set<Charset> declared = new LinkedHashSet<>();
        add(declared, label(PARAMETER, contentType));
        return decide(bytes, declared, false);
    }

    /** The charset of a label, by the WHATWG table. */
    static @Nullable Charset ofLabel(String label) {
        return LABELS.get(label.strip().toLowerCase(Locale.ROOT));
    }

    private static Decoded decide(byte[] bytes, Set<Charset> declared, boolean markup) {
        Charset unmarked = Unmarked.utf16(bytes);
        if (unmarked != null) {
            return new Decoded(new String(bytes, unmarked), unmarked);
        }
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return ascii(bytes, utf8, declared);
        }
        Decoded nearly = nearlyUtf8(bytes);
        if (nearly != null) {
            return nearly;
        }
        LetterStatistics letters = new LetterStatistics(bytes, markup);
        Set<Charset> candidates = new LinkedHashSet<>();
        declared.stream().filter(c -> !letters.contradict(c)).forEach(candidates::add);
        for (Charset charset : candidates) {
            String text = strict(bytes, charset);
            if (text != null) {
                return new Decoded(text, charset);
            }
        }
        add(candidates, letters.likeliest());
        candidates.add(StandardCharsets.UTF_8);
        return best(bytes, candidates);
    }

    /**
     * Text in another charset that happens to be whole UTF-8 is all but impossible; pure ASCII is the same in all, save
     * in the ISO-2022 family, which hides behind escapes.
     */
    private static Decoded ascii(byte[] bytes, String utf8, Set<Charset> declared) {
        if (utf8.indexOf('\u001B') >= 0) {
            Set<Charset> escaped = new LinkedHashSet<>();
            declared.stream().filter(c -> c.name().startsWith("ISO-2022")).forEach(escaped::add);
            if (utf8.contains("\u001B$B") || utf8.contains("\u001B$@")) {
                add(escaped, ofLabel("iso-2022-jp"));
            }
            for (Charset charset : escaped) {
                String text = strict(bytes, charset);
                if (text != null || declared.contains(charset)) {
                    return new Decoded(text == null ? new String(bytes, charset) : text, charset);
                }
            }
        }
        return new Decoded(utf8, StandardCharsets.UTF_8);
    }

    /** UTF-8 with a few broken characters: cut at a limit, or with a stray byte pasted in. */
    private static @Nullable Decoded nearlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long wrong = wrong(text);
        long right = text.chars().filter(c -> c > 0x7F).count() - wrong;
        return wrong * WHOLE <= right ? new Decoded(text, StandardCharsets.UTF_8) : null;
    }

    private static Decoded best(byte[] bytes, Set<Charset> candidates) {
        Decoded best = null;
        long fewest = Long.MAX_VALUE;
        for (Charset charset : candidates) {
            String text = new String(bytes, charset);
            long wrong = wrong(text);
            if (wrong < fewest) {
                fewest = wrong;
                best = new Decoded(text, charset);
            }
        }
        return best == null ? new Decoded(new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8) : best;
    }

    private static long wrong(String text) {
        return text.chars().filter(c -> c == REPLACEMENT).count();
    }

    /** What stands between the marks of comments declares nothing; one that is never closed hides all behind it. */
    private static String withoutComments(String head) {
        StringBuilder out = new StringBuilder(head.length());
        int at = 0;
        while (true) {
            int open = head.indexOf("<!--", at);
            int close = open < 0 ? -1 : head.indexOf("-->", open + 2);
            if (close < 0) {
                return out.append(head, at, open < 0 ? head.length() : open).toString();
            }
            out.append(head, at, open);
            at = close + 3;
        }
    }

    private static @Nullable Decoded byMark(byte[] b, boolean drop) {
        Charset charset = null;
        int mark = 2;
        if (b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF) {
            charset = StandardCharsets.UTF_16BE;
        } else if (b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE) {
            charset = StandardCharsets.UTF_16LE;
        }
        if (charset == null) {
            return null;
        }
        int from = drop ? mark : 0;
        return new Decoded(new String(b, from, b.length - from, charset), charset);
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null; // the answer to the question whether these bytes are of that charset
        }
    }

    private static @Nullable Charset label(Pattern pattern, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher m = pattern.matcher(text);
        return m.find() ? ofLabel(m.group(1)) : null;
    }

    private static boolean isUtf16(@Nullable Charset charset) {
        return charset != null && charset.name().startsWith("UTF-16");
    }

    private static void add(Set<Charset> set, @Nullable Charset charset) {
        if (charset != null) {
            set.add(charset);
        }
    }

    private static Map<String, Charset> labels() {
        Map<String, Charset> map = new HashMap<>();
        for (String line : Lists.lines("html/encodings.tsv")) {
            String[] parts = line.split("\t");
            for (String label : parts[1].split(" ")) {
                map.put(label, Charset.forName(parts[0]));
            }
        }
        return Map.copyOf(map);
    }
}
