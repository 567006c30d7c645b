// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.proxy;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.daylight.DaylightException;
import org.daylight.WebAddress;
import org.daylight.preserve.Relay;
import org.daylight.preserve.RelayFailure;
import org.daylight.preserve.Relayed;

/** One connection of the browser to the proxy, from its first request to its last. Used by one thread. */
final class BrowserLink {
    private static final int LARGEST_UPLOAD = 10_000_000;
    /** How long a program may be silent that has not shown the password. */
    private static final int PATIENCE_MS = 20_000;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Relay relay;
    private final Recording recording;
    private final RunAuthority authority;
    private final byte[] credential;
    private final AtomicBoolean greeted;

    private Socket socket;
    private InputStream in;
    private OutputStream out;
    /** What a tunnel leads to, {@code https://host:port}; empty before CONNECT. */
    private String tunnel = "";

    BrowserLink(
            Socket socket,
            Relay relay,
            Recording recording,
            RunAuthority authority,
            byte[] credential,
            AtomicBoolean greeted)
            throws IOException {
        this.socket = socket;
        this.relay = relay;
        this.recording = recording;
        this.authority = authority;
        this.credential = credential;
        this.greeted = greeted;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream());
    }

    /** Answers until either side has enough. */
    void serve() throws IOException {
        try {
            socket.setSoTimeout(PATIENCE_MS);
            boolean more = true;
            while (more) {
                BrowserRequest request = BrowserRequest.read(in);
                if (request == null) {
                    return;
                }
                if (tunnel.isEmpty() && !mayAsk(request)) {
                    unauthorised();
                    continue;
                }
                socket.setSoTimeout(0);
                more = request.method().equals("CONNECT") ? connect(request) : ask(request);
            }
        } catch (ProtocolException e) {
            recording.miss("?", tunnel, new RelayFailure(RelayFailure.Reason.PROTOCOL, String.valueOf(e.getMessage())));
        }
    }

    private boolean mayAsk(BrowserRequest request) {
        byte[] shown = request.first("Proxy-Authorization").orElse("").getBytes(StandardCharsets.ISO_8859_1);
        return MessageDigest.isEqual(shown, credential);
    }

    private void unauthorised() throws IOException {
        String head = String.join(
                "\r\n",
                "HTTP/1.1 407 Proxy Authentication Required",
                "Proxy-Authenticate: Basic realm=\"daylight\"",
                "Content-Length: 0",
                "",
                "");
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The guard is asked when a request comes through the tunnel, so that what is refused has a whole address. */
    private boolean connect(BrowserRequest request) throws IOException {
        WebAddress to;
        try {
            to = WebAddress.parse("https://" + request.target() + "/");
        } catch (DaylightException e) {
            throw new ProtocolException("expected HOST:PORT to connect to");
        }
        if (!tunnel.isEmpty()) {
            throw new ProtocolException("a tunnel inside a tunnel is not made");
        }
        out.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        int first = in.read();
        if (first < 0) {
            return false;
        }
        byte[] seen = {(byte) first};
        if (first == 0x16) { // the first byte of a TLS handshake
            String name = to.host().replaceAll("[\\[\\]]", "");
            byte[] waiting = in.readNBytes(in.available());
            byte[] all = new byte[waiting.length + 1];
            all[0] = seen[0];
            System.arraycopy(waiting, 0, all, 1, waiting.length);
            SSLSocket tls = (SSLSocket) authority
                    .context(name)
                    .getSocketFactory()
                    .createSocket(socket, new ByteArrayInputStream(all), true);
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"http/1.1"});
            tls.setSSLParameters(parameters);
            tls.setUseClientMode(false);
            tls.startHandshake();
            socket = tls;
            in = new BufferedInputStream(tls.getInputStream());
            out = new BufferedOutputStream(tls.getOutputStream());
            tunnel = "https://" + to.hostAndPort();
        } else {
            in = new BufferedInputStream(new java.io.SequenceInputStream(new ByteArrayInputStream(seen), in));
            tunnel = "http://" + to.hostAndPort();
        }
        return true;
    }

    /** Whether the connection can go on. */
    private boolean ask(BrowserRequest request) throws IOException {
        String asked = spelled(tunnel + request.target());
        byte[] body;
        try {
            body = body(request);
        } catch (RelayFailure e) {
            recording.miss(request.method(), asked, e);
            return unanswered(request, e);
        }
        if (asked.startsWith(RecordingProxy.GREETING)) {
            if (greeted.compareAndSet(false, true)) {
                answer("200 OK", "Hello");
            }
            return false;
        }
        try {
            if (!METHODS.contains(request.method())) {
                throw new RelayFailure(
                        RelayFailure.Reason.REFUSED, "the method " + request.method() + " is not sent on");
            }
            if (request.first("Upgrade").isPresent()) {
                throw new RelayFailure(RelayFailure.Reason.REFUSED, "a WebSocket is not opened");
            }
            if (request.ofTheBrowser(tunnel.startsWith("https:"))) {
                recording.own();
                return false;
            }
            recording.begin();
            try {
                return send(request, address(asked), body);
            } finally {
                recording.done();
            }
        } catch (RelayFailure e) {
            recording.miss(request.method(), asked, e);
            return unanswered(request, e);
        }
    }

    /**
     * Hangs up, as a server does that is not there. A word of ours would stand under the address of the server, where a
     * page of its own could read it and learn who looks, and why a request failed. Only to the window of a person is it
     * said: what a fetch cannot claim to be, and in a sandbox that no page looks into.
     */
    private boolean unanswered(BrowserRequest request, RelayFailure failure) throws IOException {
        if (request.first("Sec-Fetch-Dest").orElse("").equals("document")) {
            answer("502 Bad Gateway", "Not preserved: " + failure.getMessage());
        }
        return false;
    }

    /** As the archive writes addresses, so that what was asked can be compared. */
    private static String spelled(String asked) {
        try {
            return WebAddress.parse(asked).toString();
        } catch (DaylightException e) {
            return asked.substring(0, Math.min(asked.length(), WebAddress.LONGEST));
        }
    }

    private static WebAddress address(String asked) throws RelayFailure {
        try {
            return WebAddress.parse(asked);
        } catch (DaylightException e) {
            throw new RelayFailure(RelayFailure.Reason.REFUSED, String.valueOf(e.getMessage()));
        }
    }

    private byte[] body(BrowserRequest request) throws IOException, RelayFailure {
        if (request.first("Transfer-Encoding").isPresent()) {
            throw new RelayFailure(RelayFailure.Reason.REFUSED, "a body of unknown length is not sent on");
        }
        String length = request.first("Content-Length").orElse("0");
        if (!length.matches("[0-9]{1,10}") || Long.parseLong(length) > LARGEST_UPLOAD) {
            throw new RelayFailure(
                    RelayFailure.Reason.REFUSED, "a body of more than " + LARGEST_UPLOAD + " bytes is not sent on");
        }
        return in.readNBytes(Integer.parseInt(length));
    }

    private boolean send(BrowserRequest request, WebAddress url, byte[] body) throws RelayFailure {
        // The target goes out as the browser wrote it; the address names it in one spelling.
        String target = request.target().startsWith("/") ? request.target() : originForm(request.target());
        Passing passing = new Passing(out, recording, request.forDocument(), !tunnel.isEmpty());
        byte[] asks = request.outgoing(target, body);
        recording.asks(asks.length);
        Relayed exchange = relay.send(
                request.method(), url, asks, recording.bodyLeft(), recording.timeLeft(), recording.folder(), passing);
        passing.end();
        recording.add(exchange);
        return passing.reusable() && exchange.truncated() == null;
    }

    private static String originForm(String absolute) {
        int path = absolute.indexOf('/', absolute.indexOf("://") + 3);
        int query = absolute.indexOf('?');
        return path < 0 ? "/" + (query < 0 ? "" : absolute.substring(query)) : absolute.substring(path);
    }

    /** The last answer of the connection. */
    private void answer(String status, String text) throws IOException {
        byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(("HTTP/1.1 " + status + "\r\nContent-Type: text/plain; charset=utf-8\r\n"
                        + "Content-Security-Policy: sandbox; default-src 'none'\r\n"
                        + "Cross-Origin-Opener-Policy: same-origin\r\nX-Content-Type-Options: nosniff\r\n"
                        + "Cache-Control: no-store\r\nConnection: close\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }
}
