package org.baseportal.milestones.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** The feed as a calendar program reads it. */
class IcsTextTest {

    private static final Instant NOW = Instant.parse("2027-12-31T15:59:00Z");

    @Test
    void aCalendarProgramReadsWhatWasWritten() throws Exception {
        String summary = "动物试验；含, 逗号; 分号 \\ 反斜线 💗 " + "很长的名称".repeat(40);
        String text = IcsText.calendar(
                "某某的里程碑",
                List.of(
                        new IcsText.Entry(7, 2, summary, LocalDate.of(2028, 2, 29)),
                        new IcsText.Entry(8, 0, "BEGIN:VEVENT\r\nSUMMARY:none", LocalDate.of(2027, 12, 31))),
                NOW);
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate();
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).hasSize(2);
        VEvent leapDay = events.get(0);
        assertThat(leapDay.getSummary().getValue()).isEqualTo(summary);
        assertThat(leapDay.getDateTimeStart().getDate()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(leapDay.getDateTimeEnd().getDate()).isEqualTo(LocalDate.of(2028, 3, 1));
        assertThat(events.get(1).getSummary().getValue()).contains("BEGIN:VEVENT");
    }
}
