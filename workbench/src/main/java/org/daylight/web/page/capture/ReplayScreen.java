// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.capture;

import java.nio.charset.StandardCharsets;
import org.daylight.protect.Right;
import org.daylight.run.Pictures;
import org.daylight.run.ReplayWords;
import org.daylight.run.Replays;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** The preserved page shown again, in a frame that may do nothing. */
final class ReplayScreen {
    private static final int DIGITS = 15;

    private final Pictures pictures;

    ReplayScreen(Pictures pictures) {
        this.pictures = pictures;
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    Reply show(Visit visit) {
        Opened opened = Opened.of(visit);
        Shell shell = opened.shell(visit);
        boolean named = Replays.possible(opened.capture())
                && pictures.mayName(visit.workbench(), opened.shelf().veils(), opened.capture());
        return Reply.html(out -> JtereplayGenerated.render(out, null, shell, opened.head(visit, "replay"), named));
    }

    private Replays replays(Visit visit, Opened opened) {
        return new Replays(visit.workbench(), opened.shelf().veils(), pictures);
    }

    Reply page(Visit visit) {
        Opened opened = Opened.of(visit);
        ReplayWords words = new ReplayWords(
                visit.say(
                        "captures.replay.banner",
                        visit.words().moment(opened.capture().time())),
                visit.say("captures.replay.missing"),
                visit.say("captures.replay.withheld"),
                visit.say("captures.replay.embedded"));
        String page = replays(visit, opened).page(opened.capture(), visit.may(Right.PROTECT), words);
        return new Reply.Shown("text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8), Replays.POLICY);
    }

    Reply resource(Visit visit) {
        Opened opened = Opened.of(visit);
        String offset = visit.part("offset");
        if (!offset.matches("[0-9]{1," + DIGITS + "}")) {
            throw new Visit.Missing("resource " + offset);
        }
        return replays(visit, opened)
                .resource(opened.capture(), Long.parseLong(offset), visit.may(Right.PROTECT))
                .map(p -> new Reply.Shown(p.type(), p.bytes(), Replays.PICTURE_POLICY))
                .orElseThrow(() -> new Visit.Missing("resource " + offset));
    }
}
