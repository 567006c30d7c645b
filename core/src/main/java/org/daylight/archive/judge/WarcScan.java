// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.daylight.archive.judge.RecordHead.Field;

/** Judges WARC records one after the other (ISO 28500:2017). */
final class WarcScan implements Framing.Scan {
    /** Most record identifiers that are remembered. */
    private static final int MOST_IDS = 50_000;

    private final Findings findings;
    private final FieldRules rules;
    private final Set<String> ids = new HashSet<>();
    private long number;

    WarcScan(Findings findings) {
        this.findings = findings;
        this.rules = new FieldRules(findings);
    }

    @Override
    public boolean starts(Input in) throws IOException {
        int b = in.peek();
        return b == 'W' || b == 'w';
    }

    @Override
    public boolean record(Input in) throws IOException {
        number++;
        Place place = in.place();
        RecordHead head = RecordHead.read(in, "record " + number, findings);
        if (head == null) {
            return false;
        }
        Field id = head.first("WARC-Record-ID");
        String item = "record " + number + (id == null ? "" : " " + id.value());
        rules.judge(head, item, place);
        if (id != null) {
            identity(id, item);
        }
        segments(head, item);
        profile(head, item);
        String stated = head.value("Content-Length");
        if (!Syntax.isNumber(stated)) {
            findings.fault(
                    Rule.UNREADABLE,
                    item,
                    in.place(),
                    "a length that says where the record ends",
                    Findings.quoted(stated));
            return false;
        }
        long length = Long.parseLong(stated);
        contentType(head, length, item, place);
        Place start = in.place();
        long read;
        try (BlockCheck block = new BlockCheck(head, item, start, findings)) {
            read = block.read(in.block(length), length);
        }
        if (read < length) {
            findings.fault(
                    Rule.LENGTH,
                    item,
                    place,
                    "a block of " + length + " bytes (Content-Length)",
                    read + " bytes before the end of the " + (start.inside() < 0 ? "file" : "gzip member"));
            return false;
        }
        boolean next = end(in, item);
        if (next) {
            findings.unit();
        }
        return next;
    }

    /** Two line ends close a record; whatever else stands there is named, and read over where it can be. */
    private boolean end(Input in, String item) throws IOException {
        Place place = in.place();
        ByteArrayOutputStream ends = new ByteArrayOutputStream(4);
        long more = 0;
        for (int b; (b = in.peek()) == '\r' || b == '\n'; in.read()) {
            if (ends.size() < 8) {
                ends.write(b);
            } else {
                more++;
            }
        }
        String between = ends.toString(java.nio.charset.StandardCharsets.ISO_8859_1);
        int next = in.peek();
        boolean goesOn = next < 0 || starts(in);
        if (between.equals("\r\n\r\n") && goesOn) {
            return true;
        }
        if (between.equals("\n\n") && goesOn) {
            findings.tolerate(Rule.LINE_END, item, place, "CR LF CR LF behind the block", "LF LF");
            return true;
        }
        String shown = between.isEmpty()
                ? next < 0 ? "the end of the data" : "other bytes"
                : between.replace("\r", "CR ").replace("\n", "LF ").strip()
                        + (more > 0 ? " and more" : "")
                        + (goesOn ? "" : " and other bytes");
        findings.fault(Rule.RECORD_END, item, place, "CR LF CR LF behind the block", shown);
        return goesOn && !between.isEmpty();
    }

    private void identity(Field id, String item) {
        if (ids.size() < MOST_IDS && id.value().length() < 300 && !ids.add(id.value())) {
            findings.tolerate(
                    Rule.IDENTITY, item, id.place(), "a WARC-Record-ID of its own", "that of an earlier record");
        }
    }

    /** WARC/1.1, 5.19: the first part of a segmented record is 1, whatever its type; the others are continuations. */
    private void segments(RecordHead head, String item) {
        Field field = head.first("WARC-Segment-Number");
        if (field == null || !Syntax.isNumber(field.value())) {
            return;
        }
        long segment = Long.parseLong(field.value());
        boolean continues = head.value("WARC-Type").equalsIgnoreCase("continuation");
        if (continues ? segment < 2 : segment != 1) {
            findings.fault(
                    Rule.SEGMENT,
                    item,
                    field.place(),
                    "WARC-Segment-Number " + (continues ? "2 or more in a continuation" : "1, but in a continuation"),
                    String.valueOf(segment));
        }
    }

    /** WARC/1.1, 6.7: what the two profiles of the standard ask for. */
    private void profile(RecordHead head, String item) {
        Field field = head.first("WARC-Profile");
        if (field == null || !head.value("WARC-Type").equalsIgnoreCase("revisit")) {
            return;
        }
        String profile = field.value().toLowerCase(Locale.ROOT);
        if (profile.contains("identical-payload-digest")) {
            if (head.first("WARC-Payload-Digest") == null) {
                findings.fault(
                        Rule.MISSING, item, field.place(), "WARC-Payload-Digest in a revisit of this profile", "none");
            }
        } else if (!profile.contains("server-not-modified") && Syntax.uri(field.value()) != Syntax.Uri.NONE) {
            findings.tolerate(
                    Rule.UNKNOWN, item, field.place(), "a profile of the standard", Findings.quoted(field.value()));
        }
    }

    private void contentType(RecordHead head, long length, String item, Place place) {
        String type = head.value("WARC-Type").toLowerCase(Locale.ROOT);
        Field field = head.first("Content-Type");
        if (field == null) {
            if (length > 0 && !type.equals("continuation") && !type.isEmpty()) {
                findings.fault(Rule.CONTENT_TYPE, item, place, "Content-Type where there is a block", "none");
            }
            return;
        }
        String value = field.value().toLowerCase(Locale.ROOT).replaceAll("[ \\t\"]", "");
        String target = head.value("WARC-Target-URI").toLowerCase(Locale.ROOT);
        boolean web = target.startsWith("http:")
                || target.startsWith("https:")
                || target.startsWith("<http:")
                || target.startsWith("<https:");
        String expected = switch (type) {
            case "warcinfo" -> value.startsWith("application/warc-fields") ? null : "application/warc-fields";
            case "response", "request" -> {
                boolean http = value.equals("application/http") || value.startsWith("application/http;");
                if (http ? !saysOther(value, type) : !web || length == 0) {
                    yield null;
                }
                yield "application/http; msgtype=" + type;
            }
            default -> null;
        };
        if (expected != null) {
            findings.fault(
                    Rule.CONTENT_TYPE,
                    item,
                    field.place(),
                    "Content-Type " + expected + " in a " + type,
                    Findings.quoted(field.value()));
        }
    }

    private static boolean saysOther(String value, String type) {
        int at = value.indexOf(";msgtype=");
        if (at < 0) {
            return false;
        }
        String said = value.substring(at + 9);
        int end = said.indexOf(';');
        return !(end < 0 ? said : said.substring(0, end)).equals(type);
    }
}
