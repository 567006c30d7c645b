// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import org.daylight.match.Names;

/** The tables of names of bodies and places, loaded when the first name is asked for. */
final class KnownNames {
    static final Names NAMES = new Names();

    private KnownNames() {}
}
