// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.cutout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Rectangle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daylight.DaylightException;

/** Where the words of a page stand in its picture: format {@code daylight-geometry/1}, spec/geometry.md. Pixels. */
public final class PageGeometry {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORMAT = "daylight-geometry/1";
    private static final int MOST = 1 << 20;

    /**
     * A text node of the page.
     *
     * @param block the paragraph or the like that it flows in
     * @param hidden whether nobody sees it
     * @param clipped whether some of it is cut off by what it stands in
     * @param start where it begins in the text of the page, UTF-16
     */
    record Node(int block, String text, boolean hidden, boolean clipped, int start) {
        int end() {
            return start + text.length();
        }
    }

    /**
     * A word, or a part of one that stands on a line of its own.
     *
     * @param node the number of its node
     * @param start where the word begins in the text of the page, UTF-16
     * @param end where it ends
     */
    record Word(int node, int start, int end, Rectangle box) {}

    /** Something that is no word of the page: picture, frame, control, ground, words, fixed. */
    record Cover(String kind, Rectangle box) {}

    private final Rectangle picture;
    private final boolean cut;
    private final List<Node> nodes;
    private final List<Word> words;
    private final List<Cover> covers;
    private final String text;

    private PageGeometry(
            Rectangle picture, boolean cut, List<Node> nodes, List<Word> words, List<Cover> covers, String text) {
        this.picture = picture;
        this.cut = cut;
        this.nodes = nodes;
        this.words = words;
        this.covers = covers;
        this.text = text;
    }

    /** Reads it. @throws DaylightException where it is in another format */
    public static PageGeometry read(byte[] bytes) {
        List<Node> nodes = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        List<Cover> covers = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        try {
            String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
            JsonNode head = JSON.readTree(lines[0]);
            if (!head.path("format").asText().equals(FORMAT)) {
                throw new DaylightException("the geometry of the page is not in the format " + FORMAT);
            }
            int width = size(head.path("width"));
            int height = size(head.path("height"));
            for (int i = 1; i < lines.length; i++) {
                JsonNode line = JSON.readTree(lines[i]);
                if (line.has("cover")) {
                    covers.add(new Cover(line.path("cover").asText(), box(line.path("at"), 0)));
                } else {
                    node(line, nodes, words, text);
                }
            }
            return new PageGeometry(
                    new Rectangle(0, 0, width, height),
                    head.path("cut").asBoolean(true),
                    List.copyOf(nodes),
                    List.copyOf(words),
                    List.copyOf(covers),
                    text.toString());
        } catch (JsonProcessingException e) {
            throw new DaylightException("the geometry of the page cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static int size(JsonNode number) {
        return Math.clamp(number.asInt(), 1, MOST);
    }

    private static Rectangle box(JsonNode numbers, int from) {
        return new Rectangle(
                Math.clamp(numbers.path(from).asInt(), -MOST, MOST),
                Math.clamp(numbers.path(from + 1).asInt(), -MOST, MOST),
                size(numbers.path(from + 2)),
                size(numbers.path(from + 3)));
    }

    private static void node(JsonNode line, List<Node> nodes, List<Word> words, StringBuilder text) {
        int block = line.path("block").asInt();
        if (!nodes.isEmpty() && nodes.getLast().block() != block) {
            text.append('\n');
        }
        String own = line.path("text").asText();
        int start = text.length();
        nodes.add(new Node(
                block,
                own,
                line.path("hidden").asBoolean(),
                line.path("clipped").asBoolean(),
                start));
        text.append(own);
        JsonNode boxes = line.path("boxes");
        for (int i = 0; i + 5 < boxes.size(); i += 6) {
            int from = Math.clamp(boxes.path(i).asInt(), 0, own.length());
            int to = Math.clamp((long) from + boxes.path(i + 1).asInt(), from, own.length());
            words.add(new Word(nodes.size() - 1, start + from, start + to, box(boxes, i + 2)));
        }
    }

    /** All text of the page, hidden text too, blocks parted by a line feed. */
    public String text() {
        return text;
    }

    /** The same with a space between any two nodes: what stands apart by style alone is not one word. */
    public String spaced() {
        StringBuilder all = new StringBuilder();
        nodes.forEach(n -> all.append(n.text()).append(' '));
        return all.toString();
    }

    /** Where a place of {@link #text} stands in {@link #spaced}. */
    int spacedAt(int node, int place) {
        return place - nodes.get(node).start() + starts()[node];
    }

    private int @org.jspecify.annotations.Nullable [] starts;

    private int[] starts() {
        int[] known = starts;
        if (known == null) {
            known = new int[nodes.size()];
            for (int i = 1; i < known.length; i++) {
                known[i] = known[i - 1] + nodes.get(i - 1).text().length() + 1;
            }
            starts = known;
        }
        return known;
    }

    Rectangle picture() {
        return picture;
    }

    /** Whether there was more than was measured. */
    public boolean cut() {
        return cut;
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Word> words() {
        return words;
    }

    List<Cover> covers() {
        return covers;
    }
}
