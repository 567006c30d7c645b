// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bytes give the same reading, whatever the machine believes about languages, charsets and clocks. */
class ReadingDeterminismTest {
    private static final String EN =
            "Safeguard Watch said on Monday that police from Fuzhou and Istanbul run 54 stations in 21 countries, among"
                    + " them Italy, Ireland and Iceland: nine in Spain, three of them in Madrid. The activist Marek Oldfield"
                    + " told reporters that he was called twice in May 2022. “We deny this,” said a spokesperson of the"
                    + " Chinese embassy in Dublin. IRAN INTIMIDATES CRITICS IN ISTANBUL, THE MINISTRY SAID. ";
    private static final String ZH = "南通市公安局在西班牙马德里设立了54个警侨联动服务站，外交部发言人表示，有关报道不符合事实。林志远在荷兰接到电话。";
    private static final String TR =
            "İçişleri Bakanlığı, ülkedeki üç Çin polis karakolunun kapatıldığını açıkladı, İstanbul ve Iğdır'da. ";
    private static final String HE = "דובר משרד החוץ אמר כי 54 תחנות משטרה סיניות פועלות ב-21 מדינות. ";

    /** Name, type and bytes of what is read, in order. */
    private static List<Resource> resources() {
        List<Resource> all = new ArrayList<>();
        String page =
                "<html lang=en><head><title>Police abroad | The Paper</title><meta name=date content='2022-12-05'>"
                        + "</head><body><article><h1>Police abroad</h1>";
        all.add(Resource.file(
                "mixed.html",
                String.join("<p>", page, EN.repeat(3), ZH.repeat(2), TR.repeat(3), HE)
                        .getBytes(StandardCharsets.UTF_8)));
        for (String text : List.of(EN, ZH, TR, HE, EN + ZH + TR + HE)) {
            all.add(Resource.file("a" + all.size() + ".txt", text.repeat(4).getBytes(StandardCharsets.UTF_8)));
        }
        all.add(Resource.file("gb.txt", ZH.repeat(3).getBytes(Charset.forName("GB18030"))));
        all.add(Resource.file(
                "mail.eml",
                ("Date: Mon, 5 Dec 2022 23:30:00 -0800\r\nSubject: INQUIRY\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                                + EN)
                        .getBytes(StandardCharsets.UTF_8)));
        return all;
    }

    private static String read(Reader reader) {
        StringBuilder all = new StringBuilder();
        for (Resource resource : resources()) {
            ReadingJson.lines(reader.read(resource), EnumSet.allOf(ReadingJson.Layer.class), true, true)
                    .forEach(line -> all.append(line).append('\n'));
        }
        return all.toString();
    }

    @Test
    void oneThreadAndEightReadAlike() throws Exception {
        Reader reader = new Reader();
        String alone = read(reader);
        assertThat(alone).contains("\"claim\"", "Madrid");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> read(reader)));
            }
            for (Future<String> one : all) {
                assertThat(one.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void anotherMachineReadsAlike(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("reading");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1",
                "-Duser.timezone=Asia/Tokyo",
                "-cp",
                System.getProperty("java.class.path"),
                ReadingDeterminismTest.class.getName(),
                out.toString());
        Process other = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(other.waitFor()).as(Files.readString(folder.resolve("log"))).isZero();
        assertThat(Files.readString(out)).isEqualTo(read(new Reader()));
    }

    /** What the other machine runs. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), read(new Reader()));
    }
}
