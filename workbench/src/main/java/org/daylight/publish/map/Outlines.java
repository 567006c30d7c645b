// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The outlines of countries, projected: Natural Earth 1:50m, which is in the public domain and shows who holds land in fact.
 * Cut at the antimeridian, so that no line runs across the map. {@code tools/basemap.mjs} makes the table and says how it
 * is written.
 *
 * <p>Threads: safe; read once.
 */
public final class Outlines {
    private static final Pattern POINT = Pattern.compile("([abc])(-?\\d+)([+-]\\d+)");
    private static final int LEVELS = 3;
    private static final int FIRST_CLOSER = 1;
    private static final int FIRST_CLOSEST = 3;
    /** A country that is drawn smaller than so many pixels is too small to be seen tinted. */
    private static final double SEEN = 9;

    /** One ring at each level of exactness; an empty path where it is too small for the level. */
    private record Ring(List<String> paths, double left, double top, double right, double bottom) {
        boolean in(Frame view) {
            return right >= view.left() - view.width()
                    && left <= view.left() + 2 * view.width()
                    && bottom >= view.top() - view.height()
                    && top <= view.top() + 2 * view.height();
        }

        boolean large(double pixel) {
            return right - left > SEEN * pixel || bottom - top > SEEN * pixel;
        }
    }

    private static final class Holder {
        private static final Outlines WORLD = new Outlines();
    }

    private final Map<String, List<Ring>> countries = new HashMap<>();
    private final List<Ring> all = new ArrayList<>();

    private Outlines() {
        try (InputStream in = Outlines.class.getResourceAsStream("world.tsv.gz")) {
            if (in == null) {
                throw new IllegalStateException("world.tsv.gz is missing from the jar; build again");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    country(line.split("\t"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("world.tsv.gz cannot be read from the jar", e);
        }
    }

    /** The world's. */
    public static Outlines world() {
        return Holder.WORLD;
    }

    private void country(String[] columns) {
        List<Ring> rings = new ArrayList<>();
        for (int i = 1; i < columns.length; i++) {
            rings.add(ring(columns[i]));
        }
        all.addAll(rings);
        countries.put(columns[0], rings);
    }

    private static Ring ring(String text) {
        StringBuilder[] paths = new StringBuilder[LEVELS];
        int least = text.charAt(0) - 'a';
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        // Tenths of a unit in the world's view, hundredths in closer ones: a step that is drawn is never rounded twice.
        long[][] last = new long[LEVELS][2];
        int x = 0;
        int y = 0;
        Matcher points = POINT.matcher(text);
        points.region(1, text.length());
        while (points.find()) {
            x += Integer.parseInt(points.group(2));
            y += Integer.parseInt(points.group(3));
            EqualEarth.Point p = EqualEarth.of(y / 100.0, x / 100.0);
            box[0] = Math.min(box[0], p.x());
            box[1] = Math.min(box[1], p.y());
            box[2] = Math.max(box[2], p.x());
            box[3] = Math.max(box[3], p.y());
            for (int level = Math.max(least, points.group(1).charAt(0) - 'a'); level < LEVELS; level++) {
                paths[level] = step(paths[level], last[level], p, level == 0 ? 10 : 100);
            }
        }
        List<String> drawn = new ArrayList<>();
        for (StringBuilder path : paths) {
            drawn.add(path == null ? "" : path.append('z').toString());
        }
        return new Ring(List.copyOf(drawn), box[0], box[1], box[2], box[3]);
    }

    private static StringBuilder step(StringBuilder path, long[] last, EqualEarth.Point p, int parts) {
        long px = Math.round(p.x() * parts);
        long py = Math.round(p.y() * parts);
        StringBuilder line = path == null ? new StringBuilder("M") : path;
        if (path == null) {
            number(line, px, parts).append(',');
            number(line, py, parts);
        } else if (px != last[0] || py != last[1]) {
            number(line.append('l'), px - last[0], parts).append(',');
            number(line, py - last[1], parts);
        }
        last[0] = px;
        last[1] = py;
        return line;
    }

    private static StringBuilder number(StringBuilder out, long value, int parts) {
        long size = Math.abs(value);
        if (value < 0) {
            out.append('-');
        }
        long whole = size / parts;
        long rest = size % parts;
        if (whole > 0 || rest == 0) {
            out.append(whole);
        }
        if (rest > 0) {
            out.append('.');
            if (parts == 100 && rest < 10) {
                out.append('0');
            }
            out.append(parts == 100 && rest % 10 == 0 ? rest / 10 : rest);
        }
        return out;
    }

    /** How exactly a view is drawn. */
    private static int level(Frame view) {
        return view.zoom() >= FIRST_CLOSEST ? 2 : view.zoom() >= FIRST_CLOSER ? 1 : 0;
    }

    /** All land of a view and a margin around it, as one path. */
    public String land(Frame view) {
        return path(all, view);
    }

    /** A country's shape in a view; empty where the map does not know it, or it is not there. */
    public String shape(String country, Frame view) {
        return path(countries.getOrDefault(country, List.of()), view);
    }

    /** Whether a country is large enough in a view to be seen when it is tinted. */
    public boolean seen(String country, Frame view) {
        return countries.getOrDefault(country, List.of()).stream().anyMatch(r -> r.large(view.pixel()));
    }

    private static String path(List<Ring> rings, Frame view) {
        int level = level(view);
        StringBuilder path = new StringBuilder();
        rings.stream()
                .filter(r -> r.in(view))
                .forEach(r -> path.append(r.paths().get(level)));
        return path.toString();
    }
}
