// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.map;

/**
 * The Equal Earth projection, on which areas of one size are drawn of one size: B. Šavrič, T. Patterson and B. Jenny, "The
 * Equal Earth map projection", International Journal of Geographical Information Science 33 (2019), 454–465. The whole
 * world is {@link #WIDTH} units wide; x runs east from the antimeridian, y south from the north pole.
 */
public final class EqualEarth {
    /** Of the world. */
    public static final double WIDTH = 1000;

    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double M = Math.sqrt(3) / 2;
    private static final double EARTH_RADIUS = 6371.0;
    /** Units a radius of the earth. */
    private static final double UNIT = WIDTH / (2 * x(0, Math.PI));
    /** Of the world. */
    public static final double HEIGHT = 2 * UNIT * y(Math.PI / 3);
    /** Kilometres a unit, measured on areas. */
    public static final double KILOMETRES = EARTH_RADIUS / UNIT;

    private EqualEarth() {}

    /**
     * A point of the drawing.
     *
     * @param x units from the left
     * @param y units from the top
     */
    public record Point(double x, double y) {}

    private static double slope(double theta) {
        double t2 = theta * theta;
        double t6 = t2 * t2 * t2;
        return A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2);
    }

    private static double x(double theta, double longitude) {
        return longitude * Math.cos(theta) / (M * slope(theta));
    }

    private static double y(double theta) {
        double t2 = theta * theta;
        double t6 = t2 * t2 * t2;
        return theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
    }

    /**
     * Where a place is drawn.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     */
    public static Point of(double latitude, double longitude) {
        double theta = Math.asin(M * Math.sin(Math.toRadians(latitude)));
        return new Point(WIDTH / 2 + UNIT * x(theta, Math.toRadians(longitude)), HEIGHT / 2 - UNIT * y(theta));
    }

    /** Degrees north and east of a point of the drawing, held to the world: Newton's method on y, as the paper has it. */
    public static double[] degrees(double x, double y) {
        double north = Math.clamp((HEIGHT / 2 - y) / UNIT, -HEIGHT / 2 / UNIT, HEIGHT / 2 / UNIT);
        double theta = north;
        for (int i = 0; i < 12; i++) {
            theta -= (y(theta) - north) / slope(theta);
        }
        double latitude = Math.toDegrees(Math.asin(Math.clamp(Math.sin(theta) / M, -1, 1)));
        double longitude = Math.toDegrees((x - WIDTH / 2) / UNIT * M * slope(theta) / Math.cos(theta));
        return new double[] {latitude, Math.clamp(longitude, -180, 180)};
    }
}
