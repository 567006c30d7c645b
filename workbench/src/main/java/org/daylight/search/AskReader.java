// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;

/**
 * Reads what a person types: words, "phrases" in the quotation marks of any language, {@code -without}, {@code one OR other},
 * {@code begin*}, {@code nearly~}, {@code filter:value}. There are no brackets, no expressions and no nesting: every text
 * is a question, and costs no more than its length.
 */
final class AskReader {
    /** Longer questions are pasted by mistake. */
    static final int LONGEST = 2_000;

    private static final int MOST_WORDS = 64;
    private static final String OPENING = "\"“”„«「『〝";
    private static final String CLOSING = "\"“”»」』〞„";

    private final int[] query;
    private final List<Ask.Part> parts = new ArrayList<>();
    private final Map<String, List<String>> filters = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private int at;
    private boolean or;
    private int words;

    AskReader(String query) {
        int length = query.codePointCount(0, query.length());
        if (length > LONGEST) {
            throw new DaylightException(
                    "the question has " + length + " characters; ask with " + LONGEST + " or fewer");
        }
        this.query = query.codePoints().toArray();
    }

    Ask read() {
        while (at < query.length) {
            if (space(query[at])) {
                at++;
            } else {
                part();
            }
        }
        if (or) {
            notes.add("OR at the end has no other side and was left out");
        }
        return new Ask(parts, filters, false, notes);
    }

    private void part() {
        boolean without = query[at] == '-' && at + 1 < query.length && !space(query[at + 1]);
        if (without) {
            at++;
        }
        if (OPENING.indexOf(query[at]) >= 0) {
            add(new Ask.Word(quoted(), Ask.As.PHRASE), without);
            return;
        }
        int start = at;
        while (at < query.length && !space(query[at]) && OPENING.indexOf(query[at]) < 0) {
            if (query[at] == ':' && Filters.known(string(start, at)) && !without) {
                String name = string(start, at);
                at++;
                filter(name);
                return;
            }
            at++;
        }
        String word = string(start, at);
        if (word.equals("OR") && !without) {
            or = true;
        } else {
            add(word(word), without);
        }
    }

    private void filter(String name) {
        if (at < query.length && OPENING.indexOf(query[at]) >= 0) {
            put(filters, name, quoted());
            return;
        }
        int start = at;
        while (at < query.length && !space(query[at])) {
            at++;
        }
        put(filters, name, string(start, at));
    }

    private static void put(Map<String, List<String>> filters, String name, String value) {
        String checked = Filters.checked(name, value.strip());
        filters.computeIfAbsent(Filters.canonical(name), n -> new ArrayList<>()).add(checked);
    }

    static Ask with(Ask ask, String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>();
        ask.filters().forEach((n, values) -> more.put(n, new ArrayList<>(values)));
        put(more, name, value);
        return new Ask(ask.parts(), more, ask.exact(), ask.notes());
    }

    /** From an opening mark to the next closing one; to the end where there is none. */
    private String quoted() {
        int start = ++at;
        while (at < query.length && CLOSING.indexOf(query[at]) < 0) {
            at++;
        }
        if (at == query.length) {
            notes.add("a quotation mark has no other; the phrase goes to the end");
        }
        String text = string(start, at);
        at = Math.min(query.length, at + 1);
        return text.strip();
    }

    private static Ask.Word word(String typed) {
        int end = typed.length();
        while (end > 0 && (typed.charAt(end - 1) == '*' || typed.charAt(end - 1) == '~')) {
            end--;
        }
        String bare = typed.substring(0, end);
        if (bare.startsWith("*") || bare.startsWith("?")) {
            throw new DaylightException(
                    "a word cannot begin with " + bare.charAt(0) + "; write its beginning and end it with *");
        }
        if (end == typed.length()) {
            return new Ask.Word(bare, Ask.As.WORD);
        }
        if (typed.charAt(end) == '~') {
            return new Ask.Word(bare, Ask.As.NEARLY);
        }
        if (bare.codePointCount(0, bare.length()) < 2) {
            throw new DaylightException("write at least two letters before the *");
        }
        return new Ask.Word(bare, Ask.As.BEGINNING);
    }

    private void add(Ask.Word word, boolean without) {
        if (word.text()
                .codePoints()
                .noneMatch(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL)) {
            or = false;
            return;
        }
        if (++words > MOST_WORDS) {
            throw new DaylightException("the question has more than " + MOST_WORDS + " words; ask with fewer");
        }
        if (or && !without && !parts.isEmpty() && !parts.getLast().without()) {
            List<Ask.Word> either = new ArrayList<>(parts.removeLast().terms());
            either.add(word);
            parts.add(new Ask.Part(either, false));
        } else {
            parts.add(new Ask.Part(List.of(word), without));
        }
        or = false;
    }

    private String string(int start, int end) {
        return new String(query, start, end - start);
    }

    private static boolean space(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
