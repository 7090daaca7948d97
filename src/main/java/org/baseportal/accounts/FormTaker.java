package org.baseportal.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes back a form that was sent after the session had ended, so that its page shows everything that was typed. Asked
 * when its sender has signed in again; a form that nobody takes is shown on a page of its own.
 */
public interface FormTaker {

    /**
     * Keeps the fields where their form finds them.
     *
     * @param path of the address the form was sent to
     * @param fields as they were sent, without the token
     * @return the page that shows them, or empty if this is no form of this module or the person has no right to it
     */
    Optional<String> take(CurrentUser user, String path, Map<String, List<String>> fields);
}
