package org.baseportal.milestones.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.Role;
import org.baseportal.milestones.domain.Acceptor;
import org.baseportal.milestones.domain.LegalClocks;
import org.baseportal.milestones.domain.PlanView;
import org.baseportal.milestones.domain.Proof;
import org.baseportal.projects.Stage;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The choices of the forms, in the reader's language. */
@Component
class ItemChoices {

    private final PlanPages pages;
    private final Accounts accounts;
    private final LegalClocks clocks;

    ItemChoices(PlanPages pages, Accounts accounts, LegalClocks clocks) {
        this.pages = pages;
        this.accounts = accounts;
        this.clocks = clocks;
    }

    List<Option> proofs(@Nullable Proof chosen, Locale language) {
        return Arrays.stream(Proof.values())
                .filter(proof -> proof != Proof.NONE || chosen == Proof.NONE)
                .map(proof -> new Option(proof.name(), pages.say("milestones.proof." + proof, language)))
                .toList();
    }

    List<Option> acceptors(Locale language) {
        return Arrays.stream(Acceptor.values())
                .map(one -> new Option(one.name(), pages.say("milestones.acceptor." + one, language)))
                .toList();
    }

    List<Option> owners() {
        return accounts.activeWith(Role.STAFF).stream()
                .map(user -> new Option(String.valueOf(user.id().value()), user.displayName()))
                .toList();
    }

    List<Option> clocks(Locale language) {
        return clocks.all().stream()
                .map(clock -> new Option(String.valueOf(clock.id()), clock.name(language)))
                .toList();
    }

    /** The stages that are still ahead or now. */
    List<Option> stages(Stage from, Locale language) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.ordinal() >= from.ordinal())
                .map(stage -> new Option(stage.name(), pages.say("shared.stage." + stage.position(), language)))
                .toList();
    }

    List<Option> predecessors(PlanView plan, long without, Locale language) {
        return plan.items().stream()
                .filter(item -> item.id() != without)
                .map(item -> new Option(String.valueOf(item.id()), item.name(language)))
                .toList();
    }
}
