// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.daylight.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * One connection to an admitted address, with TLS where the scheme asks for it. It ends at its deadline whatever the
 * other side does: a watch thread closes it then, since a peer may send a byte now and then for ever.
 */
final class Connection implements Closeable {
    private final Socket tcp;
    private final Socket socket;
    private final Ends ends;
    private final @Nullable TlsSeal tls;
    private final Deadline deadline;
    private final Duration idle;
    private final Thread watch;

    private Connection(
            Socket tcp,
            Socket socket,
            Ends ends,
            @Nullable TlsSeal tls,
            Deadline deadline,
            Duration idle,
            Thread watch) {
        this.tcp = tcp;
        this.socket = socket;
        this.ends = ends;
        this.tls = tls;
        this.deadline = deadline;
        this.idle = idle;
        this.watch = watch;
    }

    /** Connects to the first of the addresses that answers. */
    static Connection open(
            WebAddress url,
            List<InetAddress> addresses,
            Transport.Limits limits,
            Deadline deadline,
            SSLSocketFactory tlsFactory)
            throws IOException {
        IOException first = null;
        for (InetAddress address : addresses) {
            Socket tcp = new Socket();
            try {
                tcp.connect(new InetSocketAddress(address, url.port()), deadline.atMost(limits.connect()));
            } catch (SocketTimeoutException e) {
                tcp.close();
                first = first != null ? first : new ConnectTimeout(e);
                continue;
            } catch (IOException e) {
                tcp.close();
                first = first != null ? first : e;
                continue;
            }
            return made(url, tcp, null, false, limits, deadline, tlsFactory);
        }
        throw first != null ? first : new ConnectException("no address");
    }

    /** Connects by way of a proxy, which looks up the name. @throws ProxyFailure where that gives no connection */
    static Connection through(
            ProxyAddress proxy,
            WebAddress url,
            boolean tunnel,
            Transport.Limits limits,
            Deadline deadline,
            SSLSocketFactory tlsFactory)
            throws IOException {
        Socket tcp = new Socket();
        try {
            InetSocketAddress place = new InetSocketAddress(proxy.host().replaceAll("[\\[\\]]", ""), proxy.port());
            if (place.isUnresolved()) {
                throw new ProxyFailure("the name of this case's proxy is unknown; look at `proxy show`");
            }
            tcp.connect(place, deadline.atMost(limits.connect()));
        } catch (ProxyFailure e) {
            tcp.close();
            throw e;
        } catch (IOException e) {
            tcp.close();
            throw new ProxyFailure("this case's proxy does not answer; start it, or say `proxy set none`", e);
        }
        return made(url, tcp, proxy, tunnel, limits, deadline, tlsFactory);
    }

    /** No connection came about in time; told apart from an answer that does not come. */
    static final class ConnectTimeout extends SocketTimeoutException {
        ConnectTimeout(SocketTimeoutException cause) {
            super("no connection in time");
            initCause(cause);
        }
    }

    private static Connection made(
            WebAddress url,
            Socket tcp,
            @Nullable ProxyAddress proxy,
            boolean tunnel,
            Transport.Limits limits,
            Deadline deadline,
            SSLSocketFactory tlsFactory)
            throws IOException {
        Ends ends = proxy == null
                ? new Ends(tcp.getLocalAddress(), tcp.getInetAddress(), null)
                : new Ends(tcp.getLocalAddress(), null, proxy.kind());
        Thread watch = Thread.ofVirtual().name("deadline").start(() -> closeAt(deadline, tcp));
        try {
            tcp.setSoTimeout(deadline.atMost(limits.idle()));
            if (proxy != null && (tunnel || url.secure() || proxy.kind() == ProxyAddress.Kind.SOCKS5)) {
                dig(tcp, proxy, url);
            }
            if (!url.secure()) {
                return new Connection(tcp, tcp, ends, null, deadline, limits.idle(), watch);
            }
            SSLSocket socket = secured(url, tcp, tlsFactory, "http/1.1");
            return new Connection(tcp, socket, ends, seal(socket.getSession()), deadline, limits.idle(), watch);
        } catch (IOException e) {
            watch.interrupt();
            tcp.close();
            throw e;
        }
    }

    /** TLS over a connection, the name in the certificate held against the name that was asked for. */
    private static SSLSocket secured(WebAddress url, Socket tcp, SSLSocketFactory tlsFactory, String... protocols)
            throws IOException {
        String name =
                url.host().startsWith("[") ? url.host().substring(1, url.host().length() - 1) : url.host();
        SSLSocket socket = (SSLSocket) tlsFactory.createSocket(tcp, name, url.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(protocols);
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** The same connection with TLS from here on (STARTTLS). What was received before and not read is lost. */
    Connection secured(WebAddress url, SSLSocketFactory tlsFactory) throws IOException {
        SSLSocket over = secured(url, tcp, tlsFactory, new String[0]);
        return new Connection(tcp, over, ends, seal(over.getSession()), deadline, idle, watch);
    }

    private static void dig(Socket tcp, ProxyAddress proxy, WebAddress url) throws IOException {
        try {
            Tunnel.dig(tcp.getInputStream(), tcp.getOutputStream(), proxy, url);
        } catch (EOFException e) {
            throw new ProxyFailure("the proxy hung up before there was a connection; look at its kind and port", e);
        } catch (ProtocolException e) {
            throw new ProxyFailure("the proxy does not speak HTTP as it must; look at its kind and port", e);
        }
    }

    private static TlsSeal seal(SSLSession session) throws IOException {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate certificate : session.getPeerCertificates()) {
            chain.add((X509Certificate) certificate);
        }
        return new TlsSeal(session.getProtocol(), session.getCipherSuite(), chain);
    }

    private static void closeAt(Deadline deadline, Socket tcp) {
        try {
            Thread.sleep(deadline.left());
            tcp.close();
        } catch (InterruptedException | IOException e) {
            // Interrupted: the exchange ended in time. A socket that cannot be closed is closed already.
            Thread.currentThread().interrupt();
        }
    }

    Ends ends() {
        return ends;
    }

    @Nullable
    TlsSeal tls() {
        return tls;
    }

    void send(byte[] request) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(request);
        out.flush();
    }

    /** What the other side sends, each read bounded by the idle limit and by what is left until the deadline. */
    InputStream received() throws IOException {
        InputStream in = socket.getInputStream();
        return new BufferedInputStream(new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                socket.setSoTimeout(deadline.atMost(idle));
                return in.read(buffer, from, length);
            }
        });
    }

    @Override
    public void close() throws IOException {
        watch.interrupt();
        // The TCP socket, not the TLS one: a polite good-bye could wait for a peer that sends without end.
        tcp.close();
    }
}
