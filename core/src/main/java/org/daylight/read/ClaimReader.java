// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daylight.Attribution;
import org.daylight.Claim;
import org.daylight.Document;
import org.daylight.Mention;
import org.daylight.Offsets;
import org.daylight.StatedDate;
import org.daylight.read.claims.Rules;
import org.daylight.read.lexicon.Lexicons;

/**
 * Proposes what a document asserts: places, agencies, dates and numbers; who says what; and claims. Rules over lexicons,
 * no learned model: the same bytes give the same claims on every machine, and each claim can be explained by the words it
 * quotes.
 *
 * <p>Start with {@link #find}. One reader may be used by any number of threads; making one loads the lexicons, so make
 * one and keep it. What it proposes is never true by itself: a person decides.
 */
public final class ClaimReader {
    private static final String VERSION = "rules/1";

    private final String version;
    private final Rules rules;

    /** By the lexicons inside the program. */
    public ClaimReader() {
        this(Lexicons.SHIPPED);
    }

    /** By these lexicons; a folder's own ones show in {@link #version()}. */
    public ClaimReader(Lexicons lexicons) {
        version = VERSION + lexicons.mark();
        rules = new Rules(version, lexicons);
    }

    /** Name and version, as claims carry it. */
    public String version() {
        return version;
    }

    /**
     * All that the rules find in one document, in order of the text. A document that holds none of the topic's terms
     * gives no claims. Where its blocks speak several languages, each is read by its own lexicon. Time grows linearly
     * with the text.
     */
    public Found find(Document document) {
        List<Mention> mentions = new ArrayList<>();
        List<Attribution> attributions = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (Document one : Tongues.of(document)) {
            Rules.Result result = rules.apply(one);
            mentions.addAll(result.mentions());
            attributions.addAll(result.attributions());
            claims.addAll(result.claims());
        }
        mentions.sort(Comparator.comparing(Mention::at));
        attributions.sort(Comparator.comparing(a -> a.content().at()));
        claims.sort(Comparator.comparing(Claim::at).thenComparing(Claim::kind));
        return new Found(mentions, attributions, claims);
    }

    /**
     * The day on which a text says that the words at this place were said, by the sentence around them: "said on Monday
     * that". Empty where it gives none; the day of publication is no such date.
     */
    public Optional<StatedDate> utteredOn(Document document, Offsets at) {
        int[] text = document.text().codePoints().toArray();
        int from = Math.min(at.start(), text.length);
        while (from > 0 && text[from - 1] != '\n') {
            from--;
        }
        int to = Math.min(at.end(), text.length);
        while (to < text.length && text[to] != '\n') {
            to++;
        }
        Document paragraph = new Document(
                document.id(),
                document.textDigest(),
                document.extractor(),
                document.about(),
                document.lang(),
                new String(text, from, to - from),
                List.of());
        return Optional.ofNullable(rules.utteredOn(
                paragraph, new Offsets(at.start() - from, Math.min(at.end(), text.length) - from)));
    }

    /**
     * What was found, each list in order of the text.
     *
     * @param mentions places, agencies, dates and quantities
     * @param attributions who says what
     * @param claims proposals
     */
    public record Found(List<Mention> mentions, List<Attribution> attributions, List<Claim> claims) {
        /** Copies the lists. */
        public Found {
            mentions = List.copyOf(mentions);
            attributions = List.copyOf(attributions);
            claims = List.copyOf(claims);
        }
    }
}
