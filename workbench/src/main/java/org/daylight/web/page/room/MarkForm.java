// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.room;

import java.util.List;
import org.daylight.ClaimKind;
import org.daylight.Offsets;
import org.daylight.Text;
import org.daylight.run.ReadingRoom;
import org.daylight.web.page.Visit;

/**
 * The form in which a person makes a claim of words of a page.
 *
 * @param document the page
 * @param query of the queue
 * @param kind of the claim
 * @param kinds that it can be
 * @param fields of that kind
 * @param quote the words, masked; empty where none were selected
 * @param lang of the page
 * @param start where they begin, in code points; -1 where none were selected
 * @param end where they end
 */
public record MarkForm(
        String document,
        String query,
        String kind,
        List<String> kinds,
        List<Fields.Field> fields,
        String quote,
        String lang,
        int start,
        int end) {
    /** Copies the lists. */
    public MarkForm {
        kinds = List.copyOf(kinds);
        fields = List.copyOf(fields);
    }

    static MarkForm of(Visit visit, ReadingRoom.Opened page, ClaimKind kind) {
        int start = visit.number("start", -1, -1, Integer.MAX_VALUE);
        int end = visit.number("end", -1, -1, Integer.MAX_VALUE);
        String words = words(page, start, end);
        return new MarkForm(
                page.document().id().value(),
                Filter.of(visit).query(),
                kind.code(),
                List.of(ClaimKind.values()).stream().map(ClaimKind::code).toList(),
                new Fields(visit.words(), visit.workbench().codebook()).of(kind, page.veil()),
                words,
                page.document().lang(),
                words.isEmpty() ? -1 : start,
                words.isEmpty() ? -1 : end);
    }

    /** The words at this place, masked; empty where it is none. */
    static String words(ReadingRoom.Opened page, int start, int end) {
        Text text = new Text(page.veil().text());
        return start < 0 || end <= start || end > text.length()
                ? ""
                : page.veil().at(new Offsets(start, end));
    }
}
