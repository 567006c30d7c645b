// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Content-Type} field declares (RFC 9110, 8.3), read as leniently as servers write it.
 *
 * @param mediaType lower case, without parameters; empty where the field starts with a parameter
 * @param charset as written, without quotes
 */
record ContentType(String mediaType, @Nullable String charset) {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\\s;\"']{1,64})", Pattern.CASE_INSENSITIVE);

    static ContentType parse(String field) {
        int semicolon = field.indexOf(';');
        String type = semicolon < 0 ? field : field.substring(0, semicolon);
        Matcher matcher = CHARSET.matcher(field);
        return new ContentType(type.strip().toLowerCase(Locale.ROOT), matcher.find() ? matcher.group(1) : null);
    }
}
