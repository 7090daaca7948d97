package org.baseportal.exchange;

import java.util.Map;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserId;

/**
 * One run over a file.
 *
 * @param id the import's number; history refers to it
 * @param fileName as it was sent
 * @param importer in whose name everything is written
 * @param uploader who sent the file; another person than the importer where an administrator went on with it
 * @param settings by key, as text; blank where nothing was given
 * @param fields the fields that were matched to a column
 */
public record ImportRun(
        long id,
        String fileName,
        CurrentUser importer,
        UserId uploader,
        Doubles doubles,
        Map<String, String> settings,
        Set<String> fields) {

    public ImportRun {
        settings = Map.copyOf(settings);
        fields = Set.copyOf(fields);
    }

    /** What was given for a setting; empty if nothing was. */
    public String setting(String key) {
        return settings.getOrDefault(key, "");
    }
}
