// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The world as it is drawn, in the workbench and in editions: a projection and the outlines of countries. What goes in:
 * degrees and codes of countries. What comes out: coordinates and paths. Imports nothing of the project.
 */
@NullMarked
package org.daylight.publish.map;

import org.jspecify.annotations.NullMarked;
