// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daylight.DocumentId;
import org.daylight.corroborate.Relation;
import org.daylight.corroborate.Story;
import org.junit.jupiter.api.Test;

class StoryTreeTest {
    private static final DocumentId A = new DocumentId("c0000000000000001-t0000000000000001");
    private static final DocumentId B = new DocumentId("c0000000000000002-t0000000000000002");
    private static final DocumentId C = new DocumentId("c0000000000000003-t0000000000000003");

    private static Relation relation(DocumentId from, DocumentId to, Relation.Kind kind) {
        return new Relation(from, to, kind, org.daylight.Because.NOTHING);
    }

    @Test
    void eachOriginIsATreeAndACircleEnds() {
        Story story = new Story(
                A,
                List.of(A, B, C),
                List.of(List.of(A, B, C)),
                List.of(),
                List.of(
                        relation(B, A, Relation.Kind.WIRE),
                        relation(C, B, Relation.Kind.TRANSLATION),
                        relation(B, C, Relation.Kind.CIRCULAR)));
        StoryTree.Branch root = StoryTree.of(story).getFirst();
        assertThat(root.how()).isNull();
        StoryTree.Branch wire = root.below().getFirst();
        assertThat(wire.page()).isEqualTo(B);
        StoryTree.Branch back = wire.below().getFirst().below().getFirst();
        assertThat(back.page()).isEqualTo(B);
        assertThat(back.again()).isTrue();
        assertThat(back.below()).isEmpty();
        assertThat(root.size()).isEqualTo(4);
    }

    @Test
    void aPageOfTheGroupWithoutARelationStandsBelowItsRoot() {
        Story story = new Story(A, List.of(A, B), List.of(List.of(A, B)), List.of(), List.of());
        assertThat(StoryTree.of(story).getFirst().below()).singleElement().satisfies(b -> {
            assertThat(b.page()).isEqualTo(B);
            assertThat(b.how()).isNull();
        });
    }
}
