// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daylight.protect.Right;
import org.daylight.web.session.Person;
import org.daylight.web.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * What the layout around every page needs.
 *
 * @param words in the person's language
 * @param theme {@code light}, {@code dark}, or {@code auto} where the machine decides
 * @param caseName the case
 * @param person who looks
 * @param csrf sent along with every form
 * @param place which screen, such as {@code desk}; it is marked in the navigation
 * @param title of the page, in the person's language
 * @param notice what is said of the form that was just sent
 * @param path of this page with its question
 * @param asOf what the page says on paper of when it was made: the last event of the ledger, and the moment
 */
public record Shell(
        Words words,
        String theme,
        String caseName,
        Person person,
        String csrf,
        String place,
        String title,
        Session.@Nullable Notice notice,
        String path,
        String asOf) {

    /**
     * A screen in the navigation.
     *
     * @param place its name in keys and routes
     * @param path where it is
     * @param icon of it
     * @param right who may see it
     */
    public record Screen(String place, String path, String icon, Right right) {}

    /**
     * Screens that belong together.
     *
     * @param name its key
     * @param screens in order
     */
    public record Group(String name, List<Screen> screens) {}

    private static final List<Group> NAVIGATION = List.of(
            new Group(
                    "work",
                    List.of(
                            new Screen("desk", "/", "house-door", Right.READ),
                            new Screen("room", "/room", "book", Right.READ),
                            new Screen("register", "/register", "table", Right.READ),
                            new Screen("conflicts", "/conflicts", "exclamation-diamond", Right.READ),
                            new Screen("search", "/search", "search", Right.READ))),
            new Group(
                    "views",
                    List.of(
                            new Screen("map", "/map", "globe-americas", Right.READ),
                            new Screen("timeline", "/timeline", "calendar3-range", Right.READ),
                            new Screen("network", "/network", "diagram-3", Right.READ),
                            new Screen("figures", "/figures", "graph-up", Right.READ),
                            new Screen("stories", "/stories", "files", Right.READ))),
            new Group(
                    "keep",
                    List.of(
                            new Screen("watches", "/watches", "binoculars", Right.READ),
                            new Screen("alerts", "/alerts", "bell", Right.READ),
                            new Screen("changes", "/changes", "arrow-left-right", Right.READ),
                            new Screen("sources", "/sources", "broadcast", Right.READ),
                            new Screen("captures", "/captures", "archive", Right.READ),
                            new Screen("footnotes", "/footnotes", "quote", Right.READ),
                            new Screen("editions", "/editions", "journal-text", Right.READ),
                            new Screen("ledger", "/ledger", "list-check", Right.READ),
                            new Screen("settings", "/settings", "gear", Right.READ))));

    /** The navigation, without the screens that the person may not see. */
    public List<Group> navigation() {
        return NAVIGATION.stream()
                .map(g -> new Group(
                        g.name(),
                        g.screens().stream().filter(s -> person.may(s.right())).toList()))
                .filter(g -> !g.screens().isEmpty())
                .toList();
    }

    /** The path of this page with its question, as a person reads it. */
    public String where() {
        try {
            return URLDecoder.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path; // a lone percent sign, typed by hand
        }
    }

    /** Says a message. */
    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** Whether the person has this right: what a person may not do is not offered. */
    public boolean may(Right right) {
        return person.may(right);
    }

    /** The address of a file of the workbench, which changes when the file does. */
    public String asset(String name) {
        return Assets.address(name);
    }
}
