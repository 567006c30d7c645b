// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.Attribution;
import org.daylight.Claim;
import org.daylight.ClaimValues;
import org.daylight.Document;
import org.daylight.Mask;
import org.daylight.Mention;
import org.daylight.Offsets;
import org.daylight.Reading;
import org.daylight.Text;
import org.daylight.read.Concepts;
import org.daylight.read.Folded;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link Traits} of what was read in a document. Names that a mask covers leave no trait: persons are not compared.
 *
 * <p>Linear in the text; safe for threads.
 */
public final class TraitReader {
    /** Longer texts are a book: its first traits tell enough. */
    private static final int MOST = 600;

    private static final int MOST_VOICES = 400;

    /** Two to four words with a capital, or one that is all capitals. */
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:\\p{Lu}[\\p{L}\\p{M}'’-]+(?: (?:of|de|del|di|da|do|van|von|der|des|for|for the|z|w|v) \\p{Lu}[\\p{L}\\p{M}'’-]+| \\p{Lu}[\\p{L}\\p{M}'’-]+){1,3}|\\p{Lu}{3,8})(?![\\p{L}\\p{N}])");

    private static final Pattern LATIN =
            Pattern.compile("[\\p{IsLatin}][\\p{IsLatin}0-9 .&'’-]{1,40}[\\p{IsLatin}0-9]");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}]{2,12}");
    private static final Pattern QUOTED_HAN = Pattern.compile("[「『《“\"]([\\p{IsHan}]{2,12})[」』》”\"]");
    private static final Pattern HOST = Pattern.compile(
            "(?i)\\b(?:https?://)?(?:www\\.)?([a-z0-9-]{3,40}\\.(?:[a-z]{2,12}\\.)?[a-z]{2,12})\\b(?=[/\\s)\\].,]|$)");

    private final Outlets outlets;
    private final CreditReader credits;
    private final Concepts concepts = new Concepts();

    /** With the outlets inside the program. */
    public TraitReader() {
        this(Outlets.SHIPPED);
    }

    TraitReader(Outlets outlets) {
        this.outlets = outlets;
        credits = new CreditReader(outlets);
    }

    /** The traits of a document. */
    public Traits of(Reading reading) {
        Document d = reading.document();
        Imprint imprint = Imprint.of(reading, outlets);
        Map<String, Trait> found = new LinkedHashMap<>();
        List<Trait> all = new ArrayList<>();
        reading.mentions().forEach(m -> mention(m, all));
        reading.claims().forEach(c -> claim(c, all));
        names(reading, all);
        concepts.in(d).forEach(c -> all.add(new Trait("w:" + c.word(), c.at().start())));
        all.sort(Comparator.comparingInt(Trait::at).thenComparing(Trait::key));
        for (Trait t : all) {
            if (found.size() < MOST) {
                found.putIfAbsent(t.key(), t);
            }
        }
        return new Traits(
                d.id(),
                d.lang().replaceFirst("-.*", "").toLowerCase(Locale.ROOT),
                d.text().codePointCount(0, d.text().length()),
                imprint.name() == null ? null : outlets.key(imprint.name()),
                imprint.name(),
                imprint.date(),
                d.about().canonical(),
                List.copyOf(found.values()),
                credits.of(reading),
                voices(reading.attributions()));
    }

    private static void mention(Mention m, List<Trait> all) {
        Map<String, Object> v = m.values();
        int at = m.at().start();
        switch (m.type()) {
            case QUANTITY -> {
                if (v.get("value") instanceof Number n && Math.abs(n.doubleValue()) > 2) {
                    all.add(new Trait("#" + number(n), at));
                }
            }
            case PLACE -> {
                Object country = v.getOrDefault("country", "");
                if ("country".equals(v.get("precision"))) {
                    all.add(new Trait("@" + country, at));
                } else if (v.get("lat") instanceof Number lat && v.get("lon") instanceof Number lon) {
                    all.add(new Trait(
                            String.format(Locale.ROOT, "@%s:%.1f,%.1f", country, lat.doubleValue(), lon.doubleValue()),
                            at));
                }
            }
            case AGENCY ->
                all.add(new Trait(
                        "&" + v.getOrDefault("body", "") + "|" + v.getOrDefault("country", "") + "|"
                                + Folded.of(String.valueOf(v.getOrDefault("place", ""))),
                        at));
            case DATE -> {
                String value = String.valueOf(v.getOrDefault("value", ""));
                all.add(new Trait("=" + value, at));
                if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
                    all.add(new Trait("=" + value.substring(0, 7), at));
                }
            }
            case PERSON -> {
                // Persons are matched nowhere.
            }
        }
    }

    private static String number(Number n) {
        double value = n.doubleValue();
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static void claim(Claim c, List<Trait> all) {
        String key = switch (c.values()) {
            case ClaimValues.Figure f -> "f:" + f.what() + "=" + f.value();
            case ClaimValues.Presence p -> "p:" + p.hostCountry() + "/" + Objects.requireNonNullElse(p.hostCity(), "");
            case ClaimValues.Response r -> "r:" + r.country() + "/" + r.responseKind();
            case ClaimValues.Method m -> "m:" + Objects.requireNonNullElse(m.code(), m.method());
            case ClaimValues.Agreement a -> "a:" + String.join("+", new TreeSet<>(a.countries()));
            case ClaimValues.Incident i -> "i:" + i.hostCountry() + "/" + i.date();
            case ClaimValues.Stand s -> "";
        };
        if (!key.isEmpty()) {
            all.add(new Trait(key, c.at().start()));
        }
    }

    private static void names(Reading reading, List<Trait> all) {
        Document d = reading.document();
        Text text = new Text(d.text());
        boolean han = d.lang().startsWith("zh") || d.lang().startsWith("ja");
        boolean latin = !han && !d.lang().startsWith("ko") && !d.lang().startsWith("he");
        each(latin ? NAME : LATIN, 0, text, reading.masks(), (words, at) -> {
            String name = Outlets.bare(words);
            if (name.length() >= 3 && (name.indexOf(' ') > 0 || !words.contains(" "))) {
                all.add(new Trait("n:" + name, at));
            }
        });
        each(
                han ? QUOTED_HAN : HAN,
                han ? 1 : 0,
                text,
                reading.masks(),
                (words, at) -> all.add(new Trait("h:" + Folded.of(words), at)));
        each(HOST, 1, text, List.of(), (words, at) -> all.add(new Trait("u:" + Folded.of(words), at)));
    }

    private interface Taken {
        void take(String words, int at);
    }

    private static void each(Pattern pattern, int group, Text text, List<Mask> masks, Taken taken) {
        Matcher m = pattern.matcher(text.string());
        while (m.find()) {
            Offsets at = text.offsets(m.start(group), m.end(group));
            if (masks.stream().noneMatch(mask -> mask.at().overlaps(at))) {
                taken.take(m.group(group), at.start());
            }
        }
    }

    private static List<Voice> voices(List<Attribution> attributions) {
        List<Voice> voices = new ArrayList<>();
        for (Attribution a : attributions) {
            Attribution.Quoted speaker = fuller(a);
            if (speaker != null && voices.size() < MOST_VOICES) {
                voices.add(new Voice(
                        a.content().at(),
                        speaker.quote(),
                        a.chain().stream().map(Attribution.Quoted::quote).toList(),
                        a.stance()));
            }
        }
        return voices;
    }

    private static Attribution.@Nullable Quoted fuller(Attribution a) {
        return a.resolved() != null ? a.resolved() : a.speaker();
    }
}
