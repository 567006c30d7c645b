// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import org.jspecify.annotations.Nullable;

/**
 * What a page or file says about itself.
 *
 * @param title as it gives it
 * @param author the byline; may name a private person
 * @param publisher the outlet or body
 * @param canonical the address that it calls its own, where that is absolute and http or https
 * @param published when it says it was published
 * @param modified when it says it was last changed
 */
public record About(
        @Nullable String title,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable String canonical,
        @Nullable StatedDate published,
        @Nullable StatedDate modified) {
    /** Nothing at all. */
    public static final About NOTHING = new About(null, null, null, null, null, null);

    /** The same under another title and byline. */
    public About with(@Nullable String otherTitle, @Nullable String otherAuthor) {
        return new About(otherTitle, otherAuthor, publisher, canonical, published, modified);
    }

    /** The same without the words that its dates rest on. */
    public About withoutEvidence() {
        return new About(title, author, publisher, canonical, bare(published), bare(modified));
    }

    private static @Nullable StatedDate bare(@Nullable StatedDate date) {
        return date == null ? null : new StatedDate(date.value(), date.precision(), null);
    }
}
