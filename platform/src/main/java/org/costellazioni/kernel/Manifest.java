package org.costellazioni.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a module offers to floors that do not know it. Each module has one, as a bean; what it does
 * not offer yet is simply not shown. Called inside a reading transaction with the territory bound.
 */
public interface Manifest {

    /** The module's name: its package, migration folder, message bundle and page of the docs. */
    String module();

    default List<NavigationEntry> navigation() {
        return List.of();
    }

    /** What waits for a person, in no order. */
    default List<DeskItem> desk(Acting person) {
        return List.of();
    }

    /** What a person owes by a day, in no order; the desk shows it, so {@link #desk} does not. */
    default List<DueDate> dueDates(Acting person) {
        return List.of();
    }

    /** The places of work that are open to a person. */
    default List<DeskTool> tools(Acting person) {
        return List.of();
    }

    default List<HomeCard> homeCards() {
        return List.of();
    }

    /**
     * What the module lets this person, or a stranger, do with a thing of another module; in no order. Kinds
     * of things that it does not know have nothing.
     */
    default List<ThingAction> actions(Thing thing, Acting person) {
        return List.of();
    }

    /**
     * What of the module has to do with a thing of another and may be seen by this person, or a stranger: a
     * few, the latest first. Kinds of things that it does not know have nothing.
     */
    default List<RelatedThing> related(Thing thing, Acting person) {
        return List.of();
    }

    default List<Figure> figures() {
        return List.of();
    }

    /** Lists of terms that a territory looks after. Asked for each of its pages, the same each time. */
    default List<Vocabulary> vocabularies() {
        return List.of();
    }

    /** Figures that readers may ask for any day; the same each time. */
    default List<Measure> measures() {
        return List.of();
    }

    /** Lists in which the search of the whole site looks; the same each time. */
    default List<SearchSource> searchSources() {
        return List.of();
    }

    /** Lists that are open data; the same each time. */
    default List<OpenDataset> openDatasets() {
        return List.of();
    }

    /** What the module keeps about people. Asked outside any transaction, the same each time. */
    default List<PersonalData> personalData() {
        return List.of();
    }

    /** The kinds of functions that persons may have on its things. The same each time. */
    default List<FunctionKind> functions() {
        return List.of();
    }

    /** What becomes of data that are a known person's when they ask to be forgotten; the same each time. */
    default List<Erasure> erasures() {
        return List.of();
    }

    /** Where people write in words of their own, with names of others perhaps; the same each time. */
    default List<FreeText> freeTexts() {
        return List.of();
    }

    /** Work that is one person's own and can pass to a colleague; the same each time. */
    default List<Handover> handovers() {
        return List.of();
    }

    /** How acts of the module are told in the histories of actors; the same each time. */
    default List<ActTelling> histories() {
        return List.of();
    }

    /**
     * What a source that the module writes into the registry is called, as the key of a message that names
     * no person; empty for those that it does not know.
     */
    default Optional<String> sourceKey(String source) {
        return Optional.empty();
    }

    /**
     * Those of the things, of another module, on which people have built something here; asked before they
     * are taken away.
     *
     * @param kind what they are, as {@link Thing#kind} says it
     */
    default Set<UUID> builtOn(String kind, Collection<UUID> things) {
        return Set.of();
    }

    /**
     * Whether a territory may do without the module: not without what others stand on. One that may be
     * switched off has two messages, {@code <module>.module}, its name, and {@code <module>.module.what},
     * what a territory loses without it.
     */
    default boolean switchable() {
        return true;
    }
}
