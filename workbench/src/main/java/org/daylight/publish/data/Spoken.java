// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.ClaimValues;
import org.daylight.DatePrecision;
import org.daylight.DaylightException;
import org.daylight.EntryKind;
import org.daylight.Mask;
import org.daylight.StatedDate;
import org.daylight.publish.DueView;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EntryView;
import org.daylight.publish.PassageView;
import org.daylight.publish.PropertyView;
import org.daylight.publish.StatementView;
import org.daylight.publish.template.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The register as lines that can stand alone: each statement with its speaker, its words and what answers it. Of an
 * incident, which is one person's case, no date is finer than the month and no place finer than the country.
 */
final class Spoken {
    private final EditionInput input;
    private final Map<String, PassageView> passages = new HashMap<>();

    Spoken(EditionInput input) {
        this.input = input;
        input.passages().forEach(p -> passages.put(p.id(), p));
    }

    /** What is exported. */
    EditionInput input() {
        return input;
    }

    /**
     * One statement with its entry.
     *
     * @param property a word of the codebook; {@code reply} where it answers the entry
     * @param conflicting whether another statement of the property cannot hold as well
     */
    record Line(EntryView entry, String property, StatementView statement, boolean reply, boolean conflicting) {}

    /** Every statement once, in the order of the edition: what is said of an entry, then its replies. */
    List<Line> lines(EntryView entry) {
        List<Line> lines = new ArrayList<>();
        for (PropertyView p : entry.properties()) {
            p.statements().forEach(s -> lines.add(new Line(entry, p.property(), s, false, p.conflicting())));
        }
        entry.replies().forEach(r -> lines.add(new Line(entry, "reply", r, true, false)));
        return lines;
    }

    /** What the register calls it; of an incident without the day. */
    static String label(EntryView entry) {
        String label = entry.entry().label();
        return entry.entry().kind().equals(EntryKind.INCIDENT)
                ? label.replaceAll("\\b(\\d{4}-\\d{2})-\\d{2}\\b", "$1")
                : label;
    }

    PassageView passage(StatementView s) {
        PassageView passage = passages.get(s.passage());
        if (passage == null) {
            throw new DaylightException("export: the statement of claim " + s.claim() + " has no passage; nothing is"
                    + " exported without its words");
        }
        return passage;
    }

    /** Who says so: the speaker, else the page. */
    String speaker(StatementView s) {
        String speaker = s.speaker();
        if (speaker != null && !speaker.isBlank()) {
            return speaker;
        }
        String publisher = passage(s).publisher();
        return publisher == null ? "a page without a publisher" : "a page of " + publisher;
    }

    /** "Harbour Watch alleged: a site in Dublin, Ireland (2022-09-12), 2 origins, 5 pages". */
    String sentence(Line line) {
        StatementView s = line.statement();
        String said = value(date(line, s.said()));
        return speaker(s) + " " + Wording.verb(s) + ": " + what(line) + (said == null ? "" : " (" + said + ")") + ", "
                + s.origins() + (s.origins() == 1 ? " origin, " : " origins, ") + s.pages()
                + (s.pages() == 1 ? " page" : " pages");
    }

    private static String what(Line line) {
        StatementView s = line.statement();
        if (line.entry().entry().kind().equals(EntryKind.INCIDENT) && s.detail() instanceof ClaimValues.Incident i) {
            return Wording.phrase(new ClaimValues.Incident(i.hostCountry(), null, i.method(), i.outcome()));
        }
        return Wording.phrase(s.detail());
    }

    /** What answers an entry, a sentence each: stages of proceedings, replies, requests, searches, or their absence. */
    List<String> answers(EntryView entry) {
        List<String> answers = new ArrayList<>();
        for (DueView.Outcome o : entry.due().outcomes()) {
            String caveat = Wording.caveat(o.sort());
            String day = o.statement().detail() instanceof ClaimValues.Response r ? r.date() : null;
            answers.add("Proceedings: " + o.words() + (caveat.isEmpty() ? "" : " (" + caveat + ")")
                    + (day == null ? "" : ", " + day) + ", " + speaker(o.statement()) + ": “"
                    + passage(o.statement()).quote() + "”");
        }
        entry.replies().forEach(r -> answers.add("Reply: " + reply(r)));
        answers.addAll(Wording.sentences(entry.due()));
        if (entry.due().owed()
                && entry.replies().isEmpty()
                && entry.due().requests().isEmpty()) {
            answers.add(Wording.never());
        }
        return answers;
    }

    private String reply(StatementView r) {
        String said = value(r.said());
        return speaker(r) + " " + Wording.bare(r) + (said == null ? "" : " (" + said + ")") + ": “"
                + passage(r).quote() + "”";
    }

    /** A date as it may leave: of an incident the month at most. */
    static @Nullable StatedDate date(Line line, @Nullable StatedDate date) {
        return line.entry().entry().kind().equals(EntryKind.INCIDENT) ? month(date) : date;
    }

    /** No finer than the month. */
    static @Nullable StatedDate month(@Nullable StatedDate date) {
        if (date == null || !date.value().matches("\\d{4}-\\d{2}-\\d{2}")) {
            return date;
        }
        return new StatedDate(date.value().substring(0, 7), DatePrecision.MONTH, null);
    }

    static @Nullable String value(@Nullable StatedDate date) {
        return date == null ? null : date.value();
    }

    static @Nullable String precision(@Nullable StatedDate date) {
        return date == null ? null : date.precision().code();
    }

    /** Whether a stretch of it is hidden. */
    static boolean masked(String text) {
        return text.contains(Mask.BAR);
    }

    /** The ledger's own name without its prefix, as exports name the case. */
    String mark() {
        String key = input.verifierKey();
        String origin = key.contains("+") ? key.substring(0, key.indexOf('+')) : key;
        String last = origin.substring(origin.lastIndexOf('/') + 1).replaceAll("[^0-9a-z]", "");
        return last.isEmpty() ? "case" : last;
    }
}
