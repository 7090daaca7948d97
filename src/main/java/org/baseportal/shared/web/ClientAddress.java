package org.baseportal.shared.web;

import java.util.regex.Pattern;

/** A client's address as people read it. */
public final class ClientAddress {

    private static final Pattern ZEROS = Pattern.compile("(^|:)0(:0)+(:|$)");

    private ClientAddress() {}

    /** IPv6 with its run of zeros left out, as in {@code ::1}; everything else as it is. */
    public static String shown(String address) {
        return address.contains("::") ? address : ZEROS.matcher(address).replaceFirst("::");
    }
}
