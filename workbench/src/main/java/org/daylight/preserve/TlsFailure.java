// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;

/** Says in words of a researcher why a secure connection was not made. */
final class TlsFailure {
    private TlsFailure() {}

    /** One line, in lower case. */
    static String reason(SSLException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage());
            if (t instanceof CertificateExpiredException) {
                return "its certificate has expired (" + message.replace("NotAfter: ", "valid until ") + ")";
            }
            if (t instanceof CertificateNotYetValidException) {
                return "its certificate is not valid yet; look at this machine's clock";
            }
            if (message.startsWith("No subject alternative") || message.startsWith("No name matching")) {
                return "its certificate is made out to another name";
            }
            if (t instanceof CertPathBuilderException) {
                return "its certificate comes from an unknown issuer";
            }
        }
        String message = String.valueOf(failure.getMessage());
        if (message.contains("plaintext connection") || message.contains("Unsupported or unrecognized SSL message")) {
            return "it does not speak TLS on this port";
        }
        return message.replaceAll("\\p{Cntrl}+", " ");
    }
}
