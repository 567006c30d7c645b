// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the frequencies of letters say about the charset of bytes that are not UTF-8: which one they look like most, and
 * whether they speak clearly against another.
 */
final class LetterStatistics {
    private static final int SAMPLE = 1 << 18;
    /** Below this many bytes outside ASCII nothing is clear. */
    private static final int ENOUGH = 8;
    /** A confidence (0 to 100) from which the statistics speak clearly, where no other comes near. */
    private static final int CLEAR = 40;

    /** No word of a Latin script has so many letters outside ASCII in a row. */
    private static final int RUN = 4;

    private static final Set<String> LATIN = Set.of("windows-1250", "windows-1252", "windows-1254", "ISO-8859-2");

    /** Charsets that share their letters, by the one that stands for all; which of them it is, statistics cannot tell. */
    private static final Map<String, String> FAMILIES = Map.of(
            "ISO-8859-2", "windows-1250",
            "ISO-8859-5", "ISO-8859-5",
            "ISO-8859-7", "windows-1253",
            "ISO-8859-8", "windows-1255",
            "KOI8-R", "KOI8-U");

    private final Map<String, Integer> confidence = new LinkedHashMap<>();
    private final @Nullable Charset likeliest;
    private final boolean enough;
    private final boolean runs;

    /**
     * Looks at the bytes' beginning.
     *
     * @param markup whether tags are to be left out
     */
    LetterStatistics(byte[] bytes, boolean markup) {
        byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(markup);
        detector.setText(sample);
        Charset first = null;
        for (CharsetMatch match : detector.detectAll()) {
            Charset charset = charset(match.getName());
            if (charset != null) {
                confidence.merge(family(charset), match.getConfidence(), Math::max);
                first = first == null ? charset : first;
            }
        }
        likeliest = first;
        int high = 0;
        int inRuns = 0;
        for (int i = 0, run = 0; i < sample.length; i++) {
            run = sample[i] < 0 ? run + 1 : 0;
            high += run > 0 ? 1 : 0;
            inRuns += run < RUN ? 0 : run == RUN ? RUN : 1;
        }
        enough = high >= ENOUGH;
        runs = inRuns * 2 > high;
    }

    /** The charset that the bytes look like most. */
    @Nullable
    Charset likeliest() {
        return likeliest;
    }

    /** Whether the letters speak clearly against this charset, which was declared, and for another. */
    boolean contradict(Charset declared) {
        if (!enough || likeliest == null || family(likeliest).equals(family(declared))) {
            return false;
        }
        int most = confidence.getOrDefault(family(likeliest), 0);
        if (runs && LATIN.contains(declared.name()) && !LATIN.contains(family(likeliest))) {
            return true;
        }
        return known(declared) && most >= CLEAR && most >= 2 * confidence.getOrDefault(family(declared), 0);
    }

    /** The detector knows nothing of the others, so its silence about them says nothing. */
    private static boolean known(Charset charset) {
        return !charset.name().matches("windows-125[78]|x-.*874|x-Mac.*|ISO-8859-(3|4|13|15|16)|IBM866|ISO-2022.*");
    }

    private static String family(Charset charset) {
        return FAMILIES.getOrDefault(charset.name(), charset.name());
    }

    private static @Nullable Charset charset(String name) {
        if (name.startsWith("UTF-") || name.startsWith("IBM4")) {
            return null;
        }
        // The detector calls windows-1255 by the ISO name; the Windows one holds every letter of it and vowels.
        if (name.startsWith("ISO-8859-8")) {
            return Charsets.ofLabel("windows-1255");
        }
        // Ukrainian letters stand where Russian text has no letters at all.
        return Charsets.ofLabel(name.equals("KOI8-R") ? "koi8-u" : name);
    }
}
