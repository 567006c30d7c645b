// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.web.page.PageRoute;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Goes through the workbench as a person does who follows every kind of link once, and remembers what was answered. */
final class Walk {
    private static final int MOST = 20_000;

    /**
     * An answer.
     *
     * @param path that was asked
     * @param status of HTTP
     * @param type media type
     * @param body as text
     */
    record Page(String path, int status, String type, String body) {
        /** Whether it is a page to look at. */
        boolean html() {
            return type.startsWith("text/html");
        }

        /** As a tree. */
        Document parsed() {
            return Jsoup.parse(body, "http://here" + path);
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Served served;
    private String csrf = "";

    /** Begins with the address that opens the pages. */
    Walk(Served served) {
        this.served = served;
        get(served.start().substring(served.start().indexOf("/enter")));
    }

    /** Asks for one page. */
    Page get(String path) {
        return send(HttpRequest.newBuilder(address(path)).build(), path);
    }

    /** Sends a form of this session; the answer is what the page after it says. */
    Page post(String path, Map<String, String> fields) {
        if (csrf.isEmpty()) {
            csrf = get("/").parsed().body().attr("data-csrf");
        }
        String form = fields.entrySet().stream()
                        .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                        .collect(Collectors.joining("&"))
                + "&csrf=" + encoded(csrf);
        Page sent = send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                path);
        return sent.status() == 303 ? get(sent.body()) : sent;
    }

    /** Sends a file in a form of this session; the answer is what the page after it says. */
    Page upload(String path, String field, String name, byte[] file) {
        return upload(path, Map.of(), field, name, file);
    }

    /** @param fields that go with the file */
    Page upload(String path, Map<String, String> fields, String field, String name, byte[] file) {
        if (csrf.isEmpty()) {
            csrf = get("/").parsed().body().attr("data-csrf");
        }
        String edge = "----edge";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((key, value) -> body.writeBytes(
                ("--" + edge + "\r\nContent-Disposition: form-data; name=\"" + key + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + csrf + "\r\n--"
                        + edge + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                        + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        Page sent = send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                path);
        return sent.status() == 303 ? get(sent.body()) : sent;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + served.port() + sent(path));
    }

    /** What a browser writes for characters that an address may not have. */
    private static String sent(String path) {
        StringBuilder sent = new StringBuilder();
        path.codePoints().forEach(c -> {
            String one = Character.toString(c);
            sent.append(
                    c <= ' ' || c > '~' || "\"<>\\^`{|}".contains(one)
                            ? encoded(one).replace("+", "%20")
                            : one);
        });
        return sent.toString();
    }

    private Page send(HttpRequest request, String path) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Page(
                    path,
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.statusCode() == 303
                            ? answer.headers().firstValue("Location").orElse("/")
                            : answer.body());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }

    /** The first pages that links lead to, by the row of the routing table that answers them; begins at these paths. */
    Map<PageRoute, List<Page>> found(List<PageRoute> routes, int each, List<String> starts) {
        Map<PageRoute, List<Page>> found = new LinkedHashMap<>();
        Set<String> known = new HashSet<>(starts);
        List<String> open = new ArrayList<>(starts);
        for (int i = 0; i < open.size() && i < MOST; i++) {
            String path = open.get(i);
            Optional<PageRoute> route =
                    routes.stream().filter(r -> answers(r, path)).findFirst();
            List<Page> pages = route.map(r -> found.computeIfAbsent(r, k -> new ArrayList<>()))
                    .orElse(null);
            if (pages == null || pages.size() >= each) {
                continue;
            }
            Page page = get(path);
            pages.add(page);
            if (page.html()) {
                links(page).filter(known::add).forEach(open::add);
            }
        }
        return found;
    }

    private static Stream<String> links(Page page) {
        return page.parsed().select("a[href], img[src], iframe[src], [hx-get], [data-src]").stream()
                .map(Walk::target)
                .filter(l -> l.startsWith("http://here/"))
                .map(l -> l.substring("http://here".length()).replaceFirst("#.*", ""))
                .distinct();
    }

    private static String target(Element e) {
        return Stream.of("href", "src", "hx-get", "data-src")
                .filter(e::hasAttr)
                .findFirst()
                .map(e::absUrl)
                .orElse("");
    }

    /** Whether a path is one of this row. */
    static boolean answers(PageRoute route, String path) {
        if (route.verb() != PageRoute.Verb.GET) {
            return false;
        }
        String pattern = Arrays.stream(route.path().split("(?=[{<])|(?<=[}>])"))
                .map(p -> p.startsWith("{") ? "[^/]+" : p.startsWith("<") ? ".+" : Pattern.quote(p))
                .collect(Collectors.joining());
        return path.replaceFirst("[?].*", "").matches(pattern);
    }
}
