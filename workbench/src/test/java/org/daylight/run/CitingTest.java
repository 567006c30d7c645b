// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.daylight.Capture;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.MediaFragment;
import org.daylight.Stance;
import org.daylight.Statement;
import org.daylight.fixture.ByteSearch;
import org.daylight.fixture.Folders;
import org.daylight.protect.PersonId;
import org.daylight.protect.Spellings;
import org.daylight.verify.CaseCheck;
import org.daylight.verify.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a picture shows becomes a statement by a person's word, and is never printed as a quotation. */
class CitingTest {
    private static final String SIGN = "A sign beside the door reads Fuzhou Police Overseas Service Station.";

    @TempDir
    private Path temp;

    private Path root;
    private Workbench workbench;
    private Capture picture;

    @BeforeEach
    void build() throws Exception {
        root = temp.resolve("case");
        workbench = Workbench.init(root, List.of(), null);
        picture = handIn("sign.png", picture(400, 200, "png"));
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private static byte[] picture(int width, int height, String format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private Capture handIn(String name, byte[] bytes) throws Exception {
        return new Capturing(workbench)
                .handIn(Files.write(temp.resolve(name), bytes), null)
                .captures()
                .getFirst();
    }

    private Event cite(Capture capture, String fragment, String description) {
        return new Citing(workbench)
                .cite(
                        capture.id(),
                        new Citing.Citation(
                                MediaFragment.parse(fragment),
                                description,
                                new ClaimValues.Presence("ES", "Zaragoza", null),
                                null,
                                Stance.REPORTS,
                                "en"),
                        null,
                        "seen on the picture");
    }

    private Verdict sound() {
        Verdict verdict = new CaseCheck(workbench.folder(), workbench.database()).check(null);
        assertThat(verdict.faults()).isEmpty();
        return verdict;
    }

    @Test
    void aRegionBecomesAStatementWithItsDescription() {
        Event event = cite(picture, "xywh=10,20,300,80", SIGN);
        assertThat(event.text("fragment")).isEqualTo("xywh=10,20,300,80");
        assertThat(event.json()).doesNotContain("Fuzhou");
        Statement s = workbench.register().statements().getFirst();
        assertThat(s.passage().quote()).isEqualTo(SIGN);
        assertThat(s.passage().fragment()).isEqualTo(MediaFragment.parse("xywh=10,20,300,80"));
        assertThat(new RegisterView(workbench).statements(s.entry()).getFirst().fragment())
                .isNotNull();
        assertThat(sound().checked()).anyMatch(c -> c.contains("2 accepted passages"));
        // Reading everything again finds no words in a picture and takes nothing away.
        new ReadingRun(workbench).read(true, (done, of, c) -> {});
        assertThat(workbench.register().statements()).hasSize(2);
        sound();
    }

    @Test
    void theEditionSaysThatItIsADescriptionAndOfWhatPart() throws Exception {
        cite(picture, "xywh=10,20,300,80", SIGN);
        Path edition =
                Asked.publisher(workbench).publish("Signs", null).edition().folder();
        Path page = Folders.files(edition.resolve("passages"), ".html").getFirst();
        String html = Files.readString(page);
        assertThat(html)
                .contains("Described by the monitor, not quoted:", SIGN, "#xywh=10,20,300,80")
                .contains("a region of 300 by 80 pixels")
                .doesNotContain("<blockquote", "<mark>");
        assertThat(Files.readString(edition.resolve("index.html")))
                .doesNotContain("<q ")
                .contains("Shown: ");
        assertThat(Files.readString(
                        Folders.files(edition.resolve("data"), "passages.csv").getFirst()))
                .contains("xywh=10,20,300,80");
        assertThat(Folders.files(edition, ".warc.gz")).isEmpty();
        sound();
    }

    @Test
    void twoPartsInTheSameWordsAreTwoStatements() {
        cite(picture, "xywh=0,0,10,10", SIGN);
        cite(picture, "xywh=percent:50,50,10,10", SIGN);
        assertThat(workbench.register().statements())
                .filteredOn(s -> s.property().equals("host-city"))
                .hasSize(2)
                .extracting(PassageViews::id)
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> cite(picture, "xywh=0,0,10,10", SIGN)).hasMessageContaining("already");
        Asked.publisher(workbench).publish("Signs", null);
        sound();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sign.png | xywh=300,0,101,10       | 400 by 200",
                "sign.png | xywh=0,190,10,11        | 400 by 200",
                "sign.png | page=1                  | by a region",
                "sign.png | t=1,2                   | by a region",
                "a.pdf    | xywh=1,1,1,1            | by a page",
                "a.pdf    | t=1,2                   | by a page",
                "a.wav    | page=1                  | by a stretch of time",
                "a.html   | xywh=1,1,1,1            | its words"
            })
    void aPartThatTheFileCannotHaveIsRefused(String name, String fragment, String why) throws Exception {
        Capture capture = name.equals("sign.png") ? picture : handIn(name, bytes(name));
        long size = workbench.ledger().size();
        assertThatThrownBy(() -> cite(capture, fragment, SIGN))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining(why);
        assertThat(workbench.ledger().size()).isEqualTo(size);
        assertThat(workbench.readings().allDocuments()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b.jpg | xywh=0,0,40,20",
                "b.gif | xywh=percent:0,0,100,100",
                "a.pdf | page=2&xywh=percent:0,0,50,50",
                "a.wav | t=0.5,1.25"
            })
    void picturesPagesAndSoundAreCited(String name, String fragment) throws Exception {
        cite(handIn(name, bytes(name)), fragment, SIGN);
        Asked.publisher(workbench).publish("Signs", null);
        sound();
    }

    private static byte[] bytes(String name) throws Exception {
        if (name.startsWith("b.")) {
            return picture(40, 20, name.substring(2));
        }
        return switch (name) {
            case "a.pdf" -> "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
            case "a.wav" -> Arrays.copyOf("RIFF....WAVEfmt ".getBytes(StandardCharsets.US_ASCII), 400);
            default -> "<!doctype html><title>x</title><p>Some words.</p>".getBytes(StandardCharsets.US_ASCII);
        };
    }

    @Test
    void aNameInADescriptionIsMaskedSealedAndErasedLikeAnyOther() throws Exception {
        cite(picture, "xywh=0,0,10,10", "Beside the sign stands Mr Wei Liang, a shopkeeper, who opens the door.");
        Path edition =
                Asked.publisher(workbench).publish("Signs", null).edition().folder();
        assertThat(ByteSearch.in(edition, List.of("Wei Liang"))).isEmpty();
        // Words that name somebody are given without themselves: they have no page.
        assertThat(edition.resolve("passages")).doesNotExist();
        PersonId person = new Sealing(workbench)
                .seal(new Spellings(List.of("Wei Liang")), "asked for it")
                .person();
        assertThat(workbench.register().capture(picture.id()).orElseThrow().restricted())
                .isTrue();
        sound();
        new Sealing(workbench).erase(person, "asked for it");
        assertThat(ByteSearch.in(root, List.of("Wei Liang"))).isEmpty();
        sound();
        assertThatThrownBy(() -> cite(picture, "xywh=0,0,10,10", SIGN)).hasMessageContaining("restricted");
    }

    @Test
    void anAlteredPartOrDescriptionIsNamed() {
        Event event = cite(picture, "xywh=10,20,300,80", SIGN);
        workbench.close();
        Folders.sql(root, "UPDATE statement SET fragment = 'xywh=10,20,400,80'");
        assertThat(CaseCheck.of(root, null).faults())
                .anyMatch(f -> f.item().equals("passage of decision " + event.seq())
                        && f.found().contains("400 by 200"));
        Folders.sql(
                root,
                "UPDATE statement SET fragment = 'xywh=10,20,300,80'",
                "UPDATE statement SET quote = 'Another sign.'");
        assertThat(CaseCheck.of(root, null).faults())
                .anyMatch(f -> f.item().equals("passage of decision " + event.seq()));
        workbench = Workbench.open(root);
    }

    @Test
    void aPictureThatIsNoneIsNotMeasured() throws Exception {
        byte[] broken = picture(40, 20, "png");
        Arrays.fill(broken, 12, 24, (byte) 0xff);
        Capture capture = handIn("broken.png", broken);
        assertThatThrownBy(() -> cite(capture, "xywh=0,0,10,10", SIGN)).isInstanceOf(DaylightException.class);
        cite(capture, "xywh=percent:0,0,10,10", SIGN);
        sound();
    }
}
