// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.daylight.Digest;

/** Style sheets, scripts and pictures of the workbench, all from its own jars: nothing is loaded from elsewhere. */
public final class Assets {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(?:[.][a-z0-9-]+)*[.](css|js|svg|json|png)");
    private static final Map<String, String> FROM_JARS =
            Map.of("htmx.min.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json; charset=utf-8",
            "png", "image/png");
    private static final Map<String, Asset> READ = new ConcurrentHashMap<>();

    private Assets() {}

    /**
     * A file.
     *
     * @param type its media type
     * @param mark of its content, part of its address: it may be kept for ever
     * @param bytes all of it
     */
    @SuppressWarnings("ArrayRecordComponent") // compared with nothing
    public record Asset(String type, String mark, byte[] bytes) {}

    /**
     * The address of this file.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static String address(String name) {
        Asset asset = of(name).orElseThrow(() -> new IllegalArgumentException("no asset \"" + name + "\""));
        return "/assets/" + name + "?v=" + asset.mark();
    }

    /** The file of this name. */
    public static Optional<Asset> of(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Asset known = READ.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Asset> read = read(name);
        read.ifPresent(a -> READ.put(name, a));
        return read;
    }

    private static Optional<Asset> read(String name) {
        String path = FROM_JARS.getOrDefault(name, "/org/daylight/web/assets/" + name);
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            String ending = name.substring(name.lastIndexOf('.') + 1);
            String mark = Digest.of(new String(bytes, StandardCharsets.ISO_8859_1))
                    .hex()
                    .substring(0, 12);
            return Optional.of(new Asset(TYPES.getOrDefault(ending, "application/octet-stream"), mark, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the jar", e);
        }
    }
}
