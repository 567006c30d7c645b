// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.daylight.run.Browsing;
import org.daylight.run.Capturing;
import org.jspecify.annotations.Nullable;

/** The terminal beside an attended capture: Enter preserves, q leaves. The small window does the same. */
final class Attendance implements Browsing.Attendant {
    private final boolean json;
    private final AtomicReference<@Nullable Consumer<Boolean>> wishes = new AtomicReference<>();
    private boolean listening;
    private boolean failed;

    Attendance(boolean json) {
        this.json = json;
    }

    boolean failed() {
        return failed;
    }

    @Override
    public void ready(Consumer<Boolean> wish) {
        wishes.set(wish);
        Output.progress(
                "a browser window is open: go to the page. Press Enter here, or the button in the small window, to"
                        + " preserve the page that is shown; q and Enter leaves.");
        if (!listening) {
            listening = true;
            // A daemon: it must not keep the program alive when the person has closed the window.
            Thread.ofPlatform().daemon().name("terminal").start(this::listen);
        }
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Consumer<Boolean> wish = wishes.get();
                if (wish != null) {
                    wish.accept(!line.strip().equalsIgnoreCase("q"));
                }
            }
        } catch (IOException e) {
            // No terminal: the small window is there.
        }
    }

    @Override
    public void kept(Capturing.Kept kept) {
        kept.warnings().forEach(w -> Output.progress("note: " + w));
        kept.captures().forEach(c -> CaptureCommand.print(c, json));
    }

    @Override
    public void failed(String reason) {
        failed = true;
        Output.progress("daylight: " + reason);
    }
}
