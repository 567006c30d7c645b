// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.devtools;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An installed browser of the Chromium family.
 *
 * @param path the program
 */
public record BrowserProgram(Path path) {
    /** Names the program to use; where it is set, nothing else is looked for. */
    public static final String VARIABLE = "DAYLIGHT_BROWSER";

    /** Said where there is none. */
    public static final String HOW_TO_GET =
            "no browser was found: install one (apt install chromium, or Google Chrome, or Microsoft Edge), or name its"
                    + " program in $" + VARIABLE;

    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "microsoft-edge",
            "microsoft-edge-stable");

    private static final List<String> PLACES = List.of(
            "/snap/bin/chromium",
            "/opt/google/chrome/chrome",
            "/opt/microsoft/msedge/msedge",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");

    private static final List<String> WINDOWS = List.of(
            "Google\\Chrome\\Application\\chrome.exe",
            "Chromium\\Application\\chrome.exe",
            "Microsoft\\Edge\\Application\\msedge.exe");

    /** The one to use: what the environment names, else the first of the usual ones. */
    public static Optional<BrowserProgram> find() {
        return find(System.getenv(VARIABLE));
    }

    /**
     * As {@link #find()}.
     *
     * @param named a program, or null
     */
    public static Optional<BrowserProgram> find(@Nullable String named) {
        if (named != null && !named.isBlank()) {
            return onPath(named).or(() -> at(named));
        }
        for (String name : NAMES) {
            Optional<BrowserProgram> found = onPath(name);
            if (found.isPresent()) {
                return found;
            }
        }
        List<String> places = new ArrayList<>(PLACES);
        for (String root : List.of("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")) {
            String folder = System.getenv(root);
            if (folder != null) {
                WINDOWS.forEach(w -> places.add(folder + "\\" + w));
            }
        }
        return places.stream().flatMap(p -> at(p).stream()).findFirst();
    }

    private static Optional<BrowserProgram> onPath(String name) {
        String path = System.getenv("PATH");
        if (path == null || name.contains("/") || name.contains("\\")) {
            return Optional.empty();
        }
        for (String folder : path.split(File.pathSeparator, -1)) {
            Optional<BrowserProgram> found = folder.isEmpty() ? Optional.empty() : at(folder + File.separator + name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<BrowserProgram> at(String place) {
        try {
            Path path = Path.of(place);
            return Files.isRegularFile(path) && Files.isExecutable(path)
                    ? Optional.of(new BrowserProgram(path.toAbsolutePath()))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty(); // a name that this system cannot have
        }
    }
}
