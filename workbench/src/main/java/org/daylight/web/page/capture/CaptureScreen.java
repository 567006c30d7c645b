// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.capture;

import java.util.List;
import org.daylight.protect.Right;
import org.daylight.run.Pictures;
import org.daylight.web.page.PageRoute;

/** What was preserved: one class a page. */
public final class CaptureScreen {
    private final ListPage list;
    private final AddPage add;
    private final OnePage one;
    private final ReplayScreen replay;
    private final PicturePage picture;
    private final ProofPage proof;

    /** With its own memory of which pages may name somebody. */
    public CaptureScreen() {
        Pictures pictures = new Pictures();
        list = new ListPage();
        add = new AddPage();
        one = new OnePage();
        replay = new ReplayScreen(pictures);
        picture = new PicturePage(pictures);
        proof = new ProofPage();
    }

    /** Its pages and forms. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/captures", Right.READ, list::show),
                PageRoute.show("/captures/add", Right.DECIDE, add::show),
                PageRoute.take("/captures/add", Right.DECIDE, add::addresses),
                PageRoute.take("/captures/files", Right.DECIDE, add::files),
                PageRoute.show("/captures/{id}", Right.READ, one::text),
                PageRoute.show("/captures/{id}/changes", Right.READ, one::changes),
                PageRoute.show("/captures/{id}/rests", Right.READ, one::rests),
                PageRoute.show("/captures/{id}/replay", Right.READ, replay::show),
                PageRoute.show("/captures/{id}/replay/page", Right.READ, replay::page),
                PageRoute.show("/captures/{id}/resource/{offset}", Right.READ, replay::resource),
                PageRoute.show("/captures/{id}/screenshot", Right.READ, picture::show),
                PageRoute.show("/captures/{id}/screenshot/{tile}", Right.READ, picture::tile),
                PageRoute.show("/captures/{id}/small", Right.READ, picture::small),
                PageRoute.show("/captures/{id}/proof", Right.READ, proof::show),
                PageRoute.show("/captures/{id}/custody", Right.READ, proof::custody),
                PageRoute.take("/captures/{id}/hand-over", Right.REVIEW, proof::handOver),
                PageRoute.show("/captures/{id}/handed-over", Right.REVIEW, proof::handedOver));
    }
}
