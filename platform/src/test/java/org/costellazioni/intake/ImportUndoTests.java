package org.costellazioni.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.costellazioni.intake.TestLists.CSV;
import static org.costellazioni.intake.TestLists.HEADER;
import static org.costellazioni.intake.TestLists.code;
import static org.costellazioni.intake.TestLists.row;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.intake.undoing.Undoings;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Places;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.withdrawals.Withdrawals;
import org.costellazioni.territories.Territories;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.costellazioni.vocabularies.Term;
import org.costellazioni.vocabularies.Vocabularies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

/** Imports of all kinds are taken back, and what others built on them stays with its reason. */
@PlatformTest
class ImportUndoTests {

    private static final String THEMES = "codice_fiscale;denominazione;temi\n";

    @Autowired
    private Territories territories;

    @Autowired
    private Undoings undoings;

    @Autowired
    private Undecided undecided;

    @Autowired
    private Actors actors;

    @Autowired
    private Ties ties;

    @Autowired
    private Places places;

    @Autowired
    private Vocabularies vocabularies;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private TestLists testLists;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestTerritory territory;
    private TestLists.In lists;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        lists = testLists.in(territory);
    }

    @Test
    void whatAListAddedGoesAndTheListCanBeReadAgain() {
        String list = HEADER + code(1) + ";Uno;Mira;;Rete dei cori\n" + row(2, "Due");
        ImportView read = lists.view(list, CSV);
        String slug = lists.actor(code(1)).slug();
        assertThat(lists.roster()).hasSize(3);
        undo(read);
        assertThat(lists.roster()).isEmpty();
        assertThat(territory.in(() -> withdrawals.reason(slug)))
                .hasValue("registry.withdrawn.import");
        assertThat(territory.in(() -> undoings.of(read.id()))).hasSize(1);
        assertThat(lists.read(list, CSV)).isEqualTo(new Tally(2, 0, 0, 0, 0));
        assertThat(lists.actor(code(1)).slug()).isEqualTo(slug);
        assertThat(lists.roster()).hasSize(3);
    }

    @Test
    void anUndoneImportCannotBeUndoneAgain() {
        ImportView read = lists.view(HEADER + row(1, "Uno"), CSV);
        undo(read);
        assertThat(territory.in(() -> undoings.undo(whole(read), "", Acting.MACHINE)))
                .isEqualTo(Outcome.refused(ImportRefusal.NOTHING_TO_UNDO));
    }

    @Test
    void changedFieldsGoBackExceptThoseThatAPersonChangedSince() {
        lists.read(HEADER + code(1) + ";Uno;Mira;uno@example.org;\n", CSV);
        ImportView read =
                lists.view(HEADER + code(1) + ";Uno insieme;Dolo;due@example.org;\n", CSV);
        edit(code(1), ActorField.NAME, "Uno per tutti");
        List<Effect> effects = undo(read);
        ActorView after = lists.actor(code(1));
        assertThat(after.name()).isEqualTo("Uno per tutti");
        assertThat(after.sheet().text(ActorField.MUNICIPALITY)).hasValue("Mira");
        assertThat(after.sheet().text(ActorField.EMAIL)).hasValue("uno@example.org");
        assertThat(keys(effects)).contains("intake.stays.person");
        assertThat(keys(territory.in(() -> undoings.staying(read.id()))))
                .containsExactly("intake.stays.person");
    }

    @Test
    void anActorStaysOnWhichSomebodyHasBuilt() {
        ImportView read = lists.view(HEADER + row(1, "Uno") + row(2, "Due") + row(3, "Tre"), CSV);
        territory.run(() -> ties.record(
                List.of(new Ties.Draft(
                        TieKind.Code.PARTNER_OF,
                        lists.actor(code(1)).id(),
                        lists.actor(code(2)).id(),
                        null,
                        null,
                        null,
                        1,
                        Proof.page("/prova", "prova"),
                        true)),
                new Registration.Source("desk", true, false),
                Acting.MACHINE));
        assertThat(keys(undo(read))).contains("intake.stays.tie");
        assertThat(lists.roster()).extracting(Actors.Named::name).containsOnly("Uno", "Due");
    }

    @Test
    void thePreviewSaysWhatIsDoneAndDoesNothing() {
        ImportView read = lists.view(HEADER + row(1, "Uno") + row(2, "Due"), CSV);
        edit(code(2), ActorField.NAME, "Due e mezzo");
        List<Effect> before = territory
                .in(() -> undoings.preview(whole(read), Acting.MACHINE))
                .orThrow();
        assertThat(lists.roster()).hasSize(2);
        assertThat(territory.in(() -> undoings.of(read.id()))).isEmpty();
        assertThat(undo(read)).isEqualTo(before);
        assertThat(lists.roster()).hasSize(1);
    }

    @Test
    void whatALaterListSaysTooStaysUntilThatIsUndone() {
        String list = HEADER + row(1, "Uno");
        ImportView first = lists.view(list, CSV);
        ImportView second = lists.view(list, CSV);
        assertThat(keys(undo(first))).contains("intake.stays.list");
        assertThat(lists.roster()).hasSize(1);
        assertThat(lists.read(list, CSV)).isEqualTo(new Tally(0, 0, 1, 0, 0));
        ImportView third = lists.latest();
        undo(third);
        undo(second);
        assertThat(lists.roster()).isEmpty();
    }

    @Test
    void twoListsThatChangeOneFieldAreUndoneInAnyOrder() {
        lists.read(HEADER + code(1) + ";Uno;Mira;;\n", CSV);
        ImportView second = lists.view(HEADER + code(1) + ";Due;Mira;;\n", CSV);
        ImportView third = lists.view(HEADER + code(1) + ";Tre;Mira;;\n", CSV);
        undo(second);
        assertThat(lists.actor(code(1)).name()).isEqualTo("Tre");
        undo(third);
        assertThat(lists.actor(code(1)).name()).isEqualTo("Uno");
    }

    @Test
    void oneRowIsUndoneByItself() {
        ImportView read = lists.view(HEADER + row(1, "Uno") + row(2, "Due"), CSV);
        territory
                .in(() -> undoings.undo(
                        new ImportPart(read.id(), 3L, null), "non è nostra", Acting.MACHINE))
                .orThrow();
        assertThat(lists.roster()).extracting(Actors.Named::name).containsExactly("Uno");
        assertThat(territory.in(() -> undoings.of(read.id())).getFirst().line()).isEqualTo(3);
        undo(read);
        assertThat(lists.roster()).isEmpty();
    }

    @Test
    void newTermsAreToldAndGoWithTheirActors() {
        ImportView read = lists.view(THEMES + code(1) + ";Uno;Bici da corsa|Casa e abitare\n", CSV);
        assertThat(territory.in(() -> undoings.terms(read.id()))).containsExactly("Bici da corsa");
        assertThat(themes()).contains("bici-da-corsa");
        undo(read);
        assertThat(themes()).doesNotContain("bici-da-corsa");
    }

    @Test
    void aTermThatSomebodyUsesStaysUntilNobodyDoes() {
        ImportView first = lists.view(THEMES + code(1) + ";Uno;Bici da corsa\n", CSV);
        ImportView second = lists.view(THEMES + code(2) + ";Due;Bici da corsa\n", CSV);
        assertThat(keys(undo(first))).contains("intake.stays.in-use");
        assertThat(themes()).contains("bici-da-corsa");
        undo(second);
        assertThat(themes()).doesNotContain("bici-da-corsa");
    }

    @Test
    void tiesOfAListGoAndThoseItChangedAreAsBefore() {
        lists.read(HEADER + row(1, "Uno") + row(2, "Due") + row(3, "Tre"), CSV);
        ImportRequest request = ImportRequest.of(ImportKind.TIES);
        String head = "da;a;tipo;peso;prova\n";
        lists.read(head + "Uno;Due;è partner di;1;https://example.org/a\n", request);
        ImportView read = lists.view(
                head
                        + "Uno;Due;è partner di;4;https://example.org/a\n"
                        + "Uno;Tre;è partner di;1;https://example.org/b\n",
                request);
        undo(read);
        assertThat(territory.in(() -> ties.sky().lines()))
                .hasSize(1)
                .allMatch(line -> line.weight() == 1);
    }

    @Test
    void areasOfAListGo() {
        String polygon = "[[[12.2,45.4],[12.4,45.4],[12.4,45.6],[12.2,45.6],[12.2,45.4]]]";
        String file = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
                + "\"properties\":{\"nome\":\"Gazzera\"},\"geometry\":{\"type\":\"Polygon\","
                + "\"coordinates\":" + polygon + "}}]}";
        ImportRequest request = ImportRequest.areas("nome", "", "quartieri");
        ImportView read = lists.view(file, request);
        ImportView moved = lists.view(file.replace("45.6", "45.7"), request);
        assertThat(territory.in(() -> places.areas())).hasSize(1);
        undo(moved);
        assertThat(territory.in(() -> places.areas()).getFirst().geometry()).contains("45.6");
        undo(read);
        assertThat(territory.in(() -> places.areas())).isEmpty();
    }

    @Test
    void aNetworkOfAListGoesWithItsMembersAndSheet() {
        ImportView read =
                lists.view("denominazione;tipo;oggetto\nRete dei cori;rete;Canto popolare\n", CSV);
        ImportView members = lists.view(
                "rete;membro\nRete dei cori;Rete dei cori\nRete nuova;Rete dei cori\n",
                ImportRequest.of(ImportKind.NETWORKS));
        assertThat(members.tally().accepted()).isEqualTo(1);
        assertThat(keys(undo(read))).contains("intake.stays.list");
        undo(members);
        assertThat(lists.roster()).isEmpty();
        assertThat(territory.in(() -> vocabularies.terms("network-object")))
                .extracting(Term::code)
                .doesNotContain("canto-popolare");
    }

    @Test
    void rowsThatWaitGoWithTheirImport() {
        lists.read(HEADER + row(1, "Coro di Mira"), CSV);
        ImportView read = lists.view(HEADER + ";Coro Mira;Mira;;\n", CSV);
        ImportView again = lists.view(HEADER + ";Coro Mira;Mira;;\n", CSV);
        undo(read);
        assertThat(territory.in(() -> undecided.count())).isEqualTo(1);
        undo(again);
        assertThat(territory.in(() -> undecided.count())).isZero();
        assertThat(lists.read(HEADER + ";Coro Mira;Mira;;\n", CSV).undecided()).isEqualTo(1);
    }

    @Test
    void aDecisionIsUndoneAndItsRowWaitsAgain() {
        lists.read(HEADER + row(1, "Coro di Mira"), CSV);
        ImportView read = lists.view(HEADER + ";Coro Mira;Mira;coro@example.org;\n", CSV);
        UndecidedRow row = territory.in(() -> undecided.waiting(9)).getFirst();
        territory
                .in(() -> undecided.isSame(row.id(), lists.actor(code(1)).id(), Acting.MACHINE))
                .orThrow();
        assertThat(lists.actor(code(1)).sheet().text(ActorField.EMAIL)).isPresent();
        assertThat(keys(undo(read))).contains("intake.stays.decision");
        ImportPart decision = new ImportPart(read.id(), row.line(), row.id());
        territory.in(() -> undoings.undo(decision, "", Acting.MACHINE)).orThrow();
        assertThat(lists.actor(code(1)).sheet().text(ActorField.EMAIL)).isEmpty();
        assertThat(territory.in(() -> undecided.count())).isZero();
    }

    @Test
    void anActorThatADecisionMadeGoesWithIt() {
        lists.read(HEADER + row(1, "Coro di Mira"), CSV);
        ImportView read = lists.view(HEADER + ";Coro Mira;Mira;;\n", CSV);
        UndecidedRow row = territory.in(() -> undecided.waiting(9)).getFirst();
        territory.in(() -> undecided.isNew(row.id(), Acting.MACHINE)).orThrow();
        assertThat(lists.roster()).hasSize(2);
        ImportPart decision = new ImportPart(read.id(), row.line(), row.id());
        territory.in(() -> undoings.undo(decision, "", Acting.MACHINE)).orThrow();
        assertThat(lists.roster()).hasSize(1);
        assertThat(territory.in(() -> undecided.count())).isEqualTo(1);
    }

    @Test
    void anUndoWhoseServerIsKilledLeavesEverythingAsItWas() {
        ImportView read = lists.view(HEADER + row(1, "Uno") + row(2, "Due"), CSV);
        assertThatThrownBy(() -> territory.run(() -> transaction.executeWithoutResult(status -> {
                    undoings.undo(ImportPart.whole(read.id()), "", Acting.MACHINE)
                            .orThrow();
                    jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query(Boolean.class)
                            .single();
                })))
                .isInstanceOf(TransactionException.class);
        assertThat(lists.roster()).hasSize(2);
        assertThat(territory.in(() -> undoings.of(read.id()))).isEmpty();
        undo(read);
        assertThat(lists.roster()).isEmpty();
    }

    private List<Effect> undo(ImportView read) {
        return territory
                .in(() -> undoings.undo(whole(read), "per errore", Acting.MACHINE))
                .orThrow();
    }

    private static ImportPart whole(ImportView read) {
        return new ImportPart(read.id(), null, null);
    }

    private static List<String> keys(List<Effect> effects) {
        return effects.stream().map(Effect::key).toList();
    }

    private List<String> themes() {
        return territory.in(() -> vocabularies.terms("theme")).stream()
                .map(Term::code)
                .toList();
    }

    private void edit(String code, ActorField field, String value) {
        ActorView known = lists.actor(code);
        territory
                .in(() -> actors.edit(
                        known.id(),
                        known.sheet().with(field, value),
                        known.version(),
                        TestActors.OFFICE))
                .orThrow();
    }
}
