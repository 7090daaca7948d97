package org.baseportal.accounts.security;

import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.util.StringUtils;

/** The part of a client's address that one household holds: all of IPv4, the first 64 bits of IPv6. */
final class ClientNetwork {

    private ClientNetwork() {}

    static String of(String address) {
        String plain = StringUtils.delete(address.split("%", 2)[0], "[").replace("]", "");
        if (!plain.contains(":") || plain.contains(".")) {
            return plain;
        }
        int[] groups = groups(plain);
        StringBuilder network = new StringBuilder(20);
        for (int i = 0; i < 4; i++) {
            network.append(HexFormat.of().toHexDigits((short) groups[i])).append(':');
        }
        return network.toString();
    }

    /** The eight groups of an IPv6 address in any of its spellings; zeros where it cannot be read. */
    private static int[] groups(String address) {
        int[] groups = new int[8];
        String[] halves = address.split("::", 2);
        int[] head = parse(halves[0]);
        int[] tail = halves.length > 1 ? parse(halves[1]) : new int[0];
        System.arraycopy(head, 0, groups, 0, Math.min(8, head.length));
        int start = Math.max(0, 8 - tail.length);
        System.arraycopy(tail, 0, groups, start, Math.min(8, tail.length));
        return groups;
    }

    private static int[] parse(String part) {
        return Arrays.stream(part.split(":", -1))
                .filter(group -> group.matches("[0-9a-fA-F]{1,4}"))
                .mapToInt(HexFormat::fromHexDigits)
                .toArray();
    }
}
