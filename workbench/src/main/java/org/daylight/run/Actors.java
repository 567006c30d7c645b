// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.daylight.DaylightException;

/**
 * Pseudonyms of those who act: an HMAC of the user's name under a key of the case, so that one person is one actor
 * inside a case, and nobody can be followed from case to case or be guessed without the key.
 */
final class Actors {
    private Actors() {}

    /** The pseudonym of a user in the case with this keys folder; draws the key at the first call. */
    static String pseudonym(Path keys, String user) {
        Path file = keys.resolve("actors.key");
        try {
            if (!Files.exists(file)) {
                byte[] drawn = new byte[32];
                new SecureRandom().nextBytes(drawn);
                // Under another name first: a crash leaves no key of half its length behind.
                Path whole = keys.resolve("actors.key.new");
                Files.deleteIfExists(whole);
                if (keys.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
                Files.write(whole, drawn);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != 32) {
                throw new DaylightException(
                        file + " is no key of 32 bytes; bring the keys folder back from its backup");
            }
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] hash = mac.doFinal(user.getBytes(StandardCharsets.UTF_8));
            return "actor-" + HexFormat.of().formatHex(hash, 0, 4);
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + ": " + CaseFolder.reason(e), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
