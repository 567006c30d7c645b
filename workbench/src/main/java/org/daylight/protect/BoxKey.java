// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.KEM;
import org.daylight.DaylightException;

/**
 * The key to which a colleague encrypts what is meant for this case alone: X25519.
 *
 * <pre>
 * daylight-box/1 BASE64 ↵                      what the key agreement gave away: 32 bytes (RFC 9180, DHKEM(X25519, HKDF-SHA256))
 * AES-256-GCM-HKDF stream, segments of 1 MiB   (Tink's streaming format)
 * </pre>
 *
 * Who sealed a box it does not say: that is for a signature over it.
 */
public final class BoxKey {
    private static final String MAGIC = "daylight-box/1 ";
    private static final int SEGMENT = 1 << 20;
    private static final int MAX_HEADER = 100;
    /** What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410, 4). */
    private static final byte[] SPKI = java.util.HexFormat.of().parseHex("302a300506032b656e032100");

    private final PrivateKey key;
    private final byte[] address;

    private BoxKey(PrivateKey key, byte[] address) {
        this.key = key;
        this.address = address;
    }

    /** The key in a file, which is made where it is missing, for its owner alone. */
    public static BoxKey at(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            if (lines.size() != 2) {
                throw new DaylightException(file + " is no key of two lines; bring the keys folder back");
            }
            PrivateKey key = KeyFactory.getInstance("X25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0))));
            byte[] address = Base64.getDecoder().decode(lines.get(1));
            publicKey(address);
            return new BoxKey(key, address);
        } catch (IOException e) {
            throw new DaylightException("the key " + file + " cannot be read: " + e.getMessage(), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new DaylightException("the key " + file + " is none of X25519; bring the keys folder back", e);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        byte[] spki = pair.getPublic().getEncoded();
        String text = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n"
                + Base64.getEncoder().encodeToString(Arrays.copyOfRange(spki, spki.length - 32, spki.length)) + "\n";
        // Under another name first: a crash leaves no key of half its length behind.
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(whole, text, StandardCharsets.US_ASCII);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        KeyFiles.forceFolder(file);
    }

    /** The public half: base64 of 32 bytes. */
    public String address() {
        return Base64.getEncoder().encodeToString(address);
    }

    /** The private half: 32 bytes, a key of age as well. */
    public byte[] scalar() {
        // PKCS #8 of X25519 ends with the key (RFC 8410, 7).
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    /**
     * Writes what only the holder of a key can read. What is written to the stream that is returned is encrypted; closing
     * it closes {@code out}.
     *
     * @param address of the recipient, as {@link #address}
     * @param bound what the box belongs to; it opens with the same words alone
     */
    public static OutputStream seal(OutputStream out, String address, String bound) throws IOException {
        try {
            KEM.Encapsulated agreed = KEM.getInstance("DHKEM")
                    .newEncapsulator(publicKey(Base64.getDecoder().decode(address)))
                    .encapsulate(0, 32, "AES");
            String header = MAGIC + Base64.getEncoder().encodeToString(agreed.encapsulation()) + "\n";
            out.write(header.getBytes(StandardCharsets.US_ASCII));
            return cipher(agreed.key().getEncoded()).newEncryptingStream(out, bytes(bound));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new DaylightException("the address to encrypt to is none of X25519: get the key again", e);
        }
    }

    /** The clear bytes; reading fails with an {@link IOException} where the box was altered or is another's. */
    public InputStream open(InputStream in, String bound) throws IOException {
        StringBuilder header = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || header.length() > MAX_HEADER) {
                throw new IOException("it has no header of daylight-box/1");
            }
            header.append((char) b);
        }
        if (!header.toString().startsWith(MAGIC)) {
            throw new IOException("it has no header of daylight-box/1");
        }
        try {
            byte[] given = Base64.getDecoder().decode(header.substring(MAGIC.length()));
            byte[] agreed = KEM.getInstance("DHKEM")
                    .newDecapsulator(key)
                    .decapsulate(given, 0, 32, "AES")
                    .getEncoded();
            return cipher(agreed).newDecryptingStream(in, bytes(bound));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("it was not made for the key of this case", e);
        }
    }

    private static byte[] bytes(String bound) {
        return bound.getBytes(StandardCharsets.UTF_8);
    }

    private static PublicKey publicKey(byte[] address) throws GeneralSecurityException {
        if (address.length != 32) {
            throw new IllegalArgumentException("an address has 32 bytes");
        }
        byte[] encoded = Arrays.copyOf(SPKI, SPKI.length + 32);
        System.arraycopy(address, 0, encoded, SPKI.length, 32);
        return KeyFactory.getInstance("X25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static AesGcmHkdfStreaming cipher(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", 32, SEGMENT, 0);
    }
}
