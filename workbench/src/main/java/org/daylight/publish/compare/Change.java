// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.compare;

import java.util.Locale;

/** What happened to an entry, a statement, its support, a source, a conflict or a paragraph. */
public enum Change {
    ENTRY_ADDED,
    ENTRY_WITHDRAWN,
    ENTRY_CHANGED,
    STATEMENT_ADDED,
    STATEMENT_WITHDRAWN,
    STATEMENT_CHANGED,
    /** More or fewer origins or pages stand behind what is said. */
    SUPPORT_CHANGED,
    SOURCE_ADDED,
    SOURCE_WITHDRAWN,
    SOURCE_REGRADED,
    CONFLICT_OPENED,
    CONFLICT_SETTLED,
    /** A paragraph of the monitor's own text came, went, or reads otherwise. */
    TEXT_ADDED,
    TEXT_WITHDRAWN,
    TEXT_CHANGED;

    /** Whether it is of the monitor's own text. */
    public boolean text() {
        return this == TEXT_ADDED || this == TEXT_WITHDRAWN || this == TEXT_CHANGED;
    }

    /** The word in the data. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
