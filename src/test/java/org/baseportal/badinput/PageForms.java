package org.baseportal.badinput;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Reads the forms of a page as a browser would send them. Enough for our own templates, which quote every value. */
final class PageForms {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile(
            "<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)(?:=\"([^\"]*)\")?");

    private PageForms() {}

    /** What a field is, as far as bad input is concerned. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        CHOICE,
        HIDDEN,
        SECRET,
        FILE
    }

    /** One field with the value it would send. */
    record Field(String name, Kind kind, String value) {}

    /** One form with its fields by name. */
    record PageForm(String action, boolean multipart, Map<String, Field> fields) {}

    /** The forms of the page that write. */
    static List<PageForm> in(String html, String path) {
        List<PageForm> forms = new ArrayList<>();
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            Map<String, String> attributes = attributes(form.group(1));
            if ("post".equals(attributes.get("method"))) {
                String action = attributes.getOrDefault("action", path);
                boolean multipart = attributes.getOrDefault("enctype", "").startsWith("multipart");
                forms.add(new PageForm(action.isEmpty() ? path : action, multipart, fields(form.group(2))));
            }
        }
        return forms;
    }

    /** The form of the page that goes to the same place. */
    static Optional<PageForm> same(PageForm wanted, String html, String path) {
        return in(html, path).stream()
                .filter(form ->
                        form.fields().keySet().containsAll(wanted.fields().keySet()))
                .findFirst();
    }

    private static Map<String, Field> fields(String html) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Matcher control = CONTROL.matcher(html);
        while (control.find()) {
            if (control.group(1) != null) {
                input(attributes(control.group(1)), fields);
            } else if (control.group(2) != null) {
                String name = attributes(control.group(2)).getOrDefault("name", "");
                put(fields, name, Kind.TEXT, HtmlUtils.htmlUnescape(control.group(3)));
            } else {
                String name = attributes(control.group(4)).getOrDefault("name", "");
                put(fields, name, Kind.CHOICE, chosen(control.group(5)));
            }
        }
        return fields;
    }

    private static void input(Map<String, String> attributes, Map<String, Field> fields) {
        String name = attributes.getOrDefault("name", "");
        String type = attributes.getOrDefault("type", "text");
        String value = attributes.getOrDefault("value", "");
        boolean choice = type.equals("radio") || type.equals("checkbox");
        if (choice && !attributes.containsKey("checked") && fields.containsKey(name)) {
            return;
        }
        String mode = attributes.getOrDefault("inputmode", "");
        Kind kind = switch (type) {
            case "radio", "checkbox" -> Kind.CHOICE;
            case "hidden" -> Kind.HIDDEN;
            case "file" -> Kind.FILE;
            case "password" -> Kind.SECRET;
            case "date" -> Kind.DATE;
            default -> mode.equals("decimal") || mode.equals("numeric") ? Kind.NUMBER : Kind.TEXT;
        };
        put(fields, name, kind, value);
    }

    private static void put(Map<String, Field> fields, String name, Kind kind, String value) {
        if (!name.isEmpty() && !name.equals("_csrf") && (kind != Kind.HIDDEN || !name.startsWith("_"))) {
            fields.put(name, new Field(name, kind, value));
        }
    }

    private static String chosen(String options) {
        String first = "";
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            Map<String, String> attributes = attributes(option.group(1));
            String value = attributes.getOrDefault("value", "");
            if (attributes.containsKey("selected")) {
                return value;
            }
            first = first.isEmpty() ? value : first;
        }
        return first;
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            String value = attribute.group(2);
            attributes.put(attribute.group(1), value == null ? "" : HtmlUtils.htmlUnescape(value));
        }
        return attributes;
    }
}
