// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Mask;
import org.daylight.Offsets;
import org.daylight.Statement;
import org.daylight.Text;
import org.daylight.publish.CutOut;
import org.daylight.publish.CutOut.Why;
import org.daylight.publish.cutout.Bars;
import org.daylight.publish.cutout.CutOutMaker;
import org.daylight.publish.cutout.PageGeometry;
import org.jspecify.annotations.Nullable;

/**
 * Cuts passages out of the pictures of their pages, with every name painted over that is masked in the text of the page, on
 * any other page, or by the look of the page's own words. Of one page after the other; not for several threads.
 */
public final class CuttingOut {
    private static final int CONTEXT = 400;

    private final Workbench workbench;
    private final Veils drawn;
    private final Function<DocumentId, Veil> veils;
    private @Nullable Ready ready;

    /** One page, ready to be cut from. */
    private record Ready(CaptureId capture, DocumentId document, Optional<CutOutMaker> maker, Why otherwise) {}

    CuttingOut(Workbench workbench, Veils drawn, Function<DocumentId, Veil> veils) {
        this.workbench = workbench;
        this.drawn = drawn;
        this.veils = veils;
    }

    /** Of these statements: a cut-out, or why there is none, by the id of the passage. */
    Map<String, CutOut> of(List<Statement> statements) {
        Map<String, CutOut> all = new LinkedHashMap<>();
        statements.stream()
                .filter(s -> s.passage().fragment() == null)
                .sorted(Comparator.comparing((Statement s) -> s.capture().value())
                        .thenComparing(s -> s.passage().document().value())
                        .thenComparingInt(s -> s.passage().at().start()))
                .forEach(s -> all.computeIfAbsent(PassageViews.id(s), id -> of(s)));
        return all;
    }

    /** Of one statement's words. */
    CutOut of(Statement s) {
        return of(s.capture(), s.passage().document(), s.passage().at());
    }

    /** Of a stretch of the text that was read from a capture. */
    CutOut of(CaptureId capture, DocumentId document, Offsets at) {
        Ready page = ready;
        if (page == null || !page.capture().equals(capture) || !page.document().equals(document)) {
            page = ready(capture, document);
            ready = page;
        }
        if (page.maker().isEmpty()) {
            return new CutOut.Missing(page.otherwise());
        }
        Text text = new Text(veils.apply(document).document().text());
        return page.maker()
                .get()
                .of(
                        text.at(new Offsets(Math.max(0, at.start() - CONTEXT), at.start())),
                        text.at(at),
                        text.at(new Offsets(at.end(), Math.min(text.length(), at.end() + CONTEXT))));
    }

    private Ready ready(CaptureId id, DocumentId document) {
        Capture capture = workbench.register().capture(id).orElse(null);
        if (capture == null || capture.restricted()) {
            return new Ready(id, document, Optional.empty(), Why.RESTRICTED);
        }
        Optional<CutOutMaker> maker = PagePicture.of(workbench, capture).map(picture -> {
            PageGeometry geometry = picture.geometry();
            Veil veil = veils.apply(document);
            return new CutOutMaker(geometry, Bars.over(geometry, t -> hidden(veil, t)), picture);
        });
        return new Ready(id, document, maker, Why.UNMEASURED);
    }

    private String hidden(Veil veil, String text) {
        Document document = veil.document();
        String byPage = String.valueOf(veil.hide(text));
        int[] shown = byPage.codePoints().toArray();
        int[] other = drawn.loose(text, document.lang()).codePoints().toArray();
        int bar = Mask.BAR.codePointAt(0);
        for (int i = 0; i < Math.min(shown.length, other.length); i++) {
            if (other[i] == bar) {
                shown[i] = bar;
            }
        }
        return new String(shown, 0, shown.length);
    }
}
