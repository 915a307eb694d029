package org.costellazioni.registry.withdrawals;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.Registration.Mark;
import org.costellazioni.registry.Registration.Written;
import org.costellazioni.registry.rules.SheetMerge;
import org.costellazioni.registry.store.ActorChanges;
import org.costellazioni.registry.store.ActorRows;
import org.costellazioni.registry.store.ActorWrite;
import org.costellazioni.registry.store.AreaRows;
import org.costellazioni.registry.store.StoredActor;
import org.costellazioni.registry.writing.FieldVocabularies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Gives fields of sheets the values that they had before a list changed them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FieldRestoring {

    private final ActorRows actors;
    private final ActorChanges changes;
    private final AreaRows areas;
    private final FieldVocabularies vocabularies;
    private final Journal journal;

    FieldRestoring(
            ActorRows actors,
            ActorChanges changes,
            AreaRows areas,
            FieldVocabularies vocabularies,
            Journal journal) {
        this.actors = actors;
        this.changes = changes;
        this.areas = areas;
        this.vocabularies = vocabularies;
        this.journal = journal;
    }

    /**
     * Takes changes of fields back; of each that stays the reason.
     *
     * @param written marks of actors that were there before, latest first
     * @param source as which the history tells it
     */
    public Map<Written, Standing> restore(List<Written> written, String source, Acting by) {
        Map<Written, Standing> staying = new HashMap<>();
        Map<UUID, StoredActor> known = new HashMap<>();
        List<ActorId> ids = written.stream()
                .map(Written::thing)
                .distinct()
                .map(ActorId::new)
                .toList();
        actors.lock(ids);
        actors.byIds(ids).forEach(actor -> known.put(actor.id().value(), actor));
        Map<UUID, ActorSheet> sheets = new HashMap<>();
        known.forEach((id, actor) -> sheets.put(id, actor.sheet()));
        UnaryOperator<ActorSheet> today = vocabularies.today();
        for (Written mark : written) {
            Written one = mark.mark() == Mark.ACTOR_FIELD ? today(mark, today) : mark;
            StoredActor actor = known.get(one.thing());
            if (actor == null) {
                staying.put(mark, Standing.MERGER);
            } else if (one.mark() == Mark.ACTOR_FIELD) {
                ActorField field = field(one);
                ActorSheet sheet = Objects.requireNonNull(sheets.get(one.thing()));
                Optional<Standing> reason = standing(one, field, actor, sheet);
                reason.ifPresent(stays -> staying.put(mark, stays));
                if (reason.isEmpty()) {
                    sheets.put(one.thing(), sheet.with(field, before(one, field)));
                }
            }
        }
        store(known, sheets, source, by);
        return staying;
    }

    /** What the row changed, in the codes of today: terms may have been joined since. */
    private static Written today(Written one, UnaryOperator<ActorSheet> today) {
        return new Written(
                one.mark(),
                one.thing(),
                one.field(),
                today(field(one), one.before(), today),
                today(field(one), one.after(), today));
    }

    private static @Nullable String today(
            ActorField field, @Nullable String text, UnaryOperator<ActorSheet> today) {
        return text == null || field.vocabulary() == null
                ? text
                : today.apply(new ActorSheet(Map.of(field, text))).fields().get(field);
    }

    private Optional<Standing> standing(
            Written one, ActorField field, StoredActor actor, ActorSheet sheet) {
        boolean changed = field != ActorField.AREA_ID
                && !Objects.equals(sheet.fields().get(field), one.after());
        if (actor.byHand().contains(field) || changed) {
            return Optional.of(Standing.PERSON);
        }
        boolean taken = field == ActorField.FISCAL_CODE
                && one.before() != null
                && !actors.byFiscalCodes(Set.of(one.before())).isEmpty();
        return taken ? Optional.of(Standing.TAKEN) : Optional.empty();
    }

    /** What stood there; an area that is gone since is none. */
    private @Nullable String before(Written one, ActorField field) {
        String before = one.before();
        boolean gone = field == ActorField.AREA_ID
                && before != null
                && areas.find(UUID.fromString(before)).isEmpty();
        return gone ? null : before;
    }

    private void store(
            Map<UUID, StoredActor> known, Map<UUID, ActorSheet> sheets, String source, Acting by) {
        List<ActorWrite> writes = new ArrayList<>();
        List<ActorChanges.Changed> changed = new ArrayList<>();
        known.forEach((id, actor) -> {
            ActorSheet sheet = Objects.requireNonNull(sheets.get(id));
            List<SheetMerge.Difference> differences = SheetMerge.differences(actor.sheet(), sheet);
            if (!differences.isEmpty()) {
                writes.add(new ActorWrite(
                        actor.id(),
                        actor.slug(),
                        actor.version(),
                        sheet,
                        actor.byHand(),
                        actor.example()));
                differences.forEach(
                        each -> changed.add(new ActorChanges.Changed(actor.id(), each)));
            }
        });
        if (!writes.isEmpty()) {
            actors.update(writes);
        }
        changes.insert(changed, journal.now(), by.person(), source);
    }

    private static ActorField field(Written one) {
        return ActorField.ofColumn(Objects.requireNonNull(one.field()));
    }
}
