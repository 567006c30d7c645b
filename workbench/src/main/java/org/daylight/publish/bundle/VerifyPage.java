// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.daylight.Digest;

/**
 * {@code verify.html}: one page that checks a bundle or an edition in the browser, offline. It is the same in all of them.
 *
 * <p>Its parts are small scripts in the folder {@code verify}; they are joined in the order in which they build on one
 * another, and set inline under a policy (Content Security Policy, level 3) that allows this script and this style by
 * their digests, and nothing else: no network, no other file.
 */
public final class VerifyPage {
    /** Each may use what stands before it. */
    private static final List<String> SCRIPTS = List.of(
            "words",
            "bytes",
            "sha",
            "ed25519",
            "note",
            "merkle",
            "jcs",
            "inflate",
            "gzip",
            "zip",
            "http",
            "warc",
            "der",
            "signature",
            "x509",
            "timestamp",
            "report",
            "gather",
            "manifest",
            "ledger",
            "archive",
            "passages",
            "vouching",
            "edition",
            "bundle",
            "text",
            "page");

    private VerifyPage() {}

    /** The page, as it stands in a bundle. */
    public static String html() {
        String script = SCRIPTS.stream()
                .map(name -> read(name + ".js"))
                .collect(Collectors.joining("\n", "\"use strict\";\n{\n", "}\n"));
        String style = read("page.css");
        if (script.contains("</") || script.contains("<!--") || style.contains("</")) {
            throw new IllegalStateException("a script or style of verify.html would end its element early");
        }
        String policy = "default-src 'none'; script-src '" + source(script) + "'; style-src '" + source(style)
                + "'; base-uri 'none'; form-action 'none'";
        return read("page.html")
                .replace("{{policy}}", policy)
                .replace("{{style}}", style)
                .replace("{{script}}", script);
    }

    /** As a policy names an inline script or style. */
    private static String source(String text) {
        byte[] hash = HexFormat.of().parseHex(Digest.of(text).hex());
        return "sha256-" + Base64.getEncoder().encodeToString(hash);
    }

    private static String read(String name) {
        try (InputStream in = VerifyPage.class.getResourceAsStream("verify/" + name)) {
            if (in == null) {
                throw new IllegalStateException("verify/" + name + " is not among the resources of the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
