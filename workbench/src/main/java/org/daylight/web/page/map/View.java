// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.map;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.publish.map.EqualEarth;
import org.daylight.publish.map.Frame;

/**
 * The part of the world that is drawn: each zoom is half as wide as the one before.
 *
 * @param x of its middle, in units of the drawing
 * @param y of its middle
 * @param zoom 0, the world, to {@link #CLOSEST}
 */
record View(double x, double y, int zoom) {
    static final int CLOSEST = 5;
    /** Antarctica is left out of the world's view: nothing is ever said to be there. */
    static final double TALL = 440;
    /** How much taller the drawing is where it is as wide as four to three. */
    private static final double NARROW = 750 / TALL;

    /** Nearer than this no view is chosen by itself: a single place is shown with the countries around it. */
    private static final int WHOLE = 3;
    /** Pixels around what is shown, so that no sign is cut. */
    private static final double MARGIN = 40;

    private static final Pattern AT = Pattern.compile("(-?\\d{1,2}(?:[.]\\d+)?),(-?\\d{1,3}(?:[.]\\d+)?)");

    /** Keeps it on the world. */
    View {
        zoom = Math.clamp(zoom, 0, CLOSEST);
        double half = EqualEarth.WIDTH / (1 << zoom) / 2;
        double high = TALL / (1 << zoom) / 2;
        x = Math.clamp(x, half, EqualEarth.WIDTH - half);
        y = zoom == 0 ? high : Math.clamp(y, high, EqualEarth.HEIGHT - high);
    }

    /** The whole world. */
    static View world() {
        return new View(EqualEarth.WIDTH / 2, 0, 0);
    }

    /**
     * The view around a place.
     *
     * @param at degrees north and east, parted by a comma; the world's where it is no place
     */
    static View of(String at, int zoom) {
        return point(at).map(p -> new View(p.x(), p.y(), zoom)).orElseGet(View::world);
    }

    private static Optional<EqualEarth.Point> point(String at) {
        Matcher m = AT.matcher(at);
        if (!m.matches()) {
            return Optional.empty();
        }
        double latitude = Double.parseDouble(m.group(1));
        double longitude = Double.parseDouble(m.group(2));
        return Math.abs(latitude) > 90 || Math.abs(longitude) > 180
                ? Optional.empty()
                : Optional.of(EqualEarth.of(latitude, longitude));
    }

    /** The closest view, no closer than a part of a continent, in which all these points stand; the world where there is none. */
    static View around(List<EqualEarth.Point> points) {
        double left = points.stream().mapToDouble(EqualEarth.Point::x).min().orElse(0);
        double right = points.stream().mapToDouble(EqualEarth.Point::x).max().orElse(EqualEarth.WIDTH);
        double top = points.stream().mapToDouble(EqualEarth.Point::y).min().orElse(0);
        double bottom = points.stream().mapToDouble(EqualEarth.Point::y).max().orElse(TALL);
        for (int zoom = WHOLE; zoom > 0; zoom--) {
            View view = new View((left + right) / 2, (top + bottom) / 2, zoom);
            double margin = MARGIN / (1 << zoom);
            if (left - margin >= view.left()
                    && right + margin <= view.left() + view.width()
                    && top - margin >= view.top()
                    && bottom + margin <= view.top() + view.height()) {
                return view;
            }
        }
        return world();
    }

    /** A view that people ask for by name. */
    record Named(String name, View view) {}

    /** The world and its parts. */
    static List<Named> named() {
        return List.of(
                new Named("world", world()),
                new Named("europe", of("52,13", 3)),
                new Named("africa", of("3,20", 1)),
                new Named("asia", of("35,95", 1)),
                new Named("oceania", of("-22,145", 2)),
                new Named("north-america", of("42,-95", 2)),
                new Named("south-america", of("-18,-62", 2)));
    }

    double width() {
        return EqualEarth.WIDTH / (1 << zoom);
    }

    double height() {
        return TALL / (1 << zoom);
    }

    double left() {
        return x - width() / 2;
    }

    double top() {
        return y - height() / 2;
    }

    /** What of the outlines is in it. */
    Frame frame() {
        return new Frame(left(), top(), width(), height(), zoom);
    }

    /** One pixel of a map that is a thousand pixels wide, in units of the drawing. */
    double pixel() {
        return 1.0 / (1 << zoom);
    }

    /** For the drawing's {@code viewBox}. */
    String box() {
        return String.format(Locale.ROOT, "%.2f %.2f %.2f %.2f", left(), top(), width(), height());
    }

    /** Its middle, for an address. */
    String at() {
        return at(x, y);
    }

    /** A point of the drawing, for an address. */
    static String at(double x, double y) {
        double[] degrees = EqualEarth.degrees(x, y);
        return String.format(Locale.ROOT, "%.2f,%.2f", degrees[0], degrees[1]);
    }

    /** The same middle, nearer or farther. */
    View zoomed(int by) {
        return zoom + by <= 0 ? world() : new View(x, y, zoom + by);
    }

    /** Moved by parts of its width and height. */
    View moved(double right, double down) {
        return new View(x + right * width(), y + down * height(), zoom);
    }

    /** Whether a point is seen, on narrow screens too, whose drawing is taller. */
    boolean sees(EqualEarth.Point p, double reach) {
        return Math.abs(p.x() - x) <= width() / 2 + reach && Math.abs(p.y() - y) <= height() * NARROW / 2 + reach;
    }
}
