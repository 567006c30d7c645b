// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger.timestamp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPUtil;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/**
 * Judges one answer of a time-stamping authority (RFC 3161, 5816): status, hash, nonce, policy, signature, signer, path.
 * Needs no case and no network. Whether a certificate was revoked is not asked.
 *
 * <p>An answer may bring any certificates, also ones that nobody asked for. The signer's is the one that both the signer
 * info and the signed signing-certificate attribute name; the others are at most steps of a path to a trusted root.
 */
public final class StampCheck {
    /** Most bytes of a response: in base64 it must fit into an event. */
    public static final int MOST_BYTES = 45_000;

    private static final ASN1ObjectIdentifier SHA1_CERT_ID = PKCSObjectIdentifiers.id_aa_signingCertificate;
    private static final ASN1ObjectIdentifier CERT_ID_V2 = PKCSObjectIdentifiers.id_aa_signingCertificateV2;

    private final Certificates roots;
    private final @Nullable String policy;
    private final @Nullable String nonce;

    /**
     * Checks against these expectations.
     *
     * @param roots whom to trust
     * @param policy the only one to accept; null accepts any
     * @param nonce the one that was sent, in hexadecimal digits; null where it is not known
     */
    public StampCheck(Certificates roots, @Nullable String policy, @Nullable String nonce) {
        this.roots = roots;
        this.policy = policy;
        this.nonce = nonce;
    }

    /**
     * Judges a response against the bytes that it is said to be over.
     *
     * @throws DaylightException where it does not hold, in one line
     */
    public Stamp check(byte[] der, byte[] data) {
        TimeStampToken token = token(der);
        Imprint algorithm = algorithm(token);
        return check(token, algorithm, algorithm.of(data));
    }

    /** As {@link #check(byte[], byte[])}, where only the request is at hand. */
    public Stamp check(byte[] der, StampRequest request) {
        TimeStampToken token = token(der);
        Imprint algorithm = algorithm(token);
        if (algorithm != request.algorithm()) {
            throw new DaylightException("it is over a hash of " + algorithm.algorithm() + ", asked was "
                    + request.algorithm().algorithm());
        }
        return check(token, algorithm, request.imprint());
    }

    /**
     * What a response is over, to find the bytes that it belongs to.
     *
     * @param algorithm which hash
     * @param imprint the hash, in hexadecimal digits
     */
    public record Over(Imprint algorithm, String imprint) {
        /** Whether it is over these bytes. */
        public boolean is(byte[] data) {
            return algorithm.of(data).equals(imprint);
        }
    }

    /** What a response is over; nothing else of it is checked. @throws DaylightException where it is none */
    public static Over over(byte[] der) {
        TimeStampToken token = token(der);
        return new Over(
                algorithm(token),
                HexFormat.of().formatHex(token.getTimeStampInfo().getMessageImprintDigest()));
    }

    private Stamp check(TimeStampToken token, Imprint algorithm, String expected) {
        TimeStampTokenInfo info = token.getTimeStampInfo();
        String imprint = HexFormat.of().formatHex(info.getMessageImprintDigest());
        if (!imprint.equals(expected)) {
            throw new DaylightException("it is over other bytes: their " + algorithm.algorithm() + " is " + imprint
                    + ", expected " + expected);
        }
        String found = info.getNonce() == null ? null : info.getNonce().toString(16);
        if (nonce != null && !nonce.equals(found)) {
            throw new DaylightException("its nonce is " + (found == null ? "missing" : found) + ", sent was " + nonce
                    + ": it answers another request");
        }
        if (policy != null && !policy.equals(info.getPolicy().getId())) {
            throw new DaylightException(
                    "it was made under the policy " + info.getPolicy().getId() + ", expected " + policy);
        }
        List<X509Certificate> brought = brought(token);
        X509Certificate signer = signer(token, brought);
        signature(token, signer);
        Instant time = info.getGenTime().toInstant();
        List<X509Certificate> path = path(signer, brought, time);
        Instant end = path.stream()
                .map(c -> c.getNotAfter().toInstant())
                .min(Instant::compareTo)
                .orElseThrow();
        return new Stamp(
                time,
                signer.getSubjectX500Principal().getName(),
                info.getPolicy().getId(),
                algorithm,
                imprint,
                found,
                brought.contains(signer),
                end,
                path);
    }

    private static TimeStampToken token(byte[] der) {
        if (der.length > MOST_BYTES) {
            throw new DaylightException("the response has " + der.length + " bytes, more than the " + MOST_BYTES
                    + " that an event can keep");
        }
        if (der.length == 0 || der[0] != 0x30) {
            throw new DaylightException("it is no timestamp response (RFC 3161) but another thing");
        }
        try {
            Nesting.check(der);
            TimeStampResponse response = new TimeStampResponse(der);
            if (response.getStatus() != 0 && response.getStatus() != 1) {
                throw new DaylightException("the authority refuses: status " + response.getStatus() + ", "
                        + printable(response.getStatusString())
                        + (response.getFailInfo() == null
                                ? ""
                                : ", failure bits " + response.getFailInfo().intValue()));
            }
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new DaylightException("it holds no timestamp");
            }
            return token;
        } catch (DaylightException e) {
            throw e;
        } catch (IOException | TSPException | RuntimeException e) {
            // The parser meets hostile bytes with exceptions of many types; each means the same.
            throw new DaylightException("it is no well-formed timestamp response (RFC 3161): " + printable(e), e);
        }
    }

    private static Imprint algorithm(TimeStampToken token) {
        String oid = token.getTimeStampInfo().getMessageImprintAlgOID().getId();
        return Imprint.find(token.getTimeStampInfo().getMessageImprintAlgOID())
                .orElseThrow(() -> new DaylightException(
                        "it is over a hash of the algorithm " + oid + ", expected SHA-256, SHA-384 or SHA-512"));
    }

    private static List<X509Certificate> brought(TimeStampToken token) {
        List<X509Certificate> brought = new ArrayList<>();
        try {
            for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
                brought.add(Certificates.certificate(holder.getEncoded()));
            }
        } catch (IOException | RuntimeException e) {
            throw new DaylightException("a certificate in it cannot be read: " + printable(e), e);
        }
        return brought;
    }

    /** The one certificate that both the signer info and the signed attribute name. */
    private X509Certificate signer(TimeStampToken token, List<X509Certificate> brought) {
        Collection<X509Certificate> known = new ArrayList<>(brought);
        known.addAll(roots.all());
        for (X509Certificate candidate : known) {
            try {
                X509CertificateHolder holder = new X509CertificateHolder(candidate.getEncoded());
                if (token.getSID().match(holder) && named(token.getSignedAttributes(), candidate)) {
                    return candidate;
                }
            } catch (IOException | GeneralSecurityException | RuntimeException e) {
                // Not the signer's; if none is, that is said below.
            }
        }
        throw new DaylightException(
                "it brings no certificate that both its signer info and its signing-certificate" + " attribute name");
    }

    private static boolean named(AttributeTable attributes, X509Certificate candidate) throws GeneralSecurityException {
        boolean named = false;
        Attribute v1 = attributes.get(SHA1_CERT_ID);
        if (v1 != null) {
            ESSCertID[] ids = SigningCertificate.getInstance(sole(v1)).getCerts();
            named = ids.length > 0 && hashes("SHA-1", candidate, ids[0].getCertHash());
            if (!named) {
                return false;
            }
        }
        Attribute v2 = attributes.get(CERT_ID_V2);
        if (v2 != null) {
            ESSCertIDv2[] ids = SigningCertificateV2.getInstance(sole(v2)).getCerts();
            Imprint algorithm = ids.length == 0
                    ? Imprint.SHA256
                    : Imprint.find(ids[0].getHashAlgorithm().getAlgorithm()).orElse(Imprint.SHA256);
            named = ids.length > 0 && hashes(algorithm.algorithm(), candidate, ids[0].getCertHash());
        }
        return named;
    }

    private static ASN1Encodable sole(Attribute attribute) {
        if (attribute.getAttrValues().size() != 1) {
            throw new DaylightException("its signing-certificate attribute has not one value");
        }
        return attribute.getAttrValues().getObjectAt(0);
    }

    private static boolean hashes(String algorithm, X509Certificate candidate, byte[] hash)
            throws GeneralSecurityException {
        return MessageDigest.isEqual(MessageDigest.getInstance(algorithm).digest(candidate.getEncoded()), hash);
    }

    private static void signature(TimeStampToken token, X509Certificate signer) {
        try {
            TSPUtil.validateCertificate(new X509CertificateHolder(signer.getEncoded()));
        } catch (TSPException | IOException | GeneralSecurityException | RuntimeException e) {
            throw new DaylightException(
                    "the certificate of its signer, " + name(signer)
                            + ", is not for timestamps alone (critical extended key usage): " + printable(e),
                    e);
        }
        boolean[] usage = signer.getKeyUsage();
        if (usage != null && !usage[0] && !usage[1]) {
            throw new DaylightException("the certificate of its signer, " + name(signer) + ", may not sign");
        }
        SignerInformation info =
                token.toCMSSignedData().getSignerInfos().getSigners().iterator().next();
        weak(info, signer.getPublicKey());
        try {
            if (token.isSignatureValid(new JcaSimpleSignerInfoVerifierBuilder().build(signer.getPublicKey()))) {
                return;
            }
        } catch (TSPException | OperatorCreationException | RuntimeException e) {
            throw new DaylightException("its signature does not verify with the key of " + name(signer), e);
        }
        throw new DaylightException("its signature does not verify with the key of " + name(signer));
    }

    private static void weak(SignerInformation info, PublicKey key) {
        if (Imprint.find(info.getDigestAlgorithmID().getAlgorithm()).isEmpty()
                || weak(info.getEncryptionAlgOID())
                || (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < 2048)) {
            throw new DaylightException("its signature is too weak: hash "
                    + info.getDigestAlgorithmID().getAlgorithm() + ", key " + key.getAlgorithm()
                    + "; ask for one with SHA-256 and an RSA key of 2048 bits or an elliptic curve");
        }
    }

    private static boolean weak(String oid) {
        // MD5 and SHA-1 with RSA, DSA, ECDSA.
        return Set.of(
                        "1.2.840.113549.1.1.4",
                        "1.2.840.113549.1.1.5",
                        "1.3.14.3.2.29",
                        "1.2.840.10040.4.3",
                        "1.2.840.10045.4.1")
                .contains(oid);
    }

    private List<X509Certificate> path(X509Certificate signer, List<X509Certificate> brought, Instant time) {
        try {
            List<X509Certificate> path = roots.path(signer, brought, time);
            for (X509Certificate certificate : path) {
                if (weak(certificate.getSigAlgOID())) {
                    throw new DaylightException("the certificate of " + name(certificate) + " is signed with "
                            + certificate.getSigAlgName() + ", which is too weak");
                }
            }
            if (path.isEmpty()) {
                throw new DaylightException("the certificate of its signer, " + name(signer) + ", is a root itself");
            }
            return path;
        } catch (GeneralSecurityException e) {
            Instant end = signer.getNotAfter().toInstant();
            Instant begin = signer.getNotBefore().toInstant();
            String why = time.isAfter(end) || time.isBefore(begin)
                    ? "the certificate of " + name(signer) + " was valid from " + begin + " to " + end + ", not at "
                            + time
                    : "no path leads from " + name(signer) + " to a trusted root, valid at " + time + ": "
                            + printable(e);
            throw new DaylightException(why, e);
        }
    }

    private static String name(X509Certificate certificate) {
        return "\"" + printable(certificate.getSubjectX500Principal().getName()) + "\"";
    }

    private static String printable(Exception e) {
        return printable(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }

    private static String printable(@Nullable String text) {
        if (text == null) {
            return "no reason given";
        }
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > 200 ? line.substring(0, 200) + "…" : line.isEmpty() ? "no reason given" : line;
    }
}
