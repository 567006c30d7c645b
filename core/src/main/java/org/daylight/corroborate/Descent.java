// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.Locale;
import org.daylight.Because;
import org.daylight.Document;
import org.daylight.Ground;

/** Says of two linked documents which goes back to which, and how. */
final class Descent {
    private Descent() {}

    /** The later goes back to the earlier. */
    static Relation of(Document later, Document earlier, Link link) {
        String publisher = earlier.publisher();
        boolean credited =
                publisher != null && later.text().toLowerCase(Locale.ROOT).contains(publisher.toLowerCase(Locale.ROOT));
        return new Relation(
                later.id(),
                earlier.id(),
                credited ? Relation.Kind.LICENSED_COPY : Relation.Kind.UNATTRIBUTED_COPY,
                publisher != null && credited ? link.why().and(Because.of(Ground.CREDITS, publisher)) : link.why());
    }
}
