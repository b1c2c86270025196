package no.storvik.innsyn;

import java.util.Locale;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the mails of the records. */
public class MailSender {
    private static final Logger LOGGER = LoggerFactory.getLogger(MailSender.class);
    private static final String BUNDLE = "mailtemplates.mailtemplates";

    public String subject(String template, Locale locale) {
        LOGGER.debug("Looking up the subject of {} in {}, which may take a while.", template, locale);
        return ResourceBundle.getBundle(BUNDLE, locale).getString(template + "Subject");
    }

    public void fail(String template) {
        throw new IllegalStateException("There is no template with the name " + template + ", or it is empty.");
    }
}
