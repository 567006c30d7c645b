// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import org.daylight.DocumentId;
import org.daylight.StatedDate;
import org.daylight.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement with what is known of the page that makes it.
 *
 * @param statement what is said
 * @param publisher whose page it is, if known
 * @param origin the document that the page goes back to; itself where it copies none
 */
public record Said(Statement statement, @Nullable String publisher, DocumentId origin) {

    /** A statement on a page that copies none. */
    public Said(Statement statement, @Nullable String publisher) {
        this(statement, publisher, statement.passage().document());
    }

    @Nullable
    StatedDate asOf() {
        return statement.asOf();
    }

    @Nullable
    StatedDate stated() {
        return statement.stated();
    }
}
