// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.settings;

import java.util.List;

/**
 * The program as a person began it from its icon, without a terminal in which to end it or to name another case. What it is
 * told to do it does as soon as the answer to the form is sent.
 */
public interface Program {
    /** Names of the other cases beside this one, in order. */
    List<String> cases();

    /** Leaves this case for another. @throws DaylightException where there is none of that name */
    void open(String name);

    /** Makes a case and leaves this one for it. @throws DaylightException where the name does not do, or is taken */
    void make(String name);

    /** Ends. */
    void end();
}
