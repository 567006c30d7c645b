// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about itself: headline, byline, publisher. */
final class Metadata {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·»:-]\\s+|[_|｜－]|\\s*--+\\s*");
    private static final Pattern BY = Pattern.compile("(?iu)^\\s*(by|von|por|par|作者|记者|מאת)[:：\\s]+");
    private static final int LONGEST = 300;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_AUTHOR = 100;

    private final Document dom;
    private final JsonLd data;
    private final @Nullable String url;

    Metadata(Document dom, JsonLd data, @Nullable String url) {
        this.dom = dom;
        this.data = data;
        this.url = url;
    }

    /** The element that shows the headline. */
    @Nullable
    Element heading() {
        String stated = stated();
        List<Element> h1 = dom.select("h1").stream().filter(Metadata::shown).toList();
        Element best = null;
        for (Element e : h1) {
            if (stated != null && alike(e.text(), stated)) {
                best = best == null ? e : best;
            }
        }
        if (best != null) {
            return best;
        }
        if (stated != null) {
            for (Element e : dom.select("h2, h3, [class*=title], [id*=title], [class*=headline]")) {
                if (shown(e) && e.text().codePointCount(0, e.text().length()) >= 4 && alike(e.text(), stated)) {
                    return e;
                }
            }
        }
        return h1.size() == 1 ? h1.getFirst() : null;
    }

    /** The headline: as stated for machines, else as shown, else the window's title without the site's name. */
    @Nullable
    String title(@Nullable Element heading) {
        String og = meta("meta[property=og:title], meta[name=ArticleTitle], meta[name=twitter:title]");
        String shown = heading == null ? null : clean(heading.text());
        if (og == null) {
            return shown != null ? shown : withoutSite(clean(dom.title()));
        }
        // What is shown wins where the stated one only adds the site's name.
        return shown != null && og.contains(shown) && shown.length() * 2 > og.length() ? shown : withoutSite(og);
    }

    /** The byline. */
    @Nullable
    String author() {
        String author = data.text("author");
        if (author == null) {
            author = meta("meta[name~=(?i)^(author|dc\\.creator|byl|parsely-author)$], meta[property=article:author]");
        }
        if (author == null || author.startsWith("http")) {
            Element shown = dom.selectFirst(
                    "[rel=author], [itemprop=author], .byline, .author-name, .article-author, .post-author, .author");
            author = shown == null ? null : clean(shown.text());
        }
        if (author == null) {
            return null;
        }
        String name = BY.matcher(author).replaceFirst("").strip();
        return name.isEmpty() || name.length() > LONGEST_AUTHOR ? null : name;
    }

    /** The outlet or body: as stated, else behind the headline in the window's title, else the host. */
    @Nullable
    String publisher() {
        String name = meta("meta[property=og:site_name], meta[name=SiteName], meta[name=application-name]");
        if (name == null) {
            name = data.text("publisher");
        }
        if (name == null) {
            String[] parts = SEPARATOR.split(dom.title());
            String last = parts[parts.length - 1].strip();
            name = parts.length > 1 && !last.isEmpty() && last.length() <= 40 ? last : null;
        }
        return name != null ? name : host();
    }

    /** The address that the page calls its own, resolved against where it came from; absolute http or https alone. */
    @Nullable
    String canonical() {
        for (Element e : dom.select("link[rel~=(?i)^canonical$][href], meta[property=og:url][content]")) {
            String href = e.normalName().equals("link")
                    ? e.absUrl("href")
                    : e.attr("content").strip();
            if (href.length() <= LONGEST_ADDRESS && href.matches("(?i)https?://[^\\s/?#]+.*")) {
                return href;
            }
        }
        return null;
    }

    private @Nullable String host() {
        if (url == null) {
            return null;
        }
        try {
            String host = URI.create(url).getHost();
            return host == null ? null : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return null; // an address that is none names no host
        }
    }

    private @Nullable String stated() {
        String og = meta("meta[property=og:title], meta[name=ArticleTitle]");
        return og != null ? og : clean(dom.title());
    }

    private @Nullable String withoutSite(@Nullable String title) {
        if (title == null) {
            return null;
        }
        String[] parts = SEPARATOR.split(title);
        String last = parts[parts.length - 1].strip();
        String site = publisher();
        boolean named = site != null && last.equalsIgnoreCase(site);
        // A suffix that is short beside the rest is taken for the site's name.
        if (parts.length > 1 && (named || last.length() * 3 < title.length())) {
            String rest = title.substring(0, title.lastIndexOf(last)).strip();
            return rest.replaceFirst("\\s*[|–—·»:_｜－-]+$", "").strip();
        }
        return title;
    }

    private @Nullable String meta(String query) {
        for (Element e : dom.select(query)) {
            String value = clean(e.attr("content"));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static boolean shown(Element e) {
        return !e.text().isBlank() && e.text().length() <= LONGEST && e.closest("nav, footer, aside, noscript") == null;
    }

    private static boolean alike(String shown, String stated) {
        String a = fold(shown);
        String b = fold(stated);
        return !a.isEmpty()
                && ((b.contains(a) && a.length() * 3 > b.length()) || (a.contains(b) && b.length() * 3 > a.length()));
    }

    private static String fold(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static @Nullable String clean(String words) {
        String one = words.replaceAll("[\\s\\u00A0]+", " ").strip();
        return one.isEmpty() || one.length() > 1000 ? null : one;
    }
}
