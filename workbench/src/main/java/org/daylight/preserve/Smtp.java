// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLSocketFactory;
import org.daylight.DaylightException;
import org.daylight.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Hands letters to a server of mail (RFC 5321), by the way that a case asks the web: its proxy, which looks up the name, and
 * no private address but those that it allows. With STARTTLS (RFC 3207) or TLS from the first byte (RFC 8314); without either
 * only on this machine. User and password go over TLS alone (RFC 4954).
 */
public final class Smtp {
    private static final int LONGEST_LINE = 4096;
    private static final int MOST_LINES = 200;

    private final Route route;
    private final Transport.Limits limits;
    private final SSLSocketFactory tls;

    /**
     * @param extraTrust authorities to trust beside those of the Java platform
     * @param proxy through which everything goes; null asks servers directly
     */
    public Smtp(
            AddressGuard guard,
            Transport.Limits limits,
            List<X509Certificate> extraTrust,
            @Nullable ProxyAddress proxy) {
        route = new Route(guard, proxy);
        this.limits = limits;
        tls = Trust.factory(extraTrust);
    }

    /** How a connection is kept from being read. */
    public enum Security {
        /** Plain at first, then TLS; nothing is sent where the server does not offer it. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** None: for a server on this machine alone. */
        NONE;

        /** The word in settings. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of this word. @throws DaylightException where there is none */
        public static Security of(String word) {
            for (Security security : values()) {
                if (security.code().equals(word)) {
                    return security;
                }
            }
            throw new DaylightException("mail is kept safe by starttls, tls or none; found \"" + word + "\"");
        }
    }

    /**
     * A server.
     *
     * @param host its name
     * @param port 587 for STARTTLS, 465 for TLS mostly
     * @param security how the connection is kept from being read
     * @param user null where it asks for none
     * @param password empty where there is none
     */
    public record Server(
            String host,
            int port,
            Security security,
            @Nullable String user,
            String password) {
        /** @throws DaylightException where the name is none, or without TLS it is not this machine */
        public Server {
            WebAddress.parse("http://" + host + ":" + port + "/");
            if (security == Security.NONE && !local(host)) {
                throw new DaylightException("mail to " + host + " would be read on the way; use starttls or tls");
            }
            if (security == Security.NONE && user != null) {
                throw new DaylightException("a password goes over TLS alone; use starttls or tls");
            }
        }

        private static boolean local(String host) {
            return host.equals("localhost")
                    || (WebAddress.isNumber(host) && InetAddress.ofLiteral(host).isLoopbackAddress());
        }

        /** Without the password. */
        @Override
        public String toString() {
            return host + ":" + port + " " + security.code();
        }
    }

    /** The server refuses for good (5xx): the same letter again would be refused again. */
    public static final class Refused extends DaylightException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /**
     * Hands over a letter.
     *
     * @param from who is told where it cannot be delivered
     * @param letter whole, with its header, lines ended by CR LF
     * @throws Refused where trying again is of no use
     * @throws DaylightException where it may work later: one line with the reason
     */
    public void send(Server server, String from, List<String> to, byte[] letter) {
        String scheme = server.security() == Security.TLS ? "https" : "http";
        WebAddress place = WebAddress.parse(scheme + "://" + server.host() + ":" + server.port() + "/");
        Deadline deadline = new Deadline(limits.total());
        try (Connection first = route.line(place, limits, deadline, tls)) {
            Talk talk = new Talk(first);
            talk.expect(220);
            Set<String> offers = talk.hello();
            if (server.security() == Security.STARTTLS) {
                if (!offers.contains("STARTTLS")) {
                    throw new Refused("it offers no STARTTLS; nothing was sent");
                }
                talk.say("STARTTLS");
                talk.expect(220);
                // What came behind the answer in the clear may be anybody's: it stays unread in the old buffer.
                talk = new Talk(first.secured(place, tls));
                offers = talk.hello();
            }
            talk.login(server, offers);
            talk.letter(from, to, letter);
        } catch (Refused e) {
            throw new Refused("mail by " + server.host() + ": " + e.getMessage());
        } catch (DaylightException e) {
            throw new DaylightException("mail by " + server.host() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new DaylightException(
                    "mail by " + server.host() + ": " + Transport.reason(place, e, deadline, limits), e);
        }
    }

    /** What is said to a server and what it answers. */
    private static final class Talk {
        private final Connection connection;
        private final InputStream in;

        Talk(Connection connection) throws IOException {
            this.connection = connection;
            in = connection.received();
        }

        void say(String line) throws IOException {
            connection.send((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        /** What it offers, in capitals. It is not told the name of this machine. */
        Set<String> hello() throws IOException {
            say("EHLO [127.0.0.1]");
            Set<String> offers = new TreeSet<>();
            for (String line : expect(250)) {
                offers.add(line.toUpperCase(Locale.ROOT));
            }
            return offers;
        }

        void login(Server server, Set<String> offers) throws IOException {
            String user = server.user();
            if (user == null) {
                return;
            }
            Set<String> ways = new TreeSet<>();
            offers.stream().filter(o -> o.startsWith("AUTH")).forEach(o -> ways.addAll(List.of(o.split("[ =]+"))));
            if (ways.contains("PLAIN")) {
                say("AUTH PLAIN " + coded("\0" + user + "\0" + server.password()));
            } else if (ways.contains("LOGIN")) {
                say("AUTH LOGIN");
                expect(334);
                say(coded(user));
                expect(334);
                say(coded(server.password()));
            } else {
                throw new Refused("it takes no user and password in a way that is known here (PLAIN, LOGIN)");
            }
            List<String> answer = lines();
            if (!answer.getFirst().startsWith("235")) {
                if (answer.getFirst().startsWith("4")) {
                    throw new DaylightException("it does not take user and password for now: " + shown(answer));
                }
                throw new Refused("it refuses user and password; set the channel again with others");
            }
        }

        void letter(String from, List<String> to, byte[] letter) throws IOException {
            say("MAIL FROM:<" + from + ">");
            expect(250);
            for (String each : to) {
                say("RCPT TO:<" + each + ">");
                expect(250);
            }
            say("DATA");
            expect(354);
            // Lines that begin with a full stop get another; one alone ends the letter (RFC 5321, 4.5.2).
            String text = new String(letter, StandardCharsets.ISO_8859_1).replace("\r\n.", "\r\n..");
            String whole = (text.startsWith(".") ? "." : "") + text + (text.endsWith("\r\n") ? "" : "\r\n") + ".\r\n";
            connection.send(whole.getBytes(StandardCharsets.ISO_8859_1));
            expect(250);
            say("QUIT");
        }

        private static String coded(String text) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        /** The lines of an answer of this code, without it. */
        List<String> expect(int code) throws IOException {
            List<String> lines = lines();
            String first = lines.getFirst();
            if (first.startsWith(String.valueOf(code)) || (code == 250 && first.startsWith("251"))) {
                return lines.stream()
                        .map(l -> l.length() > 4 ? l.substring(4) : "")
                        .toList();
            }
            if (first.startsWith("5")) {
                throw new Refused("it refuses: " + shown(lines));
            }
            throw new DaylightException("it does not take the letter for now: " + shown(lines));
        }

        private static String shown(List<String> lines) {
            String line = String.join(" ", lines).replaceAll("[^ -~]", "?");
            return line.substring(0, Math.min(200, line.length()));
        }

        private List<String> lines() throws IOException {
            List<String> lines = new java.util.ArrayList<>();
            while (lines.size() < MOST_LINES) {
                String line = line();
                if (!line.matches("[2-5][0-9][0-9]([ -].*)?")) {
                    throw new DaylightException("it does not speak SMTP; look at its port");
                }
                lines.add(line);
                if (line.length() < 4 || line.charAt(3) == ' ') {
                    return lines;
                }
            }
            throw new DaylightException("it answers without end");
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("it hung up");
                }
                if (line.length() > LONGEST_LINE) {
                    throw new DaylightException("it does not speak SMTP; look at its port");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}
