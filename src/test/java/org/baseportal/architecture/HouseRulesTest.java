package org.baseportal.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import org.baseportal.accounts.TrustedCaller;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

@AnalyzeClasses(packages = "org.baseportal", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule timeComesFromAnInjectedClock = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("a now() without a clock, or the system's time") {
                @Override
                public boolean test(JavaMethodCall call) {
                    String owner = call.getTargetOwner().getName();
                    boolean now = owner.startsWith("java.time.")
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().isEmpty();
                    return now
                            || owner.equals("java.lang.System")
                                    && call.getName().equals("currentTimeMillis");
                }
            });

    @ArchTest
    static final ArchRule pagesNeverTouchARepository = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class);

    @ArchTest
    static final ArchRule domainNeverLooksUpAtPages = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web.servlet..", "org.springframework.ui..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule associationsStayInsideTheirModuleAndAreLazy = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should(stayInsideAndBeLazy());

    @ArchTest
    static final ArchRule controllersAndEntitiesAreHidden = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule everyServiceMethodThatAnotherClassCanCallHasARule = methods()
            .that()
            .areNotPrivate()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .should(haveARule());

    @ArchTest
    static final ArchRule nobodyPrintsToTheConsole = noClasses()
            .that(are(not(resideInAPackage("org.baseportal.database.."))))
            .should()
            .accessField(System.class, "out");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .that(resideOutsideOfPackage("org.baseportal"))
            .should(new ArchCondition<JavaClass>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getPackageName() + " has no @NullMarked package-info"));
                    }
                }
            });

    private static ArchCondition<JavaMethod> haveARule() {
        return new ArchCondition<>("have @PreAuthorize or @TrustedCaller, on the method or its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean ruled = method.isAnnotatedWith(PreAuthorize.class)
                        || method.isAnnotatedWith(TrustedCaller.class)
                        || method.getOwner().isAnnotatedWith(PreAuthorize.class)
                        || method.getOwner().isAnnotatedWith(TrustedCaller.class);
                if (!ruled) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has no rule"));
                }
            }
        };
    }

    private static ArchCondition<JavaField> stayInsideAndBeLazy() {
        return new ArchCondition<>("stay inside their module and be LAZY") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean eager = field.tryGetAnnotationOfType(ManyToOne.class)
                                .map(a -> a.fetch() == FetchType.EAGER)
                                .orElse(false)
                        || field.tryGetAnnotationOfType(OneToOne.class)
                                .map(a -> a.fetch() == FetchType.EAGER)
                                .orElse(false)
                        || field.tryGetAnnotationOfType(OneToMany.class)
                                .map(a -> a.fetch() == FetchType.EAGER)
                                .orElse(false)
                        || field.tryGetAnnotationOfType(ManyToMany.class)
                                .map(a -> a.fetch() == FetchType.EAGER)
                                .orElse(false);
                JavaClass target = field.getRawType();
                boolean foreign =
                        target.isAnnotatedWith(Entity.class) && !module(target).equals(module(field.getOwner()));
                if (eager || foreign) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is eager or leaves"));
                }
            }
        };
    }

    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }
}
