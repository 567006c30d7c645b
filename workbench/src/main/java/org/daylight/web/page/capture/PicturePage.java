// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.capture;

import java.util.Optional;
import org.daylight.Capture;
import org.daylight.protect.Right;
import org.daylight.run.Pictures;
import org.daylight.run.Replays;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** The picture of a page, or a preserved picture: names cannot be masked in it. */
final class PicturePage {
    private final Pictures pictures;

    PicturePage(Pictures pictures) {
        this.pictures = pictures;
    }

    /**
     * What is shown.
     *
     * @param tiles pictures from the top of the page down
     * @param named whether the page may name somebody
     * @param shown whether the pictures may be shown to who asks
     * @param dark whether it is a preserved picture by itself
     */
    record Model(int tiles, boolean named, boolean shown, boolean dark) {}

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    Reply show(Visit visit) {
        Opened opened = Opened.of(visit);
        Shell shell = opened.shell(visit);
        int tiles = opened.listed().shown() ? pictures.count(visit.workbench(), opened.capture()) : 0;
        boolean named = tiles > 0 && named(visit, opened.capture());
        Model model = new Model(
                tiles,
                named,
                !named || visit.may(Right.PROTECT),
                opened.capture().browser().screenshot() == null);
        return Reply.html(out -> JtepictureGenerated.render(out, null, shell, opened.head(visit, "screenshot"), model));
    }

    private boolean named(Visit visit, Capture capture) {
        return pictures.mayName(visit.workbench(), visit.workbench().veils(), capture);
    }

    Reply tile(Visit visit) {
        String tile = visit.part("tile");
        if (!tile.matches("[0-9]{1,4}")) {
            throw new Visit.Missing("picture " + tile);
        }
        return shown(visit, c -> pictures.picture(visit.workbench(), c, Integer.parseInt(tile)));
    }

    Reply small(Visit visit) {
        return shown(visit, c -> pictures.small(visit.workbench(), c));
    }

    private Reply shown(Visit visit, java.util.function.Function<Capture, Optional<Pictures.Picture>> which) {
        Capture capture = Opened.of(visit).capture();
        if (capture.restricted() || (!visit.may(Right.PROTECT) && named(visit, capture))) {
            throw new Visit.Missing("picture of " + capture.id());
        }
        return which.apply(capture)
                .map(p -> new Reply.Shown(p.type(), p.bytes(), Replays.PICTURE_POLICY))
                .orElseThrow(() -> new Visit.Missing("picture of " + capture.id()));
    }
}
