// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every language says what English says: the same files, keys and arguments, in patterns that can be read. */
class WordsTest {
    @Test
    void everyLanguageSaysWhatEnglishSays() throws Exception {
        URL frame = Words.class.getResource("/org/daylight/web/messages/frame.properties");
        Path folder = Objects.requireNonNull(
                Path.of(Objects.requireNonNull(frame).toURI()).getParent());
        List<Path> english;
        try (Stream<Path> files = Files.list(folder)) {
            english = files.filter(f -> f.getFileName().toString().matches("[^_]+\\.properties"))
                    .sorted()
                    .toList();
        }
        assertThat(english).hasSizeGreaterThan(10);

        List<String> faults = new ArrayList<>();
        for (Path file : english) {
            String name = file.getFileName().toString().replace(".properties", "");
            for (String language : Words.LANGUAGES.subList(1, Words.LANGUAGES.size())) {
                Path other = folder.resolve(name + "_" + language + ".properties");
                if (Files.exists(other)) {
                    compare(other.getFileName().toString(), read(file), read(other), language, faults);
                } else {
                    faults.add(other.getFileName() + " is missing");
                }
            }
        }
        assertThat(faults).as("faults of the message files").isEmpty();
    }

    private static void compare(
            String file, Properties english, Properties translated, String language, List<String> faults) {
        Set<String> keys = new TreeSet<>(english.stringPropertyNames());
        keys.addAll(translated.stringPropertyNames());
        for (String key : keys) {
            String pattern = translated.getProperty(key);
            if (pattern == null) {
                faults.add(file + " lacks " + key);
            } else if (!english.containsKey(key)) {
                faults.add(file + " has " + key + ", which English lacks");
            } else {
                try {
                    new MessageFormat(pattern, ULocale.forLanguageTag(language));
                    if (!arguments(pattern).equals(arguments(english.getProperty(key)))) {
                        faults.add(file + " " + key + " has the arguments " + arguments(pattern) + ", English "
                                + arguments(english.getProperty(key)));
                    }
                } catch (IllegalArgumentException e) {
                    faults.add(file + " " + key + " cannot be read: " + e.getMessage());
                }
            }
        }
    }

    /** The arguments of a pattern, those inside plurals and choices too. */
    private static Set<String> arguments(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                found.add(parsed.getSubstring(part));
            }
        }
        return found;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }

    /** A Hebrew name within a Spanish sentence turns it as much as a Spanish one within Hebrew. */
    @Test
    void whoSpeaksAndWhatIsCountedStandApartInEveryLanguage() {
        for (String language : Words.LANGUAGES) {
            Words words = Words.of(language);
            assertThat(List.of(
                            words.teller("Harbour Watch", ""),
                            words.teller("Harbour Watch", "the Port Diary"),
                            words.counted("stations", ""),
                            words.counted("stations", "the bureau"),
                            words.counted("", "the bureau")))
                    .as(language)
                    .allSatisfy(text -> assertThat(text.replaceAll("\\x{2068}[^\\x{2068}\\x{2069}]*\\x{2069}", ""))
                            .doesNotContainPattern("Harbour|Diary|stations|bureau"));
            assertThat(words.counted("", "")).isEmpty();
        }
        assertThat(Words.of("en").counted("stations", "the bureau").replaceAll("[\\x{2068}\\x{2069}]", ""))
                .isEqualTo("stations; of the bureau");
    }
}
