// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daylight.CaptureId;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where the addresses in a preserved page lead within the case: pictures and styles to what was preserved with it, links to
 * captures of the same address, all others nowhere.
 */
final class ReplayLinks {
    private static final int MOST = 5_000;
    private static final Pattern IN_STYLE =
            Pattern.compile("url\\s*\\(\\s*[\"']?([^)\"']{1,2000})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATA =
            Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]{1,2000000}");
    private static final List<String> PICTURE = List.of("src", "data-src", "data-original");

    private final String base;
    private final Map<String, Long> loaded;
    private final Map<String, CaptureId> captures;

    private ReplayLinks(String base, Map<String, Long> loaded, Map<String, CaptureId> captures) {
        this.base = base;
        this.loaded = Map.copyOf(loaded);
        this.captures = Map.copyOf(captures);
    }

    static ReplayLinks of(
            Document page,
            Function<Collection<String>, Map<String, Long>> loaded,
            Function<Collection<String>, Map<String, CaptureId>> captures) {
        String own = page.location();
        String named = page.select("base[href]").attr("href");
        String base = named.isEmpty() ? own : StringUtil.resolve(own, named);
        Set<String> parts = new LinkedHashSet<>();
        Set<String> links = new LinkedHashSet<>();
        for (Element e : page.getAllElements()) {
            switch (e.normalName()) {
                case "img" -> candidates(e).forEach(c -> add(parts, base, c));
                case "link" -> add(parts, base, e.attr("href"));
                case "style" -> inStyle(parts, base, e.data());
                case "a" -> add(links, base, e.attr("href"));
                default -> {
                    // Others load and lead nowhere in a replay.
                }
            }
            if (e.hasAttr("style")) {
                inStyle(parts, base, e.attr("style"));
            }
            add(parts, base, e.attr("background"));
        }
        return new ReplayLinks(base, loaded.apply(parts), captures.apply(links));
    }

    private static void inStyle(Set<String> parts, String base, String css) {
        Matcher address = IN_STYLE.matcher(css.length() > CleanStyle.MOST ? "" : css);
        while (address.find()) {
            add(parts, base, address.group(1).strip());
        }
    }

    private static void add(Set<String> all, String base, String address) {
        String whole = address.isBlank() || address.length() > 4000 ? "" : absolute(base, address);
        if (all.size() < MOST && (whole.startsWith("http://") || whole.startsWith("https://"))) {
            all.add(whole);
        }
    }

    private static String absolute(String base, String address) {
        String whole = StringUtil.resolve(base, address.strip());
        int fragment = whole.indexOf('#');
        return fragment < 0 ? whole : whole.substring(0, fragment);
    }

    private static Stream<String> candidates(Element image) {
        return Stream.concat(
                PICTURE.stream().map(image::attr).filter(a -> !a.isEmpty()),
                Arrays.stream(image.attr("srcset").split(","))
                        .map(part -> part.strip().split("\\s+", 2)[0])
                        .filter(a -> !a.isEmpty()));
    }

    /** Where in the stored file a style sheet stands. */
    Optional<Long> style(String address) {
        return Optional.ofNullable(loaded.get(absolute(base, address)));
    }

    /** Where in this server a picture stands; a picture that is written in the page stays as it is. */
    Optional<String> picture(CaptureId capture, String address) {
        if (DATA.matcher(address).matches()) {
            return Optional.of(address.replaceAll("\\s+", ""));
        }
        return Optional.ofNullable(loaded.get(absolute(base, address)))
                .map(offset -> "/captures/" + capture + "/resource/" + offset);
    }

    /** The first of the pictures that an element names and that was preserved. */
    Optional<String> picture(CaptureId capture, Element image) {
        return candidates(image).flatMap(c -> picture(capture, c).stream()).findFirst();
    }

    /** Where in this server a link leads; empty where the case has no such page. */
    Optional<String> link(String address) {
        return Optional.ofNullable(captures.get(absolute(base, address))).map(Replays::place);
    }
}
