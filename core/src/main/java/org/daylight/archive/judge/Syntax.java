// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import java.time.YearMonth;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of values: tokens and media types (RFC 9110), URIs (RFC 3986), times (RFC 3339), addresses. */
final class Syntax {
    /** What a token and a URI may hold beside letters and digits. No nested patterns: they overflow on long values. */
    private static final String TOKEN = "!#$%&'*+-.^_`|~";

    private static final String URI_MARKS = "-._~:/?#[]@!$&'()*+,;=";
    private static final Pattern SECONDS =
            Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(\\.[0-9]{1,9})?[Zz]");
    private static final Pattern COARSE =
            Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[Tt]([0-9]{2})(?::([0-9]{2}))?[Zz])?)?)?");
    private static final Pattern QUAD = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");

    private Syntax() {}

    static boolean isToken(String text) {
        return !text.isEmpty() && tokenEnd(text, 0) == text.length();
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int tokenEnd(String text, int from) {
        int at = from;
        while (at < text.length() && (isAlphanumeric(text.charAt(at)) || TOKEN.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static int blanksEnd(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** {@code type/subtype;name=value;name="value"}. */
    static boolean isMediaType(String text) {
        int slash = tokenEnd(text, 0);
        if (slash == 0 || slash == text.length() || text.charAt(slash) != '/') {
            return false;
        }
        int at = tokenEnd(text, slash + 1);
        if (at == slash + 1) {
            return false;
        }
        while ((at = blanksEnd(text, at)) < text.length()) {
            if (text.charAt(at) != ';') {
                return false;
            }
            int name = blanksEnd(text, at + 1);
            at = tokenEnd(text, name);
            if (at == name) {
                continue;
            }
            at = blanksEnd(text, at);
            if (at == text.length() || text.charAt(at) != '=') {
                return false;
            }
            int value = blanksEnd(text, at + 1);
            at = value < text.length() && text.charAt(value) == '"' ? quotedEnd(text, value) : tokenEnd(text, value);
            if (at <= value) {
                return false;
            }
        }
        return true;
    }

    /** Behind the closing quotation mark; 0 where there is none. */
    private static int quotedEnd(String text, int open) {
        for (int at = open + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                return at + 1;
            }
            at += c == '\\' ? 1 : 0;
        }
        return 0;
    }

    /** How well an address keeps to RFC 3986. */
    enum Uri {
        /** To the letter. */
        STRICT,
        /** Absolute and in one piece, but with characters that should be escaped. */
        LOOSE,
        /** Not. */
        NONE
    }

    static Uri uri(String text) {
        int colon = text.indexOf(':');
        if (colon < 1
                || colon == text.length() - 1
                || !isScheme(text.substring(0, colon))
                || text.chars().anyMatch(c -> c <= ' ' || c == 0x7f || c == '<' || c == '>' || c == '"')) {
            return Uri.NONE;
        }
        for (int i = colon; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escape = c == '%'
                    && i + 2 < text.length()
                    && HexFormat.isHexDigit(text.charAt(i + 1))
                    && HexFormat.isHexDigit(text.charAt(i + 2));
            if (!escape && !isAlphanumeric(c) && URI_MARKS.indexOf(c) < 0) {
                return Uri.LOOSE;
            }
        }
        return Uri.STRICT;
    }

    private static boolean isScheme(String text) {
        char first = text.charAt(0);
        return isAlphanumeric(first)
                && !(first >= '0' && first <= '9')
                && text.chars().allMatch(c -> isAlphanumeric(c) || c == '+' || c == '-' || c == '.');
    }

    /** A time to the second, and in the form of WARC/1.1 also coarser or finer. */
    static boolean isDate(String text, boolean anyPrecision) {
        Matcher matcher = SECONDS.matcher(text);
        if (matcher.matches()) {
            return (anyPrecision || matcher.group(7) == null) && isDate(matcher);
        }
        matcher = COARSE.matcher(text);
        return anyPrecision && matcher.matches() && isDate(matcher);
    }

    private static boolean isDate(Matcher matcher) {
        int[] part = {0, 1, 1, 0, 0, 0};
        for (int i = 0; i < Math.min(6, matcher.groupCount()); i++) {
            String digits = matcher.group(i + 1);
            part[i] = digits == null ? part[i] : Integer.parseInt(digits);
        }
        return isDate(part[0], part[1], part[2], part[3], part[4], part[5]);
    }

    /** A time that exists; a leap second does. */
    static boolean isDate(int year, int month, int day, int hour, int minute, int second) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth()
                && hour < 24
                && minute < 60
                && second <= 60;
    }

    /** Fourteen digits, as ARC and CDX write a time; fewer where a part is left out from the right. */
    static boolean isStamp(String digits, int fewest) {
        int n = digits.length();
        if (n < fewest || n > 14 || (n > 4 && n % 2 == 1) || !isNumber(digits)) {
            return false;
        }
        int[] part = {0, 1, 1, 0, 0, 0};
        part[0] = Integer.parseInt(digits.substring(0, Math.min(4, n)));
        for (int i = 1, at = 4; at < n; i++, at += 2) {
            part[i] = Integer.parseInt(digits.substring(at, at + 2));
        }
        return isDate(part[0], part[1], part[2], part[3], part[4], part[5]);
    }

    /** Digits alone, at least one and few enough for a number of 63 bits. */
    static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** An IPv4 or IPv6 address in digits (RFC 4291, 2.2); no name is ever looked up. */
    static boolean isAddress(String text) {
        return text.indexOf(':') >= 0 ? isIpv6(text) : isIpv4(text);
    }

    private static boolean isIpv4(String text) {
        if (!QUAD.matcher(text).matches()) {
            return false;
        }
        for (String part : text.split("\\.", -1)) {
            if (Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text) == 8;
        }
        if (text.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        String before = text.substring(0, gap);
        String behind = text.substring(gap + 2);
        int first = before.isEmpty() ? 0 : groups(before);
        int last = behind.isEmpty() ? 0 : groups(behind);
        return first >= 0 && last >= 0 && first + last <= 7 && (before.isEmpty() || before.indexOf('.') < 0);
    }

    /** How many groups of 16 bits; -1 where one is malformed. */
    private static int groups(String text) {
        int count = 0;
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i == parts.length - 1 && isIpv4(parts[i])) {
                return count + 2;
            }
            if (!parts[i].matches("[0-9A-Fa-f]{1,4}")) {
                return -1;
            }
            count++;
        }
        return count;
    }
}
