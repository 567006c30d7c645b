// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * A page as a browser shows it: opened through the recording proxy, scrolled, taken as DOM, picture and PDF, with a report
 * of what was missed. Also the page that a person opens in a window of their own.
 *
 * <p>What goes in: an address. What comes out: a {@link org.daylight.preserve.ShownPage} for the archive. {@code run} may
 * import it.
 */
@NullMarked
package org.daylight.preserve.browser;

import org.jspecify.annotations.NullMarked;
