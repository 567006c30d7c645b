// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.room;

/**
 * What a decision taken by script brings back.
 *
 * @param card as it is now
 * @param document whose page it stands on
 * @param filter of the queue
 * @param told to the person, in words
 * @param wrong whether nothing was done
 * @param event that was written; -1 where none was
 * @param waiting how many claims of the page wait, of those that are gone through
 * @param claims how many claims wait in all that is gone through
 * @param pages on how many pages
 * @param next address of the page that follows once none waits; empty before
 */
public record Answer(
        Card card,
        String document,
        Filter filter,
        String told,
        boolean wrong,
        long event,
        int waiting,
        int claims,
        int pages,
        String next) {}
