// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A site on loopback, with or without TLS, that remembers every request that reached it. */
final class TestSite implements AutoCloseable {
    /** Answers one path. */
    interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** A request that came. */
    record Came(String method, String path, Headers headers) {}

    private final HttpServer server;
    private final String scheme;
    private final String host;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<Came> came = new CopyOnWriteArrayList<>();

    TestSite() throws IOException {
        this(HttpServer.create(address(), 0), "http", "127.0.0.1");
    }

    private TestSite(HttpServer server, String scheme, String host) {
        this.server = server;
        this.scheme = scheme;
        this.host = host;
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** One that speaks TLS in the name of localhost. */
    static TestSite secure(Authority authority) throws Exception {
        HttpsServer server = HttpsServer.create(address(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(authority.context()));
        return new TestSite(server, "https", "localhost");
    }

    private static InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
    }

    TestSite put(String path, String type, byte[] body) {
        return on(path, x -> send(x, 200, type, body));
    }

    TestSite html(String path, String body) {
        return put(path, "text/html; charset=utf-8", ("<!doctype html>\n" + body).getBytes(StandardCharsets.UTF_8));
    }

    TestSite on(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    static void send(HttpExchange x, int status, String type, byte[] body) throws IOException {
        x.getResponseHeaders().set("Content-Type", type);
        x.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        x.getResponseBody().write(body);
    }

    static void html(HttpExchange x, int status, String html) throws IOException {
        send(x, status, "text/html; charset=utf-8", ("<!doctype html>" + html).getBytes(StandardCharsets.UTF_8));
    }

    String address(String path) {
        return scheme + "://" + hostAndPort() + path;
    }

    String hostAndPort() {
        return host + ":" + server.getAddress().getPort();
    }

    List<Came> came() {
        return came;
    }

    private void answer(HttpExchange x) throws IOException {
        try (x) {
            came.add(new Came(x.getRequestMethod(), x.getRequestURI().toString(), x.getRequestHeaders()));
            Page page = pages.get(x.getRequestURI().getPath());
            if (page == null) {
                html(x, 404, "<title>Not here</title>");
            } else {
                page.answer(x);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** An authority of the test and a certificate of localhost that it signed. */
    static final class Authority {
        private final KeyPair keys = keys();
        private final String name = "CN=Test authority " + System.nanoTime();
        private final X509Certificate certificate = certificate(keys, keys, name, true);

        private static KeyPair keys() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(256);
                return generator.generateKeyPair();
            } catch (java.security.GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }

        private X509Certificate certificate(KeyPair subject, KeyPair issuer, String subjectName, boolean authority) {
            try {
                Instant now = Instant.now();
                JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                        new X500Name(name),
                        BigInteger.valueOf(System.nanoTime()),
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(Duration.ofDays(1))),
                        new X500Name(subjectName),
                        subject.getPublic());
                if (authority) {
                    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
                } else {
                    GeneralName dns = new GeneralName(GeneralName.dNSName, "localhost");
                    builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(dns));
                }
                return new JcaX509CertificateConverter()
                        .getCertificate(builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        X509Certificate certificate() {
            return certificate;
        }

        SSLContext context() throws Exception {
            KeyPair leaf = keys();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("k", leaf.getPrivate(), new char[0], new Certificate[] {
                certificate(leaf, keys, "CN=localhost", false), certificate
            });
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        }
    }
}
