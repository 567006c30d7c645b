// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses that come from outside, as links may carry them. */
public final class Safe {
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\\p{Cntrl}]+");

    private Safe() {}

    /** Whether a link may lead there: http and https alone, so that no script hides in one. */
    public static boolean link(String address) {
        return WEB.matcher(address.toLowerCase(Locale.ROOT)).matches();
    }
}
