package org.baseportal.access;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** One address of the portal: a verb, a pattern and the method that answers. */
record Mapping(String verb, String pattern, HandlerMethod handler) implements Comparable<Mapping> {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)(:(?:[^{}]|\\{[^}]*})*)?}");

    /** Values of path variables that name nothing that exists; whoever may come this far is told so by a 404. */
    private static final Map<String, String> NOBODY = Map.of(
            "id",
            "987654321",
            "other",
            "987654322",
            "number",
            "1",
            "code",
            "BP-1999-9999",
            "hash",
            "none",
            "name",
            "none");

    /** The pattern as it stands in the matrix, without the variables' expressions. */
    String plain() {
        return VARIABLE.matcher(pattern).replaceAll("{$1}");
    }

    /** An address that fits the pattern. */
    String address() {
        Matcher matcher = VARIABLE.matcher(pattern);
        StringBuilder address = new StringBuilder();
        while (matcher.find()) {
            boolean rest = matcher.group().startsWith("{*");
            String value = NOBODY.getOrDefault(matcher.group(1), "987654321");
            matcher.appendReplacement(address, rest ? "/" + value : value);
        }
        return matcher.appendTail(address).toString().replace("//", "/");
    }

    /** Values for the parameters that the method cannot do without: a missing one would be refused before the right. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && asked.required() && !parameter.isOptional()) {
                parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                String name = asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name();
                parameters.put(name, value(parameter.getParameterType()));
            }
        }
        return parameters;
    }

    /** Whether the form brings a file. */
    boolean takesFile() {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
    }

    private static String value(Class<?> type) {
        if (type.isEnum()) {
            return String.valueOf(type.getEnumConstants()[0]);
        }
        if (type == UUID.class) {
            return new UUID(0, 0).toString();
        }
        return type == boolean.class || type == Boolean.class ? "true" : "1";
    }

    @Override
    public int compareTo(Mapping other) {
        int byPattern = plain().compareTo(other.plain());
        return byPattern != 0 ? byPattern : verb.compareTo(other.verb);
    }
}
