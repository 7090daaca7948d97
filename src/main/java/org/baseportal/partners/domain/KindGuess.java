package org.baseportal.partners.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.baseportal.partners.PartnerKind;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Guesses an organisation's kind from its name; the words stand in {@code partners/kind-words.properties}. */
@Component
class KindGuess {

    private final Map<PartnerKind, List<String>> words = new EnumMap<>(PartnerKind.class);

    KindGuess() {
        Properties file = new Properties();
        try (InputStream in = new ClassPathResource("partners/kind-words.properties").getInputStream()) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (PartnerKind kind : PartnerKind.values()) {
            words.put(kind, List.of(file.getProperty(kind.name(), "").split(",")));
        }
    }

    /** The kind whose word ends last in the name, the longest of those; an enterprise if no word is known. */
    PartnerKind of(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        PartnerKind best = PartnerKind.ENTERPRISE;
        int bestWeight = 0;
        for (Map.Entry<PartnerKind, List<String>> entry : words.entrySet()) {
            for (String word : entry.getValue()) {
                int at = text.lastIndexOf(word);
                int weight = at < 0 ? 0 : (at + word.length()) * 100 + word.length();
                if (weight > bestWeight) {
                    best = entry.getKey();
                    bestWeight = weight;
                }
            }
        }
        return best;
    }
}
