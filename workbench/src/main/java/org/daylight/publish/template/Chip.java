// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

/**
 * A stance as it is shown: a shape and colour by its class, and a word.
 *
 * @param css class name: the coarse stance
 * @param word what the reader reads
 */
record Chip(String css, String word) {}
