// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daylight.Document;
import org.daylight.Mask;
import org.daylight.read.lexicon.Lexicon;

/**
 * Whom a page presents as a child or as somebody's relative: right beside the name, in the words of the page's language.
 * Such a name stays masked, whoever asks to show it, for an office does not make a relative or a child an official.
 */
final class Sheltered {
    /** So many characters before and behind a name are looked at. */
    private static final int BESIDE = 40;

    private static final int OF_AGE = 18;

    private static final Pattern AGE_BEFORE = Pattern.compile(
            "(?iu)(?:\\b([0-9]{1,2})[- ]year[s]?[- ]old\\s+|([0-9]{1,2})\\s?[岁歲歳](?:的|の)?\\s?|([0-9]{1,2})\\s?(?:세|살)\\s?)$");

    private static final Pattern AGE_BEHIND = Pattern.compile(
            "(?iu)^(?:,\\s([0-9]{1,2})(?=[,;.])|\\s?[(（]([0-9]{1,2})(?:\\s?[岁歲歳세살])?[)）]|[，,、]\\s?([0-9]{1,2})\\s?[岁歲歳세살]"
                    + "|,?\\s(?:aged|de)\\s([0-9]{1,2})(?:\\s(?:años|ans))?\\b)");

    /** By language: a word for a relative right before a name, and a relative of somebody right behind it. */
    private static final Map<String, Optional<Beside>> WORDS = new ConcurrentHashMap<>();

    private final Workbench workbench;

    Sheltered(Workbench workbench) {
        this.workbench = workbench;
    }

    private record Beside(Pattern before, Pattern behind) {}

    /** Whether a page says so of this name. */
    boolean is(String name) {
        String folded = Veil.fold(name);
        for (Document d : workbench.whole().readings().allDocuments()) {
            for (Mask mask : workbench.whole().readings().masks(d)) {
                if (Veil.fold(mask.quote()).equals(folded) && presented(d, mask)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean presented(Document d, Mask mask) {
        String text = d.text();
        int start = text.offsetByCodePoints(0, mask.at().start());
        int end = text.offsetByCodePoints(start, mask.at().end() - mask.at().start());
        String before = text.substring(Math.max(0, start - BESIDE), start);
        String behind = text.substring(end, Math.min(text.length(), end + BESIDE));
        Optional<Beside> words =
                WORDS.computeIfAbsent(d.lang().replaceFirst("-.*", "").toLowerCase(Locale.ROOT), Sheltered::words);
        return child(AGE_BEFORE.matcher(before))
                || child(AGE_BEHIND.matcher(behind))
                || words.filter(w -> w.before().matcher(before).find()
                                || w.behind().matcher(behind).find())
                        .isPresent();
    }

    private static boolean child(Matcher age) {
        if (!age.find()) {
            return false;
        }
        for (int group = 1; group <= age.groupCount(); group++) {
            if (age.group(group) != null) {
                return Integer.parseInt(age.group(group)) < OF_AGE;
            }
        }
        return false;
    }

    private static Optional<Beside> words(String lang) {
        return Lexicon.of(lang)
                .map(l -> l.pack().terms().getOrDefault("family", java.util.List.of()))
                .filter(all -> !all.isEmpty())
                .map(all -> {
                    String any = all.stream()
                            .map(word -> word.replace("^", "").replace("$", "").replace("~", ""))
                            .map(word -> Pattern.quote(word.replace("*", "")) + (word.endsWith("*") ? "\\p{L}*" : ""))
                            .collect(Collectors.joining("|", "(?:", ")"));
                    return new Beside(
                            Pattern.compile(
                                    "(?iu)(?:(?<![\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]])"
                                            + any + ")(?:\\s|[의的の・·])?(?:(?:named|called)\\s)?$"),
                            Pattern.compile("(?iu)^,\\s(?:the |a |an |la |el |le |der |die )?(?:[0-9]{1,2}-year-old )?"
                                    + any + "\\s(?:of|de|du|des|von|van|di|do|da)\\b"));
                });
    }
}
