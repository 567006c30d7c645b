// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides about one record in memory: whether the reader has to open it. What is not to the letter it leaves to others. For
 * one thread.
 */
final class Triage implements AutoCloseable {
    /** What is to be done. */
    enum Verdict {
        /** Nothing: the reader would say nothing of it. */
        PASS_OVER,
        /** Read it. */
        READ,
        /** It is no record to the letter: the full parser decides what it is. */
        ODD
    }

    /** From here on a body may say more letters than are read, and the reader tells so. */
    private static final int LARGE = 2_000_000;

    private static final int LONGEST_HEADER = 1 << 16;
    private static final int LOOK = 1024;
    private static final int MOST_UNPACKED = 1 << 25;

    private static final Set<String> NO_TEXT = Set.of("image", "video", "audio", "font");
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> TEXTS = Set.of(
            "",
            "text/plain",
            "text/markdown",
            "application/octet-stream",
            "application/x-unknown-content-type",
            "unknown/unknown");
    private static final Set<String> MAILS = Set.of("message/rfc822", "multipart/related", "application/x-mimearchive");
    /** How files begin that are no text, as Latin-1. */
    private static final List<String> FILES = List.of(
            "%PDF-",
            "PK\u0003\u0004",
            "\u0089PNG",
            "\u00FF\u00D8\u00FF",
            "GIF8",
            "II*\0",
            "MM\0*",
            "RIFF",
            "BM",
            "{\\rtf",
            "\u001F\u008B",
            "\u00D0\u00CF\u0011\u00E0");

    private static final Pattern MESSAGE = Pattern.compile(
            "(?im)^(MIME-Version|Message-ID|Received|Return-Path|Delivered-To|Content-Type|Snapshot-Content-Location"
                    + "|From:\\s*\"?<?Saved by)");
    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z");
    private static final Pattern STATUS = Pattern.compile("HTTP/[0-9](?:\\.[0-9])? +([1-5][0-9]{2})(?: .*)?");

    private final Sieve.Scanner sieve;
    private final Unpacker unpacker;
    private byte[] joined = new byte[1 << 16];
    private byte[] unpacked = new byte[1 << 18];

    /** Behind the last byte of the record that was judged last, with its two line ends. */
    private long end;

    /** Where the lines of a header stand. */
    private int at;

    Triage(Sieve.Scanner sieve) {
        this.sieve = sieve;
        this.unpacker = Unpacker.fastest();
    }

    @Override
    public void close() {
        unpacker.close();
    }

    long end() {
        return end;
    }

    /** A line of a header. */
    private record Line(String name, String value) {}

    /**
     * Judges the record that starts at {@code from}.
     *
     * @return what to do; {@link #end} may lie beyond {@code to}, and then the verdict is not one yet
     */
    Verdict of(byte[] b, int from, int to) {
        end = -1;
        if (!starts(b, from, to, "WARC/1.0\r\n") && !starts(b, from, to, "WARC/1.1\r\n")) {
            return Verdict.ODD;
        }
        at = from + 10;
        String type = "";
        String contentType = "";
        String target = "";
        String date = "";
        long length = -1;
        while (true) {
            Line line = line(b, to, true);
            if (line == null) {
                return Verdict.ODD;
            }
            if (line.name.isEmpty()) {
                break;
            }
            switch (line.name) {
                case "warc-type" -> type = line.value.toLowerCase(Locale.ROOT);
                case "content-type" -> contentType = contentType.isEmpty() ? line.value : contentType;
                case "content-length" -> length = length < 0 ? number(line.value) : -2;
                case "warc-target-uri" -> target = line.value;
                case "warc-date" -> date = line.value;
                case "warc-segment-number" -> type = "segment";
                default -> {}
            }
        }
        if (length < 0 || type.isEmpty() || type.equals("segment")) {
            return Verdict.ODD;
        }
        end = at + length + 4;
        if (end > to) {
            return Verdict.ODD;
        }
        int body = at;
        int bodyEnd = (int) (end - 4);
        if (!starts(b, bodyEnd, to, "\r\n\r\n")) {
            return Verdict.ODD;
        }
        boolean response = type.equals("response");
        if ((!response && !type.equals("resource")) || target.startsWith("dns:") || target.startsWith("<dns:")) {
            return Verdict.PASS_OVER;
        }
        if (!DATE.matcher(date).matches()) {
            return Verdict.ODD;
        }
        return response ? response(b, body, bodyEnd) : content(b, body, bodyEnd, contentType);
    }

    private static boolean starts(byte[] b, int from, int to, String text) {
        if (from + text.length() > to) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (b[from + i] != (byte) text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Digits alone. */
    private static long number(String digits) {
        return digits.length() < 12 && !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Long.parseLong(digits)
                : -2;
    }

    /** The next line of a header, its name in small letters; without a name where the header ends, null where it is odd. */
    private @org.jspecify.annotations.Nullable Line line(byte[] b, int to, boolean strict) {
        int start = at;
        int colon = -1;
        int i = start;
        for (; i < to && b[i] != '\n'; i++) {
            int c = b[i];
            if (c == ':' && colon < 0) {
                colon = i;
            }
            boolean control = (c >= 0 && c < ' ' && c != '\t' && c != '\r') || c == 0x7f;
            if (control || i - start > LONGEST_HEADER) {
                return null;
            }
        }
        if (i >= to || (strict && (i == start || b[i - 1] != '\r'))) {
            return null;
        }
        at = i + 1;
        int stop = i > start && b[i - 1] == '\r' ? i - 1 : i;
        if (stop == start) {
            return new Line("", "");
        }
        if (colon <= start || b[start] == ' ' || b[start] == '\t') {
            return null;
        }
        String name = new String(b, start, colon - start, StandardCharsets.ISO_8859_1);
        if (strict && !name.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return null;
        }
        String value = new String(b, colon + 1, stop - colon - 1, StandardCharsets.ISO_8859_1).strip();
        return new Line(name.strip().toLowerCase(Locale.ROOT), value);
    }

    private Verdict response(byte[] b, int from, int to) {
        int lineEnd = from;
        while (lineEnd < to && b[lineEnd] != '\n' && lineEnd - from < LOOK) {
            lineEnd++;
        }
        String first = new String(b, from, lineEnd - from, StandardCharsets.ISO_8859_1).stripTrailing();
        java.util.regex.Matcher status = STATUS.matcher(first);
        if (!status.matches()) {
            return Verdict.READ;
        }
        at = lineEnd + 1;
        String contentType = "";
        boolean typed = false;
        boolean chunked = false;
        List<String> codings = new ArrayList<>();
        while (true) {
            Line line = line(b, to, false);
            if (line == null) {
                return Verdict.READ;
            }
            if (line.name.isEmpty()) {
                break;
            }
            switch (line.name) {
                case "content-type" -> {
                    contentType = typed ? contentType : line.value;
                    typed = true;
                }
                case "transfer-encoding" ->
                    chunked |= line.value.toLowerCase(Locale.ROOT).contains("chunked");
                case "content-encoding" -> {
                    String coding = line.value.toLowerCase(Locale.ROOT);
                    if (!coding.isEmpty() && !coding.equals("identity")) {
                        codings.add(coding);
                    }
                }
                default -> {}
            }
        }
        if (status.group(1).charAt(0) != '2' || silent(contentType)) {
            return Verdict.PASS_OVER;
        }
        byte[] body = b;
        int start = at;
        int stop = to;
        if (chunked) {
            int length = join(b, at, to);
            if (length == BROKEN) {
                return Verdict.READ;
            }
            if (length >= 0) {
                body = joined;
                start = 0;
                stop = length;
            }
        }
        if (!codings.isEmpty() && stop > start) {
            if (codings.size() > 1
                    || !(codings.getFirst().equals("gzip") || codings.getFirst().equals("x-gzip"))) {
                return Verdict.READ;
            }
            boolean packed = stop - start > 2 && body[start] == 0x1f && body[start + 1] == (byte) 0x8b;
            if (packed) {
                int length = unpack(body, start, stop);
                if (length < 0) {
                    return Verdict.READ;
                }
                body = unpacked;
                start = 0;
                stop = length;
            }
        }
        return content(body, start, stop, contentType);
    }

    /** The length of a gzip-coded body as unpacked; -1 where it is not one whole member of reasonable size. */
    private int unpack(byte[] body, int from, int to) {
        while (true) {
            switch (unpacker.unpack(body, from, to, unpacked)) {
                case WHOLE -> {
                    return unpacker.read() == to - from ? unpacker.written() : -1;
                }
                case FULL -> {
                    if (unpacked.length >= MOST_UNPACKED) {
                        return -1;
                    }
                    unpacked = new byte[unpacked.length * 2];
                }
                case BROKEN -> {
                    return -1;
                }
            }
        }
    }

    private static final int BROKEN = -2;

    /** Joins the chunks of a body; -1 where it does not begin with a chunk, -2 where the chunks break off. */
    private int join(byte[] b, int from, int to) {
        int n = 0;
        int i = from;
        while (true) {
            long size = 0;
            int digits = 0;
            for (; i < to && digits < 8 && Character.digit(b[i], 16) >= 0; i++, digits++) {
                size = size << 4 | Character.digit(b[i], 16);
            }
            boolean ends = digits > 0 && i + 1 < to && b[i] == '\r' && b[i + 1] == '\n';
            if (!ends) {
                return n == 0 && digits == 0 ? odd(b, from, to) : BROKEN;
            }
            i += 2;
            if (size == 0) {
                return n;
            }
            if (i + size + 2 > to || b[i + (int) size] != '\r' || b[i + (int) size + 1] != '\n') {
                return BROKEN;
            }
            if (n + size > joined.length) {
                joined = java.util.Arrays.copyOf(joined, (int) Math.max(joined.length * 2L, n + size));
            }
            System.arraycopy(b, i, joined, n, (int) size);
            n += (int) size;
            i += (int) size + 2;
        }
    }

    /** A body that begins with markup has no chunks, whatever its header says; of others the full parser decides. */
    private static int odd(byte[] b, int from, int to) {
        return from < to && b[from] == '<' ? -1 : BROKEN;
    }

    private static String mediaType(String contentType) {
        int semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean silent(String contentType) {
        String media = mediaType(contentType);
        int slash = media.indexOf('/');
        return NO_TEXT.contains(slash < 0 ? media : media.substring(0, slash));
    }

    private Verdict content(byte[] b, int from, int to, String contentType) {
        if (silent(contentType)) {
            return Verdict.PASS_OVER;
        }
        String media = mediaType(contentType);
        String declared = contentType.isEmpty() ? null : contentType;
        if (to - from > LARGE || MAILS.contains(media) || file(b, from, to)) {
            return Verdict.READ;
        }
        boolean page = PAGES.contains(media);
        if (page && markup(b, from, to)) {
            return verdict(sieve.page(b, from, to, declared));
        }
        if (message(b, from, to)) {
            return Verdict.READ;
        }
        if (page) {
            return verdict(sieve.page(b, from, to, declared));
        }
        if (TEXTS.contains(media)) {
            return verdict(sieve.page(b, from, to, declared) || sieve.text(b, from, to, declared));
        }
        return Verdict.PASS_OVER;
    }

    private static Verdict verdict(boolean passes) {
        return passes ? Verdict.READ : Verdict.PASS_OVER;
    }

    /** Whether a body begins as markup does, behind a byte-order mark and white space. */
    private static boolean markup(byte[] b, int from, int to) {
        int i = starts(b, from, to, "\u00EF\u00BB\u00BF") ? from + 3 : from;
        while (i < to && b[i] >= 0 && b[i] <= ' ') {
            i++;
        }
        return i + 1 < to && b[i] == '<' && (b[i + 1] == '!' || b[i + 1] == '?' || Character.isLetter(b[i + 1]));
    }

    private static boolean file(byte[] b, int from, int to) {
        int i = from;
        while (i < to && b[i] >= 0 && b[i] <= ' ') {
            i++;
        }
        for (String magic : FILES) {
            if (starts(b, from, to, magic) || starts(b, i, to, magic)) {
                return true;
            }
        }
        return false;
    }

    private static boolean message(byte[] b, int from, int to) {
        return MESSAGE.matcher(new String(b, from, Math.min(to - from, 16 * LOOK), StandardCharsets.ISO_8859_1))
                .find();
    }
}
