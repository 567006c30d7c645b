// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Web archives: WARC and ARC, plain or compressed, read and judged.
 *
 * <p>What goes in: files that anybody may have made. What comes out: whole records, in order, each with its place in
 * the file, and a named fault where the file stops making sense. Nothing here opens a socket. {@code read}, the stages
 * of the workbench and sweeps may import it; it imports the root alone.
 */
@NullMarked
package org.daylight.archive;

import org.jspecify.annotations.NullMarked;
