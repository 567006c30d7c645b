// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * What a document tells that is the same in every language, and what it shows of where it has it from.
 *
 * <p>What goes in: {@link org.daylight.Reading}s. What comes out: {@link org.daylight.corroborate.trace.Traits}, small
 * enough to keep; ties between documents of different languages; which of two is nearer to the origin. Names of persons
 * leave no trait. Imports root and read alone; {@code corroborate} and register may import it.
 */
@NullMarked
package org.daylight.corroborate.trace;

import org.jspecify.annotations.NullMarked;
