// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.cite;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that send a reader to another note: ibid., note 12 above, op. cit., and their like in other languages. */
final class BackReferences {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String SIGNAL =
            "^\\s*(?:(?:see|see also|cf\\.?|compare|but see|siehe|siehe auch|s\\.|vgl\\.?|voir|véase|ver|cfr\\.?|vedi|zie|参见|參見|见|見|ראו|ראה|انظر)\\s*,?\\s*)?";
    private static final Pattern SAME = Pattern.compile(
            SIGNAL
                    + "(ibid(?:em)?|ib\\.|id\\.|idem|ebd\\.?|ebda\\.?|ebenda|ibíd(?:em)?|ivi|aldaar|tamże|там же|там само|tamtéž"
                    + "|同上|同前(?:注|註|揭)?|前引(?:书|書|文)?|שם|المرجع نفسه|المصدر نفسه|المرجع السابق|نفسه|위의 글|같은 글)(?![\\p{L}\\d])",
            FLAGS);
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:(?:supra|above|infra|oben|ci-dessus|arriba|op\\. ?cit\\.,?)\\s*,?\\s*(?:in |bei |à la |en )?)?"
                    + "(?<![\\p{L}])(?:\\((?=n))?(?:foot ?notes?|endnotes?|notes?|nn?\\.?|fn\\.?|fußnote|fussnote|anm(?:erkung|\\.)?|nota(?: al pie)?"
                    + "|noot|przypis|прим(?:ечание|\\.)?|同?前?(?:脚)?[注註](?:释|釋)?|هامش|حاشية|الحاشية|ה[\"״]ש|הערה|הערת שוליים)"
                    + "\\s*(?:no\\.?|nr\\.?|n[º°]|رقم)?\\s*(\\d{1,5})(?!\\d)",
            FLAGS);
    private static final Pattern DIRECTED = Pattern.compile(
            "(?:supra|above|infra|below|oben|ci-dessus|précité|arriba|supra cit|op\\.? ?cit|loc\\.? ?cit|a\\. ?a\\. ?o|cit\\.|sopra|vorige|לעיל|أعلاه|前|同|见|見|参|參|\\(n\\s?\\d|см)",
            FLAGS);
    private static final Pattern WORK = Pattern.compile(
            "(op\\.? ?cit\\.?|loc\\.? ?cit\\.?|art\\.? ?cit\\.?|a\\. ?a\\. ?o\\.?|obra citada|前掲(?:書)?|前揭(?:书|書|文)?|supra)(?![\\p{L}])",
            FLAGS);

    private BackReferences() {}

    /**
     * A reference to another note.
     *
     * @param words that make it
     * @param number of the note; empty where the one before is meant, or the work is
     * @param name first words of the author where a work is meant; empty otherwise
     */
    record Found(String words, String number, String name) {}

    /** What sends a reader of these words elsewhere; empty where nothing does. */
    static Optional<Found> in(String segment) {
        Matcher same = SAME.matcher(segment);
        if (same.find()) {
            return Optional.of(new Found(same.group(1), "", ""));
        }
        Matcher numbered = NUMBERED.matcher(segment);
        while (numbered.find()) {
            int from = Math.max(0, numbered.start() - 24);
            int to = Math.min(segment.length(), numbered.end() + 12);
            boolean alone = segment.strip().length() < 60;
            if (DIRECTED.matcher(segment.substring(from, to)).find() || alone) {
                return Optional.of(
                        new Found(segment.substring(numbered.start(), to).strip(), numbered.group(1), ""));
            }
        }
        Matcher work = WORK.matcher(segment);
        if (work.find() && work.start() > 1) {
            String before = segment.substring(0, work.start())
                    .replaceFirst("(?iu)" + SIGNAL, "")
                    .replaceAll("[\\s,(]+$", "")
                    .strip();
            String name = before.replaceAll(",.*", "").strip();
            if (name.length() >= 2 && name.length() <= 60) {
                return Optional.of(new Found(work.group(1), "", name));
            }
        }
        return Optional.empty();
    }
}
