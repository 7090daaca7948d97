package org.baseportal.notices.domain;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.baseportal.shared.web.Language;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes a mail in its receiver's language, as plain text. */
@Component
class MailWriter {

    private static final int LONGEST_SUBJECT = 120;

    private final NoticeText texts;
    private final MessageSource messages;
    private final String address;

    MailWriter(NoticeText texts, MessageSource messages, MailSettings settings) {
        this.texts = texts;
        this.messages = messages;
        this.address = settings.address().strip().replaceAll("/+$", "");
    }

    MimeMessage write(JavaMailSender sender, String from, String to, Letter letter) throws MessagingException {
        Language known = Language.of(letter.language());
        Locale locale = (known == null ? Language.ZH : known).locale();
        String text = texts.of(letter.message(), letter.words(), locale);
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(subject(text, locale));
        helper.setText(body(letter, text, locale));
        // Asks other mail servers not to answer "out of office" (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    /** One line without control characters, so that no title makes a header of its own. */
    private String subject(String text, Locale locale) {
        String line = messages.getMessage("notices.mail.subject", new Object[] {text}, locale)
                .replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private String body(Letter letter, String text, Locale locale) {
        String where =
                address.isEmpty() ? messages.getMessage("notices.mail.where", null, locale) : address + letter.link();
        return messages.getMessage("notices.mail.body", new Object[] {letter.name(), text, where}, locale);
    }
}
