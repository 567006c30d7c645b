// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.daylight.ClaimValues;
import org.daylight.Passage;
import org.daylight.Statement;
import org.jspecify.annotations.Nullable;

/** A statement with bars over what may name a private person; what is made of it then holds no such name. */
final class MaskedStatement {
    private MaskedStatement() {}

    static Statement of(Statement s, Veil veil) {
        Passage p = s.passage();
        return new Statement(
                s.decision(),
                s.entry(),
                s.property(),
                hidden(veil, s.value()),
                values(veil, s.detail()),
                s.claim(),
                s.capture(),
                new Passage(
                        p.document(),
                        p.at(),
                        hidden(veil, p.quote()),
                        hidden(veil, p.prefix()),
                        hidden(veil, p.suffix()),
                        p.fragment()),
                veil.hide(s.speaker()),
                s.stance(),
                s.lang(),
                s.asOf(),
                s.stated(),
                s.place());
    }

    static String hidden(Veil veil, String value) {
        String hidden = veil.hide(value);
        return hidden == null ? value : hidden;
    }

    static ClaimValues values(Veil veil, ClaimValues values) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        values.toMap().forEach((name, value) -> shown.put(name, value instanceof String s ? hidden(veil, s) : value));
        return ClaimValues.of(values.kind(), shown);
    }
}
