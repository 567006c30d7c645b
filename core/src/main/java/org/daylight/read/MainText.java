// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daylight.Block;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blocks that make up what a page has to say.
 *
 * <p>Every block outside the boilerplate is weighed by the words in it that are not links; the search then descends
 * from the body into whichever child still holds nearly all of that weight, and stops where the weight is spread: there
 * the text begins. What is left is swept for lists of links.
 */
final class MainText {
    /** A child that holds this share of its parent's weight is descended into. */
    private static final double KEEP = 0.75;
    /** A block with more than this share of its letters in links is a list of links. */
    private static final double LINK = 0.5;
    /** An article or main element with this share of the page's weight is believed. */
    private static final double SEMANTIC = 0.5;

    /** A text below this length is looked for again with fewer prejudices. */
    private static final int SCANT = 400;

    /** From this length on, a block with the words of an earlier one is its copy. */
    private static final int PARAGRAPH = 80;

    private static final int NEAR = 12;

    private static final Pattern SENTENCE = Pattern.compile("[.!?;:,。！？；：，、؟]");

    private MainText() {}

    /** The blocks of the main text, in order, the heading first. */
    static List<Blocks.Raw> of(Element body, @Nullable Element heading) {
        List<Blocks.Raw> chosen = of(Blocks.of(body, false), body);
        if (total(chosen) < SCANT) {
            // Some pages wrap their text in what calls itself a sidebar or a dialog.
            List<Blocks.Raw> lenient = of(Blocks.of(body, true), body);
            chosen = total(lenient) > 2 * total(chosen) ? lenient : chosen;
        }
        return heading == null ? chosen : headed(chosen, heading);
    }

    /** The headline belongs to the text, wherever the page puts it: headlines make claims. */
    private static List<Blocks.Raw> headed(List<Blocks.Raw> chosen, Element heading) {
        List<Blocks.Raw> blocks = Blocks.of(heading, true);
        String words = blocks.stream().map(Blocks.Raw::text).collect(Collectors.joining(" "));
        if (words.isEmpty()
                || chosen.stream().limit(12).anyMatch(block -> block.text().equals(words))) {
            return chosen;
        }
        List<Blocks.Raw> all = new ArrayList<>();
        all.add(new Blocks.Raw(heading, Block.Type.HEADING, words, 0));
        all.addAll(chosen);
        return all;
    }

    private static int total(List<Blocks.Raw> blocks) {
        return blocks.stream().mapToInt(block -> length(block.text())).sum();
    }

    private static List<Blocks.Raw> of(List<Blocks.Raw> all, Element body) {
        Map<Element, Double> weights = weights(all, body);
        Element root = descend(body, weights);
        List<Blocks.Raw> chosen = new ArrayList<>();
        int first = all.size();
        int last = -1;
        for (int i = 0; i < all.size(); i++) {
            if (within(all.get(i).owner(), root)) {
                first = Math.min(first, i);
                last = i;
            }
        }
        Set<String> said = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            Blocks.Raw block = all.get(i);
            // A page laid out twice, for wide and narrow screens, says each paragraph twice.
            boolean again = length(block.text()) >= PARAGRAPH && !said.add(block.text());
            boolean inside = i >= first && i <= last && within(block.owner(), root);
            if (!again && keeps(block) && (inside || lead(all, i, first))) {
                chosen.add(block);
            }
        }
        return chosen;
    }

    /** Prose a few blocks before where the text begins belongs to it: standfirsts have boxes of their own. */
    private static boolean lead(List<Blocks.Raw> all, int i, int first) {
        return i < first && first - i <= NEAR && prose(all.get(i));
    }

    private static boolean prose(Blocks.Raw block) {
        return length(block.text()) > PARAGRAPH
                && block.linkDensity() < 0.3
                && SENTENCE.matcher(block.text()).find();
    }

    private static boolean keeps(Blocks.Raw block) {
        return block.linkDensity() < LINK
                || block.type() == Block.Type.HEADING
                || (length(block.text()) > 120 && block.linkDensity() < 0.8);
    }

    private static Element descend(Element body, Map<Element, Double> weights) {
        Element at = body;
        double all = weights.getOrDefault(body, 0.0);
        for (Element e : body.select("article, main, [role=main], [itemprop=articleBody]")) {
            if (weights.getOrDefault(e, 0.0) > SEMANTIC * all) {
                at = e;
            }
        }
        while (true) {
            Element heaviest = null;
            double most = 0;
            for (Element child : at.children()) {
                double w = weights.getOrDefault(child, 0.0);
                if (w > most) {
                    most = w;
                    heaviest = child;
                }
            }
            if (heaviest == null
                    || most < KEEP * weights.getOrDefault(at, 0.0)
                    || heaviest.normalName().equals("p")) {
                return at;
            }
            at = heaviest;
        }
    }

    private static Map<Element, Double> weights(List<Blocks.Raw> blocks, Element body) {
        Map<Element, Double> weights = new HashMap<>();
        for (Blocks.Raw block : blocks) {
            double w = weight(block);
            for (Element e = block.owner(); w > 0 && e != null; e = e.parent()) {
                weights.merge(e, w, Double::sum);
                if (e.equals(body)) {
                    break;
                }
            }
        }
        return weights;
    }

    /** Words that are not links; sentences count in full, scraps a fifth. */
    private static double weight(Blocks.Raw block) {
        double density = block.linkDensity();
        if (density > 0.6) {
            return 0;
        }
        int length = length(block.text());
        boolean sentence =
                length > 80 || (length > 30 && SENTENCE.matcher(block.text()).find());
        return length * (1 - density) * (sentence ? 1 : 0.2);
    }

    /** Length in Latin terms: an ideograph, kana or hangul syllable says about as much as two and a half letters. */
    static int length(String text) {
        long n = 0;
        for (int i = 0; i < text.length(); i++) {
            n += text.charAt(i) >= 0x2E80 && text.charAt(i) < 0xFE00 ? 5 : 2;
        }
        return (int) (n / 2);
    }

    private static boolean within(Element e, Element root) {
        for (Element at = e; at != null; at = at.parent()) {
            if (at.equals(root)) {
                return true;
            }
        }
        return false;
    }
}
