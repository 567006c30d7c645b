// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.proxy;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.daylight.DaylightException;

/**
 * An authority made for one run, which signs a certificate for each host that the browser asks. Its key is never
 * written down; the browser of the run trusts it by the hash of its public key and by nothing else. Thread-safe.
 */
final class RunAuthority {
    private static final int MOST_HOSTS = 2_000;
    private static final X500Name NAME = new X500Name("CN=Daylight for one run");

    private final SecureRandom random = new SecureRandom();
    private final KeyPair keys;
    private final KeyPair leafKeys;
    private final X509Certificate certificate;
    private final Map<String, SSLContext> hosts = new ConcurrentHashMap<>();

    RunAuthority() {
        try {
            keys = newKeys();
            leafKeys = newKeys();
            JcaX509v3CertificateBuilder own = builder(NAME, keys.getPublic());
            own.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            own.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
            certificate = signed(own, keys.getPrivate());
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new DaylightException("cannot make certificates with this Java: " + e.getMessage(), e);
        }
    }

    /** Base64 of SHA-256 of the public key, as {@code --ignore-certificate-errors-spki-list} takes it. */
    String pin() {
        try {
            byte[] spki = keys.getPublic().getEncoded();
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(spki));
        } catch (GeneralSecurityException e) {
            throw new DaylightException("this Java has no SHA-256", e);
        }
    }

    /**
     * Speaks TLS in the name of a host.
     *
     * @param host a name, or an address without brackets
     */
    SSLContext context(String host) {
        SSLContext known = hosts.get(host);
        if (known != null) {
            return known;
        }
        if (hosts.size() >= MOST_HOSTS) {
            throw new DaylightException("more than " + MOST_HOSTS + " hosts in one run");
        }
        return hosts.computeIfAbsent(host, this::newContext);
    }

    private SSLContext newContext(String host) {
        try {
            JcaX509v3CertificateBuilder leaf = builder(new X500Name("CN=one host"), leafKeys.getPublic());
            boolean address = host.contains(":") || host.matches("[0-9.]+");
            GeneralName name = new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
            leaf.addExtension(Extension.subjectAlternativeName, true, new GeneralNames(name));
            X509Certificate signed = signed(leaf, keys.getPrivate());
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("k", leafKeys.getPrivate(), new char[0], new Certificate[] {signed, certificate});
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, random);
            return context;
        } catch (GeneralSecurityException | IOException | OperatorCreationException | IllegalArgumentException e) {
            throw new DaylightException("cannot make a certificate for a host of this run: " + e.getMessage(), e);
        }
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private JcaX509v3CertificateBuilder builder(X500Name subject, PublicKey key) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                NAME,
                new BigInteger(120, random).add(BigInteger.ONE),
                Date.from(now.minus(2, ChronoUnit.DAYS)),
                Date.from(now.plus(5, ChronoUnit.DAYS)),
                subject,
                key);
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey key)
            throws OperatorCreationException, GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
    }
}
