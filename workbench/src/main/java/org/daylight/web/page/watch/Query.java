// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.watch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An address of this workbench with what follows its question mark. */
record Query(String path, boolean begun) {
    static Query of(String path) {
        return new Query(path, false);
    }

    /** With a value; as it was where there is none. */
    Query with(String name, @Nullable String value) {
        return value == null
                ? this
                : new Query(
                        path + (begun ? "&" : "?") + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8),
                        true);
    }
}
