package org.costellazioni.upkeep.switches;

import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Set;

/** Modules that the territory at hand has switched off; the record keeps when they were on. */
@Repository
class SwitchRows {

    private final JdbcClient jdbc;

    SwitchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> off() {
        return Set.copyOf(jdbc.sql("select module from upkeep_modules_off")
                .query(String.class)
                .list());
    }

    /** False when it was off already. */
    boolean switchOff(String module, @Nullable PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into upkeep_modules_off (module, off_at, off_by)
                                values (:module, :at, :by) on conflict do nothing
                                """)
                        .param("module", module)
                        .param("at", at)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** False when it was on already. */
    boolean switchOn(String module) {
        return jdbc.sql("delete from upkeep_modules_off where module = :module")
                        .param("module", module)
                        .update()
                == 1;
    }
}
