// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import java.util.List;
import java.util.function.Function;
import org.daylight.protect.Right;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the API.
 *
 * @param verb GET reads, POST decides
 * @param path with its parts in braces, such as {@code /api/entries/{id}}
 * @param right whoever does not have it is refused
 * @param tag the chapter of the description that it stands in
 * @param summary what it does, in a sentence
 * @param queries what may follow the question mark
 * @param body what is sent; null where nothing is
 * @param answer the form of the answer
 * @param answerer gives it
 */
public record Route(
        Verb verb,
        String path,
        Right right,
        String tag,
        String summary,
        List<Query> queries,
        @Nullable Schema body,
        Schema answer,
        Function<Request, Object> answerer) {

    /** How an operation is asked. */
    public enum Verb {
        GET,
        POST
    }

    /**
     * A parameter behind the question mark.
     *
     * @param name of it
     * @param schema what it may be
     * @param required whether it must be there
     */
    public record Query(String name, Schema schema, boolean required) {
        /** One that may be missing. */
        public Query(String name, Schema schema) {
            this(name, schema, false);
        }
    }

    /** Copies the list. */
    public Route {
        queries = List.copyOf(queries);
    }

    /** An operation that reads; whoever may read may ask it. */
    public static Route get(
            String path, String tag, String summary, List<Query> queries, Schema answer, Function<Request, Object> a) {
        return new Route(Verb.GET, path, Right.READ, tag, summary, queries, null, answer, a);
    }

    /** An operation that decides; whoever may decide may ask it. */
    public static Route post(
            String path, String tag, String summary, Schema body, Schema answer, Function<Request, Object> a) {
        return new Route(Verb.POST, path, Right.DECIDE, tag, summary, List.of(), body, answer, a);
    }

    /** The same operation, for those alone who have this right. */
    Route needing(Right other) {
        return new Route(verb, path, other, tag, summary, queries, body, answer, answerer);
    }

    /** The answer to a request. */
    public Object answer(Request request) {
        return answerer.apply(request);
    }
}
