// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.daylight.DaylightException;

/**
 * The key that signs checkpoints: Ed25519 (RFC 8032) in a PKCS#8 PEM file that only its owner can read.
 *
 * <p>Who holds it can sign another history; what catches that is a checkpoint held elsewhere. Threads may share it.
 */
public final class SigningKey {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(String name, PrivateKey key) throws GeneralSecurityException {
        this.key = key;
        this.verifier = new VerifierKey(name, publicHalf(key));
    }

    /**
     * Makes a key and keeps it in a new file, mode 600.
     *
     * @param name the key's name in notes, by custom the origin of the ledger
     * @throws DaylightException where the file exists or cannot be written
     */
    public static SigningKey create(Path file, String name) {
        try {
            PrivateKey key =
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            SigningKey made = new SigningKey(name, key);
            if (isPosix(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
            } else {
                Files.createFile(file);
            }
            Durable.write(file, Pem.write("PRIVATE KEY", key.getEncoded()).getBytes(StandardCharsets.US_ASCII));
            Durable.folder(file.resolveSibling("."));
            return made;
        } catch (IOException e) {
            throw new DaylightException("the signing key " + file + " cannot be made: " + e, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    /**
     * Reads a key.
     *
     * @param name the key's name in notes
     * @throws DaylightException where the file is missing, is not an Ed25519 key, or can be read by others
     */
    public static SigningKey load(Path file, String name) {
        try {
            if (isPosix(file)) {
                Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
                if (!OWNER.containsAll(mode)) {
                    throw new DaylightException("the signing key " + file + " has mode "
                            + PosixFilePermissions.toString(mode) + ", so others may have it; chmod 600 it");
                }
            }
            byte[] der = Pem.read("PRIVATE KEY", Files.readString(file, StandardCharsets.US_ASCII), file);
            return new SigningKey(
                    name, KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (IOException e) {
            throw new DaylightException("the signing key " + file + " cannot be read: " + e, e);
        } catch (GeneralSecurityException e) {
            throw new DaylightException("the signing key " + file + " is not an Ed25519 key in PKCS#8", e);
        }
    }

    /** Reads the key, or makes it where the file is missing. */
    public static SigningKey loadOrCreate(Path file, String name) {
        return Files.exists(file) ? load(file, name) : create(file, name);
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The 64 bytes of a signature over a message. */
    public byte[] sign(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of Ed25519 signs", e);
        }
    }

    /**
     * The signature line of a C2SP signed note: {@code — NAME BASE64} and a line feed, the key's id before the signature.
     *
     * @param text the note's text, which ends with a line feed
     */
    public String signatureLine(byte[] text) {
        byte[] signature = sign(text);
        byte[] line = Arrays.copyOf(verifier.id(), 4 + signature.length);
        System.arraycopy(signature, 0, line, 4, signature.length);
        return "— " + verifier.name() + " " + Base64.getEncoder().encodeToString(line) + "\n";
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /**
     * The JDK derives a public key only while it generates a pair. The generator draws the 32 secret bytes from its
     * source of randomness, so a source that returns the secret at hand makes it generate the pair at hand.
     */
    private static String publicHalf(PrivateKey key) throws GeneralSecurityException {
        byte[] secret = ((EdECPrivateKey) key).getBytes().orElseThrow();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(255, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(secret, 0, bytes, 0, bytes.length);
            }
        });
        var pair = generator.generateKeyPair();
        if (!Arrays.equals(pair.getPrivate().getEncoded(), key.getEncoded())) {
            throw new GeneralSecurityException("the public half of the key could not be derived");
        }
        byte[] encoded = pair.getPublic().getEncoded();
        return HexFormat.of().formatHex(encoded, encoded.length - 32, encoded.length);
    }
}
