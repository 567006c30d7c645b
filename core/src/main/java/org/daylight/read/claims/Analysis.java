// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Document;
import org.daylight.read.lexicon.Lexicon;
import org.daylight.read.lexicon.Place;
import org.daylight.read.lexicon.Tag;
import org.daylight.read.lexicon.Tokens;
import org.daylight.read.speech.Said;
import org.daylight.read.speech.SpeechReader;
import org.daylight.read.speech.Stretch;
import org.jspecify.annotations.Nullable;

/** What all rules share of one document: sentences with tags, the sending state, the host it is mostly about. */
final class Analysis {
    final Document document;
    final Lexicon lexicon;
    final Tokens tokens;
    final Traits traits;
    final Scope scope;
    final Outline outline;
    final List<Sentence> sentences = new ArrayList<>();
    final List<List<Quantity>> quantities = new ArrayList<>();
    /** Whether the language's data hold a grammar of speech. */
    final boolean speech;
    /** Who says what, where they do. */
    final List<Said> said;

    final String sender;
    final @Nullable String host;
    final @Nullable String hostCity;
    final boolean relevant;
    /** The one year that the text names in digits, or 0 where it names none or several. */
    final int yearNamed;

    Analysis(Document document, Lexicon lexicon) {
        this.document = document;
        this.lexicon = lexicon;
        tokens = new Tokens(document.text());
        traits = Traits.of(lexicon.pack());
        scope = new Scope(traits);
        List<Splitter.Span> spans = new Splitter(lexicon.pack()).split(tokens);
        List<Tag> tags = NameWords.without(lexicon.pack(), tokens, lexicon.tag(tokens), spans);
        Quantities numbers = new Quantities(lexicon.pack());
        DerivedTags derived = new DerivedTags(lexicon.pack());
        int next = 0;
        for (Splitter.Span span : spans) {
            List<Tag> own = new ArrayList<>();
            while (next < tags.size() && tags.get(next).first() < span.to()) {
                if (tags.get(next).last() <= span.to() && tags.get(next).first() >= span.from()) {
                    own.add(tags.get(next));
                }
                next++;
            }
            Sentence s =
                    derived.in(new Sentence(tokens, sentences.size(), span.paragraph(), span.from(), span.to(), own));
            sentences.add(s);
            quantities.add(numbers.in(s));
        }
        SpeechReader reader = new SpeechReader(lexicon.pack());
        speech = reader.able();
        List<Stretch> stretches =
                sentences.stream().map(s -> new Stretch(s.from, s.to)).toList();
        said = speech ? reader.read(tokens, tags, stretches) : List.of();
        sender = new Sender(sentences, traits).country();
        Map<String, Integer> hosts = new LinkedHashMap<>();
        Map<String, Integer> cities = new LinkedHashMap<>();
        for (Sentence s : sentences) {
            for (Tag tag : s.places()) {
                Place place = Sentence.place(tag);
                if (!home(tag) && based(tag)) {
                    hosts.merge(place.country(), 1, Integer::sum);
                }
                if (isHost(tag)) {
                    hosts.merge(place.country(), Sender.STATES.contains(place.country()) ? 1 : 2, Integer::sum);
                    if (place.local()) {
                        cities.merge(place.country() + place.name(), 1, Integer::sum);
                    }
                }
            }
        }
        host = most(hosts);
        String city = host == null ? null : mostCity(cities, host);
        hostCity = city;
        label();
        outline = new Outline(this);
        relevant = new Gate(this).open();
        yearNamed = yearNamed();
    }

    /** Patterns may name places of the sending state and of others, and numbers, as they name classes of words. */
    private void label() {
        for (Sentence s : sentences) {
            for (Tag tag : s.places()) {
                if (home(tag)) {
                    s.label("home", tag);
                } else if (isHost(tag)) {
                    s.label("host", tag);
                }
            }
            for (Quantity q : quantities(s)) {
                s.label("number", new Tag("number", q.start(), q.end(), q.first(), q.last(), null));
            }
        }
    }

    private static @Nullable String most(Map<String, Integer> counts) {
        String best = null;
        for (Map.Entry<String, Integer> e : counts.entrySet()) {
            if (best == null || e.getValue() > counts.getOrDefault(best, 0)) {
                best = e.getKey();
            }
        }
        return best;
    }

    /** The one city of the host country that the text names, if it names just one. */
    private static @Nullable String mostCity(Map<String, Integer> cities, String host) {
        List<String> own =
                cities.keySet().stream().filter(c -> c.startsWith(host)).toList();
        return own.size() == 1 ? own.getFirst().substring(2) : null;
    }

    /** Whether a place belongs to the sending state. Hong Kong's police act abroad as China's do. */
    boolean home(Tag tag) {
        Place place = Sentence.place(tag);
        return place.country().equals(sender)
                || place.kind() == Place.Kind.HOME
                || (sender.equals("CN")
                        && (place.country().equals("HK") || place.country().equals("MO")));
    }

    /** Whether a place can host something: not the sending state, not the seat of a group ("Madrid-based"). */
    boolean isHost(Tag tag) {
        return !home(tag) && !based(tag);
    }

    private boolean based(Tag tag) {
        return tag.last() + 1 < tokens.size()
                && tokens.head(tag.last()) == '-'
                && tokens.word(tag.last() + 1).startsWith("bas");
    }

    /** The host country last named before this sentence in its paragraph, or the one the document is mostly about. */
    @Nullable
    String context(Sentence s) {
        for (int i = s.index - 1; i >= 0 && i >= s.index - 20; i--) {
            Sentence before = sentences.get(i);
            if (before.paragraph != s.paragraph) {
                break;
            }
            List<Tag> places = before.places();
            for (int k = places.size() - 1; k >= 0; k--) {
                // Of two states that send, the one that the text is less about is no host by that.
                if (isHost(places.get(k))
                        && !Sender.STATES.contains(Sentence.place(places.get(k)).country())) {
                    return Sentence.place(places.get(k)).country();
                }
            }
        }
        return officialHome(s) ? lexicon.pack().option("home") : host;
    }

    /** "The Ministry has no information": an office without a country is that of the one state of the language. */
    private boolean officialHome(Sentence s) {
        String home = lexicon.pack().option("home");
        return home.length() == 2
                && !home.equals(sender)
                && (s.has("actor.state") || s.has("actor.prosecution"))
                && sentences.stream()
                        .flatMap(other -> other.places().stream())
                        .anyMatch(tag -> Sentence.place(tag).country().equals(home));
    }

    /** The words between two code points. */
    String quote(int start, int end) {
        return new String(tokens.raw(), start, end - start);
    }

    private int yearNamed() {
        int year = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.word(i);
            if (word.length() == 4
                    && (word.startsWith("19") || word.startsWith("20"))
                    && word.chars().allMatch(Character::isDigit)) {
                int named = Integer.parseInt(word);
                if (year != 0 && named != year) {
                    return 0;
                }
                year = named;
            }
        }
        return year;
    }

    /** Quantities of a sentence. */
    List<Quantity> quantities(Sentence s) {
        return quantities.get(s.index);
    }

    /**
     * Places that stand in one list: parted by nothing but commas, "and" and small words. Only hosts; each list in
     * order of the text.
     */
    List<List<Tag>> groups(Sentence s) {
        List<List<Tag>> groups = new ArrayList<>();
        Tag before = null;
        List<Tag> places = s.places();
        for (int i = 0; i < places.size(); i++) {
            Tag tag = places.get(i);
            if (!isHost(tag)) {
                before = null;
                continue;
            }
            if (i + 1 < places.size() && describes(s, tag, places.get(i + 1))) {
                continue;
            }
            // "no Luxemburgo português": an adjective that follows directly belongs to something else.
            boolean apart = !traits.letters()
                    && before != null
                    && before.last() == tag.first()
                    && Sentence.place(tag).kind() == Place.Kind.ADJECTIVE;
            if (before == null || apart || !listed(s, before.last(), tag.first())) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(tag);
            before = tag;
        }
        return groups;
    }

    /** "the Czech capital Prague": the adjective says whose town it is. */
    private static boolean describes(Sentence s, Tag adjective, Tag town) {
        Place whose = Sentence.place(adjective);
        Place place = Sentence.place(town);
        return whose.kind() == Place.Kind.ADJECTIVE
                && place.local()
                && place.country().equals(whose.country())
                && town.first() - adjective.last() == 1
                && s.has("soil", adjective.last(), town.first());
    }

    private boolean listed(Sentence s, int from, int to) {
        if (to - from > 4) {
            return false;
        }
        for (int i = from; i < to; i++) {
            String word = tokens.word(i);
            boolean small = s.breaks(i)
                    || word.equals(lexicon.pack().option("and"))
                    || lexicon.pack().option("list").contains("|" + word + "|")
                    || s.has("in", i, i + 1);
            if (!small) {
                return false;
            }
        }
        return true;
    }
}
