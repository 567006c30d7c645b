// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A digest as a field declares it (WARC/1.1, 5.8): {@code sha1:} and its value in base 32 (as crawlers write it), in
 * hexadecimal or in base 64. Immutable.
 */
public final class DeclaredDigest {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final String algorithm;
    private final byte[] value;

    private DeclaredDigest(String algorithm, byte[] value) {
        this.algorithm = algorithm;
        this.value = value;
    }

    /** What became of reading a field. */
    public enum Form {
        /** It is a digest that can be recomputed. */
        KNOWN,
        /** It has the form, but the algorithm is not known here. */
        STRANGE,
        /** It has not the form. */
        MALFORMED
    }

    /** How a field's value is formed. */
    public static Form form(String field) {
        int colon = field.indexOf(':');
        if (colon <= 0
                || !field.substring(0, colon).matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")
                || !field.substring(colon + 1).matches("[0-9A-Za-z+/_\\-]+={0,6}")) {
            return Form.MALFORMED;
        }
        if (name(field.substring(0, colon)) == null) {
            return Form.STRANGE;
        }
        return of(field) == null ? Form.MALFORMED : Form.KNOWN;
    }

    /** The digest; null where its form is not {@link Form#KNOWN}. */
    public static @Nullable DeclaredDigest of(String field) {
        int colon = field.indexOf(':');
        String name = colon <= 0 ? null : name(field.substring(0, colon));
        if (name == null) {
            return null;
        }
        byte[] value = decode(field.substring(colon + 1), digest(name).getDigestLength());
        return value == null ? null : new DeclaredDigest(name, value);
    }

    /** A fresh computation by this algorithm. */
    public MessageDigest computation() {
        return digest(algorithm);
    }

    /** Whether this is the value. */
    public boolean agrees(byte[] computed) {
        return Arrays.equals(value, computed);
    }

    /** For messages: algorithm and hexadecimal digits. */
    public String shown(byte[] hash) {
        return algorithm.toLowerCase(Locale.ROOT).replace("-", "") + ":"
                + HexFormat.of().formatHex(hash);
    }

    /** For messages: the declared value. */
    public String shown() {
        return shown(value);
    }

    private static @Nullable String name(String label) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "md5" -> "MD5";
            case "sha1", "sha-1" -> "SHA-1";
            case "sha224", "sha-224" -> "SHA-224";
            case "sha256", "sha-256" -> "SHA-256";
            case "sha384", "sha-384" -> "SHA-384";
            case "sha512", "sha-512" -> "SHA-512";
            default -> null;
        };
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform lacks " + name, e);
        }
    }

    /** The length tells the alphabet: no two of them give as many characters for as many bytes. */
    private static byte @Nullable [] decode(String text, int bytes) {
        if (text.length() == 2 * bytes && text.matches("[0-9A-Fa-f]+")) {
            return HexFormat.of().parseHex(text);
        }
        String bare = text.replaceFirst("=+$", "");
        byte[] decoded = null;
        if (bare.length() == (bytes * 8 + 4) / 5) {
            decoded = base32(bare.toUpperCase(Locale.ROOT));
        } else if (bare.length() == (bytes * 8 + 5) / 6) {
            try {
                decoded = Base64.getDecoder().decode(bare.replace('-', '+').replace('_', '/'));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        return decoded != null && decoded.length == bytes ? decoded : null;
    }

    /** RFC 4648, 6, without padding. */
    private static byte @Nullable [] base32(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = BASE32.indexOf(text.charAt(i));
            if (digit < 0) {
                return null;
            }
            bits = (bits << 5 | digit) & 0xfff;
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write(bits >> held);
            }
        }
        return bytes.toByteArray();
    }
}
