// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.ledger.Folders;
import org.daylight.preserve.devtools.BrowserProcess;
import org.daylight.preserve.devtools.BrowserProgram;
import org.daylight.preserve.devtools.Devtools;
import org.daylight.preserve.devtools.DevtoolsFailure;

/**
 * A browser that prints pages of our own making. It has no network: its proxy is a port where nobody listens. Not for
 * several threads.
 */
public final class Printer implements Closeable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PRINTING = Duration.ofMinutes(5);
    /** The discard service, which no machine runs any more; nothing is to be reached. */
    private static final int NOWHERE = 9;

    private static final int PIECE = 1 << 20;
    private static final int LARGEST = 512 << 20;

    private final Path run;
    private final BrowserProcess process;
    private final Devtools devtools;
    private final String version;

    private Printer(Path run, BrowserProcess process, Devtools devtools, String version) {
        this.run = run;
        this.process = process;
        this.devtools = devtools;
        this.version = version;
    }

    /** Starts one. @throws DaylightException where it does not come up */
    public static Printer start(BrowserProgram program) {
        BrowserProcess process = null;
        Devtools devtools = null;
        try {
            Path run = Files.createTempDirectory("daylight-print-");
            process = BrowserProcess.start(program, new BrowserProcess.Options(NOWHERE, "", run, false, 1024, 768, ""));
            devtools = new Devtools(process.devtools());
            String version = devtools.call("", "Browser.getVersion", Map.of(), PATIENCE)
                    .path("product")
                    .asText("unknown")
                    .replaceAll("[^ -~]", "?");
            return new Printer(run, process, devtools, version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DevtoolsFailure | RuntimeException e) {
            if (devtools != null) {
                devtools.close();
            }
            if (process != null) {
                process.close();
            }
            throw new DaylightException("the browser that prints the report cannot be driven: " + e.getMessage(), e);
        }
    }

    /** Such as {@code HeadlessChrome/156.0.8078.79}: another one may break lines elsewhere. */
    public String version() {
        return version;
    }

    /** A page as a tagged PDF with an outline of its headings. @throws DaylightException where it is not printed */
    public byte[] print(String html) {
        try {
            String target = devtools.call("", "Target.createTarget", Map.of("url", "about:blank"), PATIENCE)
                    .path("targetId")
                    .asText();
            String session = devtools.call(
                            "", "Target.attachToTarget", Map.of("targetId", target, "flatten", true), PATIENCE)
                    .path("sessionId")
                    .asText();
            devtools.call(session, "Page.enable", Map.of(), PATIENCE);
            String frame = devtools.call(session, "Page.getFrameTree", Map.of(), PATIENCE)
                    .at("/frameTree/frame/id")
                    .asText();
            devtools.call(session, "Page.setDocumentContent", Map.of("frameId", frame, "html", html), PRINTING);
            devtools.call(
                    session,
                    "Runtime.evaluate",
                    Map.of("expression", "document.fonts.ready.then(() => 1)", "awaitPromise", true),
                    PRINTING);
            byte[] pdf = printed(session);
            devtools.call("", "Target.closeTarget", Map.of("targetId", target), PATIENCE);
            return pdf;
        } catch (DevtoolsFailure e) {
            throw new DaylightException(
                    "the report could not be printed: " + e.getMessage()
                            + "; publish again, or without a PDF file (--no-pdf)",
                    e);
        }
    }

    private byte[] printed(String session) throws DevtoolsFailure {
        JsonNode answer = devtools.call(
                session,
                "Page.printToPDF",
                Map.of(
                        "printBackground", true,
                        "preferCSSPageSize", true,
                        "generateTaggedPDF", true,
                        "generateDocumentOutline", true,
                        "transferMode", "ReturnAsStream"),
                PRINTING);
        String stream = answer.path("stream").asText();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        for (boolean more = true; more; ) {
            JsonNode piece = devtools.call(session, "IO.read", Map.of("handle", stream, "size", PIECE), PATIENCE);
            String data = piece.path("data").asText();
            kept.writeBytes(
                    piece.path("base64Encoded").asBoolean()
                            ? Base64.getDecoder().decode(data)
                            : data.getBytes(StandardCharsets.ISO_8859_1));
            if (kept.size() > LARGEST) {
                throw new DaylightException("the printed report is larger than " + LARGEST
                        + " bytes; publish a part of the register (--only), or without a PDF file (--no-pdf)");
            }
            more = !piece.path("eof").asBoolean();
        }
        devtools.call(session, "IO.close", Map.of("handle", stream), PATIENCE);
        return kept.toByteArray();
    }

    @Override
    public void close() {
        devtools.close();
        process.close();
        try {
            Folders.remove(run);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + run + " cannot be removed; it is empty", e);
        }
    }
}
