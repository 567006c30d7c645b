// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daylight.DaylightException;
import org.daylight.run.Form;
import org.jspecify.annotations.Nullable;

/** Long lists, a page at a time: {@code limit} of them behind the first {@code after}. */
final class Paged {
    private static final int USUAL = 50;
    private static final int MOST = 500;

    /** The parameters of every list. */
    static final List<Route.Query> QUERIES = List.of(
            new Route.Query(
                    "limit", Schema.number("How many at most, from 1 to " + MOST + "; " + USUAL + " if not said.")),
            new Route.Query("after", Schema.number("How many to pass over; the last answer's \"next\".")));

    private Paged() {}

    /** The parameters of a list that can be narrowed. */
    static List<Route.Query> queries(Route.Query... filters) {
        List<Route.Query> all = new ArrayList<>(QUERIES);
        all.addAll(List.of(filters));
        return all;
    }

    /** The form of a page of these. */
    static Schema schema(Schema item) {
        return new Schema.Fields("A page of a list.")
                .with("items", Schema.list("In order.", item))
                .with("total", Schema.number("How many there are in all."))
                .with(
                        "next",
                        Schema.number("What to send as \"after\" for the next page; null on the last.")
                                .orNull())
                .done();
    }

    /**
     * Which part of a list was asked for.
     *
     * @param after how many to pass over
     * @param limit how many at most
     */
    record Window(int after, int limit) {

        /** The page with these. */
        Map<String, @Nullable Object> page(List<?> items, long total) {
            int next = after + items.size();
            return Form.object("items", items, "total", total, "next", next < total && !items.isEmpty() ? next : null);
        }

        /** The page of a list that is at hand. */
        <T> Map<String, @Nullable Object> of(List<T> all, Function<T, ?> form) {
            int from = Math.min(after, all.size());
            int to = Math.min(from + limit, all.size());
            return page(all.subList(from, to).stream().map(form).toList(), all.size());
        }
    }

    /** The part that was asked for. @throws DaylightException where it is none */
    static Window window(Request request) {
        int limit = request.query("limit", Integer::valueOf).orElse(USUAL);
        if (limit < 1 || limit > MOST) {
            throw new DaylightException("limit: expected a number from 1 to " + MOST);
        }
        return new Window(request.query("after", Integer::valueOf).orElse(0), limit);
    }
}
