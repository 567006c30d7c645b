// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daylight.watch.Items.Item;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Feeds in every dialect that is met: RSS 0.9 to 2.0 and 1.0 (RDF), Atom 0.3 and 1.0 (RFC 4287), JSON Feed 1.0 and 1.1.
 *
 * <p>Many feeds are no well-formed XML: an ampersand by itself, an entity of HTML, a byte that is not of the encoding, words
 * before the declaration, an end that is missing. A strict parser gives nothing of them, so that a page would go unseen; a
 * lenient one (jsoup's for XML) reads on, and what is needed of a feed is little: its items' addresses, titles and dates.
 * No entity is ever fetched.
 */
public final class Feed {
    /** More items than this are not taken from one file. */
    public static final int MOST = 5_000;

    private static final Set<String> PAST = Set.of("next", "prev-archive");
    private static final int MOST_TITLE = 500;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DECLARED =
            Pattern.compile("^[^<]{0,64}<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{2,40})[\"']");

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private Feed() {}

    /**
     * The items of a feed.
     *
     * @param url of the feed, to which its references are relative
     * @param contentType of the answer; null where it had none
     * @param body decoded bytes
     * @return no items, and a note, where it is no feed
     */
    public static Items read(String url, @Nullable String contentType, byte[] body) {
        String text = text(contentType, body);
        String start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return json(url, start);
        }
        return xml(url, text);
    }

    /** Whether bytes look like a feed, so that an address can be watched as what it is. */
    public static boolean looksLike(byte[] body) {
        String start =
                new String(body, 0, Math.min(body.length, 2_048), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return start.contains("<rss")
                || start.contains("<rdf:rdf")
                || (start.contains("<feed") && start.contains("http://www.w3.org/2005/atom"))
                || start.contains("<feed")
                || start.contains("jsonfeed.org/version");
    }

    /** By byte-order mark, then the declaration, then the field, then UTF-8 (RFC 7303, 3, of which the first two hold in fact). */
    static String text(@Nullable String contentType, byte[] body) {
        if (starts(body, 0xEF, 0xBB, 0xBF)) {
            return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(body, 0xFE, 0xFF)) {
            return new String(body, 2, body.length - 2, StandardCharsets.UTF_16BE);
        }
        if (starts(body, 0xFF, 0xFE)) {
            return new String(body, 2, body.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(body, 0, '<') || starts(body, 0, '{')) {
            return new String(body, StandardCharsets.UTF_16BE);
        }
        if (body.length > 1 && body[1] == 0) {
            return new String(body, StandardCharsets.UTF_16LE);
        }
        String start = new String(body, 0, Math.min(body.length, 400), StandardCharsets.ISO_8859_1);
        return new String(
                body,
                charset(DECLARED.matcher(start))
                        .or(() -> contentType == null ? Optional.empty() : charset(CHARSET.matcher(contentType)))
                        .orElse(StandardCharsets.UTF_8));
    }

    private static boolean starts(byte[] body, int... first) {
        boolean same = body.length >= first.length;
        for (int i = 0; same && i < first.length; i++) {
            same = (body[i] & 0xff) == first[i];
        }
        return same;
    }

    private static Optional<Charset> charset(Matcher said) {
        if (!said.find()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(said.group(1));
            // A declaration that could be read as bytes is not in two bytes a letter.
            return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                    ? Optional.of(StandardCharsets.UTF_8)
                    : Optional.of(charset);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    // XML.

    private static Items xml(String url, String text) {
        Document feed = Jsoup.parse(text, url, Parser.xmlParser());
        Element root = feed.selectFirst("rss, RDF, rdf|RDF, feed, atom|feed, channel");
        if (root == null) {
            return none("it is no feed: neither RSS, Atom nor JSON Feed");
        }
        Map<String, Item> items = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        int without = 0;
        for (Element e : feed.getAllElements()) {
            String name = local(e);
            if (!name.equals("item") && !name.equals("entry")) {
                continue;
            }
            Optional<Item> item = item(e, url);
            if (item.isEmpty()) {
                without++;
            } else if (items.size() < MOST) {
                items.putIfAbsent(item.get().url(), item.get());
            }
        }
        if (without > 0) {
            notes.add(without + (without == 1 ? " item has" : " items have") + " no address");
        }
        if (items.size() == MOST) {
            notes.add("only the first " + MOST + " items were taken");
        }
        return new Items(List.copyOf(items.values()), next(feed, url), notes);
    }

    private static Optional<Item> item(Element e, String url) {
        String base = base(e, url);
        return link(e, base)
                .map(link -> new Item(
                        link,
                        title(e),
                        date(e, "pubdate", "published", "issued", "date", "created"),
                        date(e, "updated", "modified", "lastbuilddate")));
    }

    /** In the order in which an address says best where the item stands. */
    private static Optional<String> link(Element item, String base) {
        List<Element> links = children(item, "link");
        Stream<String> alternate = links.stream()
                .filter(l -> l.hasAttr("href"))
                .filter(l -> l.attr("rel").isEmpty() || l.attr("rel").equalsIgnoreCase("alternate"))
                .map(l -> l.attr("href"));
        Stream<String> written = links.stream().map(Element::text);
        Stream<String> permanent = children(item, "guid").stream()
                .filter(g -> !g.attr("isPermaLink").equalsIgnoreCase("false"))
                .map(Element::text)
                .filter(t -> t.contains("://"));
        Stream<String> about =
                Stream.of(item.attr("rdf:about"), item.attr("about")).filter(t -> t.contains("://"));
        Stream<String> origin = children(item, "origlink").stream().map(Element::text);
        Stream<String> id = children(item, "id").stream().map(Element::text).filter(t -> t.startsWith("http"));
        return Stream.of(origin, alternate, written, permanent, about, id)
                .flatMap(s -> s)
                .flatMap(l -> Links.page(base, l).stream())
                .findFirst();
    }

    private static @Nullable String title(Element item) {
        return children(item, "title").stream()
                .map(t -> "html".equalsIgnoreCase(t.attr("type"))
                                || t.wholeText().contains("&")
                                || t.wholeText().contains("<")
                        ? Jsoup.parse(t.wholeText()).text()
                        : t.text())
                .map(Feed::short_)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant date(Element item, String... names) {
        for (String name : names) {
            for (Element e : children(item, name)) {
                Optional<Instant> date = FeedDates.parse(e.text());
                if (date.isPresent()) {
                    return date.get();
                }
            }
        }
        return null;
    }

    private static List<Element> children(Element item, String name) {
        return item.children().stream().filter(c -> local(c).equals(name)).toList();
    }

    private static String local(Element e) {
        String name = e.tagName().toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }

    /** The nearest xml:base and those around it (XML Base). */
    private static String base(Element item, String url) {
        List<String> said = new ArrayList<>();
        for (Element e = item; e != null; e = e.parent()) {
            if (e.hasAttr("xml:base")) {
                said.addFirst(e.attr("xml:base"));
            }
        }
        String base = url;
        for (String next : said) {
            base = Links.base(base, next);
        }
        return base;
    }

    /** Where the feed goes on: its next page, or the archive before it (RFC 5005, 3 and 4). */
    private static List<String> next(Document feed, String url) {
        return feed.getAllElements().stream()
                .filter(e ->
                        local(e).equals("link") && PAST.contains(e.attr("rel").toLowerCase(Locale.ROOT)))
                .flatMap(e -> Links.page(base(e, url), e.attr("href")).stream())
                .filter(next -> !next.equals(url))
                .distinct()
                .limit(1)
                .toList();
    }

    // JSON Feed.

    private static Items json(String url, String text) {
        JsonNode feed;
        try {
            feed = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return none("it is no JSON: "
                    + String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("it cannot be read"));
        }
        JsonNode list = feed.isArray() ? feed : feed.path("items");
        if (!list.isArray()) {
            return none("it is JSON, but no JSON Feed: it has no list of items");
        }
        Map<String, Item> items = new LinkedHashMap<>();
        int without = 0;
        for (JsonNode node : list) {
            Optional<String> link = Stream.of("url", "external_url", "id")
                    .map(node::path)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .filter(t -> !t.isBlank())
                    .flatMap(t -> Links.page(url, t).stream())
                    .findFirst();
            if (link.isEmpty()) {
                without++;
            } else if (items.size() < MOST) {
                String title = short_(node.path("title").asText(""));
                items.putIfAbsent(
                        link.get(),
                        new Item(
                                link.get(),
                                title.isEmpty() ? null : title,
                                FeedDates.parse(node.path("date_published").asText(""))
                                        .orElse(null),
                                FeedDates.parse(node.path("date_modified").asText(""))
                                        .orElse(null)));
            }
        }
        List<String> notes = without == 0
                ? List.of()
                : List.of(without + (without == 1 ? " item has" : " items have") + " no address");
        return new Items(
                List.copyOf(items.values()),
                Links.page(url, feed.path("next_url").asText("")).stream().toList(),
                notes);
    }

    private static Items none(String note) {
        return new Items(List.of(), List.of(), List.of(note));
    }

    private static String short_(String title) {
        String one = title.strip().replaceAll("\\s+", " ");
        int end = one.offsetByCodePoints(0, Math.min(MOST_TITLE, one.codePointCount(0, one.length())));
        return one.substring(0, end);
    }
}
