// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Jcs;
import org.daylight.ledger.PrivateValue;
import org.daylight.ledger.Writer;
import org.daylight.protect.NameMarks;
import org.daylight.protect.PersonId;
import org.daylight.protect.PersonKeys;
import org.daylight.protect.SealedValue;
import org.daylight.protect.Spellings;
import org.jspecify.annotations.Nullable;

/**
 * What was sealed at acceptance comes back when a reviewer lifts the mask from the name, for its bearer acts in office,
 * speaks for a body, or is no person. It needs the key: while the seals are locked it waits until they are opened.
 */
final class MaskReleases {
    private final Workbench workbench;
    private final PersonKeys keys;
    private final SealedNames sealing;
    private final SealedFields sealed;

    MaskReleases(Workbench workbench) {
        this.workbench = workbench;
        keys = workbench.personKeys();
        sealing = workbench.sealedNames();
        sealed = new SealedFields(workbench);
    }

    /** Opens for good what waits for it and can be opened now; a sentence for each. */
    List<String> due() {
        NameMarks marks = keys.names();
        List<String> sentences = new ArrayList<>();
        Set<PersonId> persons = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
        for (String name : workbench.register().liftedMasks().keySet()) {
            marks.find(Veil.fold(name)).filter(keys::readable).ifPresent(persons::add);
        }
        for (PersonId person : persons) {
            int fields = release(person);
            sentences.add("opened for good what was sealed as " + person + ": " + fields
                    + " private fields, for the mask of the name was lifted");
        }
        return sentences;
    }

    private int release(PersonId person) {
        int[] count = {0, 0};
        // 1. The fields, in clear or sealed for the others alone. A crash here leaves all as it was.
        workbench.ledger().write(workbench.actor(), writer -> {
            Map<PersonId, Map<String, Object>> left =
                    new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
            List<PrivateValue> fields = new ArrayList<>();
            writer.values().forEach(value -> {
                if (value.sealedFor().contains(person.value()) && !value.isErased()) {
                    fields.add(value);
                }
            });
            count[1] = fields.size();
            for (PrivateValue field : fields) {
                count[0] += opened(writer, field, person, left) ? 1 : 0;
            }
            writer.append(Draft.open(
                    EventKind.ACCESS,
                    Map.of("purpose", "mask-lifted", "person", person.value(), "captures", List.of())));
            left.forEach((other, masks) -> Sealing.parts(masks)
                    .forEach(some -> writer.append(new Draft(
                            EventKind.SEAL,
                            Map.of(
                                    "person", other.value(),
                                    "files", Map.of(),
                                    "editions", List.of(),
                                    "fields", some),
                            Map.of()))));
            writer.rebuild();
            return count;
        });
        // 2. The key, once nothing needs it any more. A crash before it leaves a key and its mark: done again at the
        // next
        //    lifting, for nothing.
        if (count[0] == count[1]) {
            keys.destroy(person);
        }
        return count[0];
    }

    private boolean opened(
            Writer writer, PrivateValue field, PersonId person, Map<PersonId, Map<String, Object>> left) {
        List<PersonId> others = field.sealedFor().stream()
                .filter(p -> !p.equals(person.value()))
                .map(PersonId::new)
                .toList();
        if (!others.stream().allMatch(keys::readable)) {
            return false;
        }
        Optional<String> clear = sealed.plaintext(field);
        if (clear.isEmpty()) {
            return false;
        }
        writer.values().unseal(field.seq(), field.field(), clear.get());
        if (others.isEmpty()) {
            return true;
        }
        @Nullable
        Object mask = writer.values().of(field.seq(), field.field()).revealed().orElse("");
        byte[] bytes = clear.get().getBytes(StandardCharsets.UTF_8);
        for (PersonId other : others) {
            Optional<Spellings> names = sealing.spellings(other)
                    .or(() -> Optional.of(sealing.names(other))
                            .filter(n -> !n.isEmpty())
                            .map(Spellings::new));
            if (names.isPresent()) {
                mask = names.get().maskValue(mask);
            }
            bytes = SealedValue.sealTo(keys.address(other), bytes, SealedFields.place(field.id()));
            writer.values().seal(field.seq(), field.field(), other.value(), bytes, mask);
        }
        String digest =
                PrivateValue.maskDigest(mask == null ? null : Jcs.write(mask)).hex();
        others.forEach(
                other -> left.computeIfAbsent(other, o -> new TreeMap<>()).put(field.id(), digest));
        return true;
    }
}
