// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;

/**
 * The points of PDF/UA-1 (ISO 14289-1) that a program can judge, after the texts of the standard and of the Matterhorn
 * protocol. Whether the order of reading is right and a description describes, a person must say.
 */
final class TaggedCheck {
    private static final Set<String> SHOWN =
            Set.of("Tj", "TJ", "'", "\"", "Do", "f", "F", "f*", "B", "b", "S", "s", "sh");
    private final PDDocument document;
    private final Set<String> faults = new TreeSet<>();
    private final Set<COSBase> linked = new HashSet<>();
    private final List<String> headings = new ArrayList<>();

    private TaggedCheck(PDDocument document) {
        this.document = document;
    }

    /** What is not met, a line each, in order of the alphabet. */
    static Set<String> faults(PDDocument document) throws IOException {
        TaggedCheck check = new TaggedCheck(document);
        check.whole();
        check.pages();
        return check.faults;
    }

    private void must(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private void whole() throws IOException {
        var catalog = document.getDocumentCatalog();
        must(catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked(), "the file is not marked as tagged");
        must(catalog.getLanguage() != null && !catalog.getLanguage().isBlank(), "no language");
        must(
                catalog.getViewerPreferences() != null
                        && catalog.getViewerPreferences().displayDocTitle(),
                "the title is not shown");
        String title = document.getDocumentInformation().getTitle();
        must(title != null && !title.isBlank(), "no title");
        String xmp = catalog.getMetadata() == null
                ? ""
                : new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        must(xmp.contains("<dc:title>"), "no title in the metadata");
        must(
                catalog.getDocumentOutline() != null
                        && catalog.getDocumentOutline().getFirstChild() != null,
                "no bookmarks");
        if (catalog.getStructureTreeRoot() == null) {
            faults.add("no structure tree");
            return;
        }
        must(catalog.getStructureTreeRoot().getParentTree() != null, "no parent tree");
        element(catalog.getStructureTreeRoot().getCOSObject(), new ArrayList<>());
        levels();
    }

    private void element(COSDictionary element, List<String> above) {
        String type = element.getNameAsString(COSName.S);
        if (type != null) {
            judged(element, type, above);
            above.add(type);
        }
        for (COSBase kid : kids(element)) {
            if (kid instanceof COSDictionary d) {
                COSBase object = d.getDictionaryObject(COSName.getPDFName("Obj"));
                if (object != null) {
                    must("Link".equals(type), "a link annotation in " + type);
                    linked.add(object);
                } else if (d.containsKey(COSName.S)) {
                    element(d, above);
                }
            }
        }
        if (type != null) {
            above.removeLast();
        }
    }

    private void judged(COSDictionary element, String type, List<String> above) {
        switch (type) {
            case "Figure" -> must(has(element, COSName.ALT), "a figure without description");
            case "TH" ->
                must(
                        attribute(element, "Scope") != null || has(element, COSName.getPDFName("ID")),
                        "a header cell without scope");
            case "Table" -> must(below(element, "TH"), "a table without header cells");
            case "TR" ->
                must(
                        !above.isEmpty()
                                && Set.of("Table", "THead", "TBody", "TFoot").contains(above.getLast()),
                        "a row outside a table");
            case "LI" -> must(!above.isEmpty() && above.getLast().equals("L"), "a list item outside a list");
            case "Link" -> must(!kids(element).isEmpty(), "a link of nothing");
            default -> {
                if (type.matches("H[1-6]")) {
                    headings.add(type);
                }
            }
        }
    }

    private void levels() {
        int last = 0;
        for (String heading : headings) {
            int level = heading.charAt(1) - '0';
            must(level <= last + 1, "a heading " + heading + " below H" + last);
            last = level;
        }
        must(headings.stream().filter("H1"::equals).count() == 1, "not one heading of the first level");
    }

    private void pages() throws IOException {
        int number = 0;
        for (PDPage page : document.getPages()) {
            String at = " (page " + ++number + ")";
            marked(page, at);
            for (COSName name : page.getResources().getFontNames()) {
                font(page.getResources().getFont(name));
            }
            List<PDAnnotation> annotations = page.getAnnotations();
            must(
                    annotations.isEmpty()
                            || "S".equals(page.getCOSObject().getNameAsString(COSName.getPDFName("Tabs"))),
                    "the order of the tabulator is not that of the structure" + at);
            for (PDAnnotation annotation : annotations) {
                must(linked.contains(annotation.getCOSObject()), "a link outside the structure" + at);
                must(has(annotation.getCOSObject(), COSName.CONTENTS), "a link without a description" + at);
            }
        }
    }

    /** All that is shown stands inside content of the structure or is an artefact. */
    private void marked(PDPage page, String at) throws IOException {
        List<Boolean> open = new ArrayList<>();
        Object before = null;
        for (Object token : new PDFStreamParser(page).parse()) {
            if (token instanceof Operator operator) {
                switch (operator.getName()) {
                    case "BDC" ->
                        open.add((before instanceof COSDictionary d
                                        && d.getDictionaryObject(COSName.MCID) instanceof COSInteger)
                                || artifact.equals("Artifact"));
                    case "BMC" ->
                        open.add(before instanceof COSName n && n.getName().equals("Artifact"));
                    case "EMC" -> open.removeLast();
                    default ->
                        must(
                                !SHOWN.contains(operator.getName()) || open.contains(true),
                                "content that is not marked" + at);
                }
            } else if (token instanceof COSName name) {
                artifact = name.getName();
            }
            before = token;
        }
    }

    /** The name before the properties of marked content. */
    private String artifact = "";

    private void font(PDFont font) {
        must(font.isEmbedded(), "the font " + font.getName() + " is not embedded");
        must(
                font.getCOSObject().containsKey(COSName.TO_UNICODE),
                (font instanceof PDType3Font ? "drawn letters" : font.getName())
                        + " without the letters they stand for");
    }

    private static boolean has(COSDictionary element, COSName key) {
        String text = element.getString(key);
        return text != null && !text.isBlank();
    }

    private static @Nullable COSBase attribute(COSDictionary element, String name) {
        COSBase given = element.getDictionaryObject(COSName.A);
        List<COSBase> all = new ArrayList<>();
        if (given instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                all.add(Objects.requireNonNull(array.getObject(i)));
            }
        } else if (given != null) {
            all.add(given);
        }
        for (COSBase one : all) {
            if (one instanceof COSDictionary d && d.containsKey(COSName.getPDFName(name))) {
                return d.getDictionaryObject(COSName.getPDFName(name));
            }
        }
        return null;
    }

    private static boolean below(COSDictionary element, String type) {
        return kids(element).stream()
                .anyMatch(k ->
                        k instanceof COSDictionary d && (type.equals(d.getNameAsString(COSName.S)) || below(d, type)));
    }

    private static List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        List<COSBase> all = new ArrayList<>();
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                COSBase kid = array.getObject(i);
                if (kid != null) {
                    all.add(kid);
                }
            }
        } else if (kids != null) {
            all.add(kids);
        }
        return all;
    }
}
