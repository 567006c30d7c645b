// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Keys, seals and masks: what keeps a private person from being found through a case.
 *
 * <p>What goes in: names, values and files that identify a person. What comes out: ciphertext under that person's key,
 * and text with bars. Imports the root words and Tink; run joins it with ledger, archive and register.
 */
@NullMarked
package org.daylight.protect;

import org.jspecify.annotations.NullMarked;
