// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.second;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.ClaimValues;
import org.daylight.Document;
import org.daylight.Explanation;
import org.daylight.Mask;
import org.daylight.Mention;
import org.daylight.Offsets;
import org.daylight.Stance;
import org.daylight.Text;
import org.jspecify.annotations.Nullable;

/**
 * Judges what a model proposes. A proposal counts where its quote stands in the window word for word, once or at the
 * occurrence it names; where its values are of the codebook and grounded: a number must stand in the quote, a country on
 * the page; and where the line does not speak to machines. Of words that are not the page's none are taken over.
 */
public final class Judge {
    private static final Set<String> FIELDS =
            Set.of("claim", "quote", "occurrence", "values", "speaker", "stance", "confidence");
    private static final int LONGEST_QUOTE = 400;
    private static final int LONGEST_LINE = 600;
    private static final double CONFIDENCE = 0.5;

    private final Document document;
    private final Text text;
    private final String shown;
    private final Text shownText;
    private final Values values;
    private final String reader;
    private final Map<ClaimId, Claim> claims = new LinkedHashMap<>();
    private final Map<String, Integer> dropped = new TreeMap<>();

    /**
     * @param document what was read
     * @param shown its text as the model saw it, with as many code points: names may be bars
     * @param mentions what the rules found in it
     * @param reader as claims carry it, such as {@code second/1 NAME}
     */
    public Judge(Document document, String shown, List<Mention> mentions, String reader) {
        this.document = document;
        this.shown = shown;
        this.reader = reader;
        text = new Text(document.text());
        shownText = new Text(shown);
        if (text.length() != shownText.length()) {
            throw new IllegalArgumentException("the text shown must have as many code points as the document's");
        }
        values = new Values(mentions);
    }

    /** Takes the answer for one window. */
    public void add(Window window, Answer answer) {
        for (JsonNode proposal : answer.proposals()) {
            try {
                Claim claim = claim(window, proposal);
                claims.putIfAbsent(claim.id(), claim);
            } catch (Refused e) {
                dropped.merge(e.why(), 1, Integer::sum);
            }
        }
    }

    /** What counts, in order of the text. */
    public List<Claim> claims() {
        List<Claim> sorted = new ArrayList<>(claims.values());
        sorted.sort(Comparator.comparing(Claim::at).thenComparing(Claim::kind).thenComparing(Claim::id));
        return List.copyOf(sorted);
    }

    /** Why proposals do not count, and how many. */
    public Map<String, Integer> dropped() {
        return dropped;
    }

    private Claim claim(Window window, JsonNode proposal) {
        if (!proposal.isObject()) {
            throw new Refused("it is no object");
        }
        proposal.properties().forEach(field -> {
            if (!FIELDS.contains(field.getKey())) {
                throw new Refused("it has a field that was not asked for");
            }
        });
        Offsets at = place(window, Values.word(proposal, "quote"), proposal.path("occurrence"));
        Offsets line = line(at);
        if (Instructions.in(shownText.at(line))) {
            throw new Refused("its line speaks to machines");
        }
        String quote = text.at(at);
        ClaimValues made = values.of(proposal, quote, at, window.text());
        ClaimId id = ClaimId.of(document.textDigest(), at, made);
        return new Claim(
                id,
                document.id(),
                at,
                quote,
                made,
                words(proposal, "speaker", window.text()),
                Stance.of(Codes.of(Codes.STANCES, "stance", Values.word(proposal, "stance"))),
                document.lang(),
                reader,
                CONFIDENCE,
                text.at(line.length() <= LONGEST_LINE ? line : around(at, line)),
                new Explanation("second." + Prompt.VERSION, List.of(new Explanation.Evidence("quote", quote, at))));
    }

    private Offsets place(Window window, String quote, JsonNode occurrence) {
        int length = quote.codePointCount(0, quote.length());
        if (quote.isBlank() || length > LONGEST_QUOTE || quote.indexOf('\n') >= 0) {
            throw new Refused("its quote is empty, too long, or crosses lines");
        }
        List<Integer> found = new ArrayList<>();
        for (int i = window.text().indexOf(quote); i >= 0; i = window.text().indexOf(quote, i + 1)) {
            found.add(i);
        }
        if (found.isEmpty()) {
            throw new Refused("its quote is not on the page");
        }
        int which = occurrence.isInt() ? occurrence.asInt() : 0;
        boolean named = which >= 1 && which <= found.size();
        if (found.size() > 1 && !named) {
            throw new Refused("its quote stands several times on the page");
        }
        int start = window.start() + window.text().codePointCount(0, found.get(named ? which - 1 : 0));
        return new Offsets(start, start + length);
    }

    private Offsets line(Offsets at) {
        int start = shown.lastIndexOf('\n', shownText.utf16(at.start()) - 1) + 1;
        int end = shown.indexOf('\n', shownText.utf16(at.end()));
        return shownText.offsets(start, end < 0 ? shown.length() : end);
    }

    private static Offsets around(Offsets at, Offsets line) {
        int room = Math.max(0, LONGEST_LINE - at.length()) / 2;
        return new Offsets(Math.max(line.start(), at.start() - room), Math.min(line.end(), at.end() + room));
    }

    /** Words that stand in the window, or nothing: what a model adds of its own is left out, and so are bars. */
    static @Nullable String words(JsonNode object, String name, String window) {
        JsonNode value = object.path(name);
        if (!value.isTextual()) {
            return null;
        }
        String words = value.asText().strip();
        boolean own = words.isEmpty()
                || words.indexOf('\n') >= 0
                || words.contains(Mask.BAR)
                || words.codePointCount(0, words.length()) > LONGEST_QUOTE
                || !window.contains(words);
        return own ? null : words;
    }
}
