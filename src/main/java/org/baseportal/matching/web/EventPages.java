package org.baseportal.matching.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.matching.domain.EventGuest;
import org.baseportal.matching.domain.EventReader;
import org.baseportal.matching.domain.MatchEvent;
import org.baseportal.matching.domain.Meeting;
import org.baseportal.matching.domain.MeetingState;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the pages of one matching event together. */
@Component
class EventPages {

    private final EventReader reader;
    private final MatchWords words;

    EventPages(EventReader reader, MatchWords words) {
        this.reader = reader;
        this.words = words;
    }

    /** Someone who takes part, in the reader's language. */
    record Guest(long id, String key, String name, int meetings) {}

    /** One meeting in the reader's language. */
    record Seat(Meeting it, String title, String partner, String begins) {}

    /** One slot: its time and what happens at each table. */
    record Row(int slot, String begins, String ends, List<@Nullable Seat> seats) {}

    MatchEvent load(long id) {
        return reader.find(id).orElseThrow(NotFoundException::new);
    }

    ModelAndView event(long id, CurrentUser user, Locale locale) {
        ModelAndView page = table("matching/event", id, locale);
        MatchEvent event = load(id);
        boolean acts = user.isAny(Role.STAFF, Role.ADMIN) && event.isPlanned();
        page.addObject("mayAct", acts);
        page.addObject(
                "slotOptions",
                IntStream.rangeClosed(1, event.slots())
                        .mapToObj(slot -> new Option(String.valueOf(slot), slot + " · " + event.begins(slot)))
                        .toList());
        page.addObject(
                "placeOptions",
                IntStream.rangeClosed(1, event.tables())
                        .mapToObj(place -> new Option(String.valueOf(place), String.valueOf(place)))
                        .toList());
        page.addObject("projectOptions", options(guests(reader.projects(id), locale)));
        page.addObject("partnerOptions", options(guests(reader.partners(id), locale)));
        page.addObject("people", words.people());
        page.addObject("projectsForm", new EventPageController.ProjectsForm(null));
        page.addObject("partnerForm", new EventPageController.PartnerForm(null));
        page.addObject("bestForm", new EventPageController.BestForm(null));
        page.addObject("placeForm", new EventPageController.PlaceForm(null, null, null, null, null));
        return page;
    }

    private static List<Option> options(List<Guest> guests) {
        return guests.stream()
                .map(guest -> new Option(String.valueOf(guest.id()), guest.name()))
                .toList();
    }

    ModelAndView table(String template, long id, Locale locale) {
        MatchEvent event = load(id);
        ModelAndView page = new ModelAndView(template);
        List<Seat> seats = reader.meetings(id).stream()
                .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
                .map(meeting -> seat(event, meeting, locale))
                .toList();
        page.addObject("event", event);
        page.addObject("ends", event.begins(event.slots() + 1).toString());
        page.addObject("seats", seats);
        page.addObject("rows", rows(event, seats));
        page.addObject("projects", guests(reader.projects(id), locale));
        page.addObject("partners", guests(reader.partners(id), locale));
        return page;
    }

    Seat seat(MatchEvent event, Meeting meeting, Locale locale) {
        return new Seat(
                meeting,
                MatchWords.name(meeting.title(), meeting.titleEn(), locale),
                MatchWords.name(meeting.partnerName(), meeting.partnerNameEn(), locale),
                event.begins(meeting.slot()).toString());
    }

    private static List<Guest> guests(List<EventGuest> guests, Locale locale) {
        return guests.stream()
                .map(guest -> new Guest(
                        guest.id(),
                        guest.key(),
                        MatchWords.name(guest.nameZh(), guest.nameEn(), locale),
                        guest.meetings()))
                .toList();
    }

    private static List<Row> rows(MatchEvent event, List<Seat> seats) {
        List<Row> rows = new ArrayList<>();
        for (int slot = 1; slot <= event.slots(); slot++) {
            List<@Nullable Seat> places = new ArrayList<>();
            for (int place = 1; place <= event.tables(); place++) {
                int at = slot;
                int table = place;
                places.add(seats.stream()
                        .filter(seat -> seat.it().slot() == at && seat.it().place() == table)
                        .findFirst()
                        .orElse(null));
            }
            rows.add(new Row(
                    slot, event.begins(slot).toString(), event.begins(slot + 1).toString(), places));
        }
        return rows;
    }
}
