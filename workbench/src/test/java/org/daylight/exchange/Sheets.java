// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Spreadsheets as their programs write them, in small. */
public final class Sheets {
    private Sheets() {}

    /** A workbook of one or two sheets with these rows, as XML inside {@code sheetData} and what follows it. */
    public static Path xlsx(Path file, String strings, String styles, String sheet) throws IOException {
        return zip(
                file,
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='Sites' sheetId='1' r:id='rId1'/>"
                        + "<sheet name='Other' sheetId='2' r:id='rId2'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='rId2' Target='/xl/worksheets/other.xml'/></Relationships>",
                "xl/sharedStrings.xml",
                "<sst>" + strings + "</sst>",
                "xl/styles.xml",
                "<styleSheet>" + styles + "</styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet>" + sheet + "</worksheet>",
                "xl/worksheets/other.xml",
                "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>other</t></is></c></row></sheetData></worksheet>");
    }

    /** An OpenDocument spreadsheet with this content of its one table. */
    public static Path ods(Path file, String table) throws IOException {
        return zip(
                file,
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'><office:body><office:spreadsheet>"
                        + "<table:table table:name='Sites'>" + table
                        + "</table:table></office:spreadsheet></office:body></office:document-content>");
    }

    /** A ZIP file of these names and contents, in turn. */
    public static Path zip(Path file, String... members) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < members.length; i += 2) {
                zip.putNextEntry(new ZipEntry(members[i]));
                zip.write(members[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
