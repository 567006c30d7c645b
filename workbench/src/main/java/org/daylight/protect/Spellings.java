// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daylight.DaylightException;
import org.daylight.Mask;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which one person's name is written, found wherever they stand: without regard to case, to the width of
 * letters and to what parts the words (space, hyphen, underscore, plus sign), and through percent-encoding, JSON escapes
 * and character references, as addresses, scripts and pages write them. Names in Latin letters match as whole words, or
 * a short one would be found in half of all words; names in other scripts match anywhere.
 */
public final class Spellings {
    private static final String BETWEEN = "(?:[\\s\\p{Z}\\p{Pd}\\p{Cf}_+.,·・]|%20|&nbsp;|&#160;|\\\\u00(?:20|a0))+";
    /** Between the letters of a word: what nobody sees there. */
    private static final String UNSEEN =
            "(?:[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]|&shy;|&zwj;|&zwnj;|&#0*173;?|&#0*820[345];?"
                    + "|&#x0*ad;?|&#x0*200[bcd];?|%C2%AD|%E2%80%8[BCD])*+";

    /** No letter before, save those of an escape: {@code %20Chen}, {@code \nChen}. */
    private static final String START =
            "(?:(?<![\\p{IsLatin}\\p{Nd}])|(?<=%[0-9a-f]{2})|(?<=\\\\[nrtbf])|(?<=\\\\u[0-9a-f]{4}))";

    /** Signs that keyboards and printers exchange: apostrophes, primes and gereshes; quotation marks and gershayim. */
    private static final List<String> ALIKE = List.of(
            "'\u2018\u2019\u201B\u02BC\u02BB\u02B9\u05F3\u2032`\u00B4\uFF07", "\"\u201C\u201D\u201E\u05F4\u2033\uFF02");

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{Nd}]");
    private final List<String> all;
    private final Pattern pattern;

    /**
     * Takes at least one spelling of at least two characters; a single letter would mask half of every page.
     *
     * @throws DaylightException otherwise
     */
    public Spellings(List<String> spellings) {
        all = spellings.stream()
                .map(s -> Normalizer.normalize(s, Normalizer.Form.NFC).strip())
                .filter(s -> !s.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        if (all.isEmpty()
                || all.stream()
                        .anyMatch(s -> s.codePoints()
                                        .filter(Character::isLetterOrDigit)
                                        .count()
                                < 2)) {
            throw new DaylightException("a seal needs the name in at least one spelling of two letters or more");
        }
        pattern = Pattern.compile(
                heads(all) + "(?:" + all.stream().map(Spellings::wholly).collect(Collectors.joining("|")) + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * What any of the spellings can begin with, looked at before all of them are tried one after another: at most places of a
     * text none can.
     */
    private static String heads(List<String> spellings) {
        Set<String> guises = new LinkedHashSet<>();
        spellings.forEach(s -> letters(words(s).getFirst().codePointAt(0), guises));
        // A guise is an escape, which begins with one of three signs, or letters, of which the first counts.
        String letters = guises.stream()
                .map(g -> g.startsWith("\\Q") ? g.substring(2) : g)
                .map(g -> g.codePointAt(0))
                .filter(c -> "&%\\".indexOf(c) < 0)
                .distinct()
                .map(c -> String.format(Locale.ROOT, "\\x{%x}", c))
                .collect(Collectors.joining());
        return "(?=[&%\\\\" + letters + "])";
    }

    private static String wholly(String spelling) {
        List<String> words = words(spelling);
        String first = words.getFirst();
        String last = words.getLast();
        return (LATIN.matcher(first).lookingAt() ? START : "")
                + words.stream().map(Spellings::word).collect(Collectors.joining(BETWEEN))
                + (LATIN.matcher(last.substring(last.offsetByCodePoints(last.length(), -1)))
                                .matches()
                        ? "(?![\\p{IsLatin}\\p{Nd}\\p{M}])"
                        : "");
    }

    private static List<String> words(String spelling) {
        return Arrays.stream(spelling.split("[\\s\\p{Z}\\p{Pd}_+.,·・]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String word(String word) {
        return word.codePoints().mapToObj(Spellings::letter).collect(Collectors.joining(UNSEEN));
    }

    /** One letter in all its guises. */
    private static String letter(int c) {
        Set<String> guises = new LinkedHashSet<>();
        letters(c, guises);
        return "(?:" + String.join("|", guises) + ")";
    }

    private static void letters(int c, Set<String> guises) {
        for (String variant : HanVariants.of(c)) {
            guises(variant.codePointAt(0), guises);
        }
        for (String alike : ALIKE) {
            if (alike.indexOf(c) >= 0) {
                alike.codePoints().forEach(sign -> guises(sign, guises));
                guises.add(alike.startsWith("\"") ? "&(?:quot|[lrb]dquo);" : "&(?:apos|[lrs]squo);");
            }
        }
    }

    private static void guises(int c, Set<String> guises) {
        for (int guise : new int[] {c, Character.toLowerCase(c), Character.toUpperCase(c)}) {
            String plain = Character.toString(guise);
            guises.add(Pattern.quote(plain));
            guises.add(Pattern.quote(Normalizer.normalize(plain, Normalizer.Form.NFD)));
            guises.add("&#0*" + guise + ";?");
            guises.add("&#x0*" + Integer.toHexString(guise) + ";?");
            StringBuilder percent = new StringBuilder();
            for (byte b : plain.getBytes(StandardCharsets.UTF_8)) {
                percent.append(String.format(Locale.ROOT, "%%(?:25)?%02x", b));
            }
            guises.add(percent.toString());
            StringBuilder escape = new StringBuilder();
            plain.chars().forEach(unit -> escape.append(String.format(Locale.ROOT, "\\\\{1,2}u%04x", unit)));
            guises.add(escape.toString());
            if (guise > ' ' && guise < 0x7f) {
                // Full-width forms stand 0xFEE0 above ASCII (Unicode, block Halfwidth and Fullwidth Forms).
                guises.add(Character.toString(guise + 0xfee0));
            }
        }
    }

    /** Every spelling, longest first. */
    public List<String> all() {
        return all;
    }

    /** Whether the text holds one of them. */
    public boolean in(String text) {
        return pattern.matcher(text).find();
    }

    /** The text with one bar for each code point of each occurrence, so that offsets hold. */
    public String mask(String text) {
        Matcher m = pattern.matcher(text);
        return m.replaceAll(
                r -> Mask.BAR.repeat(r.group().codePointCount(0, r.group().length())));
    }

    /** Whether any text in a JSON value holds one of them. */
    public boolean inValue(@Nullable Object value) {
        if (value instanceof String text) {
            return in(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(this::inValue);
        }
        return value instanceof Map<?, ?> map
                && map.entrySet().stream().anyMatch(e -> in(String.valueOf(e.getKey())) || inValue(e.getValue()));
    }

    /** A JSON value with every text in it masked. */
    public @Nullable Object maskValue(@Nullable Object value) {
        if (value instanceof String text) {
            return mask(text);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> masked = new ArrayList<>();
            list.forEach(item -> masked.add(maskValue(item)));
            return masked;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> masked = new LinkedHashMap<>();
            map.forEach((k, v) -> masked.put(mask(String.valueOf(k)), maskValue(v)));
            return masked;
        }
        return value;
    }
}
