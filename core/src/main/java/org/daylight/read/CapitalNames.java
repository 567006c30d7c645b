// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names of persons in Cyrillic and Greek text: two or three capitalised words, or one behind a word for a person, less
 * bodies, places, peoples and the heads of sentences. Without lists of names, so rather too many than too few.
 */
final class CapitalNames {
    private static final String WORD = "[\\p{IsCyrillic}\\p{IsGreek}][\\p{IsCyrillic}\\p{IsGreek}\\p{M}'’-]*";
    private static final Pattern TOKEN = Pattern.compile("(" + WORD + ")(\\.?)");
    private static final Pattern OFFICE_OF =
            Pattern.compile("(?:^|(?<= ))(?:[\\p{IsCyrillic}\\p{IsGreek}-]+ ){0,3}[\\p{IsCyrillic}\\p{IsGreek}-]+$");
    private static final int LONGEST = 4;

    private final Map<String, Set<String>> whole = new HashMap<>();
    private final Map<String, List<String>> stems = new HashMap<>();
    private final PlaceWords places = new PlaceWords(Set.of(), Set.of(), Set.of());
    private final Set<String> dates = DateWords.load();

    private record Word(int start, int end, String text, boolean stop) {
        boolean capital() {
            return Character.isUpperCase(text.codePointAt(0));
        }

        boolean initial() {
            return text.length() == 1 && stop;
        }

        String low() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    CapitalNames() {
        WordGroups words = new WordGroups("names/cyrillic-greek.txt");
        for (String group : List.of("org", "function", "demonym", "role", "private")) {
            whole.put(
                    group,
                    words.of(group).stream().filter(w -> !w.endsWith("*")).collect(Collectors.toSet()));
            stems.put(
                    group,
                    words.of(group).stream()
                            .filter(w -> w.endsWith("*"))
                            .map(w -> w.substring(0, w.length() - 1))
                            .toList());
        }
    }

    /** The names in a text, in order. */
    List<PersonName> find(String text) {
        List<PersonName> names = new ArrayList<>();
        List<Word> run = new ArrayList<>();
        Word last = null;
        Word before = null;
        Matcher m = TOKEN.matcher(text);
        while (m.find()) {
            Word w = new Word(m.start(1), m.end(1), m.group(1), !m.group(2).isEmpty());
            boolean joined = last != null
                    && (!last.stop() || last.initial())
                    && text.substring(last.end(), w.start()).matches("[. \\u00A0]{1,2}");
            boolean plain = w.capital() && !is("role", w) && !is("private", w);
            if (!run.isEmpty() && !(joined && plain)) {
                name(run, before, text, names);
                run = new ArrayList<>();
            }
            if (plain) {
                if (run.isEmpty()) {
                    before = joined ? last : null;
                }
                run.add(w);
            }
            last = w;
        }
        if (!run.isEmpty()) {
            name(run, before, text, names);
        }
        return names;
    }

    private void name(List<Word> run, @Nullable Word before, String text, List<PersonName> out) {
        int from = 0;
        int to = run.size();
        while (from < to && edge(run.get(from))) {
            from++;
        }
        while (to > from && edge(run.get(to - 1))) {
            to--;
        }
        List<Word> name = run.subList(from, to);
        Word cue = from == 0 ? before : null;
        boolean office = cue != null && (is("role", cue) || roleBefore(text, cue.end()));
        boolean told = cue != null && is("private", cue);
        boolean shouted = name.stream()
                .allMatch(w -> w.text().length() > 1 && w.text().equals(w.text().toUpperCase(Locale.ROOT)));
        if (name.isEmpty()
                || name.size() > LONGEST
                || (name.size() == 1 && !told && !office)
                || (shouted && name.size() == 1)
                || name.stream().anyMatch(w -> is("org", w))
                || name.stream().allMatch(Word::initial)) {
            return;
        }
        int end = name.getLast().end();
        String behind = text.substring(end, Math.min(text.length(), end + 40));
        Matcher next = Pattern.compile("^(?:, |\\s*\\(| — | – )(" + WORD + ")").matcher(behind);
        boolean roleBehind = next.find() && is("role", new Word(0, 0, next.group(1), false));
        out.add(new PersonName(
                name.getFirst().start(),
                end,
                told
                        ? PersonName.Kind.PRIVATE
                        : office || roleBehind ? PersonName.Kind.OFFICE : PersonName.Kind.GUESSED));
    }

    /** "министр иностранных дел NAME": the office, then up to three small words. */
    private boolean roleBefore(String text, int end) {
        Matcher m = OFFICE_OF.matcher(text.substring(Math.max(0, end - 60), end));
        if (!m.find()) {
            return false;
        }
        for (String word : m.group().strip().split(" ")) {
            if (is("role", new Word(0, 0, word, false))) {
                return true;
            }
        }
        return false;
    }

    private boolean edge(Word w) {
        String low = w.low();
        return !w.initial() && (is("function", w) || is("demonym", w) || dates.contains(low) || isPlace(low));
    }

    /** A place, also inflected: its last letters may change. */
    private boolean isPlace(String low) {
        if (places.word(low)) {
            return true;
        }
        for (int cut = 1; cut <= 2 && low.length() - cut >= 4; cut++) {
            String stem = low.substring(0, low.length() - cut);
            for (String ending : new String[] {"", "а", "я", "ия", "й", "ь", "о", "і", "ία", "α", "η", "ο", "ς"}) {
                if (places.word(stem + ending)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean is(String group, Word w) {
        String low = w.low();
        return whole.getOrDefault(group, Set.of()).contains(low)
                || stems.getOrDefault(group, List.of()).stream().anyMatch(low::startsWith);
    }
}
