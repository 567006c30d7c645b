// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

/** What reading an archive yields: whole records, and at most one fault, which is the last. */
public sealed interface Archived permits ArchivedResponse, Fault {
    /** Where it stands in the file, bytes from the start as stored. */
    long offset();
}
