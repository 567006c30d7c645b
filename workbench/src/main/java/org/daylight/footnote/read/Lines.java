// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.footnote.cite.AddressKey;
import org.daylight.footnote.cite.Addresses;

/**
 * Joins the lines of a paragraph, of plain text or of a page of a PDF. An address that a line breaks is put together
 * again; a hyphen that parts a word goes, one within an address stays, save where the report writes the address without
 * it elsewhere.
 */
final class Lines {
    private static final Pattern OPEN_ADDRESS = Pattern.compile(
            "(?:(?:h(?:tt|xx)ps?://|www\\.)[^\\s<>\"“”«»，。；]*|(?<![\\d.])10\\.\\d{4,9}/[^\\s<>\"“”]*|\\p{L}[\\p{L}\\d-]*(?:\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,10}/[^\\s<>\"“”]*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKET =
            Pattern.compile("<\\s*(?:h(?:tt|xx)ps?://|www\\.)[^<>]*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS_LIKE = Pattern.compile(
            "^(?:[^\\s]*[/=_%&#?~][^\\s]*|[^\\s]*\\.(?:html?|php\\d?|aspx?|jsp|s?html|pdf|docx?|xml|stm|shtml|cfm)[\\p{Punct}]*"
                    + "|[a-z\\d]+(?:-[a-z\\d]+)+[\\p{Punct}]*|[a-z]*\\d[a-z\\d]*[\\p{Punct}]*)(?:\\s.*|$)");
    private static final Pattern ENDING =
            Pattern.compile("^(?:com|org|net|gov|edu|int|info|html?|php|aspx?|pdf|cn|uk|de|es|fr|it)(?![\\p{L}]).*");

    /** Inline signs of readers, which join as if they were not there. */
    private static final Pattern SIGNS = Pattern.compile("[\\uE000-\\uE004][^\\uE000-\\uE004]{0,40}[\\uE000-\\uE004]");

    private Lines() {}

    /**
     * One line of these.
     *
     * @param whole keys of addresses that the report writes on one line
     */
    static String join(List<String> lines, Set<String> whole) {
        int longest = lines.stream().mapToInt(l -> bare(l).length()).max().orElse(0);
        StringBuilder out = new StringBuilder();
        int before = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!out.isEmpty()) {
                String next = bare(line).strip();
                String done = bare(out.toString());
                boolean last = i == lines.size() - 1;
                String address = openAddress(done);
                if ((!address.isEmpty() && goesOn(address, next, before >= longest * 0.7, last))
                        || BRACKET.matcher(done).find()) {
                    unhyphen(out, address, next, whole);
                } else {
                    seam(out, done, next);
                }
            }
            out.append(line);
            before = bare(line).length();
        }
        return out.toString();
    }

    static String bare(String text) {
        return SIGNS.matcher(text).replaceAll("");
    }

    private static String openAddress(String done) {
        Matcher m = OPEN_ADDRESS.matcher(done.substring(Math.max(0, done.length() - 3_000)));
        return m.find() ? m.group() : "";
    }

    private static boolean goesOn(String address, String next, boolean full, boolean last) {
        if (next.isEmpty()) {
            return false;
        }
        char end = address.charAt(address.length() - 1);
        String token = next.split("[\\s>]", 2)[0];
        if (",;)]}”\"'’".indexOf(end) >= 0 || token.matches("(?i)(?:https?://|www\\.|10\\.\\d{4}/).*")) {
            return false;
        }
        boolean like = ADDRESS_LIKE.matcher(next).matches() && !token.matches("\\(?(?:19|20)\\d\\d[\\p{Punct}]*");
        if (end == '.') {
            return ENDING.matcher(next).matches()
                    || (like && token.matches("[^\\s]*[/=_%?].*") && !token.matches("\\p{Lu}\\p{Ll}.*"));
        }
        if ("/?&=_%#~+-\u00AD‐".indexOf(end) >= 0) {
            return full
                    && token.matches("[\\p{L}\\d%/?&=_#~+(.-].*")
                    && !token.matches("(?i)(?:accessed|visited|retrieved|last|see|and|\\(accessed).*");
        }
        if (token.matches("[/?&=_%#~.-][\\p{L}\\d%].*")) {
            return full;
        }
        boolean tail = last && next.matches("[a-z\\d]{1,30}[.)\\]]*");
        return full && (like || tail);
    }

    /** A hyphen at the break stays, unless the address is known without it. */
    private static void unhyphen(StringBuilder out, String address, String next, Set<String> whole) {
        int at = lastLetter(out);
        char end = at < 0 ? ' ' : out.charAt(at);
        if (end == '\u00AD') {
            out.deleteCharAt(at);
        } else if ((end == '-' || end == '‐') && !address.isEmpty()) {
            List<Addresses.Found> without =
                    Addresses.in(address.substring(0, address.length() - 1) + next.split("[\\s>]", 2)[0]);
            boolean known = without.stream().anyMatch(f -> whole.contains(AddressKey.of(f.url())));
            if (known) {
                out.deleteCharAt(at);
            }
        }
    }

    private static int lastLetter(StringBuilder out) {
        int at = out.length() - 1;
        while (at >= 0 && out.charAt(at) >= 0xE000 && out.charAt(at) <= 0xE004) {
            int open = out.lastIndexOf(String.valueOf(out.charAt(at)), at - 1);
            if (open < 0) {
                return at;
            }
            at = open - 1;
        }
        return at;
    }

    private static void seam(StringBuilder out, String done, String next) {
        if (done.isEmpty() || next.isEmpty()) {
            out.append(' ');
            return;
        }
        int last = done.codePointBefore(done.length());
        int first = next.codePointAt(0);
        boolean word = done.length() > 1 && Character.isLetter(done.codePointBefore(done.length() - 1));
        if (last == '\u00AD' || ((last == '-' || last == '‐') && word && Character.isLowerCase(first))) {
            out.deleteCharAt(Math.max(0, lastLetter(out)));
        } else if (!(ideograph(last) && ideograph(first)) && !(last == '-' && word)) {
            out.append(' ');
        }
    }

    private static boolean ideograph(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xFF00 && c <= 0xFFEF);
    }
}
