// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of persons in Hebrew text. Hebrew has no capitals and many given names are words of the language, so a given
 * name counts only with a family name behind it, a title before it, or the company of a verb of saying.
 */
final class HebrewNames {
    private static final String WORD = "[א-ת][א-ת'׳\"״־-]+";
    private static final Pattern PAIR =
            Pattern.compile("(?<![א-ת])(" + WORD + ")[ ](" + WORD + ")(?:[ ](" + WORD + "))?");
    private static final Pattern TITLED = Pattern.compile(
            "(?<![א-ת])(?:[ולבכמש]?(?:מר|גב['׳]|גברת|ד[\"״]ר|עו[\"״]ד|פרופ['׳]?|הפעיל|הפעילה|העיתונאי|העיתונאית|הסטודנט|הסטודנטית|העד|העדה|הנאשם|הנאשמת))\\s+("
                    + WORD + "(?:\\s(?!אמר|טען|סיפר|הוסיף|כי|של|על|את|לא|הוא|היא)" + WORD + ")?)");
    private static final Pattern ROLE = Pattern.compile(
            "(?s).*(?<![א-ת])[והבלכמש]{0,2}(דובר|דוברת|שר|שרת|נשיא|נשיאת|שגריר|שגרירת|ראש הממשלה|ראש ממשלת|פרקליט|פרקליטת|מפכ[\"״]ל|חבר הכנסת|חברת הכנסת|ח[\"״]כ|ראש העיר|ראש עיריית|שופט|שופטת|קונסול|השר|השרה)(\\s+[א-ת\"״'׳-]+){0,3}[\\s,]+");
    private static final Pattern ROLE_BEHIND =
            Pattern.compile("(?s)^,\\s*(דובר|דוברת|שר|שרת|נשיא|שגריר|ראש|השגריר|הדובר|השר).*");
    private static final Pattern VERB = Pattern.compile(
            "(?s)^,?\\s*(אמר|אמרה|טען|טענה|סיפר|סיפרה|הוסיף|הוסיפה|הכחיש|הכחישה|הסביר|הסבירה|בן|בת)(?![א-ת]).*");

    /** Somebody of whom the text says at once who it is: "NAME NAME, a resident of". */
    private static final Pattern APPOSED = Pattern.compile(
            "(?m)(?:^|[.:,;] |[\"״”] |אמרה |אמר |סיפרה |סיפר )(" + WORD + "(?: " + WORD
                    + "){1,2})(?=, (?:תושבת?|בעלת?|אזרחית?|סטודנטית?|פעילה?|עיתונאית?|בת ה?\\d+|בן ה?\\d+|אחיה|אחיו|אחותו|אחותה|אמו|אמה|אביו|אביה|שכנה?|עדה?) )");
    /** Chinese family names in Hebrew letters, as newspapers write them. */
    private static final Pattern CHINESE = Pattern.compile(
            "(?<![א-ת'׳])[ולבכמשה]?((?:צ['׳]ן|ז['׳]אנג|ג['׳]אנג|צ['׳]אנג|צ['׳]נג|ז['׳]נג|ג['׳]או|ז['׳]או|ז['׳]ו|ג['׳]ו|וואנג|הואנג|ליאנג|סיאו|שיאו|לואו|גואו) "
                    + WORD + ")");

    private final Set<String> given = Set.copyOf(new HashSet<>(Lists.lines("names/he-given.txt")));
    private final Set<String> family = Set.copyOf(new HashSet<>(Lists.lines("names/he-family.txt")));

    /** The names in a text, in order. */
    List<PersonName> find(String text) {
        List<PersonName> names = new ArrayList<>();
        Matcher m = PAIR.matcher(text);
        int at = 0;
        while (m.find(at)) {
            at = m.end(1);
            String first = m.group(1);
            boolean attached = !given.contains(first)
                    && first.length() > 3
                    && "ולבכמשה".indexOf(first.charAt(0)) >= 0
                    && given.contains(first.substring(1));
            if (given.contains(first) || attached) {
                int start = m.start(1) + (attached ? 1 : 0);
                String behind = text.substring(m.end(2), Math.min(text.length(), m.end(2) + 20));
                boolean sure =
                        family.contains(m.group(2)) || VERB.matcher(behind).matches();
                if (sure) {
                    names.add(name(text, start, m.end(2)));
                    at = m.end(2);
                }
            }
        }
        for (Pattern pattern : new Pattern[] {APPOSED, CHINESE}) {
            m = pattern.matcher(text);
            while (m.find()) {
                names.add(name(text, m.start(1), m.end(1)));
            }
        }
        m = TITLED.matcher(text);
        while (m.find()) {
            names.add(name(text, m.start(1), m.end(1)));
        }
        return names;
    }

    private static PersonName name(String text, int start, int end) {
        String left = text.substring(Math.max(0, start - 50), start);
        String right = text.substring(end, Math.min(text.length(), end + 30));
        return new PersonName(
                start,
                end,
                ROLE.matcher(left).matches() || ROLE_BEHIND.matcher(right).matches());
    }
}
