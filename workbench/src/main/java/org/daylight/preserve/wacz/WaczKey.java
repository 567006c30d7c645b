// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.wacz;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.ledger.Pem;

/**
 * The key that signs WACZ files: P-384 in a PKCS#8 PEM file that only its owner can read. Signatures are ECDSA with
 * SHA-256, deterministic (RFC 6979), two numbers of 48 bytes (IEEE P1363): what the verifiers in browsers take.
 */
public final class WaczKey {
    private static final int BYTES = 48;
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final ECPrivateKeyParameters secret;
    private final byte[] publicKey;

    WaczKey(BigInteger number) throws IOException {
        X9ECParameters curve = SECNamedCurves.getByName("secp384r1");
        ECDomainParameters domain = new ECNamedDomainParameters(SECNamedCurves.getOID("secp384r1"), curve);
        secret = new ECPrivateKeyParameters(number, domain);
        SubjectPublicKeyInfo info = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
                new ECPublicKeyParameters(domain.getG().multiply(number).normalize(), domain));
        publicKey = info.getEncoded("DER");
    }

    /**
     * Reads the key, or makes it where the file is missing.
     *
     * @throws DaylightException where the file cannot be read or made, is not such a key, or can be read by others
     */
    public static WaczKey loadOrCreate(Path file) {
        try {
            return Files.exists(file) ? load(file) : create(file);
        } catch (IOException e) {
            throw new DaylightException("the key " + file + " cannot be read or made: " + e.getMessage(), e);
        } catch (GeneralSecurityException | ClassCastException e) {
            throw new DaylightException("the key " + file + " is not a P-384 key in PKCS#8", e);
        }
    }

    private static WaczKey load(Path file) throws IOException, GeneralSecurityException {
        if (isPosix(file)) {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
            if (!OWNER.containsAll(mode)) {
                throw new DaylightException("the key " + file + " has mode " + PosixFilePermissions.toString(mode)
                        + ", so others may have it; chmod 600 it");
            }
        }
        byte[] der = Pem.read("PRIVATE KEY", Files.readString(file, StandardCharsets.US_ASCII), file);
        ECPrivateKey key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
        if (key.getParams().getCurve().getField().getFieldSize() != BYTES * 8) {
            throw new GeneralSecurityException("another curve");
        }
        return new WaczKey(key.getS());
    }

    /** A crash before the rename leaves nothing that bears the key's name. */
    private static WaczKey create(Path file) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        ECPrivateKey key = (ECPrivateKey) generator.generateKeyPair().getPrivate();
        Path made = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(made);
        FileAttribute<?>[] attributes = isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
        Files.createFile(made, attributes);
        try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            ByteBuffer bytes =
                    ByteBuffer.wrap(Pem.write("PRIVATE KEY", key.getEncoded()).getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(made, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        return new WaczKey(key.getS());
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** The public half: SubjectPublicKeyInfo in DER, base64. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(publicKey);
    }

    /** SHA-256 of the public half in DER, by which the ledger announces the key. */
    public Digest digest() {
        return Digest.of(publicKey);
    }

    /** The 96 bytes of a signature over a message. */
    byte[] sign(byte[] message) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, secret);
        BigInteger[] pair = signer.generateSignature(Digest.of(message).bytes());
        byte[] signature = new byte[2 * BYTES];
        for (int i = 0; i < 2; i++) {
            byte[] number = pair[i].toByteArray();
            int skip = Math.max(0, number.length - BYTES); // a leading zero byte of its sign
            int length = number.length - skip;
            System.arraycopy(number, skip, signature, (i + 1) * BYTES - length, length);
        }
        return signature;
    }
}
