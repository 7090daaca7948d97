package org.baseportal.accounts.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A short name for a User-Agent, good enough to recognise one's own browser: {@code Firefox 140 · Windows}. */
final class BrowserName {

    private static final Pattern BROWSER =
            Pattern.compile("(MicroMessenger|Edg|OPR|QQBrowser|Firefox|Chrome|Version)/(\\d{1,4})");
    private static final Map<String, String> NAMES =
            Map.of("MicroMessenger", "WeChat", "Edg", "Edge", "OPR", "Opera", "QQBrowser", "QQ", "Version", "Safari");
    private static final Pattern SYSTEM = Pattern.compile("(HarmonyOS|Android|iPhone|iPad|Windows|Mac OS X|Linux)");

    private BrowserName() {}

    static String of(String agent) {
        String system = first(SYSTEM, agent);
        String browser = browser(agent);
        if (browser.isEmpty()) {
            return agent.isEmpty() ? "?" : agent.substring(0, Math.min(40, agent.length()));
        }
        return system.isEmpty() ? browser : browser + " · " + system;
    }

    /** The most telling product of the line: Edge calls itself Chrome and Safari, too. */
    private static String browser(String agent) {
        Matcher matcher = BROWSER.matcher(agent);
        String found = "";
        while (matcher.find()) {
            String product = matcher.group(1);
            boolean telling = found.isEmpty() || !product.equals("Version") && !product.equals("Chrome");
            if (telling) {
                found = NAMES.getOrDefault(product, product) + " " + matcher.group(2);
            }
        }
        return found;
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
