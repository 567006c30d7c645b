// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.daylight.DaylightException;
import org.daylight.protect.PrivateFile;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a case, in {@code keys/people.json}: readable by its owner alone, and of all backups in that of the keys
 * only. Names and credentials stand here and nowhere else; what a person may do stands in the ledger, so that nobody gives
 * himself a role by editing this file.
 */
final class AccountFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private volatile Held held;

    /**
     * What the file holds.
     *
     * @param accounts in order of name
     * @param first the open invitation to be the first administrator; null where there is none
     */
    record Held(
            @JsonProperty("accounts") List<Account> accounts,
            @JsonProperty("first") Account.@Nullable Invitation first) {
        /** Copies the list. */
        Held {
            accounts = accounts == null ? List.of() : List.copyOf(accounts);
        }

        Optional<Account> account(String name) {
            String key = key(name);
            return accounts.stream().filter(a -> key(a.name()).equals(key)).findFirst();
        }

        /** With this account in place of the one of its name. */
        Held with(Account account) {
            List<Account> others = new ArrayList<>(without(account.name()).accounts());
            others.add(account);
            others.sort((a, b) -> key(a.name()).compareTo(key(b.name())));
            return new Held(others, first);
        }

        Held without(String name) {
            return new Held(
                    accounts.stream()
                            .filter(a -> !key(a.name()).equals(key(name)))
                            .toList(),
                    first);
        }
    }

    AccountFile(Path keys) {
        file = keys.resolve("people.json");
        try {
            held = Files.exists(file)
                    ? JSON.readValue(Files.readAllBytes(file), Held.class)
                    : new Held(List.of(), null);
        } catch (IOException e) {
            throw new DaylightException(
                    file + " cannot be read: " + CaseFolder.reason(e) + "; bring it back from the backup of the keys",
                    e);
        }
    }

    /** What names are compared by: neither case nor width tells two persons apart. */
    static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    Held held() {
        return held;
    }

    /** Changes it; on disk first. */
    synchronized void change(Function<Held, Held> change) {
        Held next = change.apply(held);
        try {
            PrivateFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(next));
        } catch (IOException e) {
            throw new IllegalStateException("accounts are words and numbers", e);
        }
        held = next;
    }
}
