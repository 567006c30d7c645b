// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.cite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.WebAddress;

/**
 * Web addresses in text: with scheme or without, in angle brackets, made harmless by their author ({@code hxxp},
 * {@code [.]}), in running Chinese, with the punctuation of the sentence behind them.
 */
public final class Addresses {
    private static final int LONGEST = 4_000;
    private static final Set<String> TOPS = Stream.concat(
                    Stream.of(Locale.getISOCountries()).map(c -> c.toLowerCase(Locale.ROOT)),
                    Stream.of(
                            "com",
                            "org",
                            "net",
                            "gov",
                            "edu",
                            "int",
                            "mil",
                            "info",
                            "biz",
                            "eu",
                            "uk",
                            "ai",
                            "news",
                            "media",
                            "press",
                            "report",
                            "online",
                            "site",
                            "blog",
                            "today",
                            "cat",
                            "asia",
                            "arpa",
                            "xyz",
                            "world",
                            "international",
                            "foundation",
                            "ngo",
                            "law",
                            "page",
                            "live",
                            "app",
                            "dev"))
            .collect(Collectors.toUnmodifiableSet());

    private static final String STOP = "\\s<>\"“”„«»…，。；、）（】【》《」「』『：！？|";
    private static final Pattern BRACKETED = Pattern.compile(
            "<\\s*((?:h(?:tt|xx)ps?://|www\\.)[^<>]{3," + LONGEST + "}?)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEMED = Pattern.compile(
            "(?<![\\p{IsLatin}\\d])h(?:tt|xx)ps?(?:://|\\[:]//)[^" + STOP + "]{1," + LONGEST + "}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile(
            "(?<![@/\\p{IsLatin}\\d._-])(?:www\\.[^" + STOP + "]{3," + LONGEST + "}"
                    + "|(?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?\\[?\\.]?){1,8}([\\p{L}]{2,20})(?::\\d{1,5})?/(?:[^"
                    + STOP
                    + "]{0," + LONGEST + "}))",
            Pattern.CASE_INSENSITIVE);

    /** Chinese and Japanese words that stand right behind an address, which may hold such letters itself. */
    private static final Pattern BEHIND = Pattern.compile(
            "(?:最后|最後|访问|訪問|查阅|查閱|浏览|瀏覽|閲覧|アクセス|检索|檢索|于(?=20\\d\\d)|於(?=20\\d\\d)|(?=20\\d\\d年)).*", Pattern.DOTALL);

    private Addresses() {}

    /**
     * An address in a text.
     *
     * @param start where it begins, in chars
     * @param end behind it
     * @param written as it stands there
     * @param url with a scheme, so that it can be asked
     */
    public record Found(int start, int end, String written, String url) {}

    /** All addresses of a text, in order; none overlaps another. */
    public static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        boolean any =
                (text.indexOf('.') >= 0 && text.indexOf('/') >= 0) || text.contains("www.") || text.contains("://");
        if (!any) {
            return found;
        }
        Matcher bracketed = BRACKETED.matcher(text);
        while (bracketed.find()) {
            String written = bracketed.group(1).replaceAll("\\s+", "");
            add(found, bracketed.start(), bracketed.end(), written);
        }
        Matcher schemed = SCHEMED.matcher(text);
        while (schemed.find()) {
            String written = trimmed(schemed.group());
            add(found, schemed.start(), schemed.start() + written.length(), written);
        }
        Matcher bare = BARE.matcher(text);
        while (bare.find()) {
            String written = trimmed(bare.group());
            if (host(written)) {
                add(found, bare.start(), bare.start() + written.length(), written);
            }
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private static void add(List<Found> found, int start, int end, String written) {
        String url = openable(written);
        boolean free = found.stream().noneMatch(f -> start < f.end() && f.start() < end);
        if (free && valid(url)) {
            found.add(new Found(start, end, written, url));
        }
    }

    /** The address with a scheme, and as its author meant it. */
    public static String openable(String written) {
        String url = written.strip().replace("[.]", ".").replace("[:]", ":");
        if (url.regionMatches(true, 0, "hxxp", 0, 4)) {
            url = "http" + url.substring(4);
        }
        return url.matches("(?is)[a-z][a-z0-9+.-]*://.*") ? url : "https://" + url;
    }

    private static boolean valid(String url) {
        try {
            String host = WebAddress.parse(url).host();
            return host.contains(".") || host.startsWith("[") || host.equals("localhost");
        } catch (DaylightException e) {
            // An address with a user's name is one, though it is not asked.
            return url.matches("https?://[^/@\\s]+@[^/\\s]+\\.[^/\\s]+.*");
        }
    }

    private static boolean host(String written) {
        String host = written.replace("[.]", ".").replaceAll("[:/?#].*", "").toLowerCase(Locale.ROOT);
        int dot = host.lastIndexOf('.');
        return dot > 0 && (TOPS.contains(host.substring(dot + 1)) || host.startsWith("www."));
    }

    /** Without what belongs to the sentence: punctuation, closing brackets that were not opened in it. */
    static String trimmed(String run) {
        String url = BEHIND.matcher(run).replaceFirst("");
        while (!url.isEmpty()) {
            char last = url.charAt(url.length() - 1);
            boolean closes = (last == ')' && count(url, ')') > count(url, '('))
                    || (last == ']' && count(url, ']') > count(url, '['))
                    || (last == '}' && count(url, '}') > count(url, '{'));
            if (closes || ".,;:!?'’‘*`\\·،؛。".indexOf(last) >= 0 || (last == '_' && url.endsWith("__"))) {
                url = url.substring(0, url.length() - 1);
            } else {
                // A bracket that closes the sentence's own, with words glued behind it, ends the address before.
                int close = unopened(url);
                if (close < 0) {
                    return url;
                }
                url = url.substring(0, close);
            }
        }
        return url;
    }

    private static int unopened(String url) {
        int open = 0;
        for (int i = 0; i < url.length(); i++) {
            open += url.charAt(i) == '(' ? 1 : url.charAt(i) == ')' ? -1 : 0;
            if (open < 0) {
                return i;
            }
        }
        return -1;
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }
}
