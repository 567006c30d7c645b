// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A proxy on loopback that leads every name to one port of this machine and notes what it was asked for. */
public final class ProxyServer implements Closeable {
    private final ServerSocket socket;
    private final ProxyAddress.Kind kind;
    private final int target;
    private final @Nullable String login;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /**
     * Begins to listen.
     *
     * @param kind that it speaks
     * @param target port of this machine to which every name leads
     * @param login {@code user:password} that it asks for; null where it asks for none
     */
    public ProxyServer(ProxyAddress.Kind kind, int target, @Nullable String login) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.kind = kind;
        this.target = target;
        this.login = login;
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    Thread.ofVirtual().start(() -> serve(client));
                } catch (IOException e) {
                    return; // closed
                }
            }
        });
    }

    /** As a person sets it, without a login. */
    public String address() {
        return kind.code() + "://127.0.0.1:" + socket.getLocalPort();
    }

    /** What it was asked for, such as {@code name news.example:80}. */
    public List<String> asked() {
        return asked;
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = client.getInputStream();
            OutputStream out = client.getOutputStream();
            switch (kind) {
                case SOCKS5 -> socks(client, new DataInputStream(in), out);
                case HTTP -> http(client, in, out);
            }
        } catch (IOException e) {
            // The client hung up.
        }
    }

    private void socks(Socket client, DataInputStream in, OutputStream out) throws IOException {
        in.readByte();
        byte[] methods = in.readNBytes(in.readUnsignedByte());
        boolean offered = new String(methods, StandardCharsets.ISO_8859_1).indexOf(login == null ? 0 : 2) >= 0;
        out.write(new byte[] {5, (byte) (offered ? login == null ? 0 : 2 : 0xff)});
        if (!offered) {
            return;
        }
        if (login != null) {
            in.readByte();
            String user = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
            String password = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
            boolean right = login.equals(user + ":" + password);
            out.write(new byte[] {1, (byte) (right ? 0 : 1)});
            if (!right) {
                return;
            }
        }
        in.readNBytes(3);
        int form = in.readUnsignedByte();
        String host = form == 3
                ? "name " + new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII)
                : "address "
                        + InetAddress.getByAddress(in.readNBytes(form == 1 ? 4 : 16))
                                .getHostAddress();
        asked.add(host + ":" + in.readUnsignedShort());
        boolean refused = host.contains("refused");
        out.write(new byte[] {5, (byte) (refused ? 4 : 0), 0, 1, 0, 0, 0, 0, 0, 0});
        if (!refused) {
            pass(client, new byte[0]);
        }
    }

    private void http(Socket client, InputStream in, OutputStream out) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (!read.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                return;
            }
            read.write(b);
        }
        String head = read.toString(StandardCharsets.US_ASCII);
        asked.add(head.lines().findFirst().orElse(""));
        String basic = login == null
                ? ""
                : "\r\nProxy-Authorization: Basic "
                        + java.util.Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)) + "\r\n";
        if (!head.contains(basic)) {
            out.write(WireServer.crlf("HTTP/1.1 407 Proxy Authentication Required\n\n"));
        } else if (head.contains("refused")) {
            out.write(WireServer.crlf("HTTP/1.1 502 Bad Gateway\n\n"));
        } else if (head.startsWith("CONNECT ")) {
            out.write(WireServer.crlf("HTTP/1.1 200 Connection established\nX: y\n\n"));
            pass(client, new byte[0]);
        } else {
            pass(client, read.toByteArray());
        }
    }

    private void pass(Socket client, byte[] first) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            server.getOutputStream().write(first);
            Thread up = Thread.ofVirtual().start(() -> copy(client, server));
            copy(server, client);
            client.close();
            up.interrupt();
        }
    }

    private static void copy(Socket from, Socket to) {
        byte[] buffer = new byte[4096];
        try {
            for (int n; (n = from.getInputStream().read(buffer)) >= 0; ) {
                to.getOutputStream().write(Arrays.copyOf(buffer, n));
            }
        } catch (IOException e) {
            // One end hung up.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
