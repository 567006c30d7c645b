// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    @TempDir
    Path folder;

    private static WireServer serving(Keys keys) throws Exception {
        return new WireServer(
                keys.serverSocket(),
                (line, out) -> out.write(WireServer.crlf("HTTP/1.1 200 OK\nContent-Length: 2\n\nok")));
    }

    private static Exchange fetch(WireServer server, List<X509Certificate> trust) {
        return new Transport(new AddressGuard(List.of(server.hostAndPort())), "Test/1", Transport.Limits.USUAL, trust)
                .fetch("https://" + server.hostAndPort() + "/")
                .getFirst();
    }

    @Test
    void recordsProtocolCipherAndChain() throws Exception {
        Keys keys = new Keys(folder, "good", "-ext", "san=dns:localhost", "-validity", "30");
        try (WireServer server = serving(keys)) {
            TlsSeal tls = Objects.requireNonNull(
                    fetch(server, List.of(keys.authority())).tls());
            assertThat(tls.protocol()).isEqualTo("TLSv1.3");
            assertThat(tls.cipher()).startsWith("TLS_");
            assertThat(tls.chain()).containsExactly(keys.certificate(), keys.authority());
        }
    }

    @Test
    void refusesAnUnknownIssuer() throws Exception {
        Keys keys = new Keys(folder, "own", "-ext", "san=dns:localhost", "-validity", "30");
        try (WireServer server = serving(keys)) {
            assertThatThrownBy(() -> fetch(server, List.of()))
                    .hasMessageEndingWith("no secure connection: its certificate comes from an unknown issuer");
        }
    }

    @Test
    void refusesAnotherName() throws Exception {
        Keys keys = new Keys(folder, "other", "-ext", "san=dns:other.example", "-validity", "30");
        try (WireServer server = serving(keys)) {
            assertThatThrownBy(() -> fetch(server, List.of(keys.authority())))
                    .hasMessageEndingWith("its certificate is made out to another name");
        }
    }

    @Test
    void refusesAnExpiredCertificate() throws Exception {
        Keys issuer = new Keys(folder, "expired", "-ext", "san=dns:localhost", "-startdate", "-30d", "-validity", "10");
        try (WireServer server = serving(issuer)) {
            assertThatThrownBy(() -> fetch(server, List.of(issuer.authority())))
                    .hasMessageContaining("its certificate has expired");
        }
    }

    @Test
    void saysThatAPortDoesNotSpeakTls() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket client = plain.accept()) {
                    client.getOutputStream().write(WireServer.crlf("HTTP/1.1 400 Bad Request\n\n"));
                    client.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // the client hung up
                }
            });
            String host = "localhost:" + plain.getLocalPort();
            Transport transport = new Transport(new AddressGuard(List.of(host)));
            assertThatThrownBy(() -> transport.fetch("https://" + host + "/"))
                    .hasMessageEndingWith("no secure connection: it does not speak TLS on this port");
        }
    }
}
