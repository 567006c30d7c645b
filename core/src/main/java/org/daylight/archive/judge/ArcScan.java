// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Judges ARC records one after the other. The first is the version block; each has a line before it, of five fields in
 * version 1 and of ten in version 2:
 *
 * <pre>
 * filedesc://a.arc 0.0.0.0 20030101000000 text/plain 76
 * 1 0 InternetArchive
 * URL IP-address Archive-date Content-type Archive-length
 *
 * http://host/ 9.9.9.9 20030102030405 text/html 1234
 * …
 * </pre>
 */
final class ArcScan implements Framing.Scan {
    private static final int LONGEST_LINE = 128 << 10;
    private static final int LONGEST_BLOCK_START = 4 << 10;
    private static final List<String> FIRST = names("URL IP-address Archive-date Content-type Archive-length");
    private static final List<String> SECOND = names("URL IP-address Archive-date Content-type Result-code Checksum"
            + " Location Offset Filename Archive-length");

    private final Findings findings;
    private List<String> names = FIRST;
    private long number;

    ArcScan(Findings findings) {
        this.findings = findings;
    }

    private static List<String> names(String line) {
        return Arrays.asList(line.toLowerCase(Locale.ROOT).split(" ", -1));
    }

    @Override
    public boolean starts(Input in) throws IOException {
        int b = in.peek();
        return b > ' ' && b < 0x7f;
    }

    @Override
    public boolean record(Input in) throws IOException {
        number++;
        String item = "record " + number;
        Place place = in.place();
        Input.Line line = in.line(LONGEST_LINE);
        if (line.end() == Input.End.NONE || line.end() == Input.End.TOO_LONG) {
            findings.fault(
                    Rule.ARC_LINE, item, place, "the line of a record, ended by LF", Findings.quoted(line.latin()));
            return false;
        }
        String text = line.latin();
        boolean version = text.startsWith("filedesc:");
        if (number == 1 && !version) {
            findings.fault(Rule.ARC_VERSION, item, place, "filedesc:// and the version block", Findings.quoted(text));
        } else if (number > 1 && version) {
            findings.fault(Rule.ARC_VERSION, item, place, "one version block", "another one");
        }
        List<String> words = Arrays.asList(text.split(" ", -1));
        List<String> expected = version ? words.size() >= SECOND.size() ? SECOND : FIRST : names;
        int spaces = words.size() - expected.size();
        if (spaces < 0) {
            findings.fault(
                    Rule.ARC_LINE,
                    item,
                    place,
                    expected.size() + " fields",
                    words.size() + ": " + Findings.quoted(text));
            return false;
        }
        String url = String.join(" ", words.subList(0, spaces + 1));
        if (spaces > 0) {
            findings.tolerate(Rule.LOOSE, item, place, "a URL without blanks", Findings.quoted(url));
        }
        item = item + " " + Findings.shown(url);
        boolean sound = fields(url, words.subList(spaces + 1, words.size()), expected, version, item, place);
        return sound && block(in, Long.parseLong(words.getLast()), version, item, place);
    }

    /** Judges each field; false where the length is none. */
    private boolean fields(
            String url, List<String> values, List<String> expected, boolean version, String item, Place place) {
        if (!version && Syntax.uri(url.replace(' ', '+')) == Syntax.Uri.NONE) {
            fault(item, place, "an absolute URL", url);
        }
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            boolean none = value.equals("-");
            switch (expected.get(i + 1)) {
                case "ip-address" -> {
                    if (!none && !Syntax.isAddress(value)) {
                        fault(item, place, "an IP address", value);
                    }
                }
                case "archive-date" -> {
                    if (!Syntax.isStamp(value, 14)) {
                        fault(item, place, "a time of 14 digits", value);
                    }
                }
                case "content-type" -> {
                    if (!none && !Syntax.isMediaType(value)) {
                        findings.tolerate(Rule.LOOSE, item, place, "a media type", Findings.quoted(value));
                    }
                }
                case "result-code", "offset" -> {
                    if (!none && !Syntax.isNumber(value)) {
                        fault(item, place, "a number as " + expected.get(i + 1), value);
                    }
                }
                default -> {
                    if (value.isEmpty()) {
                        fault(item, place, "a value as " + expected.get(i + 1), value);
                    }
                }
            }
        }
        if (!Syntax.isNumber(values.getLast())) {
            fault(item, place, "a length in bytes at the end of the line", values.getLast());
            return false;
        }
        return true;
    }

    private void fault(String item, Place place, String expected, String found) {
        findings.fault(Rule.SYNTAX, item, place, expected, Findings.quoted(found));
    }

    private boolean block(Input in, long length, boolean version, String item, Place place) throws IOException {
        Place start = in.place();
        InputStream block = in.block(length);
        byte[] head = version ? block.readNBytes(LONGEST_BLOCK_START) : new byte[0];
        byte[] rest = new byte[1 << 14];
        long read = head.length;
        for (int n; (n = block.read(rest)) >= 0; ) {
            read += n;
        }
        if (read < length) {
            findings.fault(
                    Rule.LENGTH,
                    item,
                    place,
                    "a block of " + length + " bytes",
                    read + " bytes before the end of the " + (start.inside() < 0 ? "file" : "gzip member"));
            return false;
        }
        if (version) {
            version(head, item, start);
        }
        findings.unit();
        return end(in, item, version);
    }

    /** The version block: version, reserved word and origin, then the names of the fields. */
    private void version(byte[] head, String item, Place place) throws IOException {
        Input.Line[] lines = new Input.Line[2];
        Input in = new Input(new Origin.Memory(new ByteArrayInputStream(head)));
        lines[0] = in.line(LONGEST_BLOCK_START);
        lines[1] = in.line(LONGEST_BLOCK_START);
        String first = lines[0].latin();
        if (!first.matches("[12] [0-9]+ \\S.*")) {
            findings.fault(
                    Rule.ARC_VERSION, item, place, "a line such as \"1 0 InternetArchive\"", Findings.quoted(first));
        }
        List<String> named = names(lines[1].latin().strip());
        if (named.equals(FIRST) || named.equals(SECOND)) {
            names = named;
        } else {
            findings.fault(
                    Rule.ARC_VERSION,
                    item,
                    place,
                    "the names of the five or ten fields",
                    Findings.quoted(lines[1].latin()));
        }
        if (first.startsWith("1 ") == (names.size() == SECOND.size())) {
            findings.fault(
                    Rule.ARC_VERSION,
                    item,
                    place,
                    "five fields in version 1, ten in version 2",
                    Findings.quoted(first) + " and " + names.size() + " fields");
        }
    }

    /** One line feed stands between two records; the last may do without. */
    private boolean end(Input in, String item, boolean version) throws IOException {
        Place place = in.place();
        ByteArrayOutputStream ends = new ByteArrayOutputStream(4);
        for (int b; (b = in.peek()) == '\r' || b == '\n'; in.read()) {
            if (ends.size() < 8) {
                ends.write(b);
            }
        }
        boolean last = in.atEnd();
        String between = ends.toString(StandardCharsets.ISO_8859_1);
        if (between.isEmpty() && version && starts(in)) {
            findings.tolerate(
                    Rule.LINE_END, item, place, "LF behind the version block", "it counted as part of the block");
            return true;
        }
        if (between.isEmpty() && !last) {
            findings.fault(Rule.RECORD_END, item, place, "LF behind the record", "other bytes");
            return false;
        }
        if (!between.equals("\n") && !last) {
            findings.tolerate(
                    Rule.LINE_END,
                    item,
                    place,
                    "one LF between records",
                    between.replace("\r", "CR ").replace("\n", "LF ").strip());
        }
        return true;
    }
}
