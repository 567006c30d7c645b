// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.preserve.model.ModelAddress;
import org.jspecify.annotations.Nullable;

/** Which language model is the second reader of a case: none, unless a person sets one. */
public final class ModelSetting {
    private static final String NAME = "model";

    private final Workbench workbench;

    /** For this case. */
    public ModelSetting(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * A model.
     *
     * @param address where it listens
     * @param model its name as the server knows it
     * @param masked whether names that may be private are behind bars in what it is sent
     * @param key {@code none}, {@code env:NAME} for a variable of the environment, or {@code file} for keys/model.key
     */
    public record Model(ModelAddress address, String model, boolean masked, String key) {
        /** Checks the name and where the key is. @throws DaylightException where either is not of its form */
        public Model {
            if (!model.matches("[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,99}")) {
                throw new DaylightException("expected the name of a model such as qwen3:8b, found something else");
            }
            if (!key.matches("none|file|env:[A-Za-z_][A-Za-z0-9_]{0,99}")) {
                throw new DaylightException("expected the name of a variable such as MODEL_KEY");
            }
        }

        /** A model at an address as a person writes it. @throws DaylightException where it is none */
        public static Model of(String address, String model, boolean masked, String key) {
            return new Model(ModelAddress.parse(address), model, masked, key);
        }

        /** Whether it is on this machine. */
        public boolean local() {
            return address.local();
        }

        /** As people may read it. */
        public String inWords() {
            return address + "  " + model + "  names " + (masked ? "masked" : "open") + "  key " + key;
        }

        /** What a person should know of an address elsewhere. */
        public String warning() {
            return "the texts of this case's pages will be sent to " + address
                    + ", names masked as far as the rules know" + " names"
                    + (address.open() ? "; http can be read on the way" : "");
        }

        /** As its claims carry it. */
        public String reader() {
            return "second/1 " + model;
        }

        private List<String> words() {
            return List.of(
                    "address=" + address, "model=" + model, "names=" + (masked ? "masked" : "open"), "key=" + key);
        }
    }

    /** The model that is set. */
    public Optional<Model> model() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String word : workbench.register().setting(NAME)) {
            int at = word.indexOf('=');
            words.put(word.substring(0, Math.max(0, at)), word.substring(at + 1));
        }
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Model(
                        ModelAddress.parse(words.getOrDefault("address", "")),
                        words.getOrDefault("model", ""),
                        !words.getOrDefault("names", "masked").equals("open"),
                        words.getOrDefault("key", "none")));
    }

    /**
     * Sets it and notes it in the ledger, as a private field; the same again changes nothing.
     *
     * @param elsewhere whether the person said that it need not be on this machine
     * @throws DaylightException where it is not on this machine and that was not said, or names would leave it
     */
    public void set(Model model, boolean elsewhere) {
        if (!model.address().local() && !elsewhere) {
            throw new DaylightException(model.address() + " is not on this machine: pages would be sent there;"
                    + " say --elsewhere if that is meant, or run a model on 127.0.0.1");
        }
        if (!model.address().local() && !model.masked()) {
            throw new DaylightException("names that may be private never leave this machine; leave out --unmasked");
        }
        write(model.words());
    }

    /** Takes it away; claims that it proposed stay until the text is read anew by another. */
    public void none() {
        write(List.of());
    }

    private void write(List<String> words) {
        if (!words.equals(workbench.register().setting(NAME))) {
            workbench.append(List.of(new Draft(EventKind.CONFIGURATION, Map.of(), Map.of(NAME, words))));
        }
    }

    /** The key itself. @throws DaylightException where it is said to be kept and is not there */
    @Nullable
    String key(Model model, Map<String, String> environment) {
        if (model.key().equals("none")) {
            return null;
        }
        if (model.key().startsWith("env:")) {
            String name = model.key().substring("env:".length());
            String key = environment.get(name);
            if (key == null || key.isBlank()) {
                throw new DaylightException("the variable " + name + " is not set; set it to the key of the model");
            }
            return key.strip();
        }
        Path file = workbench.folder().root().resolve("keys").resolve("model.key");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new DaylightException("cannot read the key of the model in " + file + ": " + CaseFolder.reason(e), e);
        }
    }
}
