// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium in which a test does what a person does: opens pages, clicks, presses keys, waits until something is
 * seen. One serves a whole test class; it reaches nothing but loopback and collects what the console complains of, broken
 * content policies among it, and every address that pages ask for.
 *
 * <pre>{@code
 * try (Chrome chrome = new Chrome()) {
 *     chrome.enter(served.start()).open("/room").press("a");
 *     chrome.until(".claim.done");
 *     chrome.calm();
 * }
 * }</pre>
 */
public final class Chrome implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(10);

    private final Path profile;
    private final ChromeDriver driver;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private String base = "";

    /** Starts it, 1440 by 900, light, with a profile of its own. */
    public Chrome() {
        try {
            profile = Files.createTempDirectory("daylight-chrome-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        program("chromedriver", "chromium-driver").toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        driver = new ChromeDriver(service, options());
        view(1440, 900, false);
    }

    private ChromeOptions options() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium", "chromium").toString());
        options.addArguments(
                "--headless=new",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--hide-scrollbars",
                "--lang=en",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--window-size=1440,900",
                "--user-data-dir=" + profile);
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox");
        }
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    private static Path program(String name, String packet) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("this test needs the program " + name
                        + " on the PATH; install it (Debian: apt-get install " + packet + ")"));
    }

    /** The driver itself, for what the words below do not say. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Opens the address that {@code serve} prints; the paths that follow are of that server. */
    public Chrome enter(String start) {
        URI address = URI.create(start);
        base = address.getScheme() + "://" + address.getAuthority();
        driver.get(start);
        return this;
    }

    /** Forgets who was signed in. */
    public Chrome leave() {
        driver.manage().deleteAllCookies();
        return this;
    }

    /** Opens a page of the server and waits until it is loaded. */
    public Chrome open(String path) {
        driver.get(base + path);
        return this;
    }

    /** The path that is open, with its question. */
    public String path() {
        String url = String.valueOf(driver.getCurrentUrl());
        return url.startsWith(base) ? url.substring(base.length()) : url;
    }

    /** How large the window is, in CSS pixels, and whether the person prefers dark colours; always without motion. */
    public Chrome view(int width, int height, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    /** Whether pages opened from now on may run scripts. What the test itself runs is not stopped. */
    public Chrome scripts(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
        return this;
    }

    /** Presses keys one after the other, wherever the focus is. */
    public Chrome press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Presses Tab. */
    public Chrome tab() {
        return press(Keys.TAB);
    }

    /** The first element that a CSS selector names; fails where there is none. */
    public WebElement see(String selector) {
        List<WebElement> found = all(selector);
        assertThat(found).as(path() + " has no " + selector).isNotEmpty();
        return found.getFirst();
    }

    /** All elements that a CSS selector names. */
    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Clicks the first element that a CSS selector names. */
    public Chrome click(String selector) {
        WebElement element = see(selector);
        run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
        return this;
    }

    /** Types words into a field in place of what was there. */
    public Chrome type(String selector, String words) {
        WebElement field = see(selector);
        field.clear();
        field.sendKeys(words);
        return this;
    }

    /** The words that a person sees on the page. */
    public String words() {
        return String.valueOf(run("return document.body.innerText"));
    }

    /** What a script returns; its arguments are {@code arguments[0]} and on. */
    public @Nullable Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The number that a script hands to its last argument, a function, when it knows it. */
    public double number(String script) {
        return ((Number) Objects.requireNonNull(driver.executeAsyncScript(script))).doubleValue();
    }

    /** The lines that a script returns as a list. */
    public List<String> lines(String script, Object... arguments) {
        return run(script, arguments) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Waits until a CSS selector names something. */
    public WebElement until(String selector) {
        until("there is " + selector, () -> !all(selector).isEmpty());
        return see(selector);
    }

    /**
     * Waits until something holds.
     *
     * @param what it is, for the message of failure
     */
    public Chrome until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!now(holds)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "on " + path() + " it did not come true that " + what + "; the page says: " + words());
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return this;
    }

    private static boolean now(BooleanSupplier holds) {
        try {
            return holds.getAsBoolean();
        } catch (StaleElementReferenceException e) {
            return false; // the page was exchanged between two looks
        }
    }

    /** A picture of what is seen, PNG. */
    public byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** What the console and content policies complained of since the last call of {@link #forget}. */
    public List<String> complaints() {
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                complaints.add(entry.getMessage());
            }
        }
        return List.copyOf(complaints);
    }

    /** Every address that pages asked for since the last call of {@link #forget}. */
    public List<String> asked() {
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = json(entry.getMessage()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                asked.add(message.at("/params/request/url").asText());
            }
        }
        return List.copyOf(asked);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets complaints and addresses, such as those of a page that was asked for in order to be refused. */
    public void forget() {
        complaints();
        asked();
        complaints.clear();
        asked.clear();
    }

    /** Fails where the console complained, a content policy was broken, or something was asked of another host. */
    public void calm() {
        assertThat(complaints()).isEmpty();
        assertThat(asked()).allSatisfy(url -> assertThat(url).matches("(" + base + "|data:|blob:|about:|chrome:).*"));
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> all = Files.walk(profile)) {
            all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // The browser's last children may still be writing there; the folder is one for temporary files.
            profile.toFile().deleteOnExit();
        }
    }
}
