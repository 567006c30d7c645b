// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

/**
 * A place where a text shows where it has something from.
 *
 * @param hint what it shows
 * @param outlet key of the outlet ({@link Outlets#key}); empty where none is named
 * @param words as written there
 * @param at where, in code points
 */
public record Credit(Hint hint, String outlet, String words, int at) {}
