// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.cutout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daylight.publish.cutout.PageGeometry.Node;

/**
 * Finds the words of a passage on the page that they were extracted from. Of several places with the same words those come
 * first whose surroundings are most like those of the passage. Short pieces that the page has within the words and the
 * extracted text has not, such as marks of notes, are passed over.
 */
public final class Places {
    private static final int MOST = 200;
    private static final int CONTEXT = 240;
    /** Letters and digits by which a place is tried that does not hold the words in one piece. */
    private static final int FIRST = 8;

    private static final int MOST_PASSED = 8;
    private static final int LONGEST_PASSED = 16;

    private final PageGeometry page;
    private final Folded folded;
    private final int[] nodeEnds;

    /** On this page. */
    public Places(PageGeometry page) {
        this.page = page;
        folded = Folded.of(page.text());
        nodeEnds = new int[folded.text().length()];
        int node = 0;
        for (int i = 0; i < nodeEnds.length; i++) {
            while (page.nodes().get(node).end() <= folded.place(i)) {
                node++;
            }
            nodeEnds[i] = page.nodes().get(node).end();
        }
    }

    /**
     * A stretch of the page's text, UTF-16.
     *
     * @param alike how many signs of the surroundings are the same
     */
    public record Place(int start, int end, int alike) {}

    /**
     * Where the words stand, best first.
     *
     * @param before what stands before them in the extracted text
     * @param after what stands behind them
     */
    public List<Place> find(String before, String words, String after) {
        String wanted = Folded.of(words).text();
        if (wanted.isEmpty()) {
            return List.of();
        }
        String left = Folded.of(before.substring(Math.max(0, before.length() - CONTEXT)))
                .text();
        String right =
                Folded.of(after.substring(0, Math.min(after.length(), CONTEXT))).text();
        List<Place> found = new ArrayList<>();
        String all = folded.text();
        for (int at = all.indexOf(wanted); at >= 0 && found.size() < MOST; at = all.indexOf(wanted, at + 1)) {
            found.add(place(at, at + wanted.length(), left, right));
        }
        if (found.isEmpty() && wanted.length() > FIRST) {
            String first = wanted.substring(0, FIRST);
            for (int at = all.indexOf(first); at >= 0 && found.size() < MOST; at = all.indexOf(first, at + 1)) {
                int end = inPieces(at, wanted);
                if (end > 0) {
                    found.add(place(at, end, left, right));
                }
            }
        }
        found.sort(Comparator.comparingInt(Place::alike).reversed().thenComparingInt(Place::start));
        return found;
    }

    private Place place(int from, int to, String left, String right) {
        String all = folded.text();
        int alike = 0;
        for (int i = 1;
                i <= left.length() && from - i >= 0 && all.charAt(from - i) == left.charAt(left.length() - i);
                i++) {
            alike++;
        }
        for (int i = 0; i < right.length() && to + i < all.length() && all.charAt(to + i) == right.charAt(i); i++) {
            alike++;
        }
        return new Place(folded.place(from), end(to), alike);
    }

    /** Behind the unit before this one, with what of its sign follows. */
    private int end(int to) {
        int last = folded.place(to - 1);
        return last + Character.charCount(page.text().codePointAt(last));
    }

    /** Where the words end that begin here, with whole short nodes between them passed over; 0 where they do not. */
    private int inPieces(int at, String wanted) {
        String all = folded.text();
        int i = at;
        int passed = 0;
        for (int k = 0; k < wanted.length(); ) {
            if (i < all.length() && all.charAt(i) == wanted.charAt(k)) {
                i++;
                k++;
                continue;
            }
            boolean begins = i < all.length() && i > 0 && nodeEnds[i] != nodeEnds[i - 1];
            if (!begins || ++passed > MOST_PASSED) {
                return 0;
            }
            int begin = i;
            while (i < all.length() && nodeEnds[i] == nodeEnds[begin]) {
                i++;
            }
            if (i - begin > LONGEST_PASSED) {
                return 0;
            }
        }
        return i;
    }

    /** The nodes of a place. */
    static List<Node> nodes(PageGeometry page, Place place) {
        return page.nodes().stream()
                .filter(n -> n.start() < place.end() && n.end() > place.start())
                .toList();
    }
}
