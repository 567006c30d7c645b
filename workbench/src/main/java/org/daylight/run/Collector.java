// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.preserve.Transport;

/**
 * What took a capture: program, operating system, machine and account. It is a private field of the capture's event,
 * for it says where the researcher sits; the person is the event's actor, a pseudonym.
 */
final class Collector {
    /** Where Linux says what the machine is called: asking the resolver for it would leave the machine. */
    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    private Collector() {}

    /** This process, on this machine. */
    static Map<String, Object> here() {
        Map<String, Object> here = new TreeMap<>();
        here.put("tool", Transport.USER_AGENT);
        here.put("java", System.getProperty("java.version", "unknown"));
        here.put("system", System.getProperty("os.name", "unknown") + " " + System.getProperty("os.version", ""));
        here.put("host", host());
        here.put("user", System.getProperty("user.name", "unknown"));
        return here;
    }

    private static String host() {
        for (String variable : new String[] {"COMPUTERNAME", "HOSTNAME"}) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name.strip();
            }
        }
        try {
            return Files.isReadable(HOST_NAME) ? Files.readString(HOST_NAME).strip() : "unknown";
        } catch (IOException e) {
            return "unknown"; // a machine that does not say its name is no reason to lose the capture
        }
    }
}
