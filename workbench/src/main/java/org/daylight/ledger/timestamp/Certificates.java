// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger.timestamp;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.DaylightException;

/**
 * The certificates that a case trusts for one authority, as its owner gave them.
 *
 * <p>Self-signed ones are the roots; the others help to build paths. Where none is self-signed, those of certification
 * authorities are the roots.
 *
 * @param all in the order of the file
 */
public record Certificates(List<X509Certificate> all) {
    /** Most bytes of a file of roots: it must fit into an event. */
    public static final int MOST_BYTES = 40_000;

    private static final int MOST = 30;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]*)-----END CERTIFICATE-----");

    /** Copies the list. */
    public Certificates {
        all = List.copyOf(all);
    }

    /**
     * Reads certificates in PEM (RFC 7468), or one in DER.
     *
     * @throws DaylightException where there is none, one cannot be read, or none can be a root
     */
    public static Certificates read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new DaylightException("the roots have more than " + MOST_BYTES
                    + " bytes; keep those of this authority alone in the file");
        }
        List<X509Certificate> found = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(new String(file, StandardCharsets.ISO_8859_1));
        while (blocks.find() && found.size() < MOST) {
            found.add(certificate(Base64.getMimeDecoder().decode(blocks.group(1))));
        }
        if (found.isEmpty()) {
            found.add(certificate(file));
        }
        Certificates certificates = new Certificates(found);
        if (certificates.roots().isEmpty()) {
            throw new DaylightException("none of the certificates is of a certification authority; ask for the root of"
                    + " the time-stamping authority");
        }
        return certificates;
    }

    static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new DaylightException("expected a certificate in PEM or DER, found another thing", e);
        }
    }

    /** As PEM, one after the other. */
    public String pem() {
        StringBuilder pem = new StringBuilder();
        try {
            for (X509Certificate certificate : all) {
                String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
                pem.append("-----BEGIN CERTIFICATE-----\n").append(body).append("\n-----END CERTIFICATE-----\n");
            }
        } catch (CertificateException e) {
            throw new IllegalStateException("what was decoded can be encoded", e);
        }
        return pem.toString();
    }

    List<X509Certificate> roots() {
        List<X509Certificate> own = all.stream()
                .filter(c -> c.getSubjectX500Principal().equals(c.getIssuerX500Principal()))
                .filter(Certificates::isAuthority)
                .toList();
        return own.isEmpty() ? all.stream().filter(Certificates::isAuthority).toList() : own;
    }

    private static boolean isAuthority(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0;
    }

    /**
     * The path from a certificate up to, and without, a root, each valid at one moment (RFC 5280, 6). Whether one was
     * revoked is not asked.
     *
     * @param helpers further certificates to build with; they are not trusted
     */
    List<X509Certificate> path(X509Certificate leaf, Collection<X509Certificate> helpers, Instant at)
            throws GeneralSecurityException {
        Set<TrustAnchor> anchors = new HashSet<>();
        roots().forEach(root -> anchors.add(new TrustAnchor(root, null)));
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(leaf);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
        List<X509Certificate> store = new ArrayList<>(all);
        store.addAll(helpers);
        store.add(leaf);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(store)));
        parameters.setDate(Date.from(at));
        parameters.setRevocationEnabled(false);
        parameters.setMaxPathLength(6);
        var built =
                (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters);
        return built.getCertPath().getCertificates().stream()
                .map(X509Certificate.class::cast)
                .toList();
    }
}
