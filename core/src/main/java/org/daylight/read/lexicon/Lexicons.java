// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Digest;

/**
 * The lexicons that a reader goes by: those inside the program, and a folder's own {@code xx.yaml} before them. Immutable,
 * safe for threads.
 */
public final class Lexicons {
    /** Those inside the program alone. */
    public static final Lexicons SHIPPED = new Lexicons(new TreeMap<>(), "");

    private static final int MOST_FILES = 100;
    private static final int LONGEST_FILE = 4 * PackReader.MOST;
    /** Letters of a text in which the words of a language are looked for. */
    private static final int SAMPLE = 20_000;
    /** Of a hundred words of a text so many must be among those by which a language is recognised. */
    private static final int SHARE = 5;

    private final Map<String, Lexicon> own;
    private final Map<String, Set<String>> recognised = new TreeMap<>();
    private final String mark;

    private Lexicons(Map<String, Lexicon> own, String mark) {
        this.own = own;
        this.mark = mark;
        own.forEach((lang, lexicon) -> {
            Set<String> words = new HashSet<>();
            for (String word : lexicon.pack().option("recognise").split("\\|")) {
                if (!word.isBlank()) {
                    words.add(folded(word.strip()));
                }
            }
            if (!words.isEmpty()) {
                recognised.put(lang, words);
            }
        });
    }

    /**
     * Those of a folder before those inside the program: {@code xx.yaml} is read for the language with that subtag. Other
     * files are left alone.
     *
     * @throws DaylightException naming file, line and what to do where a file is not as docs/codebooks.md says
     */
    public static Lexicons with(Path folder) {
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            return SHIPPED;
        }
        PackCheck check = new PackCheck(shipped());
        Map<String, Lexicon> own = new TreeMap<>();
        StringBuilder digests = new StringBuilder();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            String lang = name.substring(0, name.length() - ".yaml".length());
            if (!lang.matches("[a-z]{2,3}")) {
                throw new DaylightException(file + ": expected a name such as xx.yaml, two or three small letters that"
                        + " BCP 47 has for the language; rename it");
            }
            String text = text(file);
            Map<String, List<PackReader.Row>> sections = PackReader.sections(file.toString(), text);
            Pack pack = Pack.of(lang, file.toString(), sections);
            check.check(file.toString(), sections, pack);
            own.put(lang, new Lexicon(pack.withMentions()));
            digests.append(lang).append(' ').append(Digest.of(text).hex()).append('\n');
        }
        return new Lexicons(own, "+" + Digest.of(digests.toString()).hex().substring(0, 8));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> files = inside.filter(f -> f.toString().endsWith(".yaml") && Files.isRegularFile(f))
                    .sorted()
                    .toList();
            if (files.size() > MOST_FILES) {
                throw new DaylightException(
                        folder + " holds more than " + MOST_FILES + " languages; keep those you need");
            }
            return files;
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot read the folder of lexicons " + folder + "; name a folder that is there", e);
        }
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new DaylightException(file + ": it is larger than " + LONGEST_FILE + " bytes; leave words out");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new DaylightException(file + ": it is not UTF-8; save it again as UTF-8", e);
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + "; make it readable for you", e);
        }
    }

    private static List<Pack> shipped() {
        List<Pack> packs = new ArrayList<>();
        for (String lang : Locale.getISOLanguages()) {
            Pack pack = Pack.load(lang);
            if (pack != null) {
                packs.add(pack);
            }
        }
        return packs;
    }

    /** What each language's lexicon is made from: the folder's own, and those inside the program that it leaves. */
    public List<Pack> packs() {
        Map<String, Pack> all = new TreeMap<>();
        shipped().forEach(pack -> all.put(pack.lang(), pack));
        own.forEach((lang, lexicon) -> all.put(lang, lexicon.pack()));
        return List.copyOf(all.values());
    }

    /** The lexicon of a language by its first subtag; empty where there is none. */
    public Optional<Lexicon> of(String lang) {
        Lexicon found = own.get(lang);
        return found == null ? Lexicon.of(lang) : Optional.of(found);
    }

    /**
     * The language of a text by the words that a folder's own lexicons recognise it by: at least three of them, and five of
     * a hundred words; of several the one with most.
     *
     * @param otherwise what the text is taken for elsewhere
     */
    public String language(String text, String otherwise) {
        if (recognised.isEmpty()) {
            return otherwise;
        }
        Map<String, Integer> found = new HashMap<>();
        Map<String, Set<String>> different = new HashMap<>();
        int words = 0;
        for (String word : text.substring(0, Math.min(text.length(), SAMPLE)).split("[^\\p{L}\\p{M}]+")) {
            if (word.isEmpty()) {
                continue;
            }
            words++;
            String small = folded(word);
            recognised.forEach((lang, known) -> {
                if (known.contains(small)) {
                    found.merge(lang, 1, Integer::sum);
                    different.computeIfAbsent(lang, l -> new HashSet<>()).add(small);
                }
            });
        }
        String best = otherwise;
        int most = 0;
        for (String lang : recognised.keySet()) {
            int n = found.getOrDefault(lang, 0);
            if (n > most
                    && n * 100 >= words * SHARE
                    && different.getOrDefault(lang, Set.of()).size() >= 3) {
                best = lang;
                most = n;
            }
        }
        return best;
    }

    private static String folded(String word) {
        int[] points = Fold.of(word);
        return new String(points, 0, points.length);
    }

    /** What a reader's version carries behind it: nothing, or {@code +} and eight digits for a folder's own files. */
    public String mark() {
        return mark;
    }
}
