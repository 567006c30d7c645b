// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.daylight.watch.Items.Item;
import org.jspecify.annotations.Nullable;

/** Sitemaps and indexes of sitemaps (sitemaps.org protocol 0.9), news sitemaps, lists of addresses; plain or gzip. */
public final class Sitemap {
    /** The protocol's own limit, in bytes unpacked. */
    public static final int MOST_BYTES = 50 * 1024 * 1024;

    /** The protocol's own limit of addresses in one file. */
    public static final int MOST = 50_000;

    private Sitemap() {}

    /**
     * The pages of a sitemap, or the files of an index.
     *
     * @param url of the file
     * @param body decoded bytes, which may still be a gzip file
     * @return nothing, and a note, where it is no sitemap
     */
    public static Items read(String url, byte[] body) {
        List<String> notes = new ArrayList<>();
        byte[] plain;
        try {
            plain = unpacked(body, notes);
        } catch (IOException e) {
            return new Items(List.of(), List.of(), List.of("it is a broken gzip file"));
        }
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.setStrictNamespace(false);
        parser.enableExtension(Extension.NEWS);
        try {
            AbstractSiteMap map = parser.parseSiteMap(plain, URI.create(url).toURL());
            if (map instanceof SiteMapIndex index) {
                return new Items(List.of(), parts(index, url), notes);
            }
            return new Items(pages((SiteMap) map, url, notes), List.of(), notes);
        } catch (IOException | UnknownFormatException | RuntimeException e) {
            // The parser meets bytes of strangers with more than the exceptions that it declares.
            notes.add("it is no sitemap");
            return new Items(List.of(), List.of(), notes);
        }
    }

    private static byte[] unpacked(byte[] body, List<String> notes) throws IOException {
        boolean gzip = body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
        try (InputStream in =
                gzip ? new GZIPInputStream(new ByteArrayInputStream(body)) : new ByteArrayInputStream(body)) {
            byte[] plain = in.readNBytes(MOST_BYTES + 1);
            if (plain.length > MOST_BYTES) {
                notes.add("only its first 50 MiB were read");
                return java.util.Arrays.copyOf(plain, MOST_BYTES);
            }
            return plain;
        }
    }

    private static List<String> parts(SiteMapIndex index, String url) {
        return index.getSitemaps().stream()
                .map(AbstractSiteMap::getUrl)
                .flatMap(part -> Links.page(url, part.toString()).stream())
                .filter(part -> !part.equals(url))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static List<Item> pages(SiteMap map, String url, List<String> notes) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (SiteMapURL page : map.getSiteMapUrls()) {
            URL there = page.getUrl();
            if (there == null || items.size() == MOST) {
                continue;
            }
            Links.page(url, there.toString())
                    .ifPresent(link -> items.putIfAbsent(
                            link, new Item(link, title(page), published(page), instant(page.getLastModified()))));
        }
        if (map.getSiteMapUrls().size() > MOST) {
            notes.add("only the first " + MOST + " addresses were taken");
        }
        return List.copyOf(items.values());
    }

    private static @Nullable NewsAttributes news(SiteMapURL page) {
        ExtensionMetadata[] all = page.getAttributesForExtension(Extension.NEWS);
        return all != null && all.length > 0 && all[0] instanceof NewsAttributes news ? news : null;
    }

    private static @Nullable String title(SiteMapURL page) {
        NewsAttributes news = news(page);
        return news == null ? null : news.getTitle();
    }

    private static @Nullable Instant published(SiteMapURL page) {
        NewsAttributes news = news(page);
        ZonedDateTime date = news == null ? null : news.getPublicationDateTime();
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
