// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The pages of an evidence bundle: what they say, as plain values, and how they are drawn.
 *
 * <p>What goes in: texts that may be shown, masked already. What comes out: self-contained HTML without a script. Only
 * {@code publish.bundle} may import it.
 */
@NullMarked
package org.daylight.publish.template.bundle;

import org.jspecify.annotations.NullMarked;
