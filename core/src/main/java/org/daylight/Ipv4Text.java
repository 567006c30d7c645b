// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.Optional;

/**
 * The ways to write an IPv4 address that the C library and browsers understand (WHATWG URL, IPv4 parser): one to four
 * numbers in decimal, octal or hexadecimal. {@code 2130706433}, {@code 0x7f.1} and {@code 0177.0.0.1} are all 127.0.0.1;
 * whoever wants to slip past a guard writes them so.
 */
final class Ipv4Text {
    private Ipv4Text() {}

    /**
     * Four decimal numbers, or empty where the host is a name.
     *
     * @throws IllegalArgumentException where it ends in a number but is no address, so that no resolver gets to guess
     */
    static Optional<String> canonical(String host) {
        String text = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String[] parts = text.split("\\.", -1);
        if (!isNumber(parts[parts.length - 1])) {
            return Optional.empty();
        }
        if (parts.length > 4) {
            throw new IllegalArgumentException("expected at most four numbers, found " + host);
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            long value = value(parts[i]);
            boolean last = i == parts.length - 1;
            long most = last ? 1L << (8 * (5 - parts.length)) : 256;
            if (value >= most) {
                throw new IllegalArgumentException("expected an IPv4 address, found " + host);
            }
            address += last ? value : value << (8 * (3 - i));
        }
        return Optional.of(
                (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255));
    }

    private static boolean isNumber(String part) {
        return part.matches("[0-9]+|0[xX][0-9a-fA-F]*");
    }

    private static long value(String part) {
        if (!isNumber(part) || part.length() > 20) {
            throw new IllegalArgumentException("expected a number, found " + part);
        }
        if (part.startsWith("0x") || part.startsWith("0X")) {
            return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
        }
        return part.length() > 1 && part.startsWith("0") ? Long.parseLong(part, 8) : Long.parseLong(part, 10);
    }
}
