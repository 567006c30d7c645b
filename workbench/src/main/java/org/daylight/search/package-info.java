// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Words to passages: a question in any language, answered with the pages, statements and entries that hold it.
 *
 * <p>What goes in: {@link org.daylight.search.Item items}, masked already; what is hidden is not indexed, so nothing here
 * can find it. What comes out: {@link org.daylight.search.Found} groups with passages in code points, facets, and which
 * words of the codebook were also looked for. The index is rebuildable: it can be dropped at any moment. Run may import
 * this.
 */
@NullMarked
package org.daylight.search;

import org.jspecify.annotations.NullMarked;
