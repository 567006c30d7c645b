// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.corroborate.Relation;
import org.daylight.corroborate.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories of a case are kept until its texts change, and those of loose files are the same. */
class CorroboratingTest {
    private static final String WIRE = "Harbour Wire, 3 May 2024\n\nPORT ELLEN, May 3 (Harbour Wire) - Nine offices in"
            + " four countries were opened by the police of Lanshui, the group Quay Watch said in a report on Thursday."
            + " It listed 212 people who were told to go home. Two ministries said that they were looking into it.\n";
    private static final String OTHER = "The ferry to the islands sails twice a day from June on. Dogs travel free, and"
            + " the cheese market opens its gates for the four hundredth time.\n";

    @TempDir
    Path dir;

    private final List<Path> files = new ArrayList<>();

    @BeforeEach
    void write() throws Exception {
        Files.createDirectory(dir.resolve("texts"));
        text("wire.txt", WIRE);
        text("copy.txt", "Nine offices, says group\n\n" + WIRE.substring(WIRE.indexOf("Nine")) + "(Harbour Wire)\n");
        text("ferry.txt", OTHER);
    }

    private void text(String name, String words) throws Exception {
        files.add(Files.writeString(dir.resolve("texts").resolve(name), words));
    }

    @Test
    void aCopyGoesBackToTheAgencyThatItNames() {
        try (Workbench workbench = Workbench.init(dir.resolve("case"), List.of(), null)) {
            files.forEach(f -> new Capturing(workbench).handIn(f, null));
            new ReadingRun(workbench).read(false, (done, of, capture) -> {});
            StoryView view = new StoryView(workbench, what -> {});
            assertThat(view.stories()).hasSize(2);
            Story story = view.stories().getFirst();
            assertThat(story.origins()).isEqualTo(1);
            assertThat(story.relations()).singleElement().satisfies(r -> {
                assertThat(r.kind()).isEqualTo(Relation.Kind.LICENSED_COPY);
                assertThat(view.page(r.from()).name()).isEqualTo("copy.txt");
                assertThat(view.page(r.to()).name()).isEqualTo("wire.txt");
            });
            assertThat(view.story(story.documents().getLast().value())).isEqualTo(story);
            assertThatThrownBy(() -> view.story("nowhere"))
                    .isInstanceOf(DaylightException.class)
                    .hasMessageContaining("nowhere");
        }
    }

    @Test
    void storiesAreMadeAgainWhenTextsChange() throws Exception {
        try (Workbench workbench = Workbench.init(dir.resolve("case"), List.of(), null)) {
            Corroborating corroborating = new Corroborating(workbench);
            new Capturing(workbench).handIn(files.getFirst(), null);
            new ReadingRun(workbench).read(false, (done, of, capture) -> {});
            assertThat(corroborating.fresh()).isFalse();
            assertThat(corroborating.stories(what -> {})).hasSize(1);
            assertThat(corroborating.fresh()).isTrue();
            List<String> said = new ArrayList<>();
            corroborating.refresh(said::add);
            assertThat(said).isEmpty();
            new Capturing(workbench).handIn(files.getLast(), null);
            new ReadingRun(workbench).read(false, (done, of, capture) -> {});
            assertThat(corroborating.stories(said::add)).hasSize(2);
            assertThat(said).containsExactly("comparing 2 texts");
        }
    }

    @Test
    void looseFilesGoByTheirNames() throws Exception {
        Files.write(dir.resolve("texts").resolve("picture.bin"), new byte[] {0, 1, 2, 3});
        LooseStories loose = new LooseStories();
        List<Story> stories = loose.of(List.of(dir.resolve("texts")));
        assertThat(stories.stream().flatMap(s -> s.documents().stream()).map(d -> d.value()))
                .containsExactlyInAnyOrder("wire.txt", "copy.txt", "ferry.txt");
        assertThat(loose.unread()).singleElement().asString().startsWith("picture.bin: ");
    }
}
