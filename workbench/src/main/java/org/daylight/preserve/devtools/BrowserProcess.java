// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.devtools;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.ledger.Folders;

/**
 * A running browser with a profile of its own, which is deleted when it is closed, or when this process is killed. All its traffic, to loopback
 * addresses too, goes through one proxy; it looks up no name itself.
 */
public final class BrowserProcess implements Closeable {
    private static final Duration START = Duration.ofSeconds(30);
    private static final int LONGEST = 55;
    private static final Duration STOP = Duration.ofSeconds(3);

    private final Process process;
    private final List<Path> folders;
    private final URI devtools;
    private final boolean sandbox;
    private final LastWill will;
    private final Thread atExit = new Thread(this::kill, "end the browser");

    /**
     * How it is to be started.
     *
     * @param proxyPort of the proxy on 127.0.0.1
     * @param pin base64 of SHA-256 of the key whose certificates are believed in this run
     * @param run folder of the run, which goes with the profile where this process is killed
     * @param visible with a window that a person can use
     * @param width of the window, CSS pixels
     * @param height of the window, CSS pixels
     * @param display of the X Window System; empty for that of the session
     */
    public record Options(
            int proxyPort, String pin, Path run, boolean visible, int width, int height, String display) {}

    private BrowserProcess(Process process, List<Path> folders, URI devtools, boolean sandbox, LastWill will) {
        this.process = process;
        this.folders = folders;
        this.devtools = devtools;
        this.sandbox = sandbox;
        this.will = will;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts it. @throws DaylightException where it does not come up */
    public static BrowserProcess start(BrowserProgram program, Options options) {
        try {
            Path profile = Files.createTempDirectory("daylight-browser-");
            Path temporary = temporary(profile);
            List<Path> folders = List.of(profile, temporary);
            boolean root = System.getProperty("user.name", "").equals("root");
            ProcessBuilder builder = new ProcessBuilder(command(program, options, profile, !root))
                    .redirectErrorStream(true)
                    .redirectOutput(profile.resolve("browser.log").toFile());
            builder.environment().put("TMPDIR", temporary.toString());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
            if (!options.display().isEmpty()) {
                builder.environment().put("DISPLAY", options.display());
                builder.environment().remove("WAYLAND_DISPLAY");
            }
            Process process;
            try {
                process = builder.start();
            } catch (IOException e) {
                delete(folders);
                throw new DaylightException("cannot start " + program.path() + ": " + e.getMessage(), e);
            }
            LastWill will = LastWill.of(process.pid(), List.of(profile, temporary, options.run()));
            return awaited(program, process, folders, !root, will);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A socket is made there, whose whole path may have 103 bytes on some systems; its own part of that is 46. */
    private static Path temporary(Path profile) throws IOException {
        Path usual = Path.of("/tmp");
        return profile.toString().length() > LONGEST && Files.isWritable(usual)
                ? Files.createTempDirectory(usual, "daylight-browser-")
                : profile;
    }

    private static BrowserProcess awaited(
            BrowserProgram program, Process process, List<Path> folders, boolean sandbox, LastWill will)
            throws IOException {
        Path profile = folders.getFirst();
        Path file = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                if (lines.size() >= 2 && lines.get(0).matches("[0-9]+")) {
                    URI uri = URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
                    return new BrowserProcess(process, folders, uri, sandbox, will);
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        boolean ended = !process.isAlive();
        String last = lastLine(profile.resolve("browser.log"));
        killTree(process);
        delete(folders);
        will.close();
        throw new DaylightException(program.path()
                + (ended ? " ended at once" : " did not come up within " + START.toSeconds() + " s")
                + (last.isEmpty() ? "" : ": " + last) + "; try to start it by hand");
    }

    private static String lastLine(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(log, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            return lines.filter(l -> !l.isBlank())
                    .reduce((a, b) -> b)
                    .map(l -> l.replaceAll("[^ -~]", "?"))
                    .map(l -> l.substring(0, Math.min(l.length(), 300)))
                    .orElse("");
        }
    }

    private static List<String> command(BrowserProgram program, Options o, Path profile, boolean sandbox) {
        List<String> command = new ArrayList<>(List.of(
                program.path().toString(),
                "--user-data-dir=" + profile,
                "--remote-debugging-port=0",
                "--proxy-server=http://127.0.0.1:" + o.proxyPort(),
                // Loopback addresses too: no request reaches anything but the proxy.
                "--proxy-bypass-list=<-loopback>",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                "--ignore-certificate-errors-spki-list=" + o.pin(),
                "--disable-quic",
                "--webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--dns-prefetch-disable",
                "--no-pings",
                "--disable-background-networking",
                "--disable-client-side-phishing-detection",
                "--disable-component-update",
                "--disable-component-extensions-with-background-pages",
                "--disable-default-apps",
                "--disable-domain-reliability",
                "--disable-extensions",
                "--disable-sync",
                "--disable-breakpad",
                "--disable-crash-reporter",
                "--disable-search-engine-choice-screen",
                "--disable-features=AsyncDns,AutofillServerCommunication,CertificateTransparencyComponentUpdater,"
                        + "DnsOverHttps,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,InterestFeedContentSuggestions,"
                        + "LensOverlay,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,PasswordManagerOnboarding,"
                        + "PreconnectToSearch,Prerender2,Reporting,SafeBrowsing,SpareRendererForSitePerProcess,Translate",
                "--disk-cache-size=1",
                "--metrics-recording-only",
                "--mute-audio",
                "--no-default-browser-check",
                "--no-first-run",
                "--no-service-autorun",
                "--password-store=basic",
                "--use-mock-keychain",
                "--safebrowsing-disable-auto-update",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--hide-crash-restore-bubble",
                "--force-color-profile=srgb",
                "--window-size=" + o.width() + "," + o.height()));
        if (!o.visible()) {
            command.add("--headless=new");
            command.add("--hide-scrollbars");
        }
        if (!sandbox) {
            command.add("--no-sandbox"); // root cannot make one; said in the capture's settings
        }
        command.add("about:blank");
        return command;
    }

    /** Where it takes commands. */
    public URI devtools() {
        return devtools;
    }

    /** Whether pages run in the browser's sandbox. */
    public boolean sandbox() {
        return sandbox;
    }

    /** Whether it runs. */
    public boolean alive() {
        return process.isAlive();
    }

    private void kill() {
        killTree(process);
    }

    private static void killTree(Process process) {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        family.add(process.toHandle());
        family.forEach(ProcessHandle::destroyForcibly);
        long end = System.nanoTime() + STOP.toNanos();
        while (family.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            return; // shutting down: the hook does it
        }
        kill();
        // A child that was just made may still write: the folder goes when they are gone.
        for (int i = 0; i < 20 && !delete(folders); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        will.close();
    }

    private static boolean delete(List<Path> folders) {
        return folders.stream().distinct().filter(f -> !delete(f)).count() == 0;
    }

    private static boolean delete(Path folder) {
        try {
            Folders.remove(folder);
            return true;
        } catch (IOException e) {
            return false; // tried again
        }
    }
}
