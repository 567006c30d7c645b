// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.Body;
import org.daylight.archive.Fields;
import org.daylight.archive.WarcFiles;
import org.daylight.preserve.Relayed;
import org.daylight.preserve.Spool;

/**
 * What an attended capture leaves out of every record: cookies, authorisation, keys of a session, bodies of requests, the
 * name of the account. A body that holds such a value is kept decoded with stars in its place; one that cannot be looked
 * into is not kept.
 */
final class LeftOut implements Redaction {
    private static final long LARGEST = 64_000_000;

    private static final Set<String> COOKIES = Set.of("cookie", "cookie2", "set-cookie", "set-cookie2");
    private static final Set<String> AUTHORISATION =
            Set.of("authorization", "proxy-authorization", "authentication-info", "proxy-authentication-info");
    private static final Pattern KEY_FIELD = Pattern.compile(
            "(?:x-)?[a-z0-9-]*(?:csrf|xsrf|token|auth|session|api-?key|secret|signature|account|user-?id|user-?name)[a-z0-9-]*");
    private static final Set<String> HARMLESS =
            Set.of("www-authenticate", "proxy-authenticate", "access-control-allow-headers");
    /** A field for a password in a form, in parts, or in JSON. */
    private static final Pattern LOGIN =
            Pattern.compile("(?i)(?:passw|passphrase|passcode|pwd|kennwort|otp)[a-z0-9_\\[\\]%.-]{0,40}\"?\\s*[=:]"
                    + "|name=\"?[^\"\\r\\n]{0,60}(?:passw|passphrase|passcode|pwd|kennwort|otp)");

    private static final Pattern TEXT =
            Pattern.compile("text/.*|.*[/+](?:json|xml|javascript|ecmascript|x-www-form-urlencoded|x-mpegurl)|");

    private final Secrets secrets;
    private final Path spool;
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    LeftOut(Secrets secrets, Path spool) {
        this.secrets = secrets;
        this.spool = spool;
        for (String kind : List.of(
                "cookies", "authorisations", "tokenFields", "tokens", "accountNames", "requestBodies", "exchanges")) {
            counts.put(kind, 0);
        }
    }

    @Override
    public Map<String, Integer> counts() {
        return new LinkedHashMap<>(counts);
    }

    private void count(String kind, int n) {
        counts.merge(kind, n, Integer::sum);
    }

    @Override
    public String text(String text) {
        return secrets.blank(text).text();
    }

    @Override
    public String dom(String html) {
        return counted(secrets.blank(html)).text();
    }

    @Override
    public byte[] pdf(byte[] pdf) {
        // Addresses of links stand in it as they are; the text is drawn after the names were covered.
        return counted(secrets.blankBytes(pdf)).text().getBytes(StandardCharsets.ISO_8859_1);
    }

    private Secrets.Blanked counted(Secrets.Blanked blanked) {
        count("tokens", blanked.tokens());
        count("accountNames", blanked.names());
        return blanked;
    }

    @Override
    public Optional<Relayed> exchange(Relayed exchange, boolean page) throws IOException {
        int body = bodyStart(exchange.request());
        boolean asksWithBody = body < exchange.request().length;
        if (!page
                && asksWithBody
                && LOGIN.matcher(latin(exchange.request(), body)).find()) {
            count("exchanges", 1);
            return Optional.empty();
        }
        Optional<Message> answer = answer(exchange);
        if (answer.isEmpty()) {
            count("exchanges", 1);
            return Optional.empty();
        }
        String head = head(new String(exchange.request(), 0, body, StandardCharsets.ISO_8859_1), asksWithBody, "0");
        if (asksWithBody) {
            count("requestBodies", 1);
        }
        Message message = answer.get();
        return Optional.of(exchange.altered(
                text(exchange.url()),
                head.getBytes(StandardCharsets.ISO_8859_1),
                message.bytes(),
                message.headLength(),
                message.fields()));
    }

    /** A response as it is kept. */
    private record Message(Spool bytes, int headLength, Fields fields) {}

    private Optional<Message> answer(Relayed exchange) throws IOException {
        byte[] raw;
        try {
            raw = exchange.response().bytes(LARGEST);
        } catch (IOException e) {
            return Optional.empty(); // too large to be looked into
        }
        String head = new String(raw, 0, exchange.headLength(), StandardCharsets.ISO_8859_1);
        ArchivedResponse read = WarcFiles.response(exchange.url(), raw, LARGEST);
        if (!(read.decodedBody(LARGEST) instanceof Body.Bytes body)) {
            return Optional.empty();
        }
        Secrets.Blanked blanked = secrets.blankBytes(body.bytes());
        if (!blanked.changed()) {
            byte[] kept = head(head, false, "").getBytes(StandardCharsets.ISO_8859_1);
            byte[] rest = Arrays.copyOfRange(raw, exchange.headLength(), raw.length);
            return Optional.of(message(kept, rest, exchange));
        }
        boolean text = TEXT.matcher(read.mediaType().orElse("")).matches();
        if (!text) {
            return Optional.empty(); // stars in a picture would be no picture
        }
        counted(blanked);
        byte[] altered = blanked.text().getBytes(StandardCharsets.ISO_8859_1);
        byte[] kept = head(head, true, Integer.toString(altered.length)).getBytes(StandardCharsets.ISO_8859_1);
        return Optional.of(message(kept, altered, exchange));
    }

    private Message message(byte[] head, byte[] body, Relayed exchange) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(body);
        List<Fields.Field> fields = new ArrayList<>();
        for (Fields.Field field : exchange.headers().all()) {
            if (!dropped(field.name().toLowerCase(Locale.ROOT), false)) {
                fields.add(new Fields.Field(field.name(), text(field.value())));
            }
        }
        return new Message(Spool.of(all.toByteArray(), spool), head.length, new Fields(fields));
    }

    /**
     * A head without the fields that are left out.
     *
     * @param newBody whether the body is another, of this length
     */
    private String head(String head, boolean newBody, String length) {
        StringBuilder out = new StringBuilder();
        boolean keep = true;
        boolean first = true;
        for (String line : head.split("\r?\n")) {
            if (line.isEmpty()) {
                continue;
            }
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            if (!first && !folded) {
                int colon = line.indexOf(':');
                String name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                keep = !dropped(name, true)
                        && !(newBody
                                && Set.of("content-length", "content-encoding", "transfer-encoding")
                                        .contains(name));
            }
            if (keep) {
                out.append(counted(secrets.blank(line)).text()).append("\r\n");
            }
            first = false;
        }
        if (newBody) {
            out.append("Content-Length: ").append(length).append("\r\n");
        }
        return out.append("\r\n").toString();
    }

    private boolean dropped(String name, boolean counting) {
        String kind = COOKIES.contains(name)
                ? "cookies"
                : AUTHORISATION.contains(name)
                        ? "authorisations"
                        : !HARMLESS.contains(name) && KEY_FIELD.matcher(name).matches() ? "tokenFields" : "";
        if (counting && !kind.isEmpty()) {
            count(kind, 1);
        }
        return !kind.isEmpty();
    }

    /** Learns the keys of a session from what was sent and received. */
    static void learn(Relayed exchange, Secrets secrets) {
        int end = bodyStart(exchange.request());
        for (String line : new String(exchange.request(), 0, end, StandardCharsets.ISO_8859_1).split("\r\n")) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (name.equals("cookie")) {
                for (String cookie : value.split(";")) {
                    secrets.token(cookie.substring(cookie.indexOf('=') + 1).strip());
                }
            } else if (AUTHORISATION.contains(name)) {
                authorisation(value, secrets);
            } else if (!HARMLESS.contains(name) && KEY_FIELD.matcher(name).matches()) {
                secrets.token(value);
            }
        }
        for (String cookie : exchange.headers().all("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            secrets.token(pair.substring(pair.indexOf('=') + 1).strip());
        }
    }

    /** The word behind the scheme is a key; where it is that of RFC 7617 it holds a name and a password. */
    private static void authorisation(String value, Secrets secrets) {
        String credentials = value.substring(value.indexOf(' ') + 1).strip();
        secrets.token(credentials);
        if (value.regionMatches(true, 0, "basic ", 0, 6)) {
            try {
                String both = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
                int colon = both.indexOf(':');
                if (colon >= 0) {
                    secrets.name(both.substring(0, colon));
                    secrets.token(both.substring(colon + 1));
                }
            } catch (IllegalArgumentException e) {
                // No base64: the word as a whole is known.
            }
        }
    }

    private static int bodyStart(byte[] request) {
        for (int i = 0; i + 3 < request.length; i++) {
            if (request[i] == '\r' && request[i + 1] == '\n' && request[i + 2] == '\r' && request[i + 3] == '\n') {
                return i + 4;
            }
        }
        return request.length;
    }

    private static String latin(byte[] bytes, int from) {
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    }
}
