// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.run.CaptureSheets;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code capture show}: the sheet of one capture. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show all that is known of one capture, with names masked as everywhere.")
final class CaptureShowCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable CaptureCommand parent;

    @Parameters(paramLabel = "ID", description = "Id of the capture.")
    private String id = "";

    @Option(names = "--out", paramLabel = "FILE.html", description = "Write the sheet as one self-contained page.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (parent == null) {
            throw new IllegalStateException("picocli sets the parent command");
        }
        try (Workbench workbench = Cases.open(parent.daylight())) {
            CaptureSheets.Sheet sheet = new CaptureSheets(workbench).sheet(Ids.capture(id));
            if (out != null) {
                write(sheet.page(), out);
                Output.progress("the sheet is " + out);
            }
            if (json) {
                Output.json(sheet.facts());
            } else if (out == null) {
                sheet.facts().forEach(CaptureShowCommand::line);
            }
        }
        return 0;
    }

    private static void line(String name, @Nullable Object value) {
        String label = String.format("%-14s", name);
        if (value instanceof List<?> list) {
            String before = label;
            for (Object item : list) {
                Output.line(before + " " + item);
                before = " ".repeat(label.length());
            }
        } else if (value != null) {
            Output.line(label + " " + (value instanceof Map<?, ?> map ? map.toString() : value));
        }
    }

    private static void write(String page, Path file) {
        try {
            Files.writeString(file, page, StandardOpenOption.CREATE_NEW);
        } catch (java.nio.file.FileAlreadyExistsException e) {
            throw new DaylightException(file + " is there already; name another file", e);
        } catch (IOException e) {
            throw new DaylightException("cannot write " + file + ": " + Failures.reason(e), e);
        }
    }
}
