// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Takes a picture of every screen of a case that is served: one page of each kind that links lead to, at three widths, light
 * and dark. Says the size of each page and which of them are wider than the window.
 *
 * <p>{@code java -cp LIBRARIES-OF-TESTS bench/Screens.java START-ADDRESS FOLDER [all|WIDTH-SCHEME,... [/PATH...]]}, where
 * START-ADDRESS is what {@code daylight serve} prints, and WIDTH-SCHEME such as {@code 390-dark}.
 */
class Screens {
    private static final int MOST = 80;
    private static final Map<String, Integer> HEIGHTS = Map.of("1440", 900, "1024", 768, "390", 844);
    private static final List<String> VIEWS =
            List.of("1440-light", "1440-dark", "1024-light", "1024-dark", "390-light", "390-dark");

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 2) {
            throw new IllegalArgumentException("usage: Screens START-ADDRESS FOLDER [all|WIDTH-SCHEME,... [/PATH...]]");
        }
        URI start = URI.create(args[0]);
        String base = start.getScheme() + "://" + start.getAuthority();
        Path folder = Files.createDirectories(Path.of(args[1]));
        List<String> views = args.length < 3 || args[2].equals("all") ? VIEWS : List.of(args[2].split(","));
        List<String> paths = args.length < 4 ? paths(start, base) : Arrays.asList(args).subList(3, args.length);
        ChromeDriver driver = driver();
        try {
            driver.get(args[0]);
            for (String view : views) {
                String width = view.substring(0, view.indexOf('-'));
                int wide = Integer.parseInt(width);
                emulate(driver, wide, HEIGHTS.getOrDefault(width, 900), view.endsWith("dark"));
                for (String path : paths) {
                    driver.get(base + path);
                    long[] size = size(driver);
                    // The whole page, as long as it can be looked at.
                    emulate(driver, wide, (int) Math.clamp(size[1], HEIGHTS.getOrDefault(width, 900), 2600), view.endsWith("dark"));
                    Files.write(folder.resolve(name(path) + "-" + view + ".png"), driver.getScreenshotAs(OutputType.BYTES));
                    emulate(driver, wide, HEIGHTS.getOrDefault(width, 900), view.endsWith("dark"));
                    System.out.println(path + " " + view + " " + size[0] + "x" + size[1] + (size[0] > wide ? " TOO WIDE" : ""));
                }
            }
        } finally {
            driver.quit();
        }
    }

    private static String name(String path) {
        String name = path.replaceAll("[^a-zA-Z0-9]+", "_").replaceAll("^_|_$", "");
        return name.isEmpty() ? "desk" : name.substring(0, Math.min(name.length(), 60));
    }

    private static long[] size(ChromeDriver driver) {
        List<?> size = (List<?>) driver.executeScript(
                "return [document.documentElement.scrollWidth, document.documentElement.scrollHeight]");
        return size.stream().mapToLong(n -> ((Number) n).longValue()).toArray();
    }

    private static void emulate(ChromeDriver driver, int width, int height, boolean dark) {
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
    }

    private static ChromeDriver driver() throws IOException {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--disable-gpu",
                "--no-first-run",
                "--hide-scrollbars",
                "--lang=en",
                "--user-data-dir=" + Files.createTempDirectory("daylight-screens-"));
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox");
        }
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                        .usingAnyFreePort()
                        .withSilent(true)
                        .build(),
                options);
    }

    /** One path of each kind: parts that hold a number or are no word are taken to be ids. */
    private static List<String> paths(URI start, String base) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        client.send(HttpRequest.newBuilder(start).build(), HttpResponse.BodyHandlers.discarding());
        Set<String> kinds = new HashSet<>(Set.of("/"));
        List<String> paths = new ArrayList<>(List.of("/"));
        for (int i = 0; i < paths.size() && i < MOST; i++) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(base + paths.get(i))).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400
                    || !answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                System.out.println(paths.get(i) + " answers " + answer.statusCode() + " "
                        + answer.headers().firstValue("Content-Type").orElse(""));
                paths.remove(i--);
                continue;
            }
            for (Element link : Jsoup.parse(answer.body(), base + paths.get(i)).select("a[href]:not([download])")) {
                String to = link.absUrl("href").replaceFirst("#.*", "");
                if (to.startsWith(base + "/") && kinds.add(kind(to.substring(base.length())))) {
                    paths.add(to.substring(base.length()));
                }
            }
        }
        return paths;
    }

    private static String kind(String path) {
        String[] halves = path.split("[?]", 2);
        return Arrays.stream(halves[0].split("/"))
                .map(p -> p.matches("[a-z-]+([.][a-z]+)?") ? p : "{}")
                .collect(Collectors.joining("/"));
    }
}
