// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.Instant;
import java.util.List;
import org.daylight.DocumentId;

/**
 * How a second reader was asked about a text.
 *
 * @param document which text
 * @param reader as its claims carry it, such as {@code second/1 NAME}
 * @param prompt version of what was asked
 * @param address of the model
 * @param time when
 * @param answers SHA-256 of each answer, in hex, in order of the parts of the text
 * @param notes what did not count, and why, a sentence each; nothing of the page's words
 */
public record SecondReading(
        DocumentId document,
        String reader,
        String prompt,
        String address,
        Instant time,
        List<String> answers,
        List<String> notes) {
    /** Copies the lists. */
    public SecondReading {
        answers = List.copyOf(answers);
        notes = List.copyOf(notes);
    }
}
