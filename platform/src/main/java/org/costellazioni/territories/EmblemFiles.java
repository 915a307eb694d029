package org.costellazioni.territories;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.FileOwner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Emblems are for everyone. */
@Component
class EmblemFiles implements FileOwner {

    static final String KIND = "territories.territory";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Reading reading(UUID territory, @Nullable Acting reader) {
        return Reading.OPEN;
    }
}
