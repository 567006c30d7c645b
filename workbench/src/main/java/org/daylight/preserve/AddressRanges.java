// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ranges that are no part of the public internet (IANA special-purpose registries, RFC 6890 and its successors), and
 * the addresses at which clouds hand out credentials.
 */
final class AddressRanges {
    private static final class Range {
        private final byte[] start;
        private final int bits;
        private final String what;

        Range(byte[] start, int bits, String what) {
            this.start = start;
            this.bits = bits;
            this.what = what;
        }

        static Range of(String cidr, String what) {
            int slash = cidr.indexOf('/');
            byte[] start = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
            return new Range(start, Integer.parseInt(cidr.substring(slash + 1)), what);
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (start[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Range> REFUSED = List.of(
            Range.of("169.254.169.254/32", "a cloud metadata address"),
            Range.of("168.63.129.16/32", "a cloud metadata address"),
            Range.of("100.100.100.200/32", "a cloud metadata address"),
            Range.of("0.0.0.0/8", "an unspecified address"),
            Range.of("10.0.0.0/8", "a private address"),
            Range.of("100.64.0.0/10", "a shared address of a provider (CGNAT)"),
            Range.of("127.0.0.0/8", "a loopback address"),
            Range.of("169.254.0.0/16", "a link-local address"),
            Range.of("172.16.0.0/12", "a private address"),
            Range.of("192.0.0.0/24", "a reserved address"),
            Range.of("192.0.2.0/24", "a documentation address"),
            Range.of("192.88.99.0/24", "a reserved address"),
            Range.of("192.168.0.0/16", "a private address"),
            Range.of("198.18.0.0/15", "a benchmark address"),
            Range.of("198.51.100.0/24", "a documentation address"),
            Range.of("203.0.113.0/24", "a documentation address"),
            Range.of("224.0.0.0/4", "a multicast address"),
            Range.of("255.255.255.255/32", "a broadcast address"),
            Range.of("240.0.0.0/4", "a reserved address"),
            Range.of("::/128", "an unspecified address"),
            Range.of("::1/128", "a loopback address"),
            Range.of("fd00:ec2::254/128", "a cloud metadata address"),
            Range.of("fd20:ce::254/128", "a cloud metadata address"),
            Range.of("fc00::/7", "a private address"),
            Range.of("fe80::/10", "a link-local address"),
            Range.of("fec0::/10", "a private address"),
            Range.of("ff00::/8", "a multicast address"),
            Range.of("2001::/32", "a tunnelled address (Teredo)"),
            Range.of("2001:2::/48", "a benchmark address"),
            Range.of("2001:db8::/32", "a documentation address"),
            Range.of("3fff::/20", "a documentation address"));

    /** IPv6 ranges that carry an IPv4 address, and the byte where it starts. */
    private static final List<Range> CARRIERS =
            List.of(Range.of("64:ff9b::/96", "12"), Range.of("2002::/16", "2"), Range.of("::/96", "12"), mapped());

    private static final Range PUBLIC_IPV6 = Range.of("2000::/3", "");

    private AddressRanges() {}

    /** What keeps this address from being asked, such as "a private address"; null where nothing does. */
    static @Nullable String refusal(InetAddress address) {
        byte[] bytes = address.getAddress();
        for (Range range : REFUSED) {
            if (range.holds(bytes)) {
                return range.what;
            }
        }
        if (bytes.length == 4) {
            return null;
        }
        for (Range range : CARRIERS) {
            if (range.holds(bytes)) {
                int at = Integer.parseInt(range.what);
                return refusal(inet(Arrays.copyOfRange(bytes, at, at + 4)));
            }
        }
        return PUBLIC_IPV6.holds(bytes) ? null : "a reserved address";
    }

    private static Range mapped() {
        byte[] start = new byte[16];
        start[10] = (byte) 0xff;
        start[11] = (byte) 0xff;
        return new Range(start, 96, "12");
    }

    static InetAddress inet(byte[] bytes) {
        try {
            return bytes.length == 4 ? Inet4Address.getByAddress(bytes) : Inet6Address.getByAddress(null, bytes, -1);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("expected 4 or 16 bytes, found " + bytes.length, e);
        }
    }
}
