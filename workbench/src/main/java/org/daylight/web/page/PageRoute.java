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
 * @param turn in whose turn it is answered
 * @param answerer answers
 */
public record PageRoute(Verb verb, String path, Right right, Turn turn, Function<Visit, Reply> answerer) {

    /** How it is asked. */
    public enum Verb {
        GET,
        POST
    }

    /** In whose turn a page is answered. */
    public enum Turn {
        /** Beside others who read. */
        READING,
        /** Alone. */
        DECIDING,
        /** In none: long work, such as trying a passphrase, that holds nobody up; it takes turns for its parts itself. */
        NONE
    }

    /** A page that anybody with this right may see. */
    public static PageRoute show(String path, Right right, Function<Visit, Reply> answerer) {
        return new PageRoute(Verb.GET, path, right, Turn.READING, answerer);
    }

    /** A form that anybody with this right may send. */
    public static PageRoute take(String path, Right right, Function<Visit, Reply> answerer) {
        return new PageRoute(Verb.POST, path, right, Turn.DECIDING, answerer);
    }

    /** The same; what it does before or between its decisions holds nobody up. */
    public static PageRoute slow(String path, Right right, Function<Visit, Reply> answerer) {
        return new PageRoute(Verb.POST, path, right, Turn.NONE, answerer);
    }
}
