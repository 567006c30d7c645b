// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * How alike two documents are, and which pairs are worth asking about.
 *
 * <p>What goes in: the text of one document, or two profiles. What comes out: a {@link
 * org.daylight.corroborate.likeness.Profile}, its band keys, a {@link org.daylight.corroborate.likeness.Likeness}. Every
 * function here is pure and looks at no more than two documents and one table of frequencies, so that a cluster can run it
 * on shards. Imports the root words alone; {@code corroborate} and Spark may import it.
 */
@NullMarked
package org.daylight.corroborate.likeness;

import org.jspecify.annotations.NullMarked;
