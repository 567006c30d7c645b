// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.alert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.alert.Channel;
import org.daylight.protect.PrivateFile;
import org.daylight.run.Workbench;

/** The secrets of channels: files of their own below keys/alerts, or variables of the environment. No backup has them. */
final class ChannelKeys {
    private final Path folder;
    private final Map<String, String> environment;

    ChannelKeys(Workbench workbench, Map<String, String> environment) {
        folder = workbench.folder().root().resolve("keys").resolve("alerts");
        this.environment = environment;
    }

    /** Where a channel says that its secret is. */
    static String place(Channel channel) {
        return channel.settings().getOrDefault("key", "none");
    }

    /** @throws DaylightException where the place is none of {@code none}, {@code file} and {@code env:NAME} */
    static String checked(String place) {
        if (!place.matches("none|file|env:[A-Za-z_][A-Za-z0-9_]{0,99}")) {
            throw new DaylightException("a secret is kept in a file, or named as env:NAME; found \"" + place + "\"");
        }
        return place;
    }

    void write(String channel, String secret) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DaylightException("cannot make the folder " + folder + ": " + e.getMessage(), e);
        }
        PrivateFile.write(file(channel), secret.getBytes(StandardCharsets.UTF_8));
    }

    void remove(String channel) {
        try {
            Files.deleteIfExists(file(channel));
        } catch (IOException e) {
            throw new DaylightException("cannot remove " + file(channel) + ": " + e.getMessage(), e);
        }
    }

    /** The secret; empty where it has none. @throws DaylightException where it is not where it is said to be */
    String read(Channel channel) {
        String place = place(channel);
        if (place.equals("none")) {
            return "";
        }
        if (place.startsWith("env:")) {
            String secret = environment.get(place.substring(4));
            if (secret == null || secret.isBlank()) {
                throw new DaylightException("the variable " + place.substring(4)
                        + " is not set; set it to the secret of " + channel.name());
            }
            return secret.strip();
        }
        try {
            return Files.readString(file(channel.id())).strip();
        } catch (IOException e) {
            throw new DaylightException(
                    "the secret of " + channel.name() + " is not in " + file(channel.id())
                            + "; backups have no secrets: make the channel again",
                    e);
        }
    }

    private Path file(String channel) {
        return folder.resolve(channel + ".key");
    }
}
