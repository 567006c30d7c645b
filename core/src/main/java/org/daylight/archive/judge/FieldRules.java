// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.archive.DeclaredDigest;
import org.daylight.archive.judge.RecordHead.Field;
import org.jspecify.annotations.Nullable;

/**
 * Which field each type of record must have, may have and must not have, and the form of its value (WARC/1.1, 5 and 6).
 */
final class FieldRules {
    private static final List<String> TYPES =
            List.of("warcinfo", "response", "resource", "request", "metadata", "revisit", "conversion", "continuation");

    /**
     * A letter a type, in the order above: {@code M} must, {@code .} may, {@code N} must not, {@code o} has no meaning
     * there, which is tolerated.
     */
    private static final List<Row> ROWS = List.of(
            new Row("WARC-Type", "MMMMMMMM", Form.TOKEN),
            new Row("WARC-Record-ID", "MMMMMMMM", Form.ID),
            new Row("WARC-Date", "MMMMMMMM", Form.DATE),
            new Row("Content-Length", "MMMMMMMM", Form.NUMBER),
            new Row("Content-Type", ".......o", Form.MEDIA_TYPE),
            new Row("WARC-Concurrent-To", "N.....NN", Form.ID),
            new Row("WARC-Block-Digest", "........", Form.DIGEST),
            new Row("WARC-Payload-Digest", "o...o...", Form.DIGEST),
            new Row("WARC-IP-Address", "N.....NN", Form.ADDRESS),
            new Row("WARC-Refers-To", "NNNN...N", Form.ID),
            new Row("WARC-Refers-To-Target-URI", "ooooo.oo", Form.URI),
            new Row("WARC-Refers-To-Date", "ooooo.oo", Form.DATE),
            new Row("WARC-Target-URI", "NMMM.MMM", Form.URI),
            new Row("WARC-Truncated", "........", Form.REASON),
            new Row("WARC-Warcinfo-ID", "N.......", Form.ID),
            new Row("WARC-Filename", ".NNNNNNN", Form.TEXT),
            new Row("WARC-Profile", "oooooMoo", Form.URI),
            new Row("WARC-Identified-Payload-Type", "o.......", Form.MEDIA_TYPE),
            new Row("WARC-Segment-Number", ".......M", Form.NUMBER),
            new Row("WARC-Segment-Origin-ID", "NNNNNNNM", Form.ID),
            new Row("WARC-Segment-Total-Length", "NNNNNNN.", Form.NUMBER));

    private static final Map<String, Row> BY_NAME =
            ROWS.stream().collect(Collectors.toMap(row -> row.name().toLowerCase(Locale.ROOT), row -> row));

    private static final Set<String> REASONS = Set.of("length", "time", "disconnect", "unspecified");

    private final Findings findings;

    FieldRules(Findings findings) {
        this.findings = findings;
    }

    private record Row(String name, String needs, Form form) {}

    private enum Form {
        TOKEN,
        ID,
        DATE,
        NUMBER,
        MEDIA_TYPE,
        DIGEST,
        ADDRESS,
        URI,
        REASON,
        TEXT
    }

    void judge(RecordHead head, String item, Place place) {
        String type = head.value("WARC-Type").toLowerCase(Locale.ROOT);
        int column = TYPES.indexOf(type);
        if (column < 0 && Syntax.isToken(type)) {
            findings.tolerate(Rule.UNKNOWN, item, place, "one of the eight types of record", Findings.quoted(type));
        }
        Set<String> seen = new HashSet<>();
        for (Field field : head.fields()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            Row row = BY_NAME.get(name);
            if (row == null) {
                continue;
            }
            if (!seen.add(name) && !name.equals("warc-concurrent-to")) {
                findings.fault(
                        Rule.REPEATED,
                        item,
                        field.place(),
                        row.name() + " once",
                        "it again, " + Findings.quoted(field.value()));
            }
            if (column >= 0) {
                allowed(row, row.needs().charAt(column), type, field, item);
            }
            form(row, field, head, item);
        }
        for (Row row : ROWS) {
            boolean must = row.needs().equals("MMMMMMMM")
                    || (column >= 0 && row.needs().charAt(column) == 'M');
            if (must && !seen.contains(row.name().toLowerCase(Locale.ROOT))) {
                findings.fault(Rule.MISSING, item, place, row.name() + (column < 0 ? "" : " in a " + type), "none");
            }
        }
    }

    private void allowed(Row row, char need, String type, Field field, String item) {
        if (need == 'N') {
            findings.fault(
                    Rule.FORBIDDEN,
                    item,
                    field.place(),
                    "no " + row.name() + " in a " + type,
                    Findings.quoted(field.value()));
        } else if (need == 'o') {
            findings.tolerate(
                    Rule.UNKNOWN, item, field.place(), row.name() + " only where it has a meaning", "it in a " + type);
        }
    }

    private void form(Row row, Field field, RecordHead head, String item) {
        String value = field.value();
        String expected = switch (row.form()) {
            case TOKEN -> Syntax.isToken(value) ? null : "a word";
            case ID -> id(row, field, item);
            case DATE -> date(value, head.version());
            case NUMBER -> Syntax.isNumber(value) ? null : "a number";
            case MEDIA_TYPE -> Syntax.isMediaType(value) ? null : "a media type, such as text/html";
            case DIGEST -> digest(row, field, item);
            case ADDRESS -> Syntax.isAddress(value) ? null : "an IPv4 or IPv6 address";
            case URI -> uri(row, field, item);
            case REASON -> reason(row, field, item);
            case TEXT -> value.isEmpty() ? "a name" : null;
        };
        if (expected != null) {
            findings.fault(Rule.SYNTAX, item, field.place(), row.name() + ": " + expected, Findings.quoted(value));
        }
    }

    private @Nullable String id(Row row, Field field, String item) {
        String value = field.value();
        if (!value.startsWith("<") || !value.endsWith(">") || value.length() < 3) {
            return "an absolute URI between angle brackets";
        }
        return loose(Syntax.uri(value.substring(1, value.length() - 1)), row, field, item);
    }

    private @Nullable String uri(Row row, Field field, String item) {
        String value = field.value();
        if (value.startsWith("<") && value.endsWith(">") && value.length() > 2) {
            findings.tolerate(
                    Rule.BRACKETS, item, field.place(), row.name() + " without angle brackets", Findings.quoted(value));
            value = value.substring(1, value.length() - 1);
        }
        return loose(Syntax.uri(value), row, field, item);
    }

    private @Nullable String loose(Syntax.Uri how, Row row, Field field, String item) {
        if (how == Syntax.Uri.LOOSE) {
            findings.tolerate(
                    Rule.LOOSE,
                    item,
                    field.place(),
                    row.name() + ": a URI with every unusual character escaped",
                    Findings.quoted(field.value()));
        }
        return how == Syntax.Uri.NONE ? "an absolute URI" : null;
    }

    private static @Nullable String date(String value, String version) {
        boolean anyPrecision = version.equals("1.1");
        if (Syntax.isDate(value, anyPrecision)) {
            return null;
        }
        return "a time such as 2016-01-11T23:24:25" + (anyPrecision ? ".5Z" : "Z");
    }

    private @Nullable String digest(Row row, Field field, String item) {
        return switch (DeclaredDigest.form(field.value())) {
            case KNOWN -> null;
            case STRANGE -> {
                findings.tolerate(
                        Rule.DIGEST_UNCHECKED,
                        item,
                        field.place(),
                        row.name() + " by MD5, SHA-1 or SHA-2",
                        Findings.quoted(field.value()));
                yield null;
            }
            case MALFORMED -> "an algorithm, a colon and a value of its length";
        };
    }

    private @Nullable String reason(Row row, Field field, String item) {
        if (!Syntax.isToken(field.value())) {
            return "a word";
        }
        if (!REASONS.contains(field.value().toLowerCase(Locale.ROOT))) {
            findings.tolerate(
                    Rule.UNKNOWN,
                    item,
                    field.place(),
                    row.name() + ": length, time, disconnect or unspecified",
                    Findings.quoted(field.value()));
        }
        return null;
    }
}
