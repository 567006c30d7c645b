// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Names of agencies, places and organisations across languages and scripts.
 *
 * <p>What goes in: two names as two texts write them. What comes out: a {@link org.daylight.match.Match} with its reasons,
 * which a person may follow. The native script is the identity: 福州 and 抚州 are two cities however one spells both in Latin
 * letters. Persons are matched nowhere: {@link org.daylight.match.Names} refuses their names.
 *
 * <p>Imports the root words and the tables of names of {@code read.lexicon}; register, run and the command line may import
 * it.
 */
@NullMarked
package org.daylight.match;

import org.jspecify.annotations.NullMarked;
