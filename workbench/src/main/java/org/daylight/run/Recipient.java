// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.DaylightException;
import org.daylight.exchange.Card;
import org.daylight.protect.StewardKey;

/**
 * To whom restricted evidence goes.
 *
 * @param address of age
 * @param name what the text says of the holder; empty where nothing
 */
public record Recipient(String address, String name) {
    private static final Pattern ADDRESS = Pattern.compile("\\bage1[0-9a-z]{58}\\b");

    /**
     * Reads a recipient's public key: a text with one address of age in it, or the card of a colleague's case.
     *
     * @throws DaylightException where it is neither, or holds several
     */
    public static Recipient read(String text) {
        if (text.contains("AGE-SECRET-KEY-")) {
            throw new DaylightException(
                    "this is the recipient's secret key: it must stay with the recipient, ask for the public one (age1…)");
        }
        if (text.startsWith("daylight-colleague/")) {
            Card card = Card.parse(text);
            return new Recipient(StewardKey.address(Base64.getDecoder().decode(card.address())), card.ledger());
        }
        Matcher found = ADDRESS.matcher(text);
        if (!found.find()) {
            throw new DaylightException(
                    "there is no public key in it: an address of age (age1…) or the card of a colleague's case");
        }
        String address = StewardKey.address(found.group());
        if (found.find()) {
            throw new DaylightException("there are several addresses in it; restricted evidence goes to one recipient");
        }
        return new Recipient(address, "");
    }
}
