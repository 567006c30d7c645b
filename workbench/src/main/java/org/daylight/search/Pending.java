// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.util.function.Supplier;

/**
 * An item that may lie in the index already. Whether it does is known by its mark; only where it does not is it made.
 *
 * @param key what the index knows it by
 * @param mark changes whenever anything that is indexed of it does
 * @param make makes the item; called by one thread
 */
public record Pending(String key, String mark, Supplier<Item> make) {

    /** An item of this type and id. */
    public static Pending of(Item.Type type, String id, String mark, Supplier<Item> make) {
        return new Pending(type.code() + " " + id, mark, make);
    }

    /** An item that is at hand. */
    public static Pending of(Item item) {
        return new Pending(item.key(), item.mark(), () -> item);
    }
}
