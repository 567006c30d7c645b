// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.daylight.Digest;
import org.daylight.publish.template.bundle.SheetView;
import org.jspecify.annotations.Nullable;

/** Reads what a metadata record says of the connection: protocol, suite, certificates. Others than ours may say less. */
final class ConnectionNotes {
    private static final int MOST = 16;

    private ConnectionNotes() {}

    /** @param peer {@code WARC-IP-Address} of the response; empty where it has none */
    static SheetView.Connection of(String peer, byte @Nullable [] notes) {
        String protocol = null;
        String cipher = null;
        List<SheetView.Certificate> chain = new ArrayList<>();
        for (SheetView.Line line : lines(notes == null ? "" : new String(notes, StandardCharsets.UTF_8))) {
            switch (line.name().toLowerCase(Locale.ROOT)) {
                case "tls-protocol" -> protocol = line.value();
                case "tls-cipher" -> cipher = line.value();
                case "tls-certificate" -> {
                    if (chain.size() < MOST) {
                        chain.add(certificate(line.value()));
                    }
                }
                default -> {
                    // Other notes, such as how long it took, are not of the connection.
                }
            }
        }
        return new SheetView.Connection(peer.isEmpty() ? null : peer, protocol, cipher, chain);
    }

    /** {@code name: value} lines, as HTTP and WARC write them; a line that continues another is joined to it. */
    static List<SheetView.Line> lines(String head) {
        List<SheetView.Line> lines = new ArrayList<>();
        for (String line : head.split("\r?\n")) {
            int colon = line.indexOf(':');
            if (!lines.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"))) {
                SheetView.Line last = lines.removeLast();
                lines.add(new SheetView.Line(last.name(), last.value() + " " + line.strip()));
            } else if (colon > 0) {
                lines.add(new SheetView.Line(
                        line.substring(0, colon), line.substring(colon + 1).strip()));
            } else if (!line.isBlank()) {
                lines.add(new SheetView.Line("", line.strip()));
            }
        }
        return lines;
    }

    private static SheetView.Certificate certificate(String base64) {
        try {
            X509Certificate c = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getMimeDecoder().decode(base64)));
            return new SheetView.Certificate(
                    c.getSubjectX500Principal().getName(),
                    c.getIssuerX500Principal().getName(),
                    c.getNotBefore().toInstant(),
                    c.getNotAfter().toInstant(),
                    Digest.of(c.getEncoded()).hex());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("what was read from DER is DER", e);
        } catch (CertificateException | IllegalArgumentException e) {
            // It stands in the record all the same; the sheet says that this program could not read it.
            return new SheetView.Certificate(
                    "a certificate that cannot be read",
                    "unknown",
                    java.time.Instant.EPOCH,
                    java.time.Instant.EPOCH,
                    Digest.of(base64).hex());
        }
    }
}
