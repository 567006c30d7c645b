// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Icons of the Bootstrap Icons set (MIT), drawn into the page; each stands beside a word or has a label of its own. */
public final class Icon {
    private static final String FOLDER = "/META-INF/resources/webjars/bootstrap-icons/1.13.1/icons/";
    private static final Pattern INSIDE = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);
    private static final Map<String, String> DRAWN = new ConcurrentHashMap<>();

    private Icon() {}

    /** The icon of this name in the set, for eyes alone. */
    public static Content of(String name) {
        String svg = DRAWN.computeIfAbsent(name, Icon::read);
        return output -> output.writeContent(svg);
    }

    private static String read(String name) {
        try (InputStream in = Icon.class.getResourceAsStream(FOLDER + name + ".svg")) {
            if (in == null) {
                throw new IllegalArgumentException("no icon \"" + name + "\" in the set");
            }
            Matcher svg = INSIDE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (!svg.find()) {
                throw new IllegalArgumentException("icon \"" + name + "\" is no drawing");
            }
            return "<svg class=\"icon\" viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" fill=\"currentColor\" aria-hidden=\"true\""
                    + " focusable=\"false\">" + svg.group(1).strip() + "</svg>";
        } catch (IOException e) {
            throw new UncheckedIOException("icon " + name + " cannot be read from the jar", e);
        }
    }
}
