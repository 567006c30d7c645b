// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.exchange.sheet.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of strangers, as text. */
class TableTest {
    @TempDir
    private Path temp;

    private static List<List<String>> cells(Table table) {
        return table.rows().stream().map(Table.Row::cells).toList();
    }

    private Table csv(byte[] bytes) throws IOException {
        return Table.read(Files.write(temp.resolve("a.csv"), bytes), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'\t'", "'|'"})
    void everySeparatorIsFound(String separator) throws IOException {
        String text = String.join(separator, "Country", "City", "Note") + "\r\n"
                + String.join(separator, "IE", "Dublin", "\"two" + separator + " \"\"parts\"\"\nand lines\"") + "\r\n";
        assertThat(cells(csv(text.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(
                        List.of("Country", "City", "Note"),
                        List.of("IE", "Dublin", "two" + separator + " \"parts\"\nand lines"));
    }

    @Test
    void encodingAndSeparatorLineOfOldProgramsAreUnderstood() throws IOException {
        byte[] bytes = "sep=;\n国家;城市\n爱尔兰;都柏林\n荷兰;阿姆斯特丹和鹿特丹的警务服务站\n".getBytes(Charset.forName("GB18030"));
        Table table = csv(bytes);
        assertThat(cells(table)).startsWith(List.of("国家", "城市"), List.of("爱尔兰", "都柏林"));
        assertThat(table.rows().getFirst().number()).isEqualTo(2);
    }

    @Test
    void workbookCellsAreShownAsTheirProgramShowsThem() throws IOException {
        Path file = Sheets.xlsx(
                temp.resolve("a.xlsx"),
                "<si><t>Country</t></si><si><r><t>Har</t></r><r><t>bour</t></r><rPh><t>aloud</t></rPh></si>",
                "<numFmts><numFmt numFmtId='164' formatCode='mmm\\ yyyy'/><numFmt numFmtId='165' formatCode='yyyy'/></numFmts>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs>",
                "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='s'><v>1</v></c></row>"
                        + "<row r='3'><c r='A3' s='1'><v>44809</v></c><c r='B3' s='2'><v>44809</v></c>"
                        + "<c r='C3' s='3'><v>44809</v></c><c r='D3'><v>54.0</v></c>"
                        + "<c r='E3'><f>SUM(D1:D2)</f><v>1.02E2</v></c><c r='F3'><f>NOW()</f></c>"
                        + "<c r='G3' t='e'><v>#REF!</v></c></row>"
                        + "<row r='4'><c r='B4' t='inlineStr'><is><t>only</t></is></c></row></sheetData>"
                        + "<mergeCells><mergeCell ref='A3:A4'/></mergeCells>");
        Table table = Table.read(file, Optional.empty());
        assertThat(cells(table))
                .containsExactly(
                        List.of("Country", "", "Harbour"),
                        List.of("2022-09-05", "2022-09", "2022", "54", "102"),
                        List.of("2022-09-05", "only"));
        assertThat(table.notes()).hasSize(2).anyMatch(n -> n.contains("no stored result"));
        assertThat(cells(Table.read(file, Optional.of("Other")))).containsExactly(List.of("other"));
        assertThat(cells(Table.read(file, Optional.of("2")))).containsExactly(List.of("other"));
        assertThatThrownBy(() -> Table.read(file, Optional.of("None"))).hasMessageContaining("Sites, Other");
    }

    @Test
    void openDocumentDatesAreAsExactAsTheyAreShown() throws IOException {
        String date =
                "<table:table-cell office:value-type='date' office:date-value='2022-09-01'><text:p>%s</text:p></table:table-cell>";
        Path file = Sheets.ods(
                temp.resolve("a.ods"),
                "<table:table-row><table:table-cell office:value-type='string' table:number-rows-spanned='2'>"
                        + "<office:annotation><text:p>a remark</text:p></office:annotation><text:p>IE</text:p></table:table-cell>"
                        + date.formatted("01.09.2022") + date.formatted("Sep 22") + date.formatted("2022")
                        + "<table:table-cell office:value-type='float' office:value='54'><text:p>54,00</text:p></table:table-cell>"
                        + "</table:table-row><table:table-row><table:covered-table-cell/>"
                        + "<table:table-cell table:number-columns-repeated='2'><text:p>x</text:p></table:table-cell>"
                        + "<table:table-cell table:number-columns-repeated='16000'/></table:table-row>"
                        + "<table:table-row table:number-rows-repeated='1048000'><table:table-cell/></table:table-row>");
        assertThat(cells(Table.read(file, Optional.empty())))
                .containsExactly(List.of("IE", "2022-09-01", "2022-09", "2022", "54"), List.of("IE", "x", "x"));
    }

    @Test
    void whatIsMadeToExhaustIsRefusedInOneLine() throws IOException {
        String repeated = "<table:table-row table:number-rows-repeated='%d'><table:table-cell"
                + " table:number-columns-repeated='16000'><text:p>x</text:p></table:table-cell></table:table-row>";
        Path rows = Sheets.ods(temp.resolve("rows.ods"), repeated.formatted(1_000_000));
        assertThatThrownBy(() -> Table.read(rows, Optional.empty()))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("more than 200000 rows")
                .hasMessageContaining("nothing was taken in");
        Path cells = Sheets.ods(temp.resolve("cells.ods"), repeated.formatted(100_000));
        assertThatThrownBy(() -> Table.read(cells, Optional.empty()))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("more than 5000000 cells");
        Path entity = Sheets.zip(
                temp.resolve("dtd.xlsx"),
                "xl/workbook.xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><workbook>&x;</workbook>");
        assertThatThrownBy(() -> Table.read(entity, Optional.empty())).isInstanceOf(DaylightException.class);
        Path old = Files.write(temp.resolve("a.xls"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0});
        assertThatThrownBy(() -> Table.read(old, Optional.empty())).hasMessageContaining("save it as .xlsx");
    }

    @Test
    void aWorkbookCutAnywhereIsRefusedOrReadButNeverFails() throws IOException {
        Path file = Sheets.xlsx(
                temp.resolve("a.xlsx"),
                "<si><t>a</t></si>",
                "",
                "<sheetData><row><c t='s'><v>0</v></c></row></sheetData>");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 7) {
            Path cut = Files.write(temp.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, length));
            try {
                Table.read(cut, Optional.empty());
            } catch (DaylightException e) {
                assertThat(e.getMessage()).doesNotContain("\n");
            }
        }
    }
}
