// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.daylight.preserve.AddressGuard;
import org.daylight.preserve.Preserved;
import org.daylight.preserve.Relay;
import org.daylight.preserve.Transport;
import org.daylight.preserve.WarcStore;
import org.daylight.preserve.devtools.BrowserProgram;
import org.daylight.preserve.proxy.Recording;

/** A capture through the browser of this machine into a folder. */
final class BrowserRun {
    static final PageLimits QUICK = new PageLimits(
            Duration.ofSeconds(30),
            Duration.ofMillis(250),
            Duration.ofSeconds(5),
            Duration.ofSeconds(8),
            30,
            20_000,
            8_000,
            30_000_000,
            50_000_000,
            1280,
            900);

    private BrowserRun() {}

    static BrowserProgram program() {
        return BrowserProgram.find(null)
                .orElseThrow(() -> new AssertionError("this test needs the program chromium on the PATH; install it"));
    }

    static Relay relay(Collection<String> allow, List<X509Certificate> trust) {
        return new Relay(new AddressGuard(allow), null, Transport.Limits.USUAL, trust);
    }

    static Preserved take(Path folder, String url, Collection<String> allow, List<X509Certificate> trust) {
        return take(folder, url, relay(allow, trust), Recording.Budget.USUAL, QUICK);
    }

    static Preserved take(Path folder, String url, Relay relay, Recording.Budget budget, PageLimits limits) {
        return new BrowserCapture(program(), relay, budget, limits).take(url, page -> new WarcStore(folder).page(page));
    }
}
