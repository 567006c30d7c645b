// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.daylight.ledger.Jcs;
import org.daylight.ledger.PrivateValue;
import org.daylight.protect.PersonId;
import org.daylight.protect.SealedValue;

/** Private fields as the keys of sealed persons open them. */
final class SealedFields {
    private final Workbench workbench;

    SealedFields(Workbench workbench) {
        this.workbench = workbench;
    }

    /** What a field holds, opened with the keys where it is sealed; empty where one of them is gone. */
    Optional<Object> clear(PrivateValue value) {
        if (value.isClear()) {
            return value.revealed();
        }
        return plaintext(value)
                .flatMap(text -> Jcs.parse(text) instanceof Map<?, ?> map
                        ? Optional.ofNullable(map.get("value"))
                        : Optional.empty());
    }

    /** Whether no key that a field needs is locked. */
    boolean readable(PrivateValue value) {
        return value.sealedFor().stream()
                .map(PersonId::new)
                .allMatch(p -> workbench.personKeys().readable(p)
                        || !workbench.personKeys().exists(p));
    }

    /** Salt and value of a field, as {@link PrivateValue#plaintext} writes them; empty where a key is gone. */
    Optional<String> plaintext(PrivateValue value) {
        if (value.isClear() || value.isErased()) {
            return value.isClear() ? Optional.of(value.plaintext()) : Optional.empty();
        }
        byte[] bytes = value.sealed();
        for (String person : value.sealedFor().reversed()) {
            Optional<byte[]> key = workbench.personKeys().find(new PersonId(person));
            if (key.isEmpty()) {
                return Optional.empty();
            }
            bytes = SealedValue.open(key.get(), bytes, place(value.id()));
        }
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    /** What the ciphertext of a private field belongs to. */
    static String place(String field) {
        return "private field " + field;
    }
}
