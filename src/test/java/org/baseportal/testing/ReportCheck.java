package org.baseportal.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Run by the build after the tests: fails when a compiled test class has no report, because a class whose name the
 * runner does not know is skipped in silence. Benchmarks are run by hand and say so by their name.
 */
public final class ReportCheck {

    private ReportCheck() {}

    /** @param args the folder of compiled tests and the folder of reports */
    public static void main(String[] args) {
        if (System.getProperty("test") != null) {
            return;
        }
        Path reports = Path.of(args[1]);
        List<String> silent = new ClassFileImporter()
                .importPath(Path.of(args[0])).stream()
                        .filter(ReportCheck::isTest)
                        .map(JavaClass::getName)
                        .filter(name -> !Files.exists(reports.resolve("TEST-" + name + ".xml")))
                        .sorted()
                        .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException("Test classes without a report: " + silent);
        }
    }

    private static boolean isTest(JavaClass type) {
        boolean concrete = !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && type.isTopLevelClass()
                && !type.getSimpleName().endsWith("Benchmark");
        return concrete
                && (type.getMethods().stream().anyMatch(ReportCheck::isTestMember)
                        || type.getFields().stream()
                                .anyMatch(f -> f.isAnnotatedWith("com.tngtech.archunit.junit.ArchTest")));
    }

    private static boolean isTestMember(com.tngtech.archunit.core.domain.JavaMethod method) {
        return method.isAnnotatedWith("org.junit.jupiter.api.Test")
                || method.isAnnotatedWith("org.junit.jupiter.params.ParameterizedTest")
                || method.isAnnotatedWith("org.junit.jupiter.api.RepeatedTest")
                || method.isAnnotatedWith("org.junit.jupiter.api.TestFactory");
    }
}
