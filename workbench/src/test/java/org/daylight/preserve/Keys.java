// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates made by the keytool of the running Java. */
final class Keys {
    private static final String PASSWORD = "changeit";
    private final KeyStore store;
    private final X509Certificate authority;

    /** A key whose certificate an authority of the same store has signed. */
    Keys(Path folder, String name, String... more) throws Exception {
        Path file = folder.resolve(name + ".p12");
        keytool(file, "ca", "-dname", "CN=Authority", "-ext", "bc:critical=ca:true", "-startdate", "-90d");
        List<String> leaf = new ArrayList<>(List.of("-signer", "ca", "-dname", "CN=" + name));
        leaf.addAll(List.of(more));
        keytool(file, "k", leaf.toArray(String[]::new));
        KeyStore both = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            both.load(in, PASSWORD.toCharArray());
        }
        authority = (X509Certificate) both.getCertificate("ca");
        store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "k", both.getKey("k", PASSWORD.toCharArray()), PASSWORD.toCharArray(), both.getCertificateChain("k"));
    }

    private static void keytool(Path file, String alias, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD,
                "-storetype",
                "PKCS12"));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new AssertionError("keytool: " + said);
        }
    }

    X509Certificate authority() {
        return authority;
    }

    X509Certificate certificate() throws GeneralSecurityException {
        return (X509Certificate) store.getCertificate("k");
    }

    ServerSocket serverSocket() throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }
}
