// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Documents become stories, origins and support: what is copied from what, and how many roots stand behind a statement.
 *
 * <p>What goes in: documents and statements. What comes out: {@link org.daylight.corroborate.Story} and
 * {@link org.daylight.corroborate.Support}. Imports the root words alone; register, publish and Spark may import it.
 */
@NullMarked
package org.daylight.corroborate;

import org.jspecify.annotations.NullMarked;
