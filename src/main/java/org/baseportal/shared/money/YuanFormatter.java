package org.baseportal.shared.money;

import java.text.ParseException;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/** Money on forms is written in 万元 unless the text names another unit; what is printed can be read back exactly. */
@Component
class YuanFormatter implements Formatter<Yuan> {

    @Override
    public Yuan parse(String text, Locale locale) throws ParseException {
        try {
            return MoneyText.parse(text, MoneyUnit.WAN);
        } catch (MoneyText.UnreadableMoneyException unreadable) {
            throw new ParseException(unreadable.problem().name(), 0);
        }
    }

    @Override
    public String print(Yuan yuan, Locale locale) {
        return yuan.inWan().toPlainString();
    }
}
