package org.costellazioni.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.costellazioni.intake.TestLists.CSV;
import static org.costellazioni.intake.TestLists.HEADER;
import static org.costellazioni.intake.TestLists.code;
import static org.costellazioni.intake.TestLists.row;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.intake.running.TwinSearch;
import org.costellazioni.kernel.Acting;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Places;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieView;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.twins.Twins;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

/** What files tell besides actors: ties, networks, areas; and the twins that are looked for later. */
@PlatformTest
class TiesAndAreasTests {

    @Autowired
    private Territories territories;

    @Autowired
    private Actors actors;

    @Autowired
    private Ties ties;

    @Autowired
    private Places places;

    @Autowired
    private TwinSearch twinSearch;

    @Autowired
    private Twins twins;

    @Autowired
    private TestLists testLists;

    private TestTerritory territory;
    private TestLists.In lists;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        lists = testLists.in(territory);
    }

    @Test
    void aNetworkNamedInAListIsMadeAndJoined() {
        lists.read(HEADER + code(1) + ";Uno;Mira;;Rete delle reti|Altra rete\n", CSV);
        assertThat(territory.in(() -> ties.of(lists.actor(code(1)).id(), false)))
                .hasSize(2)
                .allMatch(tie -> tie.kind().is(TieKind.Code.MEMBER_OF));
        assertThat(lists.roster()).hasSize(3);
    }

    @Test
    void tiesFindTheirActorsByCodeOrNameAndAreTakenOnce() {
        lists.read(HEADER + row(1, "Uno") + row(2, "Due") + row(3, "Due"), CSV);
        String file = "da;a;tipo;dal;al;prova\n"
                + code(1) + ";" + code(2) + ";tavolo;1/2/2020;;https://example.org/verbale\n"
                + "Uno;" + code(3) + ";fa parte di;2021-01-01;;\n"
                + "Uno;Due;partner;;;\n"
                + "Uno;Nessuno;partner;;;\n"
                + "Uno;uno;partner;;;\n"
                + "Uno;" + code(2) + ";amico del cuore;;;\n";
        ImportRequest request = ImportRequest.of(ImportKind.TIES);
        assertThat(lists.read(file, request)).isEqualTo(new Tally(2, 0, 0, 4, 0));
        assertThat(lists.rejected())
                .extracting(RejectedRow::reasonKey)
                .containsExactly(
                        "intake.reject.ambiguous-actor",
                        "intake.reject.unknown-actor",
                        "intake.reject.same-actor",
                        "registry.tie-refusal.kind-unknown");
        assertThat(lists.read(file, request)).isEqualTo(new Tally(0, 0, 2, 4, 0));
        assertThat(territory.in(() -> ties.of(lists.actor(code(1)).id(), false)))
                .hasSize(2);
    }

    @Test
    void aTieToldAgainInOneFileIsUnchangedWhenEqualAndRejectedWhenNot() {
        lists.read(HEADER + row(1, "Uno") + row(2, "Due"), CSV);
        String file = "da;a;tipo;dal;al\nUno;Due;partner;2020-01-01;\n"
                + "Uno;Due;partner;2020-01-01;\nUno;Due;partner;2020-01-01;2021-01-01\n"
                + "Uno;Due;ignoto;;\nUno;Due;ignoto;;\nUno;Due;partner;2022-01-01;\n";
        ImportRequest request = ImportRequest.of(ImportKind.TIES);
        assertThat(lists.read(file, request)).isEqualTo(new Tally(2, 0, 1, 3, 0));
        assertThat(lists.rejected())
                .extracting(RejectedRow::reasonKey)
                .containsExactly(
                        "intake.reject.code-twice",
                        "registry.tie-refusal.kind-unknown",
                        "registry.tie-refusal.kind-unknown");
        String longer = file.replace("2022-01-01;", "2022-01-01;2023-01-01");
        assertThat(lists.read(longer, request)).isEqualTo(new Tally(0, 1, 2, 3, 0));
    }

    @Test
    void aTerritorysOwnKindIsNamedByItsPhraseOrByAnAlias() {
        lists.read(HEADER + row(1, "Uno") + row(2, "Due"), CSV);
        TieKind lends = keep(own("presta il furgone a", "usa il furgone di", "furgone"));
        String file = "da;a;tipo;dal\nUno;Due;Presta il furgone a;2020-01-01\n"
                + "Due;Uno;FURGONE;2021-01-01\nUno;Due;usa il furgone di;2022-01-01\n";
        assertThat(lists.read(file, ImportRequest.of(ImportKind.TIES)))
                .as("the phrase of the other end would turn the tie: nobody means it")
                .isEqualTo(new Tally(2, 0, 0, 1, 0));
        assertThat(territory.in(() -> ties.of(lists.actor(code(1)).id(), false)))
                .extracting(TieView::kind, TieView::outgoing)
                .containsExactly(tuple(lends, false), tuple(lends, true));
    }

    @Test
    void aFileReadAgainAfterItsKindWasJoinedTellsNothingNew() {
        lists.read(HEADER + row(1, "Uno") + row(2, "Due"), CSV);
        TieKind lends = keep(own("presta il furgone a", "usa il furgone di", "furgone"));
        TieKind gives = keep(own("dà il furgone a", "ha il furgone di", "noleggio"));
        String file = "da;a;tipo;dal\nUno;Due;noleggio;2020-01-01\n";
        ImportRequest request = ImportRequest.of(ImportKind.TIES);
        assertThat(lists.read(file, request)).isEqualTo(new Tally(1, 0, 0, 0, 0));
        territory
                .in(() -> ties.joinKinds(gives.code(), lends.code(), Acting.MACHINE))
                .orThrow();
        assertThat(lists.read(file, request)).isEqualTo(new Tally(0, 0, 1, 0, 0));
        assertThat(lists.read(file, request)).isEqualTo(new Tally(0, 0, 1, 0, 0));
        assertThat(territory.in(() -> ties.of(lists.actor(code(1)).id(), false)))
                .singleElement()
                .satisfies(tie -> assertThat(tie.kind().is(lends.code())).isTrue());
    }

    private TieKind keep(TieKind kind) {
        return territory.in(() -> ties.keepKind(kind, Acting.MACHINE)).orThrow();
    }

    private static TieKind own(String phrase, String turned, String alias) {
        return new TieKind(
                TieKind.Code.NEW,
                true,
                new TieKind.Wording(phrase, turned),
                new TieKind.Wording(null, null),
                List.of(alias),
                List.of(),
                10,
                false,
                "");
    }

    @Test
    void networksComeWithTheirMembers() {
        lists.read(HEADER + row(1, "Uno") + row(2, "Due"), CSV);
        String file = "rete;membro;ruolo;dal\nTavolo anziani;" + code(1)
                + ";capofila;1/1/2020\nTavolo anziani;Due;;1/1/2021\n";
        assertThat(lists.read(file, ImportRequest.of(ImportKind.NETWORKS)))
                .isEqualTo(new Tally(2, 0, 0, 0, 0));
        assertThat(lists.read(file, ImportRequest.of(ImportKind.NETWORKS)))
                .isEqualTo(new Tally(0, 0, 2, 0, 0));
        assertThat(lists.roster()).hasSize(3);
    }

    @Test
    void areasTakeTheActorsThatAreInside() {
        lists.read("denominazione;lat;lon\nUno;45.5;12.5\n", CSV);
        String file = """
                {"features":[{"properties":{"N":"ISOLA","C":"07"},"geometry":{"type":"Polygon",
                "coordinates":[[[12,45],[13,45],[13,46],[12,46],[12,45]]]}}]}""";
        ImportRequest request = ImportRequest.areas("N", "C", "quartieri");
        assertThat(lists.read(file, request)).isEqualTo(new Tally(1, 0, 0, 0, 0));
        assertThat(lists.read(file, request)).isEqualTo(new Tally(0, 0, 1, 0, 0));
        ActorView inside =
                territory.in(() -> actors.byId(lists.roster().getFirst().id())).orElseThrow();
        assertThat(inside.areaName()).isEqualTo("Isola");
        assertThat(territory.in(() -> places.areaNames())).hasSize(1);
    }

    @Test
    void likelyTwinsAreProposedAfterwards() {
        lists.read(HEADER + row(1, "Associazione Amici della Lanterna"), CSV);
        lists.read(HEADER + row(2, "Amici della Lanterna APS"), CSV);
        territory.run(() -> twinSearch.run((done, total) -> {}, ""));
        assertThat(territory.in(() -> twins.waiting(10))).hasSize(1);
    }
}
