// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.proxy;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daylight.DaylightException;
import org.daylight.preserve.Relay;

/**
 * An HTTP proxy on a port of loopback that the system chooses, for one run of one browser. It ends TLS with an
 * authority of that run, sends each request on through a {@link Relay}, and records both directions.
 *
 * <p>Any program on the machine could find the port; only who knows the password of the run is answered (RFC 7617). It
 * has 128 random bits and never leaves this process and the browser.
 */
public final class RecordingProxy implements Closeable {
    /**
     * Answered by the proxy itself, once, and never recorded: the browser learns this run's password by asking for it. To
     * a page that asks for it later it is a name that does not exist, as it is everywhere.
     */
    public static final String GREETING = "http://daylight.invalid/";

    private static final int MOST_CONNECTIONS = 500;

    private final ServerSocket listening;
    private final Relay relay;
    private final Recording recording;
    private final RunAuthority authority = new RunAuthority();
    private final String password;
    private final byte[] credential;
    private final AtomicBoolean greeted = new AtomicBoolean();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    /** Listens from now on. */
    public RecordingProxy(Relay relay, Recording recording) {
        this.relay = relay;
        this.recording = recording;
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        password = HexFormat.of().formatHex(secret);
        credential = ("Basic "
                        + Base64.getEncoder()
                                .encodeToString((user() + ":" + password).getBytes(StandardCharsets.US_ASCII)))
                .getBytes(StandardCharsets.US_ASCII);
        try {
            listening = new ServerSocket();
            listening.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 128);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("proxy").start(this::listen);
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Who may ask. */
    public String user() {
        return "daylight";
    }

    /** What only the browser of this run knows. */
    public String password() {
        return password;
    }

    /** The hash of the key that signs certificates in this run, base64 of SHA-256. */
    public String pin() {
        return authority.pin();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                if (connections.size() >= MOST_CONNECTIONS) {
                    socket.close();
                    continue;
                }
                connections.add(socket);
                Thread.ofVirtual().name("proxy link").start(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            new BrowserLink(socket, relay, recording, authority, credential, greeted).serve();
        } catch (IOException | DaylightException e) {
            // The browser hung up, or spoke no TLS: what it asked before is recorded.
        } finally {
            connections.remove(socket);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : connections) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
