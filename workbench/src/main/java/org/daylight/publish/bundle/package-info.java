// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Evidence for a stranger: spec/bundle.md, written and read.
 *
 * <p>What goes in: captures, words and events as they may be shown. What comes out: a folder or a ZIP file that can be
 * checked without Daylight, and a reader of such folders that somebody else may have made. {@code run} fills it, {@code
 * verify} holds it against itself.
 */
@NullMarked
package org.daylight.publish.bundle;

import org.jspecify.annotations.NullMarked;
