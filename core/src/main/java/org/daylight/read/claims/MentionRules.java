// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Mention;
import org.daylight.Offsets;
import org.daylight.read.lexicon.Place;
import org.daylight.read.lexicon.Tag;
import org.daylight.read.lexicon.Tokens;

/** Places, agencies, dates and quantities as they stand in the text. */
final class MentionRules {
    private final Analysis a;
    private final Dates dates;
    private final Counted counted;
    private final AgencyMentions agencies;

    MentionRules(Analysis a, Dates dates) {
        this.a = a;
        this.dates = dates;
        counted = new Counted(a);
        agencies = new AgencyMentions(a);
    }

    List<Mention> all() {
        List<Mention> mentions = new ArrayList<>();
        for (Sentence s : a.sentences) {
            for (Tag tag : s.places()) {
                Place place = Sentence.place(tag);
                if (place.kind() != Place.Kind.BODY) {
                    mentions.add(mention(Mention.Type.PLACE, tag.start(), tag.end(), values(place)));
                }
            }
            for (AgencyMentions.Found agency : agencies.in(s)) {
                mentions.add(mention(Mention.Type.AGENCY, agency.start(), agency.end(), agency.values()));
            }
            List<Dates.Found> days = dates.in(s);
            for (Dates.Found day : days) {
                Map<String, Object> values = new LinkedHashMap<>();
                values.put("value", day.date().value());
                values.put("precision", day.date().precision().code());
                mentions.add(mention(Mention.Type.DATE, day.first(), day.last(), s.tokens, values));
            }
            quantities(s, days, mentions);
        }
        mentions.sort((x, y) -> x.at().compareTo(y.at()));
        return mentions;
    }

    private void quantities(Sentence s, List<Dates.Found> days, List<Mention> mentions) {
        for (Counted.Measure m : counted.in(s, days)) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("value", m.value() == Math.rint(m.value()) ? (Object) (long) m.value() : (Object) m.value());
            values.put("qualifier", m.qualifier().code());
            if (m.unit() != null && m.concept() != null) {
                values.put("unit", m.unit());
                values.put("concept", m.concept());
            }
            mentions.add(mention(Mention.Type.QUANTITY, m.start(), m.end(), values));
        }
    }

    private static Map<String, Object> values(Place place) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("country", place.country());
        values.put("name", place.name());
        Double lat = place.lat();
        Double lon = place.lon();
        if (lat != null && lon != null) {
            values.put("lat", lat);
            values.put("lon", lon);
        }
        values.put("precision", place.precision());
        if (!place.region().isEmpty()) {
            values.put("region", place.country() + "-" + place.region());
        }
        if (place.metonym()) {
            values.put("metonym", true);
        }
        return values;
    }

    private Mention mention(Mention.Type type, int first, int last, Tokens tokens, Map<String, Object> values) {
        return mention(type, tokens.start(first), tokens.end(last - 1), values);
    }

    private Mention mention(Mention.Type type, int start, int end, Map<String, Object> values) {
        return new Mention(type, new Offsets(start, end), a.quote(start, end), values);
    }
}
