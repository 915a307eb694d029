package org.costellazioni.registry.web;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.lists.PositionEntry;
import org.costellazioni.registry.positions.Answer;
import org.costellazioni.registry.positions.Positions;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.lists.BulkAct;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Reader;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What is known of where each actor is; the ticked ones can be put into a neighborhood together. */
@Component
class PositionList extends Listing<PositionEntry> {

    static final String PATH = "/posizioni";

    PositionList(ChoiceCache choices, Positions positions, People people) {
        super(PATH, "registry.positions", PositionEntry.ROWS);
        only(Role.PROGRAMME_OFFICE);
        Function<Words, List<Option>> areas = choices.offered(ActorField.AREA_ID);
        filter(Filter.words("registry.ties.words"));
        filter(Filter.choice("posizione", "registry.positions.state", PositionList::states));
        filter(Filter.choice("quartiere", ActorField.AREA_ID.labelKey(), areas).ids());
        filter(choices.filter("tipo", ActorField.KIND.labelKey(), ActorField.KIND));
        column(Column.<PositionEntry>text(
                        "nome",
                        ActorField.NAME.labelKey(),
                        entry -> entry.line().name())
                .link(entry -> "/realta/" + entry.line().slug() + "/posizione")
                .mark("registry.example", entry -> entry.line().example()));
        column(Column.text("indirizzo", ActorField.ADDRESS.labelKey(), PositionEntry::address));
        column(Column.text(
                "comune",
                ActorField.MUNICIPALITY.labelKey(),
                entry -> entry.line().municipality()));
        column(Column.text(
                "quartiere",
                ActorField.AREA_ID.labelKey(),
                entry -> entry.line().areaName()));
        column(Column.coded(
                "posizione",
                "registry.positions.state",
                entry -> entry.state().code(),
                (code, words) -> words.of("registry.positions.state." + code)));
        identity(
                entry -> entry.line().id().toString(),
                (entry, words) -> entry.line().name(),
                entry -> "/realta/" + entry.line().slug() + "/posizione");
        act(new IntoArea(areas, positions, people));
        perPage(100);
    }

    private static List<Option> states(Words words) {
        return Arrays.stream(PositionEntry.State.values())
                .map(state -> new Option(
                        state.code(), words.of("registry.positions.state." + state.code())))
                .toList();
    }

    /** Puts the ticked actors into a neighborhood, each by an act of its own. */
    private record IntoArea(Function<Words, List<Option>> areas, Positions positions, People people)
            implements BulkAct<PositionEntry> {

        private static final Field<String> AREA =
                Fields.one(NOTE.name(), "registry.positions.area").required();

        @Override
        public String name() {
            return "quartiere";
        }

        @Override
        public String label() {
            return "registry.positions.into-area";
        }

        @Override
        public boolean offeredTo(Reader reader) {
            return reader.has(Role.PROGRAMME_OFFICE);
        }

        @Override
        public Field<String> note() {
            return AREA;
        }

        @Override
        public List<Option> choices(Words words) {
            return areas.apply(words);
        }

        @Override
        public String announced(PositionEntry entry, Words words) {
            return words.of("registry.positions.will-go." + entry.state().code());
        }

        @Override
        public Outcome<?> carryOut(PositionEntry entry, String area, Acting by) {
            return positions.answer(entry.line().id(), new Answer.InArea(area), people.visitor(by));
        }
    }
}
