// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.Document;
import org.daylight.Mask;
import org.daylight.fixture.Folders;
import org.daylight.fixture.Judge;
import org.daylight.fixture.SampleCase;
import org.daylight.protect.Spellings;
import org.daylight.publish.data.FormsCheck;
import org.daylight.run.Bundling;
import org.daylight.run.ExportingWacz;
import org.daylight.run.Publishing;
import org.daylight.run.Sealing;
import org.daylight.run.Workbench;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The edition, the bundle and the web archive of the sample press, once as its reviewer left it and once with every private
 * person sealed, judged by a program that shares nothing with Daylight. All persons are invented.
 */
class SamplePressLeavesNothingTest {
    private static final Path NAMES = Path.of("..", "samples", "press", "private-names.txt");

    @TempDir
    static Path temp;

    private static Path masked;
    private static Path sealed;
    /** What the program takes for a private name on the pages, and nobody lifted. */
    private static final Set<String> ON_THE_PAGES = new TreeSet<>();

    /** One person a list, in every spelling; a comment begins the next. */
    private static List<List<String>> persons() throws IOException {
        List<List<String>> persons = new ArrayList<>();
        List<String> person = new ArrayList<>();
        for (String line : Files.readAllLines(NAMES)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                person.add(line.strip());
            } else if (!person.isEmpty()) {
                persons.add(person);
                person = new ArrayList<>();
            }
        }
        if (!person.isEmpty()) {
            persons.add(person);
        }
        return persons;
    }

    @BeforeAll
    static void leave() throws IOException {
        try (Workbench workbench = SampleCase.open("press", temp.resolve("case"))) {
            Set<String> lifted = new TreeSet<>();
            workbench.register().liftedMasks().keySet().forEach(n -> lifted.add(n.toLowerCase(Locale.ROOT)));
            for (Document document : workbench.readings().allDocuments()) {
                for (Mask mask : workbench.readings().masks(document)) {
                    if (!lifted.contains(mask.quote().toLowerCase(Locale.ROOT))) {
                        ON_THE_PAGES.add(mask.quote());
                    }
                }
            }
            masked = leave(workbench, "masked");
            for (List<String> person : persons()) {
                new Sealing(workbench).seal(new Spellings(person), "asked to be left out");
            }
            sealed = leave(workbench, "sealed");
        }
    }

    private static Path leave(Workbench workbench, String name) throws IOException {
        Path out = Files.createDirectories(temp.resolve(name));
        new Publishing(workbench).publish("Reported stations", out.resolve("edition"));
        new Bundling(workbench, line -> {})
                .bundle(new Bundling.Choice(List.of(), true, true), Set.of(), out.resolve("bundle.zip"));
        new ExportingWacz(workbench).export(out.resolve("pages.wacz"), List.of(), false, line -> {});
        return out;
    }

    @Test
    void nothingThatLeavesTheCaseNamesAPrivatePerson() {
        Judge.Verdict verdict = Judge.checkWith(List.of(), NAMES, masked, sealed);
        assertThat(verdict.finds()).isEmpty();
        assertThat(verdict.unchecked()).isEmpty();
    }

    /** A real edition, with real events; its manifest and each of them keep to the schemas that it carries. */
    @Test
    void theEditionKeepsToItsSchemas() throws IOException {
        for (Path out : List.of(masked, sealed)) {
            assertThat(FormsCheck.faults(out.resolve("edition"))).isEmpty();
            assertThat(FormsCheck.events(out.resolve("edition"))).isEmpty();
        }
    }

    @Test
    void theCaseItselfNamesNobodyWhoIsSealed() {
        assertThat(Judge.checkWith(List.of(), NAMES, temp.resolve("case")).finds())
                .isEmpty();
    }

    @Test
    void oneNameThatIsPlantedIsFoundWhereItStands() throws IOException {
        Path copy = Folders.copy(masked, temp.resolve("planted"));
        Path table = copy.resolve("edition/data/statements.json");
        Files.write(
                table,
                Files.readString(table)
                        .replaceFirst("\"speaker\" : \"[^\"]*\"", "\"speaker\" : \"羅桂蘭\"")
                        .getBytes(StandardCharsets.UTF_8));
        Judge.Verdict verdict = Judge.checkWith(List.of(), NAMES, copy);
        assertThat(verdict.status()).isEqualTo(1);
        assertThat(verdict.finds()).isNotEmpty().allMatch(f -> f.contains("data/statements.json"));
    }

    /** What is masked on the pages in any script stands in the list, or is a part of a name that does. */
    @Test
    void theListHoldsEverySpellingThatThePagesHave() throws IOException {
        List<String> listed = new ArrayList<>();
        persons().forEach(p -> p.forEach(name -> listed.add(folded(name))));
        assertThat(ON_THE_PAGES).hasSizeGreaterThan(10);
        assertThat(ON_THE_PAGES.stream()
                        .map(SamplePressLeavesNothingTest::folded)
                        .filter(found -> listed.stream().noneMatch(name -> name.equals(found) || part(name, found))))
                .isEmpty();
    }

    /** What a reader of the pages finds there by eye: the list may not lose one of these. */
    @Test
    void theListHoldsTheNamesThatStandOnThePages() throws IOException {
        Set<String> listed = new TreeSet<>();
        persons().forEach(listed::addAll);
        assertThat(listed).contains("Chen Shaoying", "Ms Chen", "Chen Shaohua", "Luo Guilan", "Zheng Guowei");
        assertThat(listed).contains("Mr Zheng", "Gu Zhenhai", "Mr Gu", "Katrin Wessendorf", "Declan Mulhare");
        assertThat(listed).contains("Inés Robledo Arce", "Saskia Verhoeve-Lindt", "陈绍颖", "陈绍华", "郑国伟");
        assertThat(listed).contains("陳紹穎", "陳紹華", "陳女士", "羅桂蘭", "צ׳ן שאויינג", "יעל ברקאי־שמש");
    }

    private static boolean part(String name, String found) {
        return List.of(name.split(" ")).contains(found) || name.startsWith(found + " ") || name.endsWith(" " + found);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).strip();
    }
}
