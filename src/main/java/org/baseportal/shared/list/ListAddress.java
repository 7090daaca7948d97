package org.baseportal.shared.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The address of a list with everything that is chosen on it; a new one for each change. */
public final class ListAddress {

    private record Parameter(String name, String value) {}

    private final String path;
    private final List<Parameter> parameters;

    private ListAddress(String path, List<Parameter> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    /** A list with nothing chosen. */
    public static ListAddress of(String path) {
        return new ListAddress(path, List.of());
    }

    /** The same choice on another page, for example an export. */
    public ListAddress at(String otherPath) {
        return new ListAddress(otherPath, parameters);
    }

    /** One value instead of all there are; null and empty ones are left out. */
    public ListAddress with(String name, @Nullable Object value) {
        return without(name).plus(name, value);
    }

    /** One value more; null and empty ones are left out. */
    public ListAddress plus(String name, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return this;
        }
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value.toString()));
        return new ListAddress(path, List.copyOf(more));
    }

    public ListAddress without(String name) {
        return new ListAddress(
                path, parameters.stream().filter(p -> !p.name.equals(name)).toList());
    }

    /** One value less. */
    public ListAddress without(String name, String value) {
        return new ListAddress(
                path,
                parameters.stream()
                        .filter(p -> !(p.name.equals(name) && p.value.equals(value)))
                        .toList());
    }

    @Override
    public String toString() {
        StringBuilder address = new StringBuilder(path);
        char sign = '?';
        for (Parameter parameter : parameters) {
            address.append(sign).append(parameter.name).append('=').append(encode(parameter.value));
            sign = '&';
        }
        return address.toString();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
