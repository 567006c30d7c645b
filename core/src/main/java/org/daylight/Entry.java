// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

/**
 * A thing in the register.
 *
 * @param id never used again
 * @param kind what it is
 * @param label how people call it, such as "Harbour Street, Exampleton"
 */
public record Entry(EntryId id, EntryKind kind, String label) {}
