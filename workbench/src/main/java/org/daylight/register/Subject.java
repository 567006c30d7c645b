// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import org.daylight.ClaimValues;
import org.jspecify.annotations.Nullable;

/**
 * What a claim or a statement speaks of.
 *
 * @param values what is asserted
 * @param speaker who says so
 * @param context the words around it, for streets
 */
record Subject(ClaimValues values, @Nullable String speaker, String context) {}
