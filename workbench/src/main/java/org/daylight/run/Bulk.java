// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.ClaimKind;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.EntryId;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Writer;
import org.daylight.register.ClaimDecisions;
import org.daylight.register.Decisions;
import org.daylight.register.EntryLinker;
import org.jspecify.annotations.Nullable;

/** Decides on many claims at once: all like one of them, all of a source, of a kind. What is chosen is shown before. */
public final class Bulk {
    /** So many at once; each is an event of its own, all in one transaction. */
    public static final int MOST = 100_000;

    /** In what a claim can be like another. */
    public enum Same {
        /** Kind and values, whatever the words. */
        VALUES,
        /** Who says so, as written. */
        SPEAKER,
        /** Whose page it stands on. */
        SOURCE,
        /** Pages that share their text. */
        STORY,
        /** The language of the passage. */
        LANGUAGE,
        /** How the speaker stands to it. */
        STANCE
    }

    /**
     * Which claims.
     *
     * @param like the one that they are like; null where only the other filters count
     * @param same in what they are like it
     * @param kind only this kind
     * @param source only pages that are published under this name
     * @param lang only passages in this language, such as {@code de}
     */
    public record Choice(
            @Nullable ClaimId like,
            Set<Same> same,
            @Nullable ClaimKind kind,
            @Nullable String source,
            @Nullable String lang) {
        /** Copies the set. @throws DaylightException where it would choose every claim of the case */
        public Choice {
            same = Set.copyOf(same);
            if (like == null && kind == null && source == null && lang == null) {
                throw new DaylightException("say which claims: --like ID, --kind, --source or --lang");
            }
        }

        /** For the ledger, a private field. */
        String inWords() {
            List<String> words = new ArrayList<>();
            if (like != null) {
                words.add("like " + like + " in "
                        + String.join(
                                        ", ",
                                        same.stream().map(Enum::name).sorted().toList())
                                .toLowerCase(java.util.Locale.ROOT));
            }
            add(words, "kind", kind == null ? null : kind.code());
            add(words, "source", source);
            add(words, "lang", lang);
            return String.join("; ", words);
        }

        private static void add(List<String> words, String what, @Nullable String value) {
            if (value != null) {
                words.add(what + " " + value);
            }
        }
    }

    private final Workbench workbench;
    private final Reviewing reviewing;

    /** For this case. */
    public Bulk(Workbench workbench) {
        this.workbench = workbench;
        reviewing = new Reviewing(workbench);
    }

    /** The claims that wait and are chosen, in order of document and place. */
    public List<Claim> chosen(Choice choice) {
        Claim like = choice.like() == null ? null : reviewing.claim(choice.like());
        Map<DocumentId, Document> documents = new HashMap<>();
        workbench.readings().documents().forEach(d -> documents.put(d.id(), d));
        Set<DocumentId> story =
                like != null && choice.same().contains(Same.STORY) ? storyOf(like.document()) : Set.of();
        Set<ClaimId> decided = workbench.register().verdicts().keySet();
        return workbench.readings().claims().stream()
                .filter(c -> !decided.contains(c.id()))
                .filter(c -> choice.kind() == null || c.kind() == choice.kind())
                .filter(c -> choice.lang() == null || c.lang().split("-", 2)[0].equals(choice.lang()))
                .filter(c -> choice.source() == null || choice.source().equals(publisher(c, documents)))
                .filter(c ->
                        like == null || choice.same().stream().allMatch(same -> alike(like, c, same, documents, story)))
                .toList();
    }

    private static boolean alike(
            Claim like, Claim c, Same same, Map<DocumentId, Document> documents, Set<DocumentId> story) {
        return switch (same) {
            case VALUES -> c.values().equals(like.values());
            case SPEAKER -> Objects.equals(c.speaker(), like.speaker());
            case SOURCE -> Objects.equals(publisher(c, documents), publisher(like, documents));
            case STORY -> story.contains(c.document());
            case LANGUAGE -> c.lang().equals(like.lang());
            case STANCE -> c.stance() == like.stance();
        };
    }

    private static @Nullable String publisher(Claim c, Map<DocumentId, Document> documents) {
        Document document = documents.get(c.document());
        return document == null ? null : document.publisher();
    }

    /** The texts of the story of this one, itself included. */
    public Set<DocumentId> storyOf(DocumentId id) {
        return new Corroborating(workbench)
                .stories(what -> {}).stream()
                        .filter(s -> s.documents().contains(id))
                        .findFirst()
                        .map(s -> Set.copyOf(s.documents()))
                        .orElse(Set.of(id));
    }

    /** Rejects them all, in one transaction. @return the event that heads them */
    public long reject(Choice choice, List<Claim> claims, String reason) {
        return write(
                "reject",
                choice,
                reason,
                claims.stream().map(c -> Decisions.reject(c, reason)).toList());
    }

    /**
     * Accepts them all, in one transaction: onto one entry, or each onto the one that its values suggest.
     *
     * @return the event that heads them
     */
    public long accept(Choice choice, List<Claim> claims, @Nullable EntryId entry, String reason) {
        Map<DocumentId, Grounds> grounds = new HashMap<>();
        Targets targets = new Targets(entry);
        List<Draft> drafts = new ArrayList<>();
        for (Claim claim : claims) {
            Grounds rest = grounds.computeIfAbsent(claim.document(), d -> Grounds.of(workbench, d));
            drafts.add(reviewing.acceptance(claim, targets.of(claim), reason, rest));
        }
        return write("accept", choice, reason, drafts);
    }

    /** Entries that the same transaction makes: the first claim makes one, the next of its label go there. */
    private final class Targets {
        private final EntryLinker linker = new EntryLinker(workbench.register());
        private final @Nullable EntryId one;
        private final Map<String, Decisions.Target> made = new LinkedHashMap<>();
        private final Map<String, Integer> highest = new HashMap<>();

        private Targets(@Nullable EntryId one) {
            this.one = one;
        }

        private Decisions.Target of(Claim claim) {
            try {
                return one == null
                        ? suggested(linker.suggested(claim))
                        : linker.existing(workbench.register().resolve(one));
            } catch (IllegalArgumentException e) {
                throw new DaylightException(String.valueOf(e.getMessage()), e);
            }
        }

        private Decisions.Target suggested(Decisions.Target target) {
            if (target.newLabel() == null) {
                return target;
            }
            String key = target.kind() + " " + target.newLabel();
            Decisions.Target before = made.get(key);
            if (before != null) {
                return new Decisions.Target(before.id(), before.kind(), null);
            }
            String series = target.id().series();
            int number = Math.max(target.id().number(), highest.getOrDefault(series, 0) + 1);
            highest.put(series, number);
            Decisions.Target fresh =
                    new Decisions.Target(new EntryId(series + "-" + number), target.kind(), target.newLabel());
            made.put(key, fresh);
            return fresh;
        }
    }

    private long write(String deed, Choice choice, String reason, List<Draft> drafts) {
        if (drafts.isEmpty() || drafts.size() > MOST) {
            throw new DaylightException("a decision on many is one on 1 to " + MOST + " claims, not on " + drafts.size()
                    + "; choose otherwise; nothing was written");
        }
        // All or nothing: a crash before the commit leaves no decision, one after it all of them.
        return workbench.ledger().write(workbench.actor(), writer -> {
            long head = head(writer, deed, drafts.size(), choice, reason);
            drafts.forEach(d -> writer.append(ClaimDecisions.oneOf(d, head)));
            return head;
        });
    }

    private static long head(Writer writer, String deed, int count, Choice choice, String reason) {
        return writer.append(ClaimDecisions.bulk(deed, count, choice.inWords(), reason))
                .seq();
    }
}
