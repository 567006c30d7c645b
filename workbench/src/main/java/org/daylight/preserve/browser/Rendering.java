// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.daylight.preserve.ShownPage;
import org.daylight.preserve.Spool;
import org.daylight.preserve.devtools.DevtoolsFailure;
import org.daylight.preserve.proxy.Recording;

/** Takes the page as it stands: DOM, picture, PDF. What cannot be taken is named with the reason. */
final class Rendering {
    private static final int WIDEST = 4_000;
    private static final int LARGEST_PICTURE = 64 << 20;
    /** Of a thousand points of a picture, so many are the same where it shows the same; a film may run in it. */
    private static final int ALIKE = 990;

    private final Tab tab;
    private final Recording recording;
    private final PageLimits limits;
    private final List<ShownPage.Part> parts = new ArrayList<>();
    private final Map<String, Object> report = new LinkedHashMap<>();

    Rendering(Tab tab, Recording recording, PageLimits limits) {
        this.tab = tab;
        this.recording = recording;
        this.limits = limits;
    }

    List<ShownPage.Part> parts() {
        return List.copyOf(parts);
    }

    /** What the completeness report says of the parts. */
    Map<String, Object> report() {
        return report;
    }

    /** Takes a part of the page. */
    private interface Taking {
        Object take() throws DevtoolsFailure, IOException;
    }

    private void take(String name, Taking taking) throws IOException {
        try {
            report.put(name, taking.take());
        } catch (DevtoolsFailure e) {
            report.put(name, Map.of("missing", String.valueOf(e.getMessage())));
        }
    }

    void all(Redaction redaction) throws IOException {
        take("dom", () -> dom(redaction));
        pictured(redaction);
        take("pdf", () -> pdf(redaction));
    }

    private Object dom(Redaction redaction) throws DevtoolsFailure, IOException {
        JsonNode dom = tab.run(Tab.script("dom.js"), limits.command(), limits.domChars());
        String html = redaction.dom(dom.path("html").asText());
        add(ShownPage.Kind.DOM, "text/html; charset=utf-8", "", html.getBytes(StandardCharsets.UTF_8));
        boolean cut = dom.path("length").asLong() > limits.domChars();
        return ordered("characters", dom.path("length").asLong(), "cut", cut);
    }

    /** Picture and geometry are of one moment: measured before and after, nothing may have moved. */
    private void pictured(Redaction redaction) throws IOException {
        still(0);
        WordGeometry geometry = new WordGeometry(tab, limits);
        Optional<WordGeometry.Measured> before = measured(geometry);
        take("screenshot", this::screenshot);
        Optional<WordGeometry.Measured> after = before.isEmpty() ? Optional.empty() : measured(geometry);
        if (after.isPresent() && !after.equals(before)) {
            before = after;
            parts.removeIf(p -> p.kind() == ShownPage.Kind.SCREENSHOT);
            take("screenshot", this::screenshot);
            after = measured(geometry);
        }
        boolean inPlace = after.isPresent() && inPlace();
        still(1);
        WordGeometry.Measured measured = inPlace && after.equals(before) ? after.orElse(null) : null;
        if (measured != null
                && report.get("screenshot") instanceof Map<?, ?> picture
                && picture.get("width") instanceof Integer width) {
            int height = picture.get("height") instanceof Integer h ? h : 0;
            take("geometry", () -> kept(measured, width, height, redaction));
        } else if (!report.containsKey("geometry")) {
            report.put("geometry", Map.of("missing", "the page moved while its picture was taken"));
        }
    }

    /** Whether the top of the picture is what the window shows: a browser may draw more than its window elsewhere. */
    private boolean inPlace() throws IOException {
        Optional<ShownPage.Part> first = parts.stream()
                .filter(p -> p.kind() == ShownPage.Kind.SCREENSHOT)
                .findFirst();
        if (first.isEmpty()) {
            return false;
        }
        try {
            JsonNode shot = tab.command(
                    "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", false), limits.load());
            BufferedImage window =
                    image(Base64.getDecoder().decode(shot.path("data").asText()));
            BufferedImage picture = image(first.get().content().bytes(LARGEST_PICTURE));
            int width = Math.min(window.getWidth(), picture.getWidth());
            int height = Math.min(window.getHeight(), picture.getHeight());
            long same = 0;
            long all = 0;
            for (int y = 0; y < height; y += 3) {
                for (int x = 0; x < width; x += 3) {
                    all++;
                    same += window.getRGB(x, y) == picture.getRGB(x, y) ? 1 : 0;
                }
            }
            return same * 1000 >= all * ALIKE;
        } catch (DevtoolsFailure e) {
            return false;
        }
    }

    private static BufferedImage image(byte[] png) throws IOException {
        // In memory: a cache on the disk would leave a copy of the picture outside the case.
        BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(png)));
        if (image == null) {
            throw new IOException("the browser sent no picture");
        }
        return image;
    }

    private Optional<WordGeometry.Measured> measured(WordGeometry geometry) {
        try {
            return Optional.of(geometry.take());
        } catch (DevtoolsFailure e) {
            report.put("geometry", Map.of("missing", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Object kept(WordGeometry.Measured measured, int width, int height, Redaction redaction) throws IOException {
        String text = measured.text(width, height);
        if (!redaction.text(text).equals(text)) {
            return Map.of("missing", "it holds what identifies the person who looked");
        }
        add(ShownPage.Kind.GEOMETRY, "application/jsonl", "", text.getBytes(StandardCharsets.UTF_8));
        return ordered("words", measured.words(), "covers", measured.covers(), "cut", measured.cut());
    }

    /** Stops what moves by style sheets and the like, or lets it go on. */
    private void still(int rate) {
        try {
            tab.command("Animation.enable", Map.of());
            tab.command("Animation.setPlaybackRate", Map.of("playbackRate", rate));
        } catch (DevtoolsFailure e) {
            // It moves, then: what was measured twice says so.
        }
    }

    private Object screenshot() throws DevtoolsFailure, IOException {
        JsonNode metrics = tab.command("Page.getLayoutMetrics", Map.of());
        JsonNode size = metrics.has("cssContentSize") ? metrics.path("cssContentSize") : metrics.path("contentSize");
        int width = Math.clamp((int) Math.ceil(size.path("width").asDouble()), 1, WIDEST);
        int height = Math.max(1, (int) Math.ceil(size.path("height").asDouble()));
        int shown = Math.min(height, limits.height());
        JsonNode window = metrics.path("cssLayoutViewport");
        int tiles = 0;
        for (int y = 0; y < shown; y += limits.tile()) {
            int h = Math.min(limits.tile(), shown - y);
            JsonNode picture = tab.command(
                    "Page.captureScreenshot",
                    Map.of(
                            "format",
                            "png",
                            // Asked for beyond its window, a page that just fits and is written from right to left is
                            // drawn too far to the right.
                            "captureBeyondViewport",
                            width > window.path("clientWidth").asInt()
                                    || y + h > window.path("clientHeight").asInt(),
                            "clip",
                            Map.of("x", 0, "y", y, "width", width, "height", h, "scale", 1)),
                    limits.load());
            byte[] png = Base64.getDecoder().decode(picture.path("data").asText());
            String region = "0," + y + "," + width + "," + h;
            add(ShownPage.Kind.SCREENSHOT, "image/png", region, png);
            tiles++;
        }
        return ordered("width", width, "height", shown, "pageHeight", height, "pictures", tiles, "cut", shown < height);
    }

    private Object pdf(Redaction redaction) throws DevtoolsFailure, IOException {
        JsonNode printed = tab.command(
                "Page.printToPDF",
                Map.of(
                        "printBackground",
                        true,
                        "transferMode",
                        "ReturnAsStream",
                        "paperWidth",
                        8.27,
                        "paperHeight",
                        11.69),
                limits.load());
        String stream = printed.path("stream").asText();
        try {
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            while (true) {
                JsonNode piece = tab.command("IO.read", Map.of("handle", stream, "size", 1 << 20));
                String data = piece.path("data").asText();
                kept.writeBytes(
                        piece.path("base64Encoded").asBoolean()
                                ? Base64.getDecoder().decode(data)
                                : data.getBytes(StandardCharsets.ISO_8859_1));
                if (kept.size() > limits.pdfBytes()) {
                    return Map.of("missing", "larger than " + limits.pdfBytes() + " bytes");
                }
                if (piece.path("eof").asBoolean()) {
                    break;
                }
            }
            add(ShownPage.Kind.PDF, "application/pdf", "", redaction.pdf(kept.toByteArray()));
            return Map.of("bytes", kept.size());
        } finally {
            tab.command("IO.close", Map.of("handle", stream));
        }
    }

    /** The same report for the same page, to the byte. */
    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    private void add(ShownPage.Kind kind, String type, String region, byte[] bytes) throws IOException {
        parts.add(new ShownPage.Part(kind, type, region, Spool.of(bytes, recording.folder())));
    }
}
