// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.map;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.daylight.run.Workbench;
import org.daylight.web.Served;
import org.jspecify.annotations.Nullable;

/** A served case whose rows a test writes straight into the tables: what is tested is showing them. */
public final class Seeded implements AutoCloseable {
    private final Workbench workbench;
    private final Served served;
    private final HttpClient client;
    private final String root;
    private int decisions = 100;

    /** @param workbench new and empty; closed with this */
    public Seeded(Workbench workbench) throws IOException, InterruptedException {
        this.workbench = workbench;
        served = new Served(workbench);
        client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        URI start = URI.create(served.start());
        root = "http://127.0.0.1:" + start.getPort();
        client.send(HttpRequest.newBuilder(start).build(), HttpResponse.BodyHandlers.discarding());
    }

    /** The page at this path. */
    public String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(root + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + "\n" + answer.body());
        }
        return answer.body();
    }

    /** An entry. */
    public Seeded entry(String id, String kind, String label) throws SQLException {
        return run(
                "insert into entry (id, kind, label, event, series, number, root) values (?, ?, ?, 1, ?, ?, ?)",
                id,
                kind,
                label,
                id.substring(0, id.indexOf('-')),
                Integer.valueOf(id.substring(id.indexOf('-') + 1)),
                id);
    }

    /** A capture. */
    public Seeded capture(String id, String day, boolean restricted) throws SQLException {
        return run(
                "insert into capture (id, event, url, time_ms, status, file, offset_bytes, file_digest, payload_digest,"
                        + " restricted) values (?, 1, 'https://a.test/', ?, 200, 'f', 0, ?, ?, ?)",
                id,
                java.time.Instant.parse(day + "T10:00:00Z").toEpochMilli(),
                "0".repeat(64),
                "0".repeat(64),
                restricted ? 1 : 0);
    }

    /** A statement of a site. */
    public Seeded site(
            String entry, String capture, String stance, @Nullable String stated, String country, @Nullable String city)
            throws SQLException {
        return statement(
                entry,
                capture,
                "presence",
                "host-country",
                country,
                "{\"hostCountry\":\"" + country + "\",\"hostCity\":null,\"operator\":null}",
                stance,
                null,
                stated,
                country,
                city);
    }

    /** Any statement; dates are days, months or years. */
    public Seeded statement(
            String entry,
            String capture,
            String kind,
            String property,
            String value,
            String detail,
            String stance,
            @Nullable String asOf,
            @Nullable String stated,
            @Nullable String country,
            @Nullable String city)
            throws SQLException {
        int decision = decisions++;
        return run(
                "insert into statement (decision, property, entry, base, home, value, kind, detail, claim, capture,"
                        + " document, start_offset, end_offset, quote, prefix, suffix, speaker, stance, lang, as_of,"
                        + " as_of_precision, stated, stated_precision, place_country, place_name, place_precision)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 5, 'words', '', '', 'Harbour Watch', ?, 'en', ?, ?,"
                        + " ?, ?, ?, ?, ?)",
                decision,
                property,
                entry,
                entry,
                entry,
                value,
                kind,
                detail,
                "k%016x".formatted(decision),
                capture,
                capture + "-0000000000000001",
                stance,
                asOf,
                precision(asOf),
                stated,
                precision(stated),
                country,
                city,
                country == null ? null : city == null ? "country" : "city");
    }

    private static @Nullable String precision(@Nullable String date) {
        return date == null ? null : date.length() == 10 ? "day" : date.length() == 7 ? "month" : "year";
    }

    private Seeded run(String sql, @Nullable Object... values) throws SQLException {
        try (Connection c = workbench.database().dataSource().getConnection();
                PreparedStatement s = c.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                s.setObject(i + 1, values[i]);
            }
            s.execute();
        }
        return this;
    }

    @Override
    public void close() {
        served.close();
    }
}
