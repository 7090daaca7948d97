package org.baseportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baseportal.documents.domain.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;

/**
 * The pages that the example base holds nothing for: an import in each of its states, a document with a version, a
 * project that is archived, returned, graduated. Made here as a person makes them, and looked at like every page.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ImportAndFilesInTheBrowserTest {

    private final Chromium chromium;
    private final Examples examples;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, String> sources = new LinkedHashMap<>();

    ImportAndFilesInTheBrowserTest(Chromium chromium, Examples examples) {
        this.chromium = chromium;
        this.examples = examples;
    }

    @ParameterizedTest
    @CsvSource({"zh, light, 1440", "en, dark, 390"})
    void anImportIsSoundInEveryState(String language, String theme, int width) throws Exception {
        try (Reader reader = chromium.reader(language, theme, width).signIn("staff")) {
            Page page = reader.page();
            upload(reader, "list.csv", "项目名称,申请经费\n示例甲-" + language + ",100\n,5\n示例乙-" + language + ",20\n");
            look(reader, language + " import uploaded");
            page.click("button[form=match]");
            page.waitForSelector("form[action$='/confirm']");
            look(reader, language + " import checked");
            page.click("form[action$='/confirm'] button[type=submit]");
            page.waitForSelector("a[href$='faults.xlsx']");
            look(reader, language + " import done");
            upload(reader, "again.csv", "项目名称\n示例丙-" + language + "\n");
            page.click("details:has(form[action$='/cancel']) > summary");
            page.click("form[action$='/cancel'] button[type=submit]");
            page.waitForLoadState();
            look(reader, language + " import cancelled");
        }
        assertSound();
    }

    @ParameterizedTest
    @CsvSource({"zh, light, 1440", "en, dark, 390"})
    void attachmentsAreSound(String language, String theme, int width) throws Exception {
        String code = examples.projectAt("DRAFT");
        try (Reader reader = chromium.reader(language, theme, width).signIn("staff")) {
            Page page = reader.page();
            reader.open("/projects/" + code + "/documents");
            page.setInputFiles("#file", file("立项申请书.pdf", "application/pdf", SampleFiles.pdf()));
            page.check("input[name=openness][value=INTERNAL]");
            page.click("form[enctype] button[type=submit]");
            page.waitForSelector("a[href$='/versions']");
            look(reader, language + " attachments");
            page.click("a[href$='/versions']");
            look(reader, language + " new version");
            page.setInputFiles("#file", file("立项申请书-2.pdf", "application/pdf", SampleFiles.pdf()));
            page.click("form[enctype] button[type=submit]");
            page.click("details.bp-under > summary");
            page.waitForSelector("a[href*='/versions/1']");
            look(reader, language + " attachment with two versions");
        }
        assertSound();
    }

    @Test
    void aProjectIsSoundInEveryStatus() throws Exception {
        try (Reader reader = chromium.reader("en", "dark", 390).signIn("reviewer1")) {
            for (String status : List.of("RETURNED", "PUBLICISED", "DEFERRED", "GRADUATED", "REVOKED", "WITHDRAWN")) {
                String code = examples.projectAt(status);
                reader.open("/projects/" + code);
                look(reader, "project " + status);
                reader.open("/projects/" + code + "/history");
                look(reader, "history " + status);
            }
            for (String path : List.of("/", "/projects/due", "/projects/proposals")) {
                reader.open(path);
                look(reader, "what waits " + path);
            }
            reader.open("/projects/" + examples.projectAt("UNDER_REVIEW") + "/approve");
            look(reader, "approve");
        }
        assertSound();
    }

    private void upload(Reader reader, String name, String content) {
        Page page = reader.page();
        reader.open("/import");
        page.setInputFiles("#file", file(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.click(".bp-uploadform button[type=submit]");
        page.waitForSelector("form[action$='/columns']");
    }

    private static FilePayload file(String name, String type, byte[] content) {
        return new FilePayload(name, type, content);
    }

    private void look(Reader reader, String where) {
        reader.complaints().forEach(line -> wrong.add(where + " — " + line));
        // Asked for once more: scripts have touched what stands in the window.
        sources.put(
                where.replace(' ', '-'), (String) reader.page().evaluate("fetch(location.href).then(it => it.text())"));
    }

    private void assertSound() throws IOException, InterruptedException {
        assertThat(wrong).isEmpty();
        assertThat(NuValidator.errors(sources)).as("valid HTML").isEmpty();
    }
}
