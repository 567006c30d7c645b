// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.ocr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.read.file.Budget;
import org.jspecify.annotations.Nullable;

/**
 * The Tesseract of this machine: a program that recognises printed letters. Asked once which version and languages it
 * has, since the text it makes depends on both.
 *
 * <p>It is given grey pixels that Daylight has decoded, never a stranger's file, and runs on one thread, so that the same
 * picture gives the same words.
 */
public final class Tesseract {
    /** The environment variable that names the program where it is not on the path. */
    public static final String VARIABLE = "DAYLIGHT_TESSERACT";

    /** What to do where there is none. */
    public static final String INSTALL = "no text recognition: install Tesseract and its languages (on Debian:"
            + " apt install tesseract-ocr tesseract-ocr-chi-sim) or name it in " + VARIABLE + ", then read again";

    private static final int MOST_OUTPUT = 50_000_000;
    private static final Duration ASKING = Duration.ofSeconds(20);
    private static final Pattern VERSION = Pattern.compile("tesseract\\s+v?(\\d[\\w.-]*)");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{3,4}(_[A-Za-z]{3,4})*");

    private final Path program;
    private final String version;
    private final List<String> languages;
    private final boolean orients;

    private Tesseract(Path program, String version, List<String> languages, boolean orients) {
        this.program = program;
        this.version = version;
        this.languages = List.copyOf(languages);
        this.orients = orients;
    }

    /** The one that is installed, looked for once. */
    public static Optional<Tesseract> installed() {
        return Installed.THE;
    }

    private static final class Installed {
        static final Optional<Tesseract> THE = find(System.getenv(VARIABLE), System.getenv("PATH"));
    }

    /**
     * The one named, else the first on the path; empty where there is none that answers.
     *
     * @param named a file, or null
     * @param path folders, parted as this system parts them, or null
     */
    static Optional<Tesseract> find(@Nullable String named, @Nullable String path) {
        List<String> places = new ArrayList<>();
        if (named != null && !named.isBlank()) {
            places.add(named);
        } else if (path != null) {
            for (String folder : path.split(java.io.File.pathSeparator)) {
                if (!folder.isBlank()) {
                    places.add(folder + "/tesseract");
                    places.add(folder + "/tesseract.exe");
                }
            }
        }
        for (String place : places) {
            Path program = path(place);
            if (program != null && Files.isExecutable(program) && Files.isRegularFile(program)) {
                return ask(program);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Path path(String place) {
        try {
            return Path.of(place);
        } catch (InvalidPathException e) {
            return null; // a folder of the path that can be none
        }
    }

    private static Optional<Tesseract> ask(Path program) {
        try {
            Matcher version = VERSION.matcher(text(run(List.of(program.toString(), "--version"), new byte[0], ASKING)));
            String listed = text(run(List.of(program.toString(), "--list-langs"), new byte[0], ASKING));
            List<String> languages = listed.lines()
                    .map(String::strip)
                    .filter(line -> LANGUAGE.matcher(line).matches())
                    .filter(line -> !line.equals("osd") && !line.equals("equ"))
                    .sorted()
                    .toList();
            boolean orients = listed.lines().anyMatch(line -> line.strip().equals("osd"));
            return version.find() && !languages.isEmpty()
                    ? Optional.of(new Tesseract(program, version.group(1), languages, orients))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // what does not answer is no Tesseract
        }
    }

    /** Its name and version. */
    public String version() {
        return "tesseract-" + version;
    }

    /** The languages that are installed, by Tesseract's names. */
    public List<String> languages() {
        return languages;
    }

    /** How a picture lies, as Tesseract sees it; empty where it has too few letters to tell. */
    Optional<Orientation> orientation(Raster picture, Budget budget) {
        if (!orients) {
            return Optional.empty();
        }
        try {
            return Orientation.of(text(
                    run(List.of(program.toString(), "stdin", "stdout", "--psm", "0"), picture.pgm(), budget.left())));
        } catch (IOException e) {
            return Optional.empty(); // too few letters: it says so with an exit code
        }
    }

    /** The words of a picture as Tesseract's table of tab-separated values. @throws IOException where it fails */
    String words(Raster picture, List<String> chosen, Budget budget) throws IOException {
        return text(run(
                List.of(
                        program.toString(),
                        "stdin",
                        "stdout",
                        "-l",
                        String.join("+", chosen),
                        "--dpi",
                        "200",
                        "--psm",
                        "3",
                        "tsv"),
                picture.pgm(),
                budget.left()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] run(List<String> command, byte[] input, Duration time) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(false);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        long deadline = System.nanoTime() + time.toNanos();
        try {
            Thread feeder = Thread.ofVirtual().start(() -> feed(process, input));
            Thread watch = Thread.ofVirtual().start(() -> end(process, time));
            byte[] output = read(process.getInputStream());
            boolean ended = process.waitFor(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            watch.interrupt();
            feeder.interrupt();
            if (!ended || System.nanoTime() - deadline > 0) {
                throw new IOException("text recognition took longer than " + time.toSeconds() + " seconds");
            }
            if (process.exitValue() != 0) {
                throw new IOException("text recognition ended with code " + process.exitValue());
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("text recognition was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void feed(Process process, byte[] input) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(input);
        } catch (IOException e) {
            return; // it ended before it had read all; its exit code says why
        }
    }

    private static void end(Process process, Duration time) {
        try {
            if (!process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            return; // it ended in time
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            if (out.size() > MOST_OUTPUT) {
                throw new IOException("text recognition does not stop talking");
            }
        }
        return out.toByteArray();
    }
}
