// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import com.codahale.shamir.Scheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.DaylightException;
import org.daylight.Digest;

/**
 * A share of a steward's key (Shamir, 1979, over GF(2^8)): so many of them together give the key back, fewer say nothing
 * of it. Printed, it is
 *
 * <pre>
 * steward-5e6f7a8b share 2 of 5, any 3 open
 * ABCDE FGHIJ KLMNO …                        base32, in groups of five
 * amber river cobalt                         the check: three words of 256, by the SHA-256 of all of the above
 * </pre>
 *
 * @param steward whose key
 * @param number from 1
 * @param of how many there are
 * @param needed how many give the key back
 * @param bytes as long as the key
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out; two shares are never compared
public record Share(String steward, int number, int of, int needed, byte[] bytes) {
    private static final Pattern FIRST = Pattern.compile(
            "(steward-[0-9a-f]{8})\\s+share\\s+([0-9]{1,3})\\s+of\\s+([0-9]{1,3}),?\\s+any\\s+([0-9]{1,3})\\s+open");
    private static final int MOST = 32;
    private static final int GROUP = 5;
    private static final int WORDS = 3;
    private static final int KEY = 32;

    /** Copies the bytes. */
    public Share {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Splits a key.
     *
     * @param of how many shares, up to 32
     * @param needed how many give it back, at least 2
     */
    public static List<Share> split(StewardKey key, int of, int needed) {
        if (needed < 2 || of < needed || of > MOST) {
            throw new DaylightException("shares are 2 to " + MOST + ", and at least 2 of them are needed; found "
                    + needed + " of " + of + "; nothing was made");
        }
        List<Share> shares = new ArrayList<>();
        new Scheme(new SecureRandom(), of, needed)
                .split(key.bytes())
                .forEach((number, bytes) -> shares.add(new Share(key.id(), number, of, needed, bytes)));
        return shares;
    }

    /**
     * The key again.
     *
     * @throws DaylightException where they are too few, of several keys, or do not give the key that they name
     */
    public static StewardKey join(List<Share> shares) {
        Map<Integer, byte[]> parts = new TreeMap<>();
        shares.forEach(s -> parts.put(s.number(), s.bytes()));
        Share first = shares.isEmpty() ? null : shares.getFirst();
        if (first == null || parts.size() < first.needed()) {
            throw new DaylightException("these are " + parts.size() + " shares, "
                    + (first == null ? "none of them readable" : first.needed() + " are needed")
                    + "; nothing was recovered");
        }
        if (shares.stream().anyMatch(s -> !s.steward().equals(first.steward()) || s.of() != first.of())) {
            throw new DaylightException("these shares are not of one key; nothing was recovered");
        }
        StewardKey key = StewardKey.of(new Scheme(new SecureRandom(), first.of(), first.needed()).join(parts));
        if (!key.id().equals(first.steward())) {
            throw new DaylightException(
                    "these shares do not give the key of " + first.steward() + " together; nothing was recovered");
        }
        return key;
    }

    /** As it is printed. */
    public String printed() {
        StringBuilder text = new StringBuilder(first()).append('\n');
        String signs = Base32.write(bytes);
        for (int at = 0; at < signs.length(); at += GROUP) {
            text.append(at == 0 ? "" : " ").append(signs, at, Math.min(signs.length(), at + GROUP));
        }
        return text.append('\n').append(String.join(" ", check())).append('\n').toString();
    }

    private String first() {
        return steward + " share " + number + " of " + of + ", any " + needed + " open";
    }

    private List<String> check() {
        MessageDigest sha = Digest.sha256();
        sha.update(first().getBytes(StandardCharsets.UTF_8));
        byte[] digest = sha.digest(bytes);
        List<String> words = words();
        List<String> check = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            check.add(words.get(digest[i] & 0xff));
        }
        return check;
    }

    /**
     * The shares in a text that was typed in, however the lines are broken.
     *
     * @throws DaylightException naming the share in which a sign or a word is wrong
     */
    public static List<Share> read(String text) {
        List<Share> shares = new ArrayList<>();
        Matcher first = FIRST.matcher(text);
        List<int[]> places = new ArrayList<>();
        while (first.find()) {
            places.add(new int[] {first.start(), first.end()});
        }
        for (int i = 0; i < places.size(); i++) {
            int end = i + 1 < places.size() ? places.get(i + 1)[0] : text.length();
            Matcher head = FIRST.matcher(text.substring(places.get(i)[0], places.get(i)[1]));
            if (head.matches()) {
                shares.add(read(head, text.substring(places.get(i)[1], end)));
            }
        }
        return shares;
    }

    private static Share read(Matcher head, String rest) {
        String name = "share " + head.group(2);
        List<String> words = words();
        List<String> check = new ArrayList<>();
        StringBuilder signs = new StringBuilder();
        for (String part : rest.strip().split("\\s+")) {
            if (words.contains(part.toLowerCase(Locale.ROOT)) && signs.length() > 2 * GROUP) {
                check.add(part.toLowerCase(Locale.ROOT));
            } else if (check.isEmpty()) {
                signs.append(part);
            }
        }
        try {
            byte[] bytes = Base32.read(signs.toString().replace("-", ""));
            Share share = new Share(
                    head.group(1),
                    Integer.parseInt(head.group(2)),
                    Integer.parseInt(head.group(3)),
                    Integer.parseInt(head.group(4)),
                    Arrays.copyOf(bytes, KEY));
            if (bytes.length == KEY && check.equals(share.check())) {
                return share;
            }
        } catch (IllegalArgumentException e) {
            throw new DaylightException(
                    name + ": " + e.getMessage() + "; look at its groups of letters again, nothing was recovered", e);
        }
        throw new DaylightException(
                name
                        + ": its three words do not fit its letters; look for a sign that was read wrongly, nothing was recovered");
    }

    private static List<String> words() {
        try (InputStream in = Share.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("words.txt lies beside this class");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new DaylightException("the list of words cannot be read: " + e.getMessage(), e);
        }
    }
}
