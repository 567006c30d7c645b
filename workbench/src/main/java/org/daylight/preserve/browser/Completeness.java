// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.preserve.Relayed;
import org.daylight.preserve.proxy.Missed;

/**
 * What was asked, kept and missed, and what else a reader of the capture should know, as JSON. Every resource that is not
 * in the file, or is a refusal, is named with its address and a reason.
 */
final class Completeness {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_NAMED = 2_000;

    private final Map<String, Object> json = new LinkedHashMap<>();
    private final Redaction redaction;

    Completeness(Redaction redaction) {
        this.redaction = redaction;
        json.put("format", 1);
    }

    Completeness put(String name, Object value) {
        json.put(name, value instanceof String text ? redaction.text(text) : value);
        return this;
    }

    /**
     * Compares what the page asked for with what there is.
     *
     * @param asked by the page, as the browser tells it
     * @param kept what goes into the file
     * @param missed what the proxy did not answer
     * @param dropped exchanges that are left out, with the reason
     */
    Completeness resources(
            List<TabLog.Asked> asked, List<Relayed> kept, List<Missed> missed, Map<String, String> dropped) {
        Map<String, Map<String, Object>> failed = new LinkedHashMap<>();
        Set<String> keptUrls = new TreeSet<>();
        for (Relayed r : kept) {
            keptUrls.add(r.url());
            if (r.status() >= 400) {
                failed.put("status " + r.url(), line(r.url(), r.method(), "status", "HTTP " + r.status(), true));
            } else if (r.truncated() != null) {
                failed.put("cut " + r.url(), line(r.url(), r.method(), "cut", "cut off: " + r.truncated(), true));
            }
        }
        Set<String> urls = new TreeSet<>(keptUrls);
        Set<String> without = new TreeSet<>();
        for (Missed m : missed) {
            String url = redaction.text(m.url());
            urls.add(url);
            if (!keptUrls.contains(url)) {
                without.add(url);
                failed.putIfAbsent(url, line(url, m.method(), m.reason().code(), m.detail(), false));
            }
        }
        dropped.forEach((url, why) -> {
            urls.add(url);
            if (!keptUrls.contains(url)) {
                without.add(url);
                failed.putIfAbsent(url, line(url, "", "left-out", why, false));
            }
        });
        for (TabLog.Asked a : asked) {
            String url = redaction.text(a.url());
            urls.add(url);
            if (!keptUrls.contains(url)) {
                without.add(url);
                String why = a.failure().isEmpty() ? "no answer before the page was taken" : a.failure();
                String reason = a.failure().isEmpty() ? "pending" : "browser";
                failed.putIfAbsent(url, line(url, a.method(), reason, why, false));
            }
        }
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("asked", urls.size());
        counts.put("kept", keptUrls.size());
        counts.put("missed", without.size());
        counts.put("refused", kept.stream().filter(r -> r.status() >= 400).count());
        json.put("resources", counts);
        List<Map<String, Object>> named = new ArrayList<>(failed.values());
        json.put("failed", named.subList(0, Math.min(MOST_NAMED, named.size())));
        return this;
    }

    private Map<String, Object> line(String url, String method, String reason, String detail, boolean kept) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("url", url);
        line.put("method", method);
        line.put("reason", reason);
        line.put("detail", redaction.text(detail));
        line.put("kept", kept);
        return line;
    }

    Completeness walls(List<Wall> walls) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Wall wall : walls) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", wall.kind().code());
            one.put("signs", wall.signs().stream().map(redaction::text).toList());
            all.add(one);
        }
        json.put("walls", all);
        return this;
    }

    byte[] bytes() {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(json)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of words and numbers are always JSON", e);
        }
    }
}
