// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daylight.DaylightException;
import org.daylight.WebAddress;

/**
 * The one form of an address by which duplicates are joined: whatever scheme, with www or without, with a stroke at the
 * end or without, percent forms brought to one, marks of campaigns and fragments away. Not to be asked.
 */
public final class AddressKey {
    private static final Pattern CAMPAIGN =
            Pattern.compile("(?:utm_[a-z_]+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src|_ga|yclid|spm)=.*");

    private AddressKey() {}

    /** The form of an address; of one that cannot be asked, itself in small letters. */
    public static String of(String url) {
        WebAddress address;
        try {
            address = WebAddress.parse(url);
        } catch (DaylightException e) {
            return url.toLowerCase(Locale.ROOT);
        }
        String host = address.host().replaceFirst("^www\\.", "").replaceFirst("\\.$", "");
        boolean usual = address.port() == 80 || address.port() == 443;
        int question = address.target().indexOf('?');
        String path = question < 0 ? address.target() : address.target().substring(0, question);
        String query = question < 0 ? "" : query(address.target().substring(question + 1));
        int bang = url.indexOf("#!");
        return host
                + (usual ? "" : ":" + address.port())
                + decoded(path).replaceFirst("/+$", "")
                + (query.isEmpty() ? "" : "?" + query)
                + (bang < 0 ? "" : url.substring(bang));
    }

    private static String query(String query) {
        List<String> kept = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()
                    && !CAMPAIGN.matcher(pair.toLowerCase(Locale.ROOT)).matches()) {
                kept.add(decoded(pair));
            }
        }
        return String.join("&", kept);
    }

    /** RFC 3986, 6.2.2: letters that need no percent form stand for themselves, digits of the others are capital. */
    private static String decoded(String part) {
        StringBuilder out = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            int high = c == '%' && i + 2 < part.length() ? Character.digit(part.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(part.charAt(i + 2), 16);
            if (low < 0) {
                out.append(c);
                continue;
            }
            int value = high * 16 + low;
            if ((Character.isLetterOrDigit(value) && value < 0x80) || "-._~".indexOf(value) >= 0) {
                out.append((char) value);
            } else {
                out.append('%').append(part.substring(i + 1, i + 3).toUpperCase(Locale.ROOT));
            }
            i += 2;
        }
        return out.toString();
    }
}
