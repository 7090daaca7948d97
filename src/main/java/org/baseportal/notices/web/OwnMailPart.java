package org.baseportal.notices.web;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.OwnPagePart;
import org.baseportal.notices.domain.MailWish;
import org.springframework.stereotype.Component;

/** The switch for mail on a person's own page. */
@Component
class OwnMailPart implements OwnPagePart {

    private final MailWish wishes;

    OwnMailPart(MailWish wishes) {
        this.wishes = wishes;
    }

    @Override
    public String template() {
        return "notices/_me";
    }

    @Override
    public Object read(CurrentUser user) {
        return wishes.of(user);
    }
}
