// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import java.util.List;

/**
 * A page's stretches of lines.
 *
 * @param number from 1
 * @param width in points
 * @param height in points
 * @param fragments those that run in the direction of most of its letters
 * @param upright whether that is the direction in which the page is shown, so that places can be told
 * @param across text in other directions
 */
record Page(int number, int width, int height, List<Fragment> fragments, boolean upright, List<Fragment> across) {
    Page with(List<Fragment> others) {
        return new Page(number, width, height, others, upright, across);
    }
}
