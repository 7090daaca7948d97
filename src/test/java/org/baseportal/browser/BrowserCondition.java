package org.baseportal.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Lets browser tests run where there is a browser. */
class BrowserCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        if ("1".equals(System.getenv("REQUIRE_BROWSER"))) {
            throw new IllegalStateException("REQUIRE_BROWSER=1, but no Chromium was found on the PATH");
        }
        LoggerFactory.getLogger(BrowserCondition.class)
                .warn("SKIPPED, NO BROWSER: {} needs Chromium on the PATH", context.getDisplayName());
        return ConditionEvaluationResult.disabled("no Chromium on the PATH");
    }
}
