package org.costellazioni.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.rules.PointRules.Effect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** To which address a point belongs, as a table and by seeded changes. */
class PointRulesTests {

    private static final List<String> ADDRESSES = List.of("Via Roma 1", "Calle Lunga 2", "");
    private static final List<String> PLACES = List.of("Venezia", "Mira", "");
    private static final List<String> POINTS = List.of("45.43 12.33", "45.5 12.2", "");

    /** @param where address, municipality, and latitude with longitude, with bars between */
    private static ActorSheet sheet(@Nullable String where) {
        String[] parts = (where == null ? "" : where).split("/", -1);
        String[] point = (parts.length > 2 ? parts[2] : "").strip().split(" ");
        return new ActorSheet(Map.of())
                .with(ActorField.ADDRESS, parts[0].strip())
                .with(ActorField.MUNICIPALITY, parts.length > 1 ? parts[1].strip() : "")
                .with(ActorField.LATITUDE, point[0])
                .with(ActorField.LONGITUDE, point.length > 1 ? point[1] : "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Via Roma 1/Mira/45 12 | Via Po 2/Mira/45 12     | DOUBTED | another address
            Via Roma 1/Mira/45 12 | Via Roma 1/Dolo/45 12   | DOUBTED | another municipality
            Via Roma 1/Mira/45 12 | /Mira/45 12             | DOUBTED | no address any more
            Via Roma 1/Mira/45 12 | VIA ROMA, 1/mira/45 12  | NONE    | written otherwise
            Via Roma 1/Mira/45 12 | Via Roma 1/Mira/45.0 12 | NONE    | the same degrees
            Via Romà 1/Mira/45 12 | Via Roma 1/Mira/45 12   | NONE    | an accent
            Via Roma 1//45 12     | Via Roma 1/Mira/45 12   | NONE    | the municipality at last
            /Mira/45 12           | Via Roma 1/Mira/45 12   | NONE    | a first address
            Via Roma 1/Mira/45 12 | Via Po 2/Mira/46 12     | NONE    | the point moved too
            Via Roma 1/Mira/45 12 | Via Po 2/Mira/          | NONE    | the point went
            Via Roma 1/Mira/      | Via Po 2/Mira/          | NONE    | there was none
            Via Roma 1/Mira/45 12 | Via Roma 11/Mira/45 12  | DOUBTED | another number
            Via Roma 1/Mira/45 12 | Via Roma 1/3/Mira 45 12 | NONE    | a half point is none
            """)
    void aPointIsDoubtedWhenItsAddressChangesWithoutIt(
            String before, String after, Effect effect, String why) {
        assertThat(PointRules.effect(sheet(before), sheet(after), null)).as(why).isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Via Po 2/Mira/45 12 | Via Roma 1/Mira/45 12 | SETTLED | the former address again
            Via Po 2/Mira/45 12 | VIA ROMA 1/Mira/45 12 | SETTLED | the former address, in capitals
            Via Po 2/Mira/45 12 | Via Adda 3/Mira/45 12 | NONE    | a third address: still doubted
            Via Po 2/Mira/45 12 | Via Po 2/Mira/46 12   | SETTLED | somebody moved the point
            Via Po 2/Mira/45 12 | Via Po 2/Mira/        | SETTLED | the neighborhood alone
            Via Po 2/Mira/45 12 | Via Po 2/Mira/45 12   | NONE    | something else was written
            """)
    void aDoubtIsSettledByThePointOrByTheFormerAddress(
            String before, String after, Effect effect, String why) {
        String doubted = PointRules.mark(sheet("Via Roma 1/Mira/"));
        assertThat(PointRules.effect(sheet(before), sheet(after), doubted))
                .as(why)
                .isEqualTo(effect);
    }

    /** Whatever is written, a point that is not doubted belongs to the address that stands beside it. */
    @RepeatedTest(200)
    void whateverIsWrittenAPointIsAtItsAddressOrDoubted(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        ActorSheet now = any(random);
        String doubted = null;
        ActorSheet placedAt = now;
        for (int step = 0; step < 12; step++) {
            ActorSheet next = any(random);
            boolean moves = random.nextInt(3) == 0;
            if (!moves) {
                next = next.with(ActorField.LATITUDE, text(now, ActorField.LATITUDE))
                        .with(ActorField.LONGITUDE, text(now, ActorField.LONGITUDE));
            }
            boolean samePoint = text(now, ActorField.LATITUDE)
                            .equals(text(next, ActorField.LATITUDE))
                    && text(now, ActorField.LONGITUDE).equals(text(next, ActorField.LONGITUDE));
            if (!samePoint || !placedAt.has(ActorField.ADDRESS) && doubted == null) {
                placedAt = next;
            } else if (doubted == null && PointRules.sameAddress(now, next)) {
                placedAt = next;
            }
            switch (PointRules.effect(now, next, doubted)) {
                case DOUBTED -> doubted = PointRules.mark(now);
                case SETTLED -> doubted = null;
                case NONE -> {}
            }
            now = next;
            if (PointRules.hasPoint(now) && doubted == null) {
                assertThat(text(placedAt, ActorField.ADDRESS))
                        .as("step %s", step)
                        .isEqualTo(text(now, ActorField.ADDRESS));
            }
            if (!PointRules.hasPoint(now)) {
                assertThat(doubted).as("nothing to doubt, step %s", step).isNull();
            }
        }
    }

    private static String text(ActorSheet sheet, ActorField field) {
        return sheet.text(field).orElse("");
    }

    private static ActorSheet any(Random random) {
        return sheet(ADDRESSES.get(random.nextInt(3)) + "/" + PLACES.get(random.nextInt(3)) + "/"
                + POINTS.get(random.nextInt(3)));
    }

    @Test
    void aFingerprintTellsNobodyTheAddress() {
        assertThat(PointRules.mark(sheet("Via Roma 1/Mira/")))
                .hasSize(64)
                .matches("[0-9a-f]+")
                .isEqualTo(PointRules.mark(sheet("via roma, 1/MIRA/45 12")))
                .isNotEqualTo(PointRules.mark(sheet("Via Roma 1/Dolo/")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Via Roma 1/Mira/45 12 | Via Po 2/Mira/46 11   |                    | true  | Via Po 2/Mira/46 11
            Via Roma 1/Mira/45 12 | Via Po 2/Mira/        |                    | true  | Via Po 2/Mira/45 12
            Via Roma 1/Mira/45 12 | Via Po 2/Mira/46 11   | address            | true  | Via Roma 1/Mira/45 12
            Via Roma 1/Mira/45 12 | Via Po 2/Mira/46 11   | latitude           | true  | Via Po 2/Mira/45 12
            Via Roma 1/Mira/      | Via Po 2/Mira/46 11   |                    | false | Via Roma 1/Mira/
            Via Roma 1/Mira/      | VIA ROMA 1/Mira/46 11 |                    | false | Via Roma 1/Mira/46 11
            Via Roma 1/Mira/45 12 | Via Roma 1/Mira/46 11 |                    | false | Via Roma 1/Mira/45 12
            /Mira/45 12           | Via Po 2/Mira/46 11   |                    | false | Via Po 2/Mira/45 12
            Via Roma 1/Mira/      | //46 11               |                    | false | Via Roma 1/Mira/46 11
            Via Roma 1/Mira/45 12 | Via Roma 1/Mira/46    |                    | true  | Via Roma 1/Mira/45 12
            """)
    void aListBringsItsPointToItsOwnAddressAlone(
            String known, String row, @Nullable String byHand, boolean overwrites, String merged) {
        Set<ActorField> written = byHand == null
                ? Set.of()
                : Set.of(ActorField.valueOf(byHand.toUpperCase(java.util.Locale.ROOT)));
        assertThat(SheetMerge.merge(sheet(known), sheet(row), written, overwrites))
                .isEqualTo(sheet(merged));
    }
}
