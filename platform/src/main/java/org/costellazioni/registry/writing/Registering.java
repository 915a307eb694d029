package org.costellazioni.registry.writing;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.rules.Author;
import org.costellazioni.registry.rules.SheetAuthority;
import org.costellazioni.registry.rules.SheetMerge;
import org.costellazioni.registry.rules.SheetMerge.Difference;
import org.costellazioni.registry.rules.SheetRules;
import org.costellazioni.registry.rules.Slugs;
import org.costellazioni.registry.store.ActorChanges;
import org.costellazioni.registry.store.ActorRows;
import org.costellazioni.registry.store.ActorWrite;
import org.costellazioni.registry.store.StoredActor;
import org.costellazioni.site.lists.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Takes sheets in: judges them, finds whom they speak of, writes them a batch at a time. */
@Component
public class Registering {

    private static final String BY_HAND = "desk";

    private final ActorRows rows;
    private final ActorChanges changes;
    private final FieldVocabularies vocabulary;
    private final Neighborhoods neighborhoods;
    private final Journal journal;

    Registering(
            ActorRows rows,
            ActorChanges changes,
            FieldVocabularies vocabulary,
            Neighborhoods neighborhoods,
            Journal journal) {
        this.rows = rows;
        this.changes = changes;
        this.vocabulary = vocabulary;
        this.neighborhoods = neighborhoods;
        this.journal = journal;
    }

    /** What is written while a batch is read. */
    private static final class Batch {
        private final Map<String, StoredActor> byCode = new HashMap<>();
        private final Map<ActorId, StoredActor> byId = new HashMap<>();
        /** Whoever was joined into another, by code and by identifier. */
        private final Map<String, ActorId> formerCodes = new HashMap<>();

        private final Map<ActorId, ActorId> survivors = new HashMap<>();
        /** In the order of their rows, so that the same list gives the same addresses. */
        private final Map<ActorId, ActorWrite> inserts = new LinkedHashMap<>();

        private final Map<ActorId, ActorWrite> updates = new LinkedHashMap<>();
        private final List<ActorChanges.Changed> changed = new ArrayList<>();

        void know(StoredActor actor) {
            byId.put(actor.id(), actor);
            actor.sheet().text(ActorField.FISCAL_CODE).ifPresent(code -> byCode.put(code, actor));
        }
    }

    public List<Registration.Result> register(
            List<Registration> offered, Registration.Source source, Acting by) {
        Batch batch = known(offered);
        Neighborhoods.Finder places = neighborhoods.finder();
        UnaryOperator<ActorSheet> today = vocabulary.today();
        List<ActorSheet> sheets = offered.stream()
                .map(row -> places.place(today.apply(row.sheet())))
                .toList();
        List<Optional<Refusal>> refusals = SheetRules.refusals(
                sheets.stream().map(Registering::withKind).toList(), vocabulary.codes());
        List<Registration.Result> results = new ArrayList<>(offered.size());
        for (int i = 0; i < sheets.size(); i++) {
            Registration row = new Registration(sheets.get(i), offered.get(i).known());
            results.add(refusals.get(i)
                    .map(refusal ->
                            new Registration.Result(Registration.State.REFUSED, null, refusal))
                    .orElseGet(() -> take(row, source, batch)));
        }
        write(batch, source, by);
        return results;
    }

    /** Who is new and does not say what it is, is an organization. */
    private static ActorSheet withKind(ActorSheet sheet) {
        return sheet.has(ActorField.KIND) ? sheet : sheet.with(ActorField.KIND, "organization");
    }

    private Batch known(List<Registration> offered) {
        Batch batch = new Batch();
        Set<String> codes = new HashSet<>();
        Set<ActorId> ids = new HashSet<>();
        for (Registration row : offered) {
            row.sheet().text(ActorField.FISCAL_CODE).ifPresent(codes::add);
            if (row.known() != null) {
                ids.add(row.known());
            }
        }
        if (!codes.isEmpty()) {
            rows.byFiscalCodes(codes).forEach(batch::know);
        }
        codes.removeAll(batch.byCode.keySet());
        if (!codes.isEmpty()) {
            batch.formerCodes.putAll(rows.formerCodes(codes));
            ids.addAll(batch.formerCodes.values());
        }
        if (!ids.isEmpty()) {
            batch.survivors.putAll(rows.survivors(ids));
            ids.addAll(batch.survivors.values());
            rows.byIds(ids).forEach(batch::know);
        }
        return batch;
    }

    private static Registration.Result take(
            Registration row, Registration.Source source, Batch batch) {
        String code = row.sheet().text(ActorField.FISCAL_CODE).orElse("");
        StoredActor byCode = batch.byCode.get(code);
        StoredActor named = row.known() == null ? null : batch.byId.get(row.known());
        StoredActor survivor = former(row.known(), batch.survivors, batch);
        StoredActor byFormerCode = byCode == null ? former(code, batch.formerCodes, batch) : null;
        StoredActor known = first(named, survivor, byCode, byFormerCode);
        if (known == null) {
            return insert(withKind(row.sheet()), source, batch);
        }
        StoredActor bearer = first(byCode, byFormerCode);
        if (bearer != null && !bearer.id().equals(known.id())) {
            return new Registration.Result(
                    Registration.State.REFUSED, null, ActorRefusal.FISCAL_CODE_TAKEN);
        }
        return survivor != null || byFormerCode != null
                ? fill(known, row.sheet(), source, batch)
                : update(known, row.sheet(), source, batch);
    }

    /** The actor into which the one was joined that the key means. */
    private static <K> @Nullable StoredActor former(
            @Nullable K key, Map<K, ActorId> leads, Batch batch) {
        ActorId today = key == null ? null : leads.get(key);
        return today == null ? null : batch.byId.get(today);
    }

    private static @Nullable StoredActor first(@Nullable StoredActor... actors) {
        return Arrays.stream(actors).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** What is said of one that was joined into another only fills what that one does not say. */
    private static Registration.Result fill(
            StoredActor known, ActorSheet row, Registration.Source source, Batch batch) {
        boolean coded = known.sheet().has(ActorField.FISCAL_CODE);
        return update(
                known,
                coded ? row.with(ActorField.FISCAL_CODE, null) : row,
                new Registration.Source(source.name(), false, source.example()),
                batch);
    }

    private static Registration.Result insert(
            ActorSheet sheet, Registration.Source source, Batch batch) {
        ActorId id = ActorId.next();
        StoredActor made =
                new StoredActor(id, Slugs.of(sheet.name()), 0, sheet, Set.of(), source.example());
        batch.inserts.put(id, write(made, sheet));
        batch.know(made);
        return new Registration.Result(
                Registration.State.ACCEPTED, id, null, List.of(WrittenFields.made(id)));
    }

    private static Registration.Result update(
            StoredActor known, ActorSheet row, Registration.Source source, Batch batch) {
        ActorSheet merged =
                SheetMerge.merge(known.sheet(), row, known.byHand(), source.overwrites());
        List<Difference> differences = SheetMerge.differences(known.sheet(), merged);
        List<Registration.Written> written = WrittenFields.of(known, row, differences);
        if (differences.isEmpty()) {
            return new Registration.Result(Registration.State.UNCHANGED, known.id(), null, written);
        }
        Map<ActorId, ActorWrite> where = known.version() == 0 ? batch.inserts : batch.updates;
        where.put(known.id(), write(known, merged));
        if (known.version() > 0) {
            differences.forEach(d -> batch.changed.add(new ActorChanges.Changed(known.id(), d)));
        }
        batch.know(new StoredActor(
                known.id(),
                known.slug(),
                known.version(),
                merged,
                known.byHand(),
                known.example()));
        return new Registration.Result(Registration.State.UPDATED, known.id(), null, written);
    }

    private static ActorWrite write(StoredActor actor, ActorSheet sheet) {
        return new ActorWrite(
                actor.id(), actor.slug(), actor.version(), sheet, actor.byHand(), actor.example());
    }

    private void write(Batch batch, Registration.Source source, Acting by) {
        if (!batch.inserts.isEmpty()) {
            rows.insert(
                    addressed(batch.inserts.values()), journal.now(), by.person(), source.name());
        }
        if (!batch.updates.isEmpty()) {
            rows.update(List.copyOf(batch.updates.values()));
        }
        changes.insert(batch.changed, journal.now(), by.person(), source.name());
    }

    /** Gives each new actor a free address: its name, then with its municipality, then with its number. */
    private List<ActorWrite> addressed(Collection<ActorWrite> actors) {
        List<ActorWrite> addressed = new ArrayList<>(actors.size());
        Set<String> given = new HashSet<>();
        List<ActorWrite> waiting = List.copyOf(actors);
        for (Function<ActorWrite, String> wish : WISHES) {
            Set<String> taken =
                    waiting.isEmpty() ? Set.of() : rows.takenSlugs(wished(waiting, wish));
            List<ActorWrite> left = new ArrayList<>();
            for (ActorWrite actor : waiting) {
                String slug = wish.apply(actor);
                if (taken.contains(slug) || !given.add(slug)) {
                    left.add(actor);
                } else {
                    addressed.add(at(slug, actor));
                }
            }
            waiting = left;
        }
        waiting.forEach(actor -> addressed.add(at(actor.slug() + "-" + actor.id(), actor)));
        return addressed;
    }

    private static final List<Function<ActorWrite, String>> WISHES = List.of(
            ActorWrite::slug,
            actor -> Slugs.of(actor.slug() + " "
                    + actor.sheet().text(ActorField.MUNICIPALITY).orElse("")),
            actor -> actor.slug() + "-" + actor.id().toString().substring(30));

    private static Set<String> wished(List<ActorWrite> actors, Function<ActorWrite, String> wish) {
        return actors.stream().map(wish).collect(Collectors.toSet());
    }

    private static ActorWrite at(String slug, ActorWrite actor) {
        return new ActorWrite(actor.id(), slug, 0, actor.sheet(), actor.byHand(), actor.example());
    }

    public Registration.Result createByHand(ActorSheet sheet, Reader by) {
        ActorSheet nothing = new ActorSheet(Map.of());
        ActorSheet placed = placed(withKind(sheet), nothing);
        Optional<Refusal> refusal =
                SheetAuthority.refusal(nothing, placed, by).or(() -> refusal(placed, null));
        if (refusal.isPresent()) {
            return new Registration.Result(Registration.State.REFUSED, null, refusal.get());
        }
        ActorId id = ActorId.next();
        ActorWrite actor = new ActorWrite(
                id, Slugs.of(placed.name()), 0, placed, placed.fields().keySet(), false);
        rows.insert(addressed(List.of(actor)), journal.now(), by.acting().person(), BY_HAND);
        return new Registration.Result(Registration.State.ACCEPTED, id, null);
    }

    /**
     * The sheet with the area that its coordinates ask for, unless one was chosen, and in the codes of today.
     */
    public ActorSheet placed(ActorSheet written, ActorSheet before) {
        ActorSheet sheet = vocabulary.today().apply(written);
        boolean chosen = sheet.has(ActorField.AREA_ID)
                && !sheet.text(ActorField.AREA_ID).equals(before.text(ActorField.AREA_ID));
        boolean moved = !sheet.text(ActorField.LATITUDE).equals(before.text(ActorField.LATITUDE))
                || !sheet.text(ActorField.LONGITUDE).equals(before.text(ActorField.LONGITUDE));
        boolean found = !chosen && (moved || !sheet.has(ActorField.AREA_ID));
        return found ? neighborhoods.finder().place(sheet.with(ActorField.AREA_ID, null)) : sheet;
    }

    /** Why the sheet may not be stored for this actor, or for a new one. */
    public Optional<Refusal> refusal(ActorSheet sheet, @Nullable ActorId actor) {
        Optional<Refusal> refusal = SheetRules.refusal(sheet, vocabulary.codes());
        if (refusal.isPresent()) {
            return refusal;
        }
        return sheet.text(ActorField.FISCAL_CODE)
                .flatMap(this::bearer)
                .filter(other -> !other.equals(actor))
                .map(other -> ActorRefusal.FISCAL_CODE_TAKEN);
    }

    /** Who has the code today, or has taken in the one that had it. */
    private Optional<ActorId> bearer(String code) {
        return rows.byFiscalCodes(Set.of(code)).stream()
                .map(StoredActor::id)
                .findFirst()
                .or(() -> Optional.ofNullable(rows.formerCodes(Set.of(code)).get(code)));
    }

    public void remember(ActorId id, List<Difference> differences, Reader by) {
        remember(id, differences, by.acting(), Author.of(by.acting(), by, id));
    }

    /** What is put back: nobody asks as whom. */
    public void remember(ActorId id, List<Difference> differences, Acting by) {
        remember(id, differences, by, null);
    }

    private void remember(
            ActorId id, List<Difference> differences, Acting by, @Nullable Author as) {
        List<ActorChanges.Changed> changed =
                differences.stream().map(d -> new ActorChanges.Changed(id, d)).toList();
        changes.insert(changed, journal.now(), by.person(), BY_HAND, as);
    }

    public List<ActorView.Change> history(ActorId id, int most) {
        return changes.of(id, most);
    }
}
