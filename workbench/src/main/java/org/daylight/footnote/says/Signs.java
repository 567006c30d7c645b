// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.says;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.Document;
import org.daylight.Mention;
import org.daylight.Offsets;
import org.daylight.Text;
import org.daylight.footnote.says.Found.Code;
import org.daylight.read.ClaimReader;
import org.daylight.read.Concepts;

/** The signs of a text: what of it can be found again in another. Linear in the text; safe for threads. */
final class Signs {
    private static final Pattern TOKEN =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+(?:[.,]\\p{N}+)*");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");
    private static final Pattern ENDING = Pattern.compile("(?:ings?|ed|es|s|en|er|em|e|n|a|o|os|as|y)$");
    private static final Pattern QUOTED = Pattern.compile("[\"“„«「『]([^\"“”„«»「」『』]{4,300})[\"”“»」』]");
    private static final int STEM = 6;

    private static final Map<String, String> NUMERALS = new HashMap<>();
    private static final Set<String> COMMON = new HashSet<>();

    static {
        for (String line : lines("words.txt")) {
            String[] words = line.split("\\s+");
            if (words[0].matches("\\d+")) {
                for (String word : words) {
                    NUMERALS.put(word, words[0]);
                }
            } else {
                COMMON.addAll(List.of(words));
            }
        }
    }

    private final ClaimReader reader = new ClaimReader();
    private final Concepts concepts = new Concepts();

    /**
     * One sign.
     *
     * @param code what it is
     * @param key by which it is found again
     * @param at where it stands, in code points
     * @param words as written
     */
    record Sign(Code code, String key, Offsets at, String words) {}

    /** The signs of a text, in no order. */
    List<Sign> of(Document document) {
        List<Sign> signs = new ArrayList<>();
        Text text = new Text(document.text());
        List<Offsets> taken = new ArrayList<>();
        for (Mention m : reader.find(document).mentions()) {
            mention(m, signs, taken);
        }
        concepts.in(document).forEach(c -> signs.add(new Sign(Code.THING, "t:" + c.word(), c.at(), text.at(c.at()))));
        words(text, taken, signs);
        return signs;
    }

    /** @param taken where figures and words belong to a date or a quantity, and are no signs of their own */
    private static void mention(Mention m, List<Sign> signs, List<Offsets> taken) {
        switch (m.type()) {
            case DATE -> {
                if (m.values().get("value") instanceof String value) {
                    taken.add(m.at());
                    for (String one : value.split("/")) {
                        signs.add(new Sign(Code.DATE, "d:" + one, m.at(), m.quote()));
                    }
                }
            }
            case QUANTITY -> {
                // "One" and "a" are articles more often than counts.
                if (m.values().get("value") instanceof Number value && value.doubleValue() > 1) {
                    String figure = m.quote().replaceFirst("(?s)^(.*\\d)\\D*$", "$1");
                    taken.add(new Offsets(m.at().start(), m.at().start() + figure.codePointCount(0, figure.length())));
                    signs.add(new Sign(Code.NUMBER, "n:" + number(value.doubleValue()), m.at(), m.quote()));
                }
            }
            case PLACE -> {
                Object country = m.values().get("country");
                Object name = m.values().get("name");
                if (country != null) {
                    signs.add(new Sign(Code.PLACE, "p:" + country + "/" + name, m.at(), m.quote()));
                }
            }
            case AGENCY, PERSON -> {
                // Their words are names or concepts.
            }
        }
    }

    private static void words(Text text, List<Offsets> taken, List<Sign> signs) {
        Matcher m = TOKEN.matcher(text.string());
        String han = "";
        int last = -1;
        boolean fresh = true;
        while (m.find()) {
            String word = m.group();
            Offsets at = text.offsets(m.start(), m.end());
            if (last >= 0 && text.string().substring(last, m.start()).matches("(?s).*[.!?:\n\"“„«»”].*")) {
                fresh = true;
            }
            boolean adjoins = last == m.start();
            last = m.end();
            if (Character.isIdeographic(word.codePointAt(0))) {
                if (adjoins && !han.isEmpty()) {
                    signs.add(
                            new Sign(Code.WORD, "w:" + han + word, new Offsets(at.start() - 1, at.end()), han + word));
                }
                han = word;
                continue;
            }
            han = "";
            boolean told = taken.stream().anyMatch(t -> t.start() <= at.start() && at.start() < t.end());
            String numeral = NUMERALS.get(word.toLowerCase(Locale.ROOT));
            if (Character.isDigit(word.codePointAt(0)) || numeral != null) {
                if (!told) {
                    signs.add(new Sign(Code.NUMBER, "n:" + (numeral == null ? figure(word) : numeral), at, word));
                }
            } else {
                boolean name = !fresh && Character.isUpperCase(word.codePointAt(0));
                word(word, at, name, signs);
            }
            fresh = false;
        }
    }

    private static void word(String word, Offsets at, boolean name, List<Sign> signs) {
        String folded = folded(word);
        if (COMMON.contains(folded) || (!name && folded.length() < 3)) {
            return;
        }
        signs.add(new Sign(name ? Code.NAME : Code.WORD, "w:" + stem(folded), at, word));
    }

    /** Runs of words between quotation marks, as they are compared. */
    static List<String> quoted(String sentence) {
        List<String> runs = new ArrayList<>();
        QUOTED.matcher(sentence).results().forEach(r -> runs.add(r.group(1)));
        return runs;
    }

    /** Letters and digits alone, folded. */
    static String bare(String text) {
        return folded(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** What a word keeps through case, number and tense: its beginning. */
    private static String stem(String folded) {
        String word = folded;
        if (word.length() > 3 && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HEBREW) {
            word = word.replaceFirst("^[והבלמשכ]", "");
            return word.length() > 4 ? word.substring(0, 4) : word;
        }
        if (word.startsWith("ال") && word.length() > 4) {
            word = word.substring(2);
        }
        Matcher ending = ENDING.matcher(word);
        if (ending.find() && ending.start() >= 4) {
            word = word.substring(0, ending.start());
        }
        return word.length() > STEM ? word.substring(0, STEM) : word;
    }

    private static String figure(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKC);
        if (GROUPED.matcher(plain).matches()) {
            return plain.replaceAll("[.,]", "");
        }
        try {
            return number(Double.parseDouble(plain.replace(',', '.')));
        } catch (NumberFormatException e) {
            return plain.toLowerCase(Locale.ROOT);
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static List<String> lines(String name) {
        try (InputStream in = Signs.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
