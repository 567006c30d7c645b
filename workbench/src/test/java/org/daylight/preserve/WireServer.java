// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that sends exactly the bytes a test tells it to, well-formed or not. */
final class WireServer implements Closeable {
    /** Answers one request. */
    interface Script {
        void answer(String requestLine, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    WireServer(Script script) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
    }

    WireServer(ServerSocket socket, Script script) {
        this.socket = socket;
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    Thread.ofVirtual().start(() -> serve(client, script));
                } catch (IOException e) {
                    return; // closed
                }
            }
        });
    }

    static WireServer sending(byte[] response) throws IOException {
        return new WireServer((line, out) -> out.write(response));
    }

    static WireServer sending(String response) throws IOException {
        return sending(crlf(response));
    }

    /** Line feeds become line ends of HTTP. */
    static byte[] crlf(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void serve(Socket client, Script script) {
        try (client) {
            String request = head(client.getInputStream());
            requests.add(request);
            script.answer(request.lines().findFirst().orElse(""), client.getOutputStream());
            client.getOutputStream().flush();
            client.shutdownOutput();
        } catch (IOException | InterruptedException e) {
            // The client hung up, as some tests want.
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                break;
            }
            head.write(b);
        }
        return head.toString(StandardCharsets.UTF_8);
    }

    int port() {
        return socket.getLocalPort();
    }

    String url(String target) {
        return "http://localhost:" + port() + target;
    }

    String hostAndPort() {
        return "localhost:" + port();
    }

    /** Every request so far, as it came. */
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
