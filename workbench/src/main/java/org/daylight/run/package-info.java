// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The order of the stages: one class for each deed that a person asks for, joined in {@link org.daylight.run.Workbench}.
 *
 * <p>What goes in: the case's folder and what the person asks. What comes out: events in the ledger and what they led
 * to. Imports every stage; only the command line and verify import it.
 */
@NullMarked
package org.daylight.run;

import org.jspecify.annotations.NullMarked;
