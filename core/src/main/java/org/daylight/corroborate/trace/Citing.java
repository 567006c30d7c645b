// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daylight.Document;
import org.daylight.Text;
import org.daylight.read.Folded;

/**
 * Who names whom: looks in every text of a collection for the names of the outlets that the others are by or credit. An
 * agency's letters, as in {@code (FPA)}, are taken for its name where one outlet alone has these initials.
 */
public final class Citing {
    private static final int LEAST_LETTERS = 5;

    private final Outlets outlets;
    /** Key of an outlet → the key that stands for it in this collection. */
    private final Map<String, String> aliases = new TreeMap<>();

    private final Phrases<String> names = new Phrases<>();

    private Citing(Outlets outlets, List<Traits> collection) {
        this.outlets = outlets;
        TreeMap<String, String> written = new TreeMap<>();
        for (Traits t : collection) {
            if (t.outlet() != null && t.name() != null) {
                written.put(t.outlet(), t.name());
            }
            t.credits(Hint.WIRE).forEach(c -> written.putIfAbsent(c.outlet(), c.words()));
        }
        shorten(new TreeSet<>(written.keySet()));
        written.forEach((key, name) -> {
            if (telling(name)) {
                names.add(Outlets.bare(name), alias(key));
            }
        });
        outlets.names().forEach(name -> names.add(name, outlets.key(name)));
    }

    /**
     * The same traits, each with what its text shows of the others' outlets.
     *
     * @param documents the texts, in the order of the traits
     */
    public static List<Traits> resolve(List<Document> documents, List<Traits> collection, Outlets outlets) {
        Citing citing = new Citing(outlets, collection);
        List<Traits> resolved = new ArrayList<>();
        for (int i = 0; i < collection.size(); i++) {
            resolved.add(citing.of(documents.get(i), collection.get(i)));
        }
        return resolved;
    }

    private Traits of(Document document, Traits t) {
        List<Credit> credits = new ArrayList<>();
        for (Credit c : t.credits()) {
            credits.add(new Credit(c.hint(), alias(c.outlet()), c.words(), c.at()));
        }
        String own = t.outlet() == null ? "" : alias(t.outlet());
        String s = document.text();
        String folded = Folded.of(s);
        if (folded.length() == s.length()) {
            Text text = new Text(s);
            for (Phrases.Found<String> f : names.in(folded)) {
                String words = s.substring(f.start(), f.end());
                boolean exact =
                        words.length() >= LEAST_LETTERS || outlets.known(words).isPresent() || capitals(words);
                if (exact) {
                    boolean speaks =
                            t.voices().stream().anyMatch(v -> v.speaker().contains(words));
                    int at = text.codePoint(f.start());
                    credits.add(new Credit(speaks ? Hint.SPEAKS : Hint.NAMED, f.meaning(), words, at));
                }
            }
        }
        return t.with(own.isEmpty() ? null : own, credits);
    }

    private String alias(String key) {
        return aliases.getOrDefault(key, key);
    }

    private void shorten(NavigableSet<String> keys) {
        for (String letters : keys) {
            if (letters.length() <= 6 && letters.indexOf(' ') < 0) {
                List<String> whole =
                        keys.stream().filter(k -> initials(k).equals(letters)).toList();
                if (whole.size() == 1) {
                    aliases.put(letters, whole.getFirst());
                    names.add(letters, whole.getFirst());
                }
            }
        }
    }

    private static String initials(String key) {
        StringBuilder initials = new StringBuilder();
        String[] words = key.split("[ -]");
        if (words.length < 2) {
            return "";
        }
        for (String word : words) {
            if (!word.isEmpty()) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.toString();
    }

    private static boolean capitals(String words) {
        return words.codePoints().allMatch(c -> Character.isUpperCase(c) || Folded.alone(c));
    }

    /** A name of one short word would be found in texts that mean something else. */
    private static boolean telling(String name) {
        return name.length() >= LEAST_LETTERS
                || capitals(name)
                || name.codePoints().filter(Folded::alone).count() >= 3;
    }
}
