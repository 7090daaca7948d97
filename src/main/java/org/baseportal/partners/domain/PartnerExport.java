package org.baseportal.partners.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.ExportOrder;
import org.baseportal.exchange.Exports;
import org.baseportal.exchange.SheetFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exports exactly the filtered list of organisations; each export leaves a record. */
@Service
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
public class PartnerExport {

    private final PartnerListSheet sheet;
    private final Exports exports;

    PartnerExport(PartnerListSheet sheet, Exports exports) {
        this.sheet = sheet;
        this.exports = exports;
    }

    /** The file's name. */
    public String fileName(SheetFormat format, Locale locale) {
        return sheet.fileName(locale) + "." + format.ending();
    }

    /** Writes the list; the stream stays open. */
    @Transactional
    public void write(
            PartnerFilter filter,
            String address,
            SheetFormat format,
            OutputStream out,
            CurrentUser user,
            Locale locale) {
        ExportOrder order = new ExportOrder(sheet.key(), sheet.text(filter), address, format, locale);
        try {
            exports.sent(order, sheet.write(order, out, user, done -> {}), user);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
