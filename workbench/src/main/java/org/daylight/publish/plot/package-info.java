// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Where the marks of a drawing stand. What goes in: values with their days. What comes out: coordinates and labels, in the
 * units of the drawing; colours and words are the template's. Imports the root words alone.
 */
@NullMarked
package org.daylight.publish.plot;

import org.jspecify.annotations.NullMarked;
