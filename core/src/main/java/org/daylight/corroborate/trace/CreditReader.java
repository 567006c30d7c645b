// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.Reading;
import org.daylight.Text;
import org.daylight.read.Folded;

/** Finds what a text says of where it comes from: agency lines, credit lines, words such as "translated from". */
final class CreditReader {
    private static final int HEAD = 500;
    private static final int TAIL = 300;
    private static final int LONGEST_NAME = 48;

    /** {@code BERLIN (dpa) -}, {@code MADRID, 5 Dic. (EUROPA PRESS) -}: a name between brackets before a dash. */
    private static final Pattern DATELINE =
            Pattern.compile("(?m)^[^\\n()]{0,60}\\(([^()\\n=]{2,40})\\)\\s{0,2}(?:[-–—:.]{1,2}\\s|$)");
    /** {@code (서울=연합뉴스)}, {@code 【ベルリン共同】}, {@code （新华社福州1月22日电）}. */
    private static final Pattern BRACKETS = Pattern.compile("[(（【\\[]([^()（）【】\\[\\]\\n]{2,40})[)）】\\]]");
    /** {@code (Northgate Wire)} alone at the end of a paragraph, or behind a dash there. */
    private static final Pattern CLOSING =
            Pattern.compile("(?m)(?:[(（【\\[]([^()（）【】\\[\\]\\n]{2,40})[)）】\\]]|[—–]\\s?([^\\n—–.。]{2,40}))\\s*$");
    /** {@code 据路透社柏林1月22日电}, {@code 中央社柏林十二日電}. */
    private static final Pattern WIRED =
            Pattern.compile("(?m)^\\s*[(（【]?据?([\\p{IsHan}A-Z]{2,8}?(?:社|网|通信))[^\\n，。,]{0,24}?[日]?[电電讯訊][)）】 ]");

    private final Outlets outlets;
    private final Phrases<Hint> phrases = new Phrases<>();
    private final Phrases<String> names = new Phrases<>();

    CreditReader(Outlets outlets) {
        this.outlets = outlets;
        for (String[] row : Table.rows("credits.tsv")) {
            phrases.add(row[1], Hint.of(row[0]));
        }
        outlets.names().forEach(name -> names.add(name, name));
    }

    /** The credits of a text in its order. */
    List<Credit> of(Reading reading) {
        Text text = new Text(reading.document().text());
        List<Credit> credits = new ArrayList<>();
        wires(text, reading, credits);
        String folded = Folded.of(text.string());
        if (folded.length() == text.string().length()) {
            for (Phrases.Found<Hint> f : phrases.in(folded)) {
                credit(text, f, reading, credits);
            }
        }
        credits.sort(
                Comparator.comparingInt(Credit::at).thenComparing(Credit::hint).thenComparing(Credit::outlet));
        return credits.stream().distinct().toList();
    }

    private void wires(Text text, Reading reading, List<Credit> credits) {
        String s = text.string();
        String head = s.substring(0, Math.min(HEAD, s.length()));
        Matcher m = DATELINE.matcher(head);
        while (m.find()) {
            wire(text, m.group(1), m.start(1), true, reading, credits);
        }
        m = BRACKETS.matcher(head);
        while (m.find()) {
            wire(text, m.group(1), m.start(1), false, reading, credits);
        }
        m = WIRED.matcher(head);
        while (m.find()) {
            wire(text, m.group(1), m.start(1), true, reading, credits);
        }
        int from = Math.max(0, s.length() - TAIL);
        m = CLOSING.matcher(s.substring(from));
        while (m.find()) {
            int group = m.start(1) >= 0 ? 1 : 2;
            wire(text, m.group(group), from + m.start(group), group == 1, reading, credits);
        }
    }

    /** @param loose whether a name that no table knows counts too */
    private void wire(Text text, String words, int at, boolean loose, Reading reading, List<Credit> credits) {
        String name = words.strip();
        String known = outlets.known(name).orElseGet(() -> inside(name));
        boolean person = reading.masks().stream().anyMatch(mask -> mask.quote().contains(name));
        boolean named = loose
                && !person
                && name.split("\\s+").length <= 4
                && Character.isUpperCase(name.codePointAt(0))
                && name.codePoints().noneMatch(Character::isDigit)
                && reading.mentions().stream()
                        .noneMatch(mention -> mention.quote().equals(name));
        if (!known.isEmpty()) {
            credits.add(new Credit(Hint.WIRE, known, name, text.codePoint(at)));
        } else if (named) {
            credits.add(new Credit(Hint.WIRE, outlets.key(name), name, text.codePoint(at)));
        }
    }

    /** A known agency inside other words, as in 新华社福州1月22日电 and dpa/lni; empty where there is none. */
    private String inside(String words) {
        for (Phrases.Found<String> f : names.in(Folded.of(words))) {
            String key = outlets.key(f.meaning());
            if (outlets.agency(key)
                    && outlets.known(words.substring(f.start(), f.end())).isPresent()) {
                return key;
            }
        }
        for (String part : words.split("[=/,、]")) {
            // 【ベルリン共同】: the agency's short name closes the bracket.
            if (part.endsWith("共同") || part.endsWith("時事")) {
                return outlets.key(part.endsWith("共同") ? "共同社" : "時事社");
            }
        }
        return "";
    }

    private void credit(Text text, Phrases.Found<Hint> f, Reading reading, List<Credit> credits) {
        String s = text.string();
        int at = text.codePoint(f.start());
        String words = s.substring(f.start(), f.end());
        switch (f.meaning()) {
            case SOURCE, WITH -> {
                boolean line = f.start() == 0
                        || s.substring(Math.max(0, f.start() - 3), f.start()).matches("(?s).*[\\n(（\\[【>*–—-]\\s*");
                boolean marked = words.endsWith(":") || words.endsWith("：");
                String name = name(s, f.end());
                String key = outlets.known(name).orElseGet(() -> inside(name));
                boolean person =
                        reading.masks().stream().anyMatch(mask -> mask.quote().contains(name));
                boolean usable = !name.isEmpty() && !person && (!key.isEmpty() || f.meaning() == Hint.SOURCE);
                // "Source:" begins a line; "first published by" may stand anywhere. 来源 alone is a common word.
                if (usable && (line || (!marked && words.indexOf(' ') > 0))) {
                    credits.add(
                            new Credit(f.meaning(), key.isEmpty() ? outlets.key(name) : key, words + " " + name, at));
                }
            }
            case TRANSLATED, DERIVED, OWN -> credits.add(new Credit(f.meaning(), "", words, at));
            case WIRE, NAMED, SPEAKS -> throw new IllegalStateException("no phrase shows this: " + f.meaning());
        }
    }

    /** What stands behind a credit's words, up to the end of the line, of the sentence or of the bracket. */
    private static String name(String s, int from) {
        int end = from;
        while (end < s.length() && end - from < LONGEST_NAME && "\n.,;()（）[]【】|。，；、".indexOf(s.charAt(end)) < 0) {
            end++;
        }
        return s.substring(from, end).strip().replaceAll("^[:：\\s\"“«「『《]+|[\"”»」』》\\s]+$", "");
    }
}
