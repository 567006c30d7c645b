// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The words that travel: the nouns of the glossary as immutable values that refer to each other by id.
 *
 * <p>What goes in: nothing. What comes out: types that every stage speaks. This package imports {@code java.*} and
 * JSpecify alone; everybody may import it.
 */
@NullMarked
package org.daylight;

import org.jspecify.annotations.NullMarked;
