// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.devtools;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a browser when this process is killed: a shell waits at the other end of a pipe, which the system
 * closes then, ends the browser and removes what it and its proxy wrote. Without a shell (Windows) nobody does.
 */
final class LastWill implements Closeable {
    private static final Path SHELL = Path.of("/bin/sh");

    /**
     * The first argument is the browser's process, the second its profile, the others what else goes. A browser that writes
     * while it dies is waited for. The process is ended only while its command names the profile: numbers come round again.
     */
    private static final String WILL = "trap '' HUP INT TERM; read -r closed && exit; browser=$1; profile=$2; shift;"
            + " case \"$(tr '\\0' ' ' < /proc/$browser/cmdline 2>/dev/null || ps -o command= -p \"$browser\")\" in"
            + " *\"$profile\"*) kill -9 \"$browser\";; esac;"
            + " for i in 1 2 3 4 5 6 7 8; do sleep 0.25; rm -rf -- \"$@\" && [ $i -gt 3 ] && exit; done";

    private final @Nullable Process shell;

    private LastWill(@Nullable Process shell) {
        this.shell = shell;
    }

    /**
     * Set up from now on until it is closed.
     *
     * @param folders what goes with it; the browser's command names the first
     */
    static LastWill of(long browser, List<Path> folders) throws IOException {
        if (!Files.isExecutable(SHELL)) {
            return new LastWill(null);
        }
        List<String> command =
                new ArrayList<>(List.of(SHELL.toString(), "-c", WILL, "daylight", Long.toString(browser)));
        folders.forEach(folder -> command.add(folder.toString()));
        return new LastWill(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    @Override
    public void close() {
        if (shell != null) {
            shell.destroyForcibly();
        }
    }
}
