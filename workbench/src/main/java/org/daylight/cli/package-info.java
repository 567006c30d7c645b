// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: one class a command. Results go to standard output (JSON Lines with {@code --json}), progress to
 * standard error. Exit 0 done, 1 something named failed, 2 usage.
 */
@NullMarked
package org.daylight.cli;

import org.jspecify.annotations.NullMarked;
