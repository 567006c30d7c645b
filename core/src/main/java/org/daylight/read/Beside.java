// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daylight.Block;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the words of a page's main text: a link in it, or an image between its paragraphs.
 *
 * @param kind which of the two
 * @param words of the link, or the text that stands for the image; may be empty
 * @param address where it leads, absolute, http or https
 */
public record Beside(Kind kind, String words, String address) {
    /** More of one page are not looked at. */
    private static final int MOST = 2_000;

    /** What something beside the words is. */
    public enum Kind {
        LINK,
        IMAGE
    }

    /** Those of the blocks that make up a main text, in the order of the page. */
    static List<Beside> of(List<Blocks.Raw> chosen) {
        Map<Element, StringBuilder> words = new HashMap<>();
        Element root = null;
        for (Blocks.Raw block : chosen) {
            words.computeIfAbsent(block.owner(), o -> new StringBuilder())
                    .append(block.text())
                    .append('\n');
            if (block.type() != Block.Type.HEADING) {
                root = root == null ? block.owner() : common(root, block.owner());
            }
        }
        if (root == null) {
            return List.of();
        }
        Boilerplate boilerplate = new Boilerplate();
        Set<Beside> all = new LinkedHashSet<>();
        for (Element e : root.select("a[href], img[src], img[data-src]")) {
            if (all.size() == MOST) {
                break;
            }
            Beside one = e.normalName().equals("a") ? link(e, root, words) : image(e, root, boilerplate);
            if (one != null && one.address().startsWith("http")) {
                all.add(one);
            }
        }
        return List.copyOf(all);
    }

    /** A link of the main text has its words in the block that it stands in. */
    private static @Nullable Beside link(Element link, Element root, Map<Element, StringBuilder> blocks) {
        String said = link.text().strip();
        for (Element at = link; at != null && !said.isEmpty(); at = at.parent()) {
            StringBuilder block = blocks.get(at);
            if (block != null) {
                return block.indexOf(said) < 0 ? null : new Beside(Kind.LINK, said, link.absUrl("href"));
            }
            if (at.equals(root)) {
                break;
            }
        }
        return null;
    }

    /** Dots that count readers, and what stands in the frame of the page, show nothing. */
    private static @Nullable Beside image(Element image, Element root, Boilerplate boilerplate) {
        if (image.attr("width").equals("1") || image.attr("height").equals("1")) {
            return null;
        }
        for (Element at = image; at != null && !at.equals(root); at = at.parent()) {
            if (boilerplate.of(at).compareTo(Boilerplate.Verdict.DROP) >= 0) {
                return null;
            }
        }
        String address = Stream.of("src", "data-src")
                .map(image::absUrl)
                .filter(a -> a.startsWith("http"))
                .findFirst()
                .orElse("");
        return new Beside(Kind.IMAGE, image.attr("alt").strip(), address);
    }

    private static Element common(Element one, Element other) {
        Set<Element> above = new LinkedHashSet<>();
        for (Element at = one; at != null; at = at.parent()) {
            above.add(at);
        }
        for (Element at = other; at != null; at = at.parent()) {
            if (above.contains(at)) {
                return at;
            }
        }
        return one;
    }
}
