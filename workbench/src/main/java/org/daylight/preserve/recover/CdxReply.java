// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.recover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an index of a web archive answers, in whichever of its forms:
 *
 * <pre>
 * example,a)/ 20190501100000 http://a.example/ text/html 200 DIGEST 1234      plain
 * ["example,a)/","20190501100000","http://a.example/","text/html","200",…],   rows in JSON, names in the first
 * {"timestamp":"20190501100000","url":"http://a.example/","status":"200",…}   one object a line
 * example,a)/ 20190501100000 {"url":"http://a.example/","status":"200",…}     CDXJ
 * </pre>
 *
 * Lines in no such form are passed over, so that one that is cut off spoils none before it.
 */
final class CdxReply {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Most characters that are read as one piece of JSON: trees take many times their text. */
    private static final int MOST_AT_ONCE = 2_000_000;

    private static final int LONGEST_LINE = 20_000;

    private CdxReply() {}

    /** At most so many captures, in the order of the answer. */
    static List<Memento> parse(PublicArchive archive, String body, int most) {
        List<Memento> mementos = new ArrayList<>();
        for (JsonNode row : rows(body)) {
            row(archive, row).ifPresent(mementos::add);
        }
        if (mementos.isEmpty()) {
            body.lines()
                    .limit(2L * most)
                    .forEach(line -> line(archive, line.strip()).ifPresent(mementos::add));
        }
        return mementos.subList(Math.max(0, mementos.size() - most), mementos.size());
    }

    /** The rows of an answer that is one array and whole. */
    private static Iterable<JsonNode> rows(String body) {
        if (body.length() > MOST_AT_ONCE || !body.stripLeading().startsWith("[")) {
            return List.of();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return List.of(); // cut off, perhaps; its lines may be whole
        }
    }

    private static Optional<Memento> row(PublicArchive archive, JsonNode row) {
        return memento(
                archive,
                row.path(1).asText(""),
                row.path(2).asText(""),
                row.path(4).asText(""));
    }

    private static Optional<Memento> line(PublicArchive archive, String line) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        try {
            int object = line.indexOf('{');
            if (object >= 0) {
                JsonNode fields = JSON.readTree(line.substring(object));
                String[] before = line.substring(0, object).split(" ");
                String time =
                        before.length > 1 ? before[1] : fields.path("timestamp").asText("");
                String status =
                        fields.path("status").asText(fields.path("statuscode").asText(""));
                return memento(
                        archive,
                        time,
                        fields.path("url").asText(fields.path("original").asText("")),
                        status);
            }
            int array = line.lastIndexOf("[\"");
            int end = line.indexOf("\"]");
            if (array >= 0 && end > array) {
                return row(archive, JSON.readTree(line.substring(array, end + 2)));
            }
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        String[] fields = line.split(" ");
        return fields.length < 5 ? Optional.empty() : memento(archive, fields[1], fields[2], fields[4]);
    }

    private static Optional<Memento> memento(PublicArchive archive, String time, String original, String status) {
        if (!original.matches("(?i)https?://[!-~]{1,8000}")) {
            return Optional.empty();
        }
        int code = status.matches("[1-5][0-9]{2}") ? Integer.parseInt(status) : 0;
        return Memento.indexed(archive, time, original, code);
    }
}
