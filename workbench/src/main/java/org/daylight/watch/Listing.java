// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.daylight.DaylightException;
import org.daylight.watch.Items.Item;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * A page that lists pages, such as the news of an embassy: which of its links are items.
 *
 * @param selector CSS selector of the links, or of what holds them; {@code a[href]} where nobody chose
 * @param pattern what the absolute address must match somewhere, as a regular expression; null for all
 */
public record Listing(String selector, @Nullable String pattern) {
    /** Every link. */
    public static final Listing ALL = new Listing("a[href]", null);

    /** More links than this are not taken from one page. */
    public static final int MOST = 2_000;

    private static final int LONGEST = 500;
    private static final int LONGEST_ADDRESS = 2_000;

    /** Checks both. @throws DaylightException naming the one that cannot be read */
    public Listing {
        if (selector.length() > LONGEST || (pattern != null && pattern.length() > LONGEST)) {
            throw new DaylightException("a selector or pattern of more than " + LONGEST + " characters is not taken");
        }
        parsed(selector);
        if (pattern != null) {
            compiled(pattern);
        }
    }

    private static Evaluator parsed(String selector) {
        try {
            return QueryParser.parse(selector);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            throw new DaylightException("\"" + selector + "\" is no CSS selector: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static Pattern compiled(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new DaylightException("\"" + pattern + "\" is no regular expression: " + e.getDescription());
        }
    }

    /** Whether an absolute address fits the pattern; without one each does. */
    public boolean fits(String url) {
        return pattern == null
                || (url.length() <= LONGEST_ADDRESS
                        && compiled(pattern).matcher(new Patience(url)).find());
    }

    /**
     * The links of a page that fit.
     *
     * @param url of the page
     * @param charset of the answer's field; null lets the page say it
     * @param body decoded bytes
     */
    public Items read(String url, @Nullable String charset, byte[] body) {
        Document page;
        try {
            page = Jsoup.parse(new ByteArrayInputStream(body), charset, url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Element base = page.selectFirst("base[href]");
        String from = Links.base(url, base == null ? null : base.attr("href"));
        Pattern wanted = pattern == null ? null : compiled(pattern);
        Map<String, Item> items = new LinkedHashMap<>();
        for (Element chosen : page.select(parsed(selector))) {
            for (Element link : chosen.hasAttr("href") ? List.of(chosen) : chosen.select("a[href]")) {
                Optional<String> to = Links.page(from, link.attr("href"));
                if (to.isEmpty() || to.get().equals(url) || items.size() == MOST) {
                    continue;
                }
                // A pattern of a person meets addresses of strangers: what is long enough to make it slow is none.
                boolean fits = wanted == null
                        || (to.get().length() <= LONGEST_ADDRESS
                                && wanted.matcher(new Patience(to.get())).find());
                if (fits) {
                    String words = link.text().strip();
                    items.merge(
                            to.get(),
                            new Item(to.get(), words.isEmpty() ? null : words, null, null),
                            (first, again) -> first.title() == null ? again : first);
                }
            }
        }
        List<String> notes = items.isEmpty()
                ? List.of("no link of the page fits " + (pattern == null ? selector : selector + " and " + pattern))
                : List.of();
        return new Items(List.copyOf(items.values()), List.of(), notes);
    }

    /** Text that ends a match which looks at it too often: a regular expression may need exponential time. */
    private static final class Patience implements CharSequence {
        private static final int MOST_LOOKS = 1_000_000;
        private final String text;
        private int looks;

        Patience(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new DaylightException(
                        "the pattern takes too long on an address of the page; say it with fewer * and + inside each other");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
