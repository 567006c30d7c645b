// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.daylight.Digest;

/**
 * Checks {@code signedData} of {@code datapackage-digest.json}: ECDSA with SHA-256 over the ASCII form of the labelled
 * digest. The signature is two numbers of fixed length (IEEE P1363, what browsers make and verify) or ASN.1 DER (what
 * signing services make), under a key that stands beside it or in the certificate of a domain.
 */
final class SignatureCheck {
    private final JsonNode signed;
    private final List<String> checked = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private SignatureCheck(JsonNode signed) {
        this.signed = signed;
    }

    static WaczSignature of(JsonNode signedData) {
        return new SignatureCheck(signedData).check();
    }

    private WaczSignature check() {
        String domain = signed.path("domain").asText("");
        try {
            byte[] signature = Base64.getDecoder()
                    .decode(signed.path("signature").asText("").strip());
            boolean anonymous = signed.path("publicKey").asText("").length() > 0;
            PublicKey key = anonymous ? publicKey() : certified(domain);
            String curve = curve(key);
            String form = form(key, signature);
            timestamp(signature);
            String keyDigest = Digest.of(key.getEncoded()).hex();
            if (anonymous) {
                notes.add("the key is anonymous: who held it is known only where its digest " + keyDigest
                        + " was announced");
                domain = "";
            }
            return form.isEmpty()
                    ? new WaczSignature(WaczSignature.State.BROKEN, curve, keyDigest, domain, checked, notes)
                    : new WaczSignature(
                            WaczSignature.State.MATCHED, curve + " " + form, keyDigest, domain, checked, notes);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            notes.add("the signature cannot be read: " + Findings.shown(String.valueOf(e.getMessage())));
            return new WaczSignature(WaczSignature.State.BROKEN, "", "", domain, checked, notes);
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] der =
                Base64.getDecoder().decode(signed.path("publicKey").asText("").strip());
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
    }

    private static String curve(PublicKey key) throws GeneralSecurityException {
        if (!(key instanceof ECPublicKey ec)) {
            throw new GeneralSecurityException("expected a key on an elliptic curve, found " + key.getAlgorithm());
        }
        int bits = ec.getParams().getCurve().getField().getFieldSize();
        return "P-" + bits;
    }

    /** {@code P1363} or {@code DER}, as which it verifies; empty where it does as neither. */
    private String form(PublicKey key, byte[] signature) throws GeneralSecurityException {
        byte[] message = signed.path("hash").asText("").getBytes(StandardCharsets.UTF_8);
        for (String form : List.of("P1363", "DER")) {
            Signature ecdsa = Signature.getInstance("SHA256withECDSA" + (form.equals("DER") ? "" : "inP1363Format"));
            ecdsa.initVerify(key);
            ecdsa.update(message);
            try {
                if (ecdsa.verify(signature)) {
                    return form;
                }
            } catch (java.security.SignatureException e) {
                // not of this form: the other one is tried
            }
        }
        return "";
    }

    private PublicKey certified(String domain) throws GeneralSecurityException {
        List<X509Certificate> chain = chain("domainCert");
        if (chain.isEmpty()) {
            throw new GeneralSecurityException("neither a publicKey nor a domainCert is beside it");
        }
        X509Certificate leaf = chain.getFirst();
        if (!names(leaf, domain)) {
            throw new CertificateException("the certificate is not for the domain \"" + domain + "\"");
        }
        for (int i = 0; i + 1 < chain.size(); i++) {
            chain.get(i).verify(chain.get(i + 1).getPublicKey());
        }
        String created = signed.path("created").asText("");
        try {
            Date at = Date.from(Instant.parse(created));
            for (X509Certificate certificate : chain) {
                certificate.checkValidity(at);
            }
            checked.add("the certificate is for " + domain + ", was valid at the stated time " + created
                    + ", and each of its chain is signed by the next");
        } catch (DateTimeException e) {
            notes.add("the certificate is for " + domain + "; at which time it had to be valid is not said");
        }
        notes.add("not checked: whether the chain's end (" + chain.getLast().getIssuerX500Principal()
                + ") is to be trusted, and whether the certificate was revoked");
        return leaf.getPublicKey();
    }

    private List<X509Certificate> chain(String field) throws CertificateException {
        String pem = signed.path(field).asText("");
        List<X509Certificate> chain = new ArrayList<>();
        if (!pem.isBlank()) {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
            factory.generateCertificates(new ByteArrayInputStream(bytes)).forEach(c -> chain.add((X509Certificate) c));
        }
        return chain;
    }

    private static boolean names(X509Certificate certificate, String domain) throws CertificateException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        String wanted = domain.toLowerCase(Locale.ROOT);
        int dot = wanted.indexOf('.');
        for (List<?> name : names == null ? List.<List<?>>of() : names) {
            String value = String.valueOf(name.get(1)).toLowerCase(Locale.ROOT);
            if (name.get(0).equals(2)
                    && (value.equals(wanted) || (dot > 0 && value.equals("*" + wanted.substring(dot))))) {
                return true;
            }
        }
        return false;
    }

    /** A timestamp token is for this signature where it holds its digest; the token's own chain is another matter. */
    private void timestamp(byte[] signature) throws GeneralSecurityException {
        String stated = signed.path("timeSignature").asText("");
        if (stated.isBlank()) {
            return;
        }
        String token = HexFormat.of().formatHex(Base64.getDecoder().decode(stated.strip()));
        byte[] written = signed.path("signature").asText("").getBytes(StandardCharsets.US_ASCII);
        boolean held = false;
        for (String algorithm : List.of("SHA-256", "SHA-384", "SHA-512", "SHA-1")) {
            for (byte[] form : List.of(written, signature)) {
                held |= token.contains(HexFormat.of()
                        .formatHex(MessageDigest.getInstance(algorithm).digest(form)));
            }
        }
        notes.add(
                held
                        ? "a timestamp token names this signature; not checked: the token's own signature and chain"
                        : "a timestamp token is there; not checked: whether it belongs to this signature");
    }
}
