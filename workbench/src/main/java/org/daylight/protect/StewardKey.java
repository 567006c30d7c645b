// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.bech32.Bech32Address;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.KeyAgreement;
import org.daylight.DaylightException;
import org.daylight.Digest;

/**
 * The key of somebody who may open seals: X25519, written as age writes it. {@code AGE-SECRET-KEY-1…} is the key itself,
 * {@code age1…} the address that things are encrypted to. The address says nothing of the key.
 */
public final class StewardKey {
    private static final String SECRET = "AGE-SECRET-KEY-";
    private static final String ADDRESS = "age";
    private static final Pattern WRITTEN = Pattern.compile("(?i)AGE-SECRET-KEY-1[0-9A-Z]{58}");
    private static final Pattern PUBLIC = Pattern.compile("age1[0-9a-z]{58}");
    private static final int BYTES = 32;

    private final byte[] bytes;
    private final String address;

    private StewardKey(byte[] bytes) {
        this.bytes = bytes.clone();
        address = Bech32.getEncoder().encode(ADDRESS, publicHalf(bytes)).toString();
    }

    /** A new one. */
    public static StewardKey random() {
        return new StewardKey(Secrets.bytes(BYTES));
    }

    /** The key that these 32 bytes are. */
    public static StewardKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new DaylightException("a steward's key has " + BYTES + " bytes, found " + bytes.length);
        }
        return new StewardKey(bytes);
    }

    /**
     * The first key in a text, as {@code age-keygen} writes it.
     *
     * @throws DaylightException where there is none
     */
    public static StewardKey read(String text) {
        Matcher found = WRITTEN.matcher(text);
        if (!found.find()) {
            throw new DaylightException("there is no key of a steward in it: a line AGE-SECRET-KEY-1… is looked for");
        }
        return of(data(found.group().toUpperCase(Locale.ROOT), SECRET));
    }

    /** An address as somebody gave it, checked. @throws DaylightException where it is none */
    public static String address(String text) {
        Matcher found = PUBLIC.matcher(text.strip());
        if (!found.matches() || data(found.group(), ADDRESS).length != BYTES) {
            throw new DaylightException("an address of age begins with age1 and has 62 signs, found \""
                    + text.strip().replaceAll("\\p{Cntrl}", "?") + "\"");
        }
        return found.group();
    }

    /** The address of age that this public half of X25519 is. */
    public static String address(byte[] publicHalf) {
        return Bech32.getEncoder().encode(ADDRESS, publicHalf).toString();
    }

    /** How a case calls whoever has this address: {@code steward-} and 8 hexadecimal digits of its SHA-256. */
    public static String id(String address) {
        return "steward-" + Digest.of(address).hex().substring(0, 8);
    }

    private static byte[] data(String text, String prefix) {
        try {
            Bech32Address read = Bech32.getDecoder().decode(text);
            if (read.getHumanReadablePart().toString().equals(prefix)) {
                return read.getData();
            }
        } catch (IllegalArgumentException e) {
            throw new DaylightException("a sign of " + prefix + "1… is wrong: copy it again", e);
        }
        throw new DaylightException("expected " + prefix + "1…");
    }

    /** The public half: the scalar times the base point (RFC 7748, 6.1). */
    private static byte[] publicHalf(byte[] scalar) {
        try {
            KeyFactory keys = KeyFactory.getInstance("X25519");
            KeyAgreement agreement = KeyAgreement.getInstance("X25519");
            agreement.init(keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, scalar)));
            agreement.doPhase(
                    keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, BigInteger.valueOf(9))), true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("X25519 is always there", e);
        }
    }

    /** To whom things are encrypted. */
    public String address() {
        return address;
    }

    /** How a case calls its holder. */
    public String id() {
        return id(address);
    }

    /** The key as age reads it. Never printed but to the holder, and never logged. */
    public String secret() {
        return Bech32.getEncoder().encode(SECRET, bytes).toString().toUpperCase(Locale.ROOT);
    }

    /** The key itself: 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return id();
    }
}
