package org.baseportal.badinput;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.badinput.PageForms.Field;
import org.baseportal.badinput.PageForms.Kind;
import org.baseportal.badinput.PageForms.PageForm;
import org.baseportal.documents.domain.SampleFiles;
import org.baseportal.testing.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Opens pages and sends their forms, as a browser of some person would. */
@Component
public class FormVisitor {

    private final ObjectProvider<MockMvcTester> testers;

    /** Tests on a real server have no tester; this bean is there all the same. */
    FormVisitor(ObjectProvider<MockMvcTester> testers) {
        this.testers = testers;
    }

    /** What came back. */
    record Answer(int status, String body, String location, boolean page) {}

    Answer get(String path, CurrentUser user) {
        return answer(testers.getObject()
                .get()
                .uri(URI.create(path))
                .with(People.signedIn(user))
                .with(csrf().asHeader())
                .exchange());
    }

    List<PageForm> forms(String path, CurrentUser user) {
        Answer page = get(path, user);
        return page.status() == 200 ? PageForms.in(page.body(), path) : List.of();
    }

    /** Sends the form with some fields changed or added. */
    Answer send(PageForm form, Map<String, String> changes, CurrentUser user) {
        if (!form.multipart()) {
            var request = testers.getObject()
                    .post()
                    .uri(form.action())
                    .with(People.signedIn(user))
                    .with(csrf());
            form.fields().values().forEach(field -> request.param(field.name(), value(field, changes)));
            extra(form, changes).forEach(request::param);
            return answer(request.exchange());
        }
        var request = testers.getObject().post().uri(form.action()).multipart();
        for (Field field : form.fields().values()) {
            if (field.kind() == Kind.FILE) {
                request.file(new MockMultipartFile(field.name(), "a.pdf", "application/pdf", SampleFiles.pdf()));
            } else {
                request.param(field.name(), value(field, changes));
            }
        }
        extra(form, changes).forEach(request::param);
        return answer(request.with(People.signedIn(user)).with(csrf()).exchange());
    }

    private static String value(Field field, Map<String, String> changes) {
        return changes.getOrDefault(field.name(), field.value());
    }

    private static Map<String, String> extra(PageForm form, Map<String, String> changes) {
        Map<String, String> extra = new LinkedHashMap<>(changes);
        extra.keySet().removeAll(form.fields().keySet());
        return extra;
    }

    private static Answer answer(MvcTestResult result) {
        if (result.getUnresolvedException() != null) {
            throw new AssertionError("no page answered", result.getUnresolvedException());
        }
        byte[] body = result.getResponse().getContentAsByteArray();
        String location = result.getResponse().getRedirectedUrl();
        return new Answer(
                result.getResponse().getStatus(),
                new String(body, StandardCharsets.UTF_8),
                location == null ? "" : location,
                String.valueOf(result.getResponse().getContentType()).startsWith("text/html"));
    }
}
