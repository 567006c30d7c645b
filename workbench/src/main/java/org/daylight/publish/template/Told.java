// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

/**
 * What the monitor wrote for one place of the report, as it is printed.
 *
 * @param slot where it stands
 * @param html made by {@link Telling}, which escapes every word
 */
record Told(String slot, String html) {
    /** Whether nothing was written. */
    boolean blank() {
        return html.isEmpty();
    }
}
