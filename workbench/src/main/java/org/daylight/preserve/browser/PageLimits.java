// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import java.time.Duration;

/**
 * How long and how far a page is followed.
 *
 * @param load until it has loaded
 * @param quiet without any request: then it counts as still
 * @param settle to wait for stillness
 * @param command for one command to the browser
 * @param steps most steps down the page
 * @param height most of a page's height that becomes a picture, CSS pixels
 * @param tile height of one picture; taller ones fail on many graphics processors
 * @param domChars most characters of the DOM
 * @param pdfBytes most bytes of the PDF
 * @param width of the window, CSS pixels
 * @param windowHeight of the window, CSS pixels
 */
public record PageLimits(
        Duration load,
        Duration quiet,
        Duration settle,
        Duration command,
        int steps,
        int height,
        int tile,
        int domChars,
        int pdfBytes,
        int width,
        int windowHeight) {
    /** 30 s to load, 10 s to settle, 80 steps, 40,000 pixels in pictures of 8,000. */
    public static final PageLimits USUAL = new PageLimits(
            Duration.ofSeconds(30),
            Duration.ofMillis(500),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            80,
            40_000,
            8_000,
            30_000_000,
            50_000_000,
            1280,
            900);
}
