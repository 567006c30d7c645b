// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.room;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.StringJoiner;
import org.daylight.ClaimKind;
import org.daylight.register.WaitingPages;
import org.daylight.run.ReadingRoom;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Which pages the person goes through, as it stands in the address.
 *
 * @param choice of the queue
 * @param halves pages that wait for a second person, instead
 */
public record Filter(WaitingPages.Choice choice, boolean halves) {

    static Filter of(Visit visit) {
        return new Filter(
                new WaitingPages.Choice(
                        visit.query("kind").flatMap(Filter::kind).orElse(null),
                        visit.query("source").orElse(null),
                        visit.query("lang").orElse(null),
                        visit.query("story").orElse(null),
                        visit.query("order").filter("oldest"::equals).isPresent()),
                visit.query("state").filter("half"::equals).isPresent());
    }

    private static Optional<ClaimKind> kind(String code) {
        try {
            return Optional.of(ClaimKind.of(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether some pages are left out. */
    public boolean narrows() {
        return choice.narrows() || halves;
    }

    /** Whether this claim is one that the person goes through and can decide on. */
    boolean waits(ReadingRoom.Held held) {
        return held.open() && (kind().isEmpty() || held.claim().kind().code().equals(kind()));
    }

    /** Whether a claim of this kind is passed over. */
    public boolean passes(String kind) {
        return !kind().isEmpty() && !kind().equals(kind);
    }

    /** The kind of claims, as its code. */
    public String kind() {
        ClaimKind kind = choice.kind();
        return kind == null ? "" : kind.code();
    }

    /** A value of the choice for a form field; empty where it does not matter. */
    public String word(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** With a question mark before it; empty where nothing is chosen. */
    public String query() {
        return query(null);
    }

    /** As above, with the claim that is looked at. */
    public String query(@Nullable String claim) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        add(query, "kind", kind());
        add(query, "source", word(choice.source()));
        add(query, "lang", word(choice.lang()));
        add(query, "story", word(choice.story()));
        add(query, "order", choice.oldest() ? "oldest" : "");
        add(query, "state", halves ? "half" : "");
        add(query, "claim", word(claim));
        return query.toString();
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
