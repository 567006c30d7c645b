// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.Block;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Cuts a page into the blocks that a reader sees: what stands between two line breaks, with how much of it is links.
 *
 * <p>Walks without recursion, so that depth costs no stack.
 */
final class Blocks implements NodeFilter {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Map<String, Block.Type> TYPES = types();
    /** A dropped element that holds this share of the page's prose is read all the same: names lie. */
    private static final double DROP = 0.5;

    private static final double WEIGH = 0.25;

    /** Words in these say nothing about where the text is. */
    private static final Set<String> NOT_PROSE =
            Set.of("a", "nav", "footer", "select", "button", "script", "style", "svg", "textarea");

    private static final int LAYOUT_CELL = 200;

    private final Boilerplate boilerplate = new Boilerplate();
    private final Map<Element, Integer> sizes;
    private final int whole;
    private final boolean lenient;
    private final List<Raw> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Element> open = new ArrayList<>();
    private int linkChars;
    private int linkDepth;
    private int rowDepth;

    private Blocks(Map<Element, Integer> sizes, int whole, boolean lenient) {
        this.lenient = lenient;
        this.sizes = sizes;
        this.whole = whole;
    }

    /**
     * One block as found.
     *
     * @param owner the element that it lies in directly
     * @param type what it is
     * @param text with single spaces
     * @param linkChars how many UTF-16 units of it are in links
     */
    record Raw(Element owner, Block.Type type, String text, int linkChars) {
        double linkDensity() {
            return text.isEmpty() ? 0 : Math.min(1.0, (double) linkChars / text.length());
        }
    }

    /**
     * All blocks of the page outside boilerplate, in order.
     *
     * @param lenient whether to trust no names, and to leave out only what is no text by its tag
     */
    static List<Raw> of(Element body, boolean lenient) {
        Map<Element, Integer> sizes = sizes(body);
        Blocks walk = new Blocks(sizes, sizes.getOrDefault(body, 0), lenient);
        body.filter(walk);
        walk.flush(body);
        return walk.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode t) {
            append(t.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element e)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (dropped(e)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        String tag = e.normalName();
        if (tag.equals("br")) {
            if (openType() == Block.Type.HEADING || rowDepth > 0) {
                text.append(' ');
            } else {
                flush(owner(e));
            }
        } else if (rowDepth > 0 && (tag.equals("td") || tag.equals("th"))) {
            if (!text.isEmpty()) {
                text.append('\t');
            }
        } else if (breaks(e)) {
            flush(owner(e));
            open.add(e);
            if (tag.equals("tr") && isData(e)) {
                rowDepth++;
            }
        } else if (tag.equals("a")) {
            linkDepth++;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element e) {
            if (!open.isEmpty() && open.getLast().equals(e)) {
                flush(e);
                open.removeLast();
                if (e.normalName().equals("tr") && isData(e)) {
                    rowDepth--;
                }
            } else if (e.normalName().equals("a")) {
                linkDepth = Math.max(0, linkDepth - 1);
            }
        }
        return FilterResult.CONTINUE;
    }

    private boolean dropped(Element e) {
        Boilerplate.Verdict verdict = boilerplate.of(e);
        if (lenient && verdict != Boilerplate.Verdict.NEVER) {
            return NOT_PROSE.contains(e.normalName()) && !e.normalName().equals("a");
        }
        return switch (verdict) {
            case READ -> false;
            case NEVER -> true;
            case DROP -> sizes.getOrDefault(e, 0) < DROP * whole;
            case WEIGH -> sizes.getOrDefault(e, 0) < WEIGH * whole;
        };
    }

    private boolean breaks(Element e) {
        if (rowDepth > 0) {
            return false;
        }
        return e.isBlock() || e.normalName().equals("td") || e.normalName().equals("th");
    }

    /** A row of data has several cells, none of which holds blocks of its own: the others only lay out the page. */
    private static boolean isData(Element row) {
        int cells = 0;
        for (Element cell : row.children()) {
            cells++;
            int length = 0;
            for (Node child : cell.childNodes()) {
                if (child instanceof Element inner
                        && inner.isBlock()
                        && !inner.normalName().equals("p")) {
                    return false;
                }
                length += child instanceof TextNode t ? t.getWholeText().length() : 0;
            }
            if (length > LAYOUT_CELL) {
                return false;
            }
        }
        return cells > 1;
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!space) {
                text.append(c);
                if (linkDepth > 0) {
                    linkChars++;
                }
            } else if (!text.isEmpty() && !endsInSpace()) {
                text.append(' ');
            }
        }
    }

    private boolean endsInSpace() {
        char last = text.charAt(text.length() - 1);
        return last == ' ' || last == '\t';
    }

    private Element owner(Element e) {
        Element parent = e.parent();
        return open.isEmpty() ? parent == null ? e : parent : open.getLast();
    }

    private Block.Type openType() {
        for (int i = open.size() - 1; i >= 0 && i >= open.size() - 6; i--) {
            Block.Type type = TYPES.get(open.get(i).normalName());
            if (type != null) {
                return type;
            }
        }
        return Block.Type.PARAGRAPH;
    }

    private void flush(Element fallback) {
        String words = text.toString().strip();
        if (!words.isEmpty()) {
            blocks.add(new Raw(open.isEmpty() ? fallback : open.getLast(), openType(), words, linkChars));
        }
        text.setLength(0);
        linkChars = 0;
    }

    /** How many characters of prose each element holds, computed bottom up in one pass. */
    private static Map<Element, Integer> sizes(Element body) {
        Map<Element, Integer> sizes = new HashMap<>();
        body.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode t && t.parent() != null) {
                    sizes.merge(t.parent(), t.getWholeText().strip().length(), Integer::sum);
                }
                return node instanceof Element e && NOT_PROSE.contains(e.normalName())
                        ? FilterResult.SKIP_ENTIRELY
                        : FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element e && !e.equals(body) && e.parent() != null) {
                    sizes.merge(e.parent(), sizes.getOrDefault(e, 0), Integer::sum);
                }
                return FilterResult.CONTINUE;
            }
        });
        return sizes;
    }

    private static Map<String, Block.Type> types() {
        Map<String, Block.Type> types = new HashMap<>();
        HEADINGS.forEach(tag -> types.put(tag, Block.Type.HEADING));
        types.put("p", Block.Type.PARAGRAPH);
        types.put("li", Block.Type.LIST_ITEM);
        types.put("dt", Block.Type.LIST_ITEM);
        types.put("dd", Block.Type.LIST_ITEM);
        types.put("tr", Block.Type.TABLE_ROW);
        types.put("figcaption", Block.Type.CAPTION);
        types.put("caption", Block.Type.CAPTION);
        types.put("blockquote", Block.Type.QUOTE);
        return Map.copyOf(types);
    }
}
