// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Judges the files of web archives against their standards, to the letter.
 *
 * <p>What goes in: a file that anybody may have made, of any size. What comes out: a {@link
 * org.daylight.archive.judge.Judgement} that names each fault and each thing that was tolerated, with item and offset.
 * Nothing here reads content for its meaning: that is what {@code org.daylight.archive} does, which forgives more. It
 * imports the root and {@code org.daylight.archive} alone.
 */
@NullMarked
package org.daylight.archive.judge;

import org.jspecify.annotations.NullMarked;
