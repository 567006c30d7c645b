// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.daylight.Event;
import org.daylight.run.Health;
import org.daylight.run.Workbench;
import org.daylight.run.watch.WatchShelf;

/**
 * What a server measures of itself and of its case, in the text format of Prometheus, and whether it is fit to answer. Of
 * requests the patterns of their paths are kept, never what stood in their place; nothing names a page, a host, a person or
 * a case.
 */
final class Metrics {
    /** Less than this left on the disk, in bytes, and nothing more should be asked of it. */
    private static final long LEAST_DISK = 100L << 20;

    private static final String BEGAN = "metrics.began";

    private final Workbench workbench;
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests = Histogram.builder()
            .name("daylight_request_seconds")
            .help("How long answers took, by method, pattern of the path, and status.")
            .labelNames("method", "path", "status")
            .classicOnly()
            .classicUpperBounds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
            .register(registry);
    private final Gauge events = gauge("daylight_ledger_events", "Events in the ledger.");
    private final Gauge last =
            gauge("daylight_ledger_last_event_timestamp_seconds", "When the last event was written, Unix time.");
    private final Gauge behind = gauge("daylight_index_behind_events", "Events that the search index lacks.");
    private final Gauge unread = gauge("daylight_unread_captures", "Captures that hold no text.");
    private final Gauge overdue = gauge("daylight_watch_overdue", "Watched pages that are due.");
    private final Gauge watching = gauge("daylight_watch_running", "1 where a watcher is at work, else 0.");
    private final Gauge free = gauge("daylight_disk_free_bytes", "Bytes that are left on the disk of the case.");
    private final Gauge verified = gauge(
            "daylight_verification_timestamp_seconds", "When the case was last verified, Unix time; 0 where never.");
    private final Gauge faults = gauge("daylight_verification_faults", "Faults that the last verification found.");
    private final Gauge backup =
            gauge("daylight_backup_timestamp_seconds", "When the case was last backed up, Unix time; 0 where never.");

    Metrics(Workbench workbench) {
        this.workbench = workbench;
        JvmMetrics.builder().register(registry);
    }

    private Gauge gauge(String name, String help) {
        return Gauge.builder().name(name).help(help).register(registry);
    }

    /** A request comes in. */
    void begin(Context context) {
        context.attribute(BEGAN, System.nanoTime());
    }

    /** Its answer is made. */
    void end(Context context) {
        Long began = context.attribute(BEGAN);
        if (began == null) {
            return;
        }
        Endpoint endpoint = context.endpoints().lastHttpEndpoint();
        requests.labelValues(
                        context.method().name(),
                        endpoint == null ? "none" : endpoint.path,
                        String.valueOf(context.statusCode()))
                .observe((System.nanoTime() - began) / 1e9);
    }

    /** Everything that is measured, the case looked at now. */
    byte[] text() {
        workbench.turns().reading(() -> {
            look();
            return true;
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(out, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing in memory fails
        }
        return out.toByteArray();
    }

    private void look() {
        Health health = Health.of(workbench);
        events.set((double) health.events());
        last.set(seconds(health.last()));
        behind.set((double) health.index().behind());
        unread.set(health.unread());
        free.set((double) health.free());
        verified.set(seconds(health.verified().map(Event::time)));
        faults.set((double) health.verified().map(e -> e.number("faults")).orElse(0L));
        backup.set(seconds(health.backup()));
        WatchShelf shelf = new WatchShelf(workbench, true);
        Instant now = Instant.now();
        overdue.set(shelf.lag(now).due());
        watching.set(shelf.watcher(now).running() ? 1 : 0);
    }

    private static double seconds(Optional<Instant> moment) {
        return (double) moment.map(Instant::getEpochSecond).orElse(0L);
    }

    /** Why it is not fit to answer, in one word that tells a stranger nothing else; empty where it is. */
    Optional<String> ill() {
        Path root = workbench.folder().root();
        try {
            workbench.ledger().size();
            if (!Files.isWritable(root)) {
                return Optional.of("folder");
            }
            return Files.getFileStore(root).getUsableSpace() < LEAST_DISK ? Optional.of("disk") : Optional.empty();
        } catch (IOException e) {
            return Optional.of("disk");
        } catch (RuntimeException e) {
            return Optional.of("database");
        }
    }
}
