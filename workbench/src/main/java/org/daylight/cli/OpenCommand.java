// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.daylight.DaylightException;
import org.daylight.run.Workbench;
import org.daylight.web.AccessToken;
import org.daylight.web.Front;
import org.daylight.web.Guard;
import org.daylight.web.WebServer;
import org.daylight.web.api.Api;
import org.daylight.web.page.settings.Program;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code open}: what the icon of the program does. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = {
            "Open the workbench in the browser, as the icon of the program does: on the case that was open last, or on a"
                    + " new one where there is none.",
            "Other cases, new ones and the end of the program stand in the settings. A second start opens the window of"
                    + " the first again."
        })
final class OpenCommand implements Callable<Integer> {
    private static final String FIRST = "My first case";
    /** The answer that says so is sent meanwhile. */
    private static final long FAREWELL_MILLIS = 700;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The case; made where there is none of that name.")
    private @Nullable String name;

    @Option(
            names = "--cases",
            paramLabel = "DIR",
            description = "Folder in which cases lie (default: Daylight in your home, or cases beside the program).")
    private @Nullable Path cases;

    @Option(names = "--browser", paramLabel = "COMMAND", description = "Program that opens a file in a browser.")
    private @Nullable String command;

    @Option(names = "--port", paramLabel = "N", description = "Port (default: any free one).")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        CasesFolder folder = cases == null ? CasesFolder.usual() : new CasesFolder(cases);
        Browser browser = command == null ? Browser.usual() : new Browser(List.of(command));
        try {
            String next = name == null ? folder.last().orElse(FIRST) : name;
            while (!next.isEmpty()) {
                Path root = folder.names().contains(next) ? folder.there(next) : made(folder, next);
                if (runs(root)) {
                    show(browser, root.resolve("open.html"));
                    return 0;
                }
                next = serve(folder, root, browser);
            }
            return 0;
        } catch (DaylightException e) {
            told(folder, browser, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private static Path made(CasesFolder folder, String name) {
        Path root = folder.free(name);
        Workbench.init(root, List.of(), null).close();
        return root;
    }

    /** Whether another start of the program serves this case. */
    private static boolean runs(Path root) {
        return Browser.led(root.resolve("open.html"))
                .filter(OpenCommand::answers)
                .isPresent();
    }

    private static boolean answers(String address) {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .proxy(HttpClient.Builder.NO_PROXY)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address).resolve("/api/case"))
                    .header("Authorization", "Bearer " + address.replaceFirst(".*token=", ""))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Serves a case until it is left. @return the name of the next one; empty for the end */
    private String serve(CasesFolder folder, Path root, Browser browser) throws InterruptedException {
        Departure departure = new Departure(folder, root);
        Path file = root.resolve("open.html");
        try (Workbench workbench = Workbench.open(root);
                Beside beside = Beside.begin(workbench, true)) {
            AccessToken token = AccessToken.of(root.resolve("keys"));
            Guard guard = Guard.alone(workbench, token, port);
            try (WebServer server =
                    WebServer.start(new Api(workbench), new Front(workbench, guard, departure), guard)) {
                Browser.leading(file, "http://127.0.0.1:" + server.port() + "/enter?token=" + token.value());
                Output.line("Open:        " + file);
                show(browser, file);
                return departure.next.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } finally {
                file.toFile().delete();
            }
        }
    }

    private static void show(Browser browser, Path file) {
        if (!browser.show(file)) {
            Output.line("Open this file in a browser: " + file);
        }
    }

    private static void told(CasesFolder folder, Browser browser, String words) {
        Path file = folder.path().resolve("problem.html");
        if (Files.isDirectory(folder.path())) {
            Browser.saying(file, words);
            browser.show(file);
        }
    }

    /** Where a person goes from here. */
    private static final class Departure implements Program {
        private final CompletableFuture<String> next = new CompletableFuture<>();
        private final CasesFolder folder;
        private final Path root;

        private Departure(CasesFolder folder, Path root) {
            this.folder = folder;
            this.root = root;
        }

        @Override
        public List<String> cases() {
            return folder.names().stream()
                    .filter(n -> !n.equals(String.valueOf(root.getFileName())))
                    .sorted()
                    .toList();
        }

        @Override
        public void open(String name) {
            folder.there(name);
            leave(name);
        }

        @Override
        public void make(String name) {
            OpenCommand.made(folder, name);
            leave(name);
        }

        @Override
        public void end() {
            leave("");
        }

        private void leave(String to) {
            CompletableFuture.delayedExecutor(FAREWELL_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(() -> next.complete(to));
        }
    }
}
