// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.second;

import java.util.ArrayList;
import java.util.List;
import org.daylight.Text;

/**
 * A part of a text that is shown to a model at once.
 *
 * @param start first code point in the document
 * @param text its words
 */
public record Window(int start, String text) {
    /** Code points of a window. */
    static final int LONGEST = 6_000;
    /** Code points that a window repeats of the one before, at most. */
    static final int OVERLAP = 800;
    /** Windows of one document; what lies behind them is not shown. */
    public static final int MOST = 40;

    /** The windows of a text: cut at line feeds, the last lines of one again at the head of the next. */
    public static List<Window> of(String text) {
        int[] points = text.codePoints().toArray();
        List<Window> windows = new ArrayList<>();
        int start = 0;
        while (start < points.length && windows.size() < MOST) {
            int end = Math.min(points.length, start + LONGEST);
            if (end < points.length) {
                end = cut(points, start + LONGEST / 2, end);
            }
            String words = new String(points, start, end - start);
            if (!words.isBlank()) {
                windows.add(new Window(start, words));
            }
            start = end == points.length ? end : Math.max(start + 1, again(points, start, end));
        }
        return List.copyOf(windows);
    }

    /** Whether the windows reach the end of the text. */
    public static boolean whole(String text) {
        List<Window> windows = of(text);
        if (windows.isEmpty()) {
            return true;
        }
        Window last = windows.getLast();
        return last.start() + last.text().codePointCount(0, last.text().length())
                >= new Text(text.stripTrailing()).length();
    }

    /** Behind the last line feed between two places, else behind the last space, else the later place. */
    private static int cut(int[] points, int from, int to) {
        for (int c : new int[] {'\n', ' '}) {
            for (int i = to; i > from; i--) {
                if (points[i - 1] == c) {
                    return i;
                }
            }
        }
        return to;
    }

    /** Where the next window begins: at the first line that lies within the overlap, else right behind this one. */
    private static int again(int[] points, int start, int end) {
        for (int i = Math.max(start + 1, end - OVERLAP); i < end; i++) {
            if (points[i - 1] == '\n') {
                return i;
            }
        }
        return end;
    }
}
