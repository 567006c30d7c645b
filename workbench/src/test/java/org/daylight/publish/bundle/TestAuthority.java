// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** A time-stamping authority of RFC 3161: a root, and the certificate that signs. */
final class TestAuthority {
    static final String POLICY = "1.2.3.4.1";
    private static final Provider BC = new BouncyCastleProvider();
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static long serial = 100;

    private final String name;
    private final String algorithm;
    private final PrivateKey key;
    private final X509CertificateHolder root;
    private final X509CertificateHolder certificate;

    private TestAuthority(String name, KeyPairGenerator keys, String algorithm, Instant rootEnds) throws Exception {
        this.name = name;
        this.algorithm = algorithm;
        KeyPair rootKeys = keys.generateKeyPair();
        KeyPair ownKeys = keys.generateKeyPair();
        this.key = ownKeys.getPrivate();
        X500Name above = new X500Name("O=" + name + ",CN=" + name + " Root");
        this.root = certificate(above, above, rootKeys, rootKeys, rootEnds, true);
        this.certificate = certificate(
                above,
                new X500Name("O=" + name + ",CN=" + name + " TSA"),
                ownKeys,
                rootKeys,
                Instant.parse("2040-01-01T00:00:00Z"),
                false);
    }

    static TestAuthority rsa(String name) throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        return new TestAuthority(name, keys, "SHA256withRSA", Instant.parse("2040-01-01T00:00:00Z"));
    }

    static TestAuthority pss(String name) throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        return new TestAuthority(name, keys, "SHA256withRSAandMGF1", Instant.parse("2040-01-01T00:00:00Z"));
    }

    static TestAuthority curve(String name, String curve, String algorithm) throws Exception {
        return curve(name, curve, algorithm, Instant.parse("2040-01-01T00:00:00Z"));
    }

    static TestAuthority curve(String name, String curve, String algorithm, Instant rootEnds) throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC", BC);
        keys.initialize(new ECGenParameterSpec(curve));
        return new TestAuthority(name, keys, algorithm, rootEnds);
    }

    private X509CertificateHolder certificate(
            X500Name issuer, X500Name subject, KeyPair own, KeyPair above, Instant end, boolean authority)
            throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                issuer, BigInteger.valueOf(serial++), Date.from(FROM), Date.from(end), subject, own.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
        if (!authority) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return builder.build(
                new JcaContentSignerBuilder(algorithm).setProvider(BC).build(above.getPrivate()));
    }

    String name() {
        return name;
    }

    X509CertificateHolder certificate() {
        return certificate;
    }

    String rootPem() throws Exception {
        return pem("CERTIFICATE", root.getEncoded());
    }

    /** A response with this authority's certificate. */
    byte[] stamp(byte[] data, Instant time) throws Exception {
        return stamp(data, time, List.of(certificate));
    }

    /** A response that brings these certificates, whoever's they are. */
    byte[] stamp(byte[] data, Instant time, List<X509CertificateHolder> brought) throws Exception {
        var signer = new JcaSimpleSignerInfoGeneratorBuilder().setProvider(BC).build(algorithm, key, certificate);
        var digests = new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
        var tokens = new TimeStampTokenGenerator(signer, digests, new ASN1ObjectIdentifier(POLICY));
        tokens.addCertificates(new CollectionStore<>(brought));
        TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
        requests.setCertReq(true);
        TimeStampRequest request = requests.generate(
                TSPAlgorithms.SHA256, MessageDigest.getInstance("SHA-256").digest(data));
        return new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256))
                .generateGrantedResponse(request, BigInteger.ONE, Date.from(time))
                .getEncoded();
    }

    /** The same from the program openssl, now. */
    byte[] openssl(Path folder, byte[] data) throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("tsa.pem"), pem("CERTIFICATE", certificate.getEncoded()));
        Files.writeString(folder.resolve("key.pem"), pem("PRIVATE KEY", key.getEncoded()));
        Files.writeString(folder.resolve("serial"), "01\n");
        Files.write(folder.resolve("data"), data);
        Files.writeString(folder.resolve("tsa.cnf"), """
                [tsa]
                default_tsa = one
                [one]
                serial = serial
                signer_cert = tsa.pem
                certs = tsa.pem
                signer_key = key.pem
                signer_digest = sha256
                default_policy = %s
                digests = sha256
                """.formatted(POLICY));
        run(folder, "openssl", "ts", "-query", "-data", "data", "-sha256", "-cert", "-out", "query.tsq");
        run(folder, "openssl", "ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query.tsq", "-out", "reply.tsr");
        return Files.readAllBytes(folder.resolve("reply.tsr"));
    }

    private static void run(Path folder, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + ": " + output);
        }
    }

    static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + label + "-----\n";
    }
}
