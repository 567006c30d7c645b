// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.Attribution;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.Document;
import org.daylight.Mention;
import org.daylight.Offsets;
import org.daylight.Stance;
import org.daylight.StatedDate;
import org.daylight.read.lexicon.Lexicon;
import org.daylight.read.lexicon.Lexicons;
import org.jspecify.annotations.Nullable;

/** All rules in their order: from a document to what was found in it. Safe for threads. */
public final class Rules {
    private final String version;

    private final Lexicons lexicons;

    /** Claims will carry this reader version; texts are read by these lexicons. */
    public Rules(String version, Lexicons lexicons) {
        this.version = version;
        this.lexicons = lexicons;
    }

    /** What the rules find; nothing where no lexicon is shipped for the document's language. */
    public Result apply(Document document) {
        String lang = Languages.tag(document, lexicons);
        Optional<Lexicon> lexicon = lexicons.of(Languages.first(lang));
        if (lexicon.isEmpty() || document.text().isBlank()) {
            return new Result(List.of(), List.of(), List.of());
        }
        Analysis a = new Analysis(document, lexicon.get());
        Dates dates = new Dates(a);
        List<Mention> mentions = new MentionRules(a, dates).all();
        List<Utterance> utterances = new StanceRules(a).utterances();
        List<Attribution> attributions = Attributions.of(a, utterances);
        if (!a.relevant) {
            return new Result(mentions, attributions, List.of());
        }
        List<Draft> drafts = new ArrayList<>(new FigureRules(a, dates).drafts());
        drafts.addAll(new PresenceRules(a).drafts(List.copyOf(drafts)));
        drafts.addAll(new ResponseRules(a, dates).drafts(utterances));
        drafts.addAll(new StanceDrafts(a).of(utterances));
        List<Draft> methods = new MethodRules(a).drafts();
        drafts.addAll(methods);
        drafts.addAll(new IncidentRules(a, dates).drafts(methods));
        drafts.addAll(new AgreementRules(a).drafts());
        drafts.removeIf(d -> Questions.hold(a, d));
        return new Result(mentions, attributions, claims(a, lang, drafts, utterances));
    }

    /** The day on which the text says that the words at this place were said; null where it gives none. */
    public @Nullable StatedDate utteredOn(Document document, Offsets at) {
        Optional<Lexicon> lexicon = lexicons.of(Languages.first(Languages.tag(document, lexicons)));
        if (lexicon.isEmpty() || document.text().isBlank()) {
            return null;
        }
        Analysis a = new Analysis(document, lexicon.get());
        return UtteredOn.of(a, new Dates(a), at);
    }

    private List<Claim> claims(Analysis a, String lang, List<Draft> drafts, List<Utterance> utterances) {
        Voices voices = new Voices(a, utterances);
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (Draft d : drafts) {
            Utterance u = voices.nearest(d);
            String speaker = voices.speaker(d);
            Stance stance = d.stance() != null ? d.stance() : u == null ? Stance.REPORTS : u.to(d.values());
            Offsets at = new Offsets(d.start(), d.end());
            ClaimId id = ClaimId.of(a.document.textDigest(), at, d.values());
            Claim claim = new Claim(
                    id,
                    a.document.id(),
                    at,
                    a.quote(d.start(), d.end()),
                    d.values(),
                    speaker,
                    stance,
                    lang,
                    version,
                    d.confidence(),
                    a.quote(d.sentence().start(), d.sentence().end()),
                    d.explanation());
            // Ids are unique in a document: of two claims with one place and one key the first stays.
            claims.putIfAbsent(id.value(), claim);
        }
        List<Claim> sorted = new ArrayList<>(claims.values());
        sorted.sort(Comparator.comparing(Claim::at).thenComparing(Claim::kind));
        return sorted;
    }

    /** Mentions, attributions and claims, each in order of the text. */
    public record Result(List<Mention> mentions, List<Attribution> attributions, List<Claim> claims) {}
}
