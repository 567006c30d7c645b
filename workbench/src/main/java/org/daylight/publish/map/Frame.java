// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.map;

/**
 * A part of the world that is drawn, in units of {@link EqualEarth}.
 *
 * @param left edge
 * @param top edge
 * @param width of it
 * @param height of it
 * @param zoom how exactly outlines are drawn: 0 for the world, from 3 on as exactly as they are known
 */
public record Frame(double left, double top, double width, double height, int zoom) {
    /** One pixel of a map that is a thousand pixels wide. */
    double pixel() {
        return width / EqualEarth.WIDTH;
    }
}
