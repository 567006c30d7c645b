// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.util.function.Function;
import org.daylight.run.AsOf;
import org.daylight.run.Workbench;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The moment of the register that a page shows, from {@code ?asOf=} in its address.
 *
 * @param asOf as it was typed; null for today
 * @param words which moment that is, in the person's language; empty for today
 */
public record Past(@Nullable String asOf, String words) {

    /** Makes a page of the register of that moment. It must hold no part of the case that is read later. */
    static <T> T at(Visit visit, Paged<T> page) {
        String asOf = visit.query("asOf").orElse(null);
        if (asOf == null) {
            return page.make(visit.workbench(), new Past(null, ""));
        }
        long size = AsOf.size(visit.workbench(), asOf);
        Past past = new Past(
                asOf, visit.words().moment(AsOf.last(visit.workbench(), size).time()));
        Function<Workbench, T> work = then -> page.make(then, past);
        return visit.workbench().earlier().at(visit.workbench(), size, work);
    }

    /** Makes a page. */
    @FunctionalInterface
    interface Paged<T> {
        T make(Workbench then, Past past);
    }

    /** Whether it is an earlier moment. */
    public boolean then() {
        return asOf != null;
    }

    /** What an address needs to show the same moment. */
    public String question() {
        return asOf == null ? "" : "?asOf=" + Address.coded(asOf);
    }
}
