// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.util.List;
import java.util.stream.Stream;
import org.daylight.StatedDate;

/** Items of our own for tests. */
final class Items {
    private Items() {}

    static Item page(String id, String lang, String title, String text) {
        return page(id, lang, title, text, "https://news.example.org/" + id, "Example News", "2022-09-13", id);
    }

    static Item page(
            String id,
            String lang,
            String title,
            String text,
            String address,
            String source,
            String date,
            String story) {
        return new Item(
                Item.Type.PAGE,
                id,
                new Item.Words(lang, title, text, 0),
                new Item.Facts(
                        address,
                        source,
                        List.of(),
                        List.of(),
                        date.isEmpty() ? null : StatedDate.parse(date).orElseThrow(),
                        7,
                        false,
                        id,
                        "",
                        "",
                        story));
    }

    static Item statement(String id, String lang, String quote, int base, String country, long event, String story) {
        return new Item(
                Item.Type.STATEMENT,
                id,
                new Item.Words(lang, "An office · host-country: " + country, quote, base),
                new Item.Facts(
                        "https://news.example.org/" + id,
                        "Example News",
                        List.of(country),
                        List.of("presence"),
                        null,
                        event,
                        false,
                        story,
                        "IE-1",
                        "A ministry",
                        story));
    }

    static SearchIndex index(java.nio.file.Path folder, Item... items) {
        SearchIndex index = SearchIndex.open(folder, Concepts.shipped());
        index.update("one", () -> Stream.of(items), n -> {});
        return index;
    }

    static List<String> ids(Found found) {
        return found.groups().stream()
                .flatMap(g -> g.hits().stream())
                .map(h -> h.item().id())
                .toList();
    }
}
