// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Version line and named fields of one WARC record, read by the letter of WARC/1.1, 4:
 *
 * <pre>
 * WARC/1.1 CRLF
 * Name: value CRLF
 *  continued value CRLF
 * CRLF
 * </pre>
 */
final class RecordHead {
    private static final int LONGEST_LINE = 256 << 10;
    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern VERSION = Pattern.compile("WARC/([0-9]+\\.[0-9]+)", Pattern.CASE_INSENSITIVE);

    private final String item;
    private final Findings findings;
    private final List<Field> fields = new ArrayList<>();
    private String version = "";
    private boolean lineFeeds;

    private RecordHead(String item, Findings findings) {
        this.item = item;
        this.findings = findings;
    }

    /**
     * A field, its folds joined by one blank.
     *
     * @param name as written
     */
    record Field(String name, String value, Place place) {
        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    /** Reads up to and with the empty line; null where that was not reached, which is a fault that has been named. */
    static @Nullable RecordHead read(Input in, String item, Findings findings) throws IOException {
        RecordHead head = new RecordHead(item, findings);
        return head.version(in) && head.fields(in) ? head : null;
    }

    /** Such as 1.1. */
    String version() {
        return version;
    }

    List<Field> fields() {
        return fields;
    }

    /** The first field of this name. */
    @Nullable
    Field first(String name) {
        for (Field field : fields) {
            if (field.is(name)) {
                return field;
            }
        }
        return null;
    }

    /** The value of the first field of this name; empty where there is none. */
    String value(String name) {
        Field field = first(name);
        return field == null ? "" : field.value();
    }

    private boolean version(Input in) throws IOException {
        Input.Line line = in.line(200);
        Matcher matcher = VERSION.matcher(line.latin());
        boolean known = matcher.matches()
                && switch (matcher.group(1)) {
                    case "0.17", "0.18", "1.0", "1.1" -> true;
                    default -> false;
                };
        if (!known) {
            findings.fault(
                    Rule.VERSION,
                    item,
                    line.place(),
                    "WARC/1.0 or WARC/1.1 (or the drafts 0.17, 0.18)",
                    Findings.quoted(line.latin()));
            if (!line.latin().toUpperCase(Locale.ROOT).startsWith("WARC/")) {
                return false;
            }
        }
        version = matcher.matches() ? matcher.group(1) : "";
        if (known && !line.latin().startsWith("WARC/")) {
            findings.tolerate(
                    Rule.VERSION, item, line.place(), "WARC/ in capital letters", Findings.quoted(line.latin()));
        }
        return ended(line);
    }

    private boolean fields(Input in) throws IOException {
        @Nullable Open open = null;
        for (long bytes = 0; ; ) {
            Input.Line line = in.line(LONGEST_LINE);
            bytes += line.bytes().length + 2L;
            if (bytes > MOST_BYTES) {
                findings.fault(
                        Rule.BOUND, item, line.place(), "a header of at most " + MOST_BYTES + " bytes", "a larger one");
                return false;
            }
            boolean folded = line.bytes().length > 0 && (line.bytes()[0] == ' ' || line.bytes()[0] == '\t');
            if (!folded && open != null) {
                fields.add(open.field());
                open = null;
            }
            if (!ended(line)) {
                return false;
            }
            if (line.bytes().length == 0) {
                return true;
            }
            String text = text(line);
            if (folded) {
                if (open == null) {
                    fault(line.place(), "a field before its continuation", text.strip());
                } else {
                    open.fold(text);
                }
            } else {
                open = field(text, line.place());
            }
        }
    }

    /** A field that may be continued by the next line. */
    private static final class Open {
        private final String name;
        private final StringBuilder value;
        private final Place place;

        Open(String name, String value, Place place) {
            this.name = name;
            this.value = new StringBuilder(value);
            this.place = place;
        }

        void fold(String text) {
            value.append(' ').append(text.strip());
        }

        Field field() {
            return new Field(name, value.toString().strip(), place);
        }
    }

    private @Nullable Open field(String text, Place place) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            fault(place, "a field name, a colon and a value", text);
            return null;
        }
        String name = text.substring(0, colon);
        if (!Syntax.isToken(name)) {
            fault(place, "a field name without blanks or separators", name);
            if (name.isBlank()) {
                return null;
            }
        }
        String value = text.substring(colon + 1).strip();
        if (value.chars().anyMatch(c -> (c < 0x20 && c != '\t') || c == 0x7f)) {
            fault(place, "a value without control characters", text);
        }
        return new Open(name.strip(), value, place);
    }

    private boolean ended(Input.Line line) {
        switch (line.end()) {
            case CRLF -> {
                return true;
            }
            case LF -> {
                if (!lineFeeds) {
                    lineFeeds = true;
                    findings.tolerate(
                            Rule.LINE_END, item, line.place(), "lines of the header that end with CRLF", "LF alone");
                }
                return true;
            }
            case NONE ->
                findings.fault(
                        Rule.HEADER,
                        item,
                        line.place(),
                        "a header that ends with an empty line",
                        "the end of the data"
                                + (line.bytes().length == 0 ? "" : " behind " + Findings.quoted(line.latin())));
            case TOO_LONG ->
                findings.fault(
                        Rule.BOUND, item, line.place(), "a line of at most " + LONGEST_LINE + " bytes", "a longer one");
        }
        return false;
    }

    /** Fields are UTF-8 (WARC/1.1, 4). */
    private String text(Input.Line line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            findings.fault(Rule.UTF8, item, line.place(), "a header in UTF-8", Findings.quoted(line.latin()));
            return line.latin();
        }
    }

    private void fault(Place place, String expected, String found) {
        findings.fault(Rule.HEADER, item, place, expected, Findings.quoted(found));
    }
}
