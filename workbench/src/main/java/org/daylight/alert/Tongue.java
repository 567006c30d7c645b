// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.alert;

import java.time.Instant;
import java.util.List;

/** Says things in the language of whoever is told. */
public interface Tongue {
    /** BCP 47. */
    String language();

    /** The message with this key, its numbered arguments filled in. */
    String say(String key, Object... arguments);

    /** A moment, to the minute, with its zone. */
    String moment(Instant time);

    /** Several things in one phrase. */
    String list(List<String> things);
}
