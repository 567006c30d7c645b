// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Asks a language model that a person configured. In: an address, a body. Out: the bytes that came. Reads nothing of a
 * case and keeps nothing.
 */
@NullMarked
package org.daylight.preserve.model;

import org.jspecify.annotations.NullMarked;
