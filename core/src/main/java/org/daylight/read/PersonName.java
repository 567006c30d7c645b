// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

/**
 * A person's name where it stands, in UTF-16 units.
 *
 * @param start of the name
 * @param end behind it
 * @param office whether an office stands beside it
 */
record PersonName(int start, int end, boolean office) {}
