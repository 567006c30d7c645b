// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.daylight.DaylightException;

/** Asks for passphrases: at the console without showing them, else from one line of standard input. Never from arguments. */
final class Passphrases {
    private static final int LONGEST = 2_000;

    private Passphrases() {}

    private static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    /** One that exists. */
    static String ask(String what) {
        Optional<Console> terminal = terminal();
        if (terminal.isEmpty()) {
            Output.progress(what + ": reading one line from standard input");
            return line();
        }
        char[] typed = terminal.get().readPassword("%s: ", what);
        return typed == null ? "" : new String(typed);
    }

    /** A new one: typed twice where a person types. */
    static String drawn(String what) {
        String first = ask(what);
        if (terminal().isPresent() && !ask("Once more").equals(first)) {
            throw new DaylightException("the two are not the same; nothing was written");
        }
        return first;
    }

    /** One line and no byte more: what follows is for others. */
    private static String line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int b = System.in.read(); b >= 0 && b != '\n'; b = System.in.read()) {
                if (line.size() > LONGEST) {
                    throw new DaylightException("the passphrase on standard input is too long");
                }
                line.write(b);
            }
        } catch (IOException e) {
            throw new DaylightException("cannot read standard input: " + e.getMessage(), e);
        }
        String typed = line.toString(StandardCharsets.UTF_8);
        return typed.endsWith("\r") ? typed.substring(0, typed.length() - 1) : typed;
    }
}
