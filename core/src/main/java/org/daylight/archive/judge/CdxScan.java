// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges the lines of an index of captures: fields of their own form, as many as the legend names, in the order of
 * their bytes, and no place of a record that answers for two addresses.
 *
 * <pre>
 *  CDX N b a m s k r M S V g
 * com,example)/ 20140103030321 http://example.com/ text/html 200 B2LT… - - 1043 333 a.warc.gz
 * com,example)/ 20140103030321 {"url":"http://example.com/","offset":"333",…}
 * </pre>
 */
final class CdxScan {
    private static final int LONGEST_LINE = 1 << 20;
    /** Most places of records that are remembered. */
    private static final int MOST_PLACES = 200_000;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Map<Integer, String> USUAL = Map.of(9, "NbamskrVg", 10, "NbamskrMVg", 11, "NbamskrMSVg");

    private final Findings findings;
    private final boolean json;
    private final Map<Integer, Integer> places = new HashMap<>();
    private String letters = "";
    private byte[] before = new byte[0];
    private long number;

    CdxScan(Findings findings, boolean json) {
        this.findings = findings;
        this.json = json;
    }

    /** Judges all lines of a file, or of one gzip member of it. */
    void lines(Input in) throws IOException {
        while (!in.atEnd()) {
            Input.Line line = in.line(LONGEST_LINE);
            number++;
            String item = "line " + number;
            if (line.end() == Input.End.TOO_LONG) {
                findings.fault(
                        Rule.BOUND, item, line.place(), "a line of at most " + LONGEST_LINE + " bytes", "a longer one");
                return;
            }
            if (line.end() == Input.End.NONE) {
                findings.tolerate(Rule.LINE_END, item, line.place(), "LF behind the last line", "the end of the data");
            }
            line(line, item);
            findings.unit();
        }
    }

    private void line(Input.Line line, String item) {
        String text = text(line, item);
        if (text.isEmpty()) {
            fault(Rule.FIELDS, item, line, "a capture in each line", "an empty line");
        } else if (text.length() > 4 && text.startsWith("CDX", 1) && text.charAt(4) == text.charAt(0)) {
            legend(text, line, item);
        } else if (json ? !text.startsWith("!") : true) {
            sorted(line, item);
            if (json) {
                object(text, line, item);
            } else {
                fields(text, line, item);
            }
        }
    }

    private String text(Input.Line line, String item) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            fault(Rule.UTF8, item, line, "a line in UTF-8", line.latin());
            return line.latin();
        }
    }

    private void legend(String text, Input.Line line, String item) {
        if (number > 1) {
            findings.tolerate(Rule.LEGEND, item, line.place(), "the legend in the first line", "another one");
        }
        List<String> names = Arrays.asList(text.substring(5).split(" ", -1));
        if (names.stream().anyMatch(name -> name.length() != 1)
                || names.stream().distinct().count() < names.size()) {
            fault(Rule.LEGEND, item, line, "a letter for each field, none twice", text);
        }
        if (text.charAt(0) != ' ') {
            findings.tolerate(Rule.LEGEND, item, line.place(), "blanks between fields", Findings.quoted(text));
        }
        letters = String.join("", names);
    }

    /** Lines are looked for by halves, so key and time must be in the order of their bytes. */
    private void sorted(Input.Line line, String item) {
        byte[] key = Arrays.copyOf(line.bytes(), keyEnd(line.bytes()));
        if (Arrays.compareUnsigned(key, before) < 0) {
            fault(
                    Rule.ORDER,
                    item,
                    line,
                    "a line behind " + Findings.quoted(new String(before, StandardCharsets.UTF_8)),
                    new String(key, StandardCharsets.UTF_8));
        }
        before = key;
    }

    private static int keyEnd(byte[] line) {
        int blanks = 0;
        for (int i = 0; i < line.length; i++) {
            if (line[i] == ' ' && ++blanks == 2) {
                return i;
            }
        }
        return line.length;
    }

    private void fields(String text, Input.Line line, String item) {
        List<String> values = Arrays.asList(text.split(" ", -1));
        if (letters.isEmpty()) {
            letters = USUAL.getOrDefault(values.size(), "");
            if (letters.isEmpty()) {
                fault(Rule.LEGEND, item, line, "a legend, or 9, 10 or 11 fields", values.size() + " fields");
                letters = "?".repeat(values.size());
            } else {
                findings.tolerate(Rule.LEGEND, item, line.place(), "a legend in the first line", "none");
            }
        }
        if (values.size() != letters.length()) {
            fault(Rule.FIELDS, item, line, letters.length() + " fields", values.size() + ": " + text);
            return;
        }
        String name = "";
        String offset = "";
        for (int i = 0; i < letters.length(); i++) {
            String value = values.get(i);
            String expected = expected(letters.charAt(i), value);
            if (expected != null) {
                fault(Rule.SYNTAX, item, line, expected + " in field " + letters.charAt(i), value);
            }
            name = letters.charAt(i) == 'g' ? value : name;
            offset = letters.charAt(i) == 'V' ? value : offset;
        }
        place(name, offset, values.getFirst(), item, line);
    }

    /** What the field must be; null where it is. */
    private static @Nullable String expected(char letter, String value) {
        boolean none = value.equals("-");
        return switch (letter) {
            case 'N', 'A' -> value.isEmpty() || none ? "a key" : null;
            case 'b' -> Syntax.isStamp(value, 4) ? null : "a time of 14 digits";
            case 'a' -> Syntax.uri(value) == Syntax.Uri.NONE ? "an absolute URL" : null;
            case 's' ->
                none || (Syntax.isNumber(value) && value.length() == 3) || value.equals("0")
                        ? null
                        : "a status of three digits or -";
            case 'k' -> none || value.matches("[0-9A-Za-z:+/=_\\-]+") ? null : "a digest or -";
            case 'S', 'V', 'n', 'v', 'D' -> none || Syntax.isNumber(value) ? null : "a number or -";
            case 'g' -> value.isEmpty() || none ? "a file name" : null;
            default -> value.isEmpty() ? "a value or -" : null;
        };
    }

    private void object(String text, Input.Line line, String item) {
        int first = text.indexOf(' ');
        int second = first < 0 ? -1 : text.indexOf(' ', first + 1);
        if (first <= 0 || second < 0) {
            fault(Rule.FIELDS, item, line, "a key, a time and a JSON object", text);
            return;
        }
        String stamp = text.substring(first + 1, second);
        if (!Syntax.isStamp(stamp, 4) && !isFine(stamp)) {
            fault(Rule.SYNTAX, item, line, "a time of 14 digits", stamp);
        }
        JsonNode object;
        try {
            object = JSON.readTree(text.substring(second + 1));
        } catch (JsonProcessingException e) {
            fault(Rule.SYNTAX, item, line, "a JSON object behind the time", text.substring(second + 1));
            return;
        }
        if (object == null || !object.isObject()) {
            fault(Rule.SYNTAX, item, line, "a JSON object behind the time", text.substring(second + 1));
            return;
        }
        Map.of("url", 'a', "status", 's', "digest", 'k', "length", 'S', "offset", 'V', "filename", 'g')
                .forEach((name, letter) -> member(object.get(name), name, letter, line, item));
        place(object.path("filename").asText(), object.path("offset").asText(), text.substring(0, first), item, line);
    }

    /** Seventeen digits: to the millisecond. */
    private static boolean isFine(String stamp) {
        return stamp.length() == 17 && Syntax.isNumber(stamp) && Syntax.isStamp(stamp.substring(0, 14), 14);
    }

    private void member(@Nullable JsonNode value, String name, char letter, Input.Line line, String item) {
        if (value == null) {
            return;
        }
        boolean scalar = value.isTextual() || value.isIntegralNumber();
        String expected = scalar ? expected(letter, value.asText()) : "text or a number";
        if (expected != null) {
            fault(Rule.SYNTAX, item, line, expected + " as " + name, value.asText());
        }
    }

    /** One record has one address. */
    private void place(String name, String offset, String key, String item, Input.Line line) {
        if (name.isEmpty() || !Syntax.isNumber(offset)) {
            return;
        }
        int place = Objects.hash(name, offset, "place", name.length());
        Integer other = places.size() < MOST_PLACES ? places.putIfAbsent(place, key.hashCode()) : places.get(place);
        if (other != null && other != key.hashCode()) {
            fault(
                    Rule.PLACE,
                    item,
                    line,
                    "one key for the record at " + offset + " of " + Findings.shown(name),
                    "a second one, " + key);
        }
    }

    private void fault(Rule rule, String item, Input.Line line, String expected, String found) {
        findings.fault(rule, item, line.place(), expected, rule == Rule.SYNTAX ? Findings.quoted(found) : found);
    }
}
