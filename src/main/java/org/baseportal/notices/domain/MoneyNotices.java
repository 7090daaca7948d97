package org.baseportal.notices.domain;

import java.util.List;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.UserId;
import org.baseportal.accounts.UserSummary;
import org.baseportal.funding.FundingFigures;
import org.baseportal.funding.MoneyEvent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Tells who recorded an order, planned an instalment or handed in a report what became of it. */
@Service
@TrustedCaller("events of the money, told after their transaction; each notice is for eyes that may see money")
class MoneyNotices {

    private final FundingFigures figures;
    private final Accounts accounts;
    private final Teller teller;

    MoneyNotices(FundingFigures figures, Accounts accounts, Teller teller) {
        this.figures = figures;
        this.accounts = accounts;
        this.teller = teller;
    }

    @ApplicationModuleListener
    void on(MoneyEvent.OrderMoved event) {
        List<String> words = List.of(
                "#{funding.kind." + event.kind() + "}",
                event.amount().toString(),
                "#{funding.state." + event.state() + "}");
        String origin = "money-order " + event.order() + " " + event.state() + " " + event.at();
        tell(event, "notices.money.order", words, "/funding/orders/" + event.order(), origin);
    }

    @ApplicationModuleListener
    void on(MoneyEvent.InstalmentReleased event) {
        String origin = "instalment " + event.instalment() + " released";
        tell(
                event,
                "notices.money.released",
                List.of(event.amount().toString()),
                "/funding/instalments/" + event.instalment(),
                origin);
    }

    @ApplicationModuleListener
    void on(MoneyEvent.SpendingDecided event) {
        String message = event.accepted() ? "notices.money.spendingAccepted" : "notices.money.spendingReturned";
        List<String> words = List.of(event.project(), String.valueOf(event.number()));
        String link = "/projects/" + event.project() + "/spending/" + event.number();
        tell(event, message, words, link, "spending " + event.project() + " " + event.number() + " " + event.at());
    }

    private void tell(MoneyEvent event, String message, List<String> words, String link, String origin) {
        if (sees(event.to())) {
            teller.tell(NewNotice.of(event.to(), message, words, link, origin, event.at()));
        }
    }

    private boolean sees(UserId reader) {
        return accounts.find(reader)
                .filter(UserSummary::active)
                .filter(person -> figures.mayBeSeenBy(
                        new CurrentUser(person.id(), person.username(), person.displayName(), person.roles())))
                .isPresent();
    }
}
