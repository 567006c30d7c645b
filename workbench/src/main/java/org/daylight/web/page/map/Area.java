// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.map;

import java.util.Map;
import java.util.Set;
import org.daylight.publish.map.EqualEarth;
import org.daylight.run.Spot;
import org.daylight.run.Voice;

/**
 * An area with the sites that are said to be in it.
 *
 * @param spot where
 * @param point its middle in the drawing
 * @param sites their ids
 * @param voices how many of them are spoken of in each way
 */
record Area(Spot spot, EqualEarth.Point point, Set<String> sites, Map<Voice, Integer> voices) {}
