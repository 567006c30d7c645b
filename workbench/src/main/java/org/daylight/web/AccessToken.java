// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/**
 * The secret that a program shows to be let in: 256 random bits in base64url (RFC 4648), kept in the case's {@code
 * keys/api.token}, readable by its owner alone.
 */
public final class AccessToken {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    private AccessToken(String value) {
        this.value = value;
    }

    /** The token of the case with this keys folder; drawn at the first call. */
    public static AccessToken of(Path keys) {
        Path file = file(keys);
        try {
            String value = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (!FORM.matcher(value).matches()) {
                throw new DaylightException(file + " holds no token; delete it and start again to have a new one");
            }
            return new AccessToken(value);
        } catch (NoSuchFileException e) {
            return renew(keys);
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** A new token; who knows the old one is let in no longer. */
    public static AccessToken renew(Path keys) {
        byte[] drawn = new byte[32];
        new SecureRandom().nextBytes(drawn);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        Path file = file(keys);
        Path whole = keys.resolve("api.token.new");
        try {
            Files.deleteIfExists(whole);
            if (keys.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(whole, value + "\n", StandardCharsets.UTF_8);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new AccessToken(value);
        } catch (IOException e) {
            throw new DaylightException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** Whether an {@code Authorization} header shows this token (RFC 6750); takes the same time wherever they differ. */
    boolean opens(@Nullable String header) {
        return MessageDigest.isEqual(
                shown(header).getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    /** What an {@code Authorization} header shows; empty where it shows no token. */
    static String shown(@Nullable String header) {
        return header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? ""
                : header.substring(7).strip();
    }

    /** The secret itself, to be shown to the owner of the case. */
    public String value() {
        return value;
    }

    private static Path file(Path keys) {
        return keys.resolve("api.token");
    }
}
