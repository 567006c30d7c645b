// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * What an answer of the web means to somebody who watches: which pages a feed, a sitemap or a listing names, whether a page
 * is still there and still the same, when it may be asked and when it should be asked again.
 *
 * <p>Nothing here asks the web or keeps anything: what goes in are answers, what comes out are facts and moments. Imports the
 * root alone. Package {@code run.watch} polls by it.
 */
@NullMarked
package org.daylight.watch;

import org.jspecify.annotations.NullMarked;
