// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers that a person typed: digits of any script, and words for numbers in English, Spanish, Chinese and Hebrew. Words
 * that are also articles or pronouns (one, un, una, 一, אחד) are passed over; of Chinese numerals only those that count or
 * number something are meant, for many stand in names.
 */
public final class NumberWatch {
    private static final String ENGLISH =
            "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
                    + "|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?"
                    + "|millions?|billions?|dozens?|twice|thrice|zero";
    private static final String SPANISH =
            "dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci(?:séis"
                    + "|siete|ocho|nueve)|veinte|veinti\\p{L}+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien(?:to|tos|tas)?"
                    + "|(?:dos|tres|cuatro|seis|sete|ocho|nove)cient[oa]s|quinient[oa]s|mil(?:es)?|millón|millones|docenas?|decenas?"
                    + "|centenares|cero";
    private static final String HEBREW =
            "[ובלהכמש]{0,3}(?:שניים|שתיים|שני|שתי|שלושה|שלוש|ארבעה|ארבע|חמישה|חמש|שישה|שש|שבעה|שבע"
                    + "|שמונה|תשעה|תשע|עשרה|עשר|עשרים|שלושים|ארבעים|חמישים|שישים|שבעים|שמונים|תשעים|מאה|מאתיים|מאות|אלף|אלפיים|אלפים"
                    + "|אלפי|מיליון|מיליוני|מיליונים|עשרות)";
    private static final String NUMERAL = "[一二三四五六七八九十百千万萬亿億两兩零〇廿卅]";
    private static final String UNIT = "[个個家名人国國年月日号號次处處所座间間份起位城省州页頁例项項点點倍岁歲成分章多余餘几幾]";
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+(?:[.,·'  ]?\\p{N}+)*"
            + "|(?iu)(?<![\\p{L}\\p{N}])(?:" + ENGLISH + "|" + SPANISH + "|" + HEBREW + ")(?![\\p{L}\\p{N}])"
            + "|第" + NUMERAL + "+|" + NUMERAL + "{2,}" + UNIT + "?"
            + "|(?![一])" + NUMERAL + UNIT);
    /** Two numerals that make a word of no number. */
    private static final Pattern WORD = Pattern.compile("一一|万一|萬一|千万|千萬|百万|十分|万分|萬分|一万");
    /** Followed by these the single words below are no numbers: "once" is English too, "two" is not. */
    private static final Pattern ENGLISH_ONCE = Pattern.compile("(?iu)once");

    private NumberWatch() {}

    /**
     * A number in a text.
     *
     * @param at where, in UTF-16 units
     */
    public record Found(int at, String words) {}

    /** All that stand in a text. */
    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher m = NUMBER.matcher(text);
        boolean spanish = text.matches("(?isu).*\\b(?:el|los|las|del|que|según|una)\\b.*");
        while (m.find()) {
            boolean word = WORD.matcher(m.group()).matches();
            boolean once = !spanish && ENGLISH_ONCE.matcher(m.group()).matches();
            if (!word && !once) {
                found.add(new Found(m.start(), m.group()));
            }
        }
        return found;
    }
}
