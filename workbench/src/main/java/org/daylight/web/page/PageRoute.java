// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import java.util.function.Function;
import org.daylight.protect.Right;

/**
 * One row of the routing table of pages.
 *
 * @param verb GET shows, POST takes a form
 * @param path with its parts in braces, such as {@code /entries/{id}}
 * @param right who does not have it is told so, and nothing else
 * @param answerer answers
 */
public record PageRoute(Verb verb, String path, Right right, Function<Visit, Reply> answerer) {

    /** How it is asked. */
    public enum Verb {
        GET,
        POST
    }

    /** A page that anybody with this right may see. */
    public static PageRoute show(String path, Right right, Function<Visit, Reply> answerer) {
        return new PageRoute(Verb.GET, path, right, answerer);
    }

    /** A form that anybody with this right may send. */
    public static PageRoute take(String path, Right right, Function<Visit, Reply> answerer) {
        return new PageRoute(Verb.POST, path, right, answerer);
    }
}
