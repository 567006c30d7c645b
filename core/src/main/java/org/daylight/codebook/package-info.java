// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * What a case registers and in which words: kinds of entries, their properties, vocabularies. Data, not code.
 *
 * <p>What goes in: a YAML file. What comes out: {@link org.daylight.codebook.Codebook}, checked, or one line that says
 * which file and line is wrong. Knows the root alone; everybody may import it.
 */
@NullMarked
package org.daylight.codebook;

import org.jspecify.annotations.NullMarked;
