// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.daylight.ClaimKind;
import org.daylight.ClaimValues;
import org.daylight.Digest;
import org.daylight.Event;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Signs of what a statement is about: a coarse one by which entries that may be meant are looked up, and a fine one that two
 * statements share where all that tells entries apart is written alike. Words of texts stand in it only as a digest.
 */
final class Signs {
    private Signs() {}

    static void apply(Event e, Map<String, Object> revealed, DSLContext sql) {
        ClaimKind kind = ClaimKind.of(e.text("kind"));
        ClaimValues values = Decisions.values(kind, revealed.get("values"), e.seq());
        String speaker = revealed.get("speaker") instanceof String named ? named : null;
        Stream.of(coarse(values), fine(values, speaker))
                .distinct()
                .forEach(sign -> sql.execute(
                        "insert into statement_sign (decision, sign) values (?, ?) on conflict (decision, sign) do nothing",
                        e.seq(),
                        sign));
    }

    /** What entries must share to be thought of at all. */
    static String coarse(ClaimValues values) {
        String what = switch (values) {
            case ClaimValues.Figure f -> f.what();
            case ClaimValues.Presence p -> p.hostCountry();
            case ClaimValues.Response r -> r.country() + ":" + r.responseKind();
            case ClaimValues.Stand s -> "";
            case ClaimValues.Method m -> m.method();
            case ClaimValues.Incident i -> or(i.hostCountry());
            case ClaimValues.Agreement a ->
                String.join("+", a.countries().stream().sorted().toList());
        };
        return values.kind().code() + ":" + what;
    }

    /** What tells entries apart, written as it is written. */
    static String fine(ClaimValues values, @Nullable String speaker) {
        List<String> parts = switch (values) {
            case ClaimValues.Figure f -> List.of(or(f.scope()), or(f.operator()));
            case ClaimValues.Presence p -> List.of(or(p.hostCity()), or(p.operator()));
            case ClaimValues.Response r -> List.of(or(r.body()), or(r.code()));
            case ClaimValues.Stand s -> List.of(or(speaker));
            case ClaimValues.Method m -> List.of();
            case ClaimValues.Incident i -> List.of(or(i.date()), or(i.method()));
            case ClaimValues.Agreement a -> List.of(or(a.agreementKind()));
        };
        String folded = String.join("\u0000", parts).toLowerCase(Locale.ROOT);
        return coarse(values) + "#" + Digest.of(folded).hex().substring(0, 32);
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
